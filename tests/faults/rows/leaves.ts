// Ends that are wanted: what was taken is answered first. And a log that nobody reads any more, which ends nothing.
import { connect } from 'node:net';
import { until } from '../../discord/bare-client.ts';
import { sent } from '../../transports/stage.ts';
import { type Sees, theAnswer } from '../row.ts';
import { seen } from '../screen.ts';
import type { End, Running } from './ends.ts';

const question = ({ double }: Running) =>
  double.command('is-security-sector', { actor: 'parliament' });
const addressOf = ({ bot }: Running): string =>
  /http:\/\/[\d.]+:\d+\/interactions/u.exec(bot.out())?.[0] ?? '';

/** Told to leave while the first try of a callback hangs. */
async function leavesGateway(running: Running): Promise<string> {
  const { double, bot } = running;
  double.failNext({ method: 'POST', path: /callback$/u }, { kind: 'hang' });
  const asked = double.interact(question(running));
  await until(() => sent(double, 'POST', /callback$/u).length > 0);
  bot.child.kill('SIGTERM');
  return seen(await asked);
}

/** Told to leave while half a question has come; it takes no other. */
async function leavesHttp(running: Running): Promise<string> {
  const { double, bot } = running;
  const { hostname, port, href } = new URL(addressOf(running));
  const body = JSON.stringify(question(running));
  const all = { 'content-length': String(Buffer.byteLength(body)), ...double.sign(body) };
  const heads = Object.entries({ host: 'bot', 'content-type': 'application/json', ...all });
  const socket = connect(Number(port), hostname);
  let heard = '';
  socket.on('data', (data) => {
    heard += String(data);
  });
  const head = heads.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.write(`POST /interactions HTTP/1.1\r\n${head}\r\n\r\n${body.slice(0, 10)}`);
  await new Promise((done) => setTimeout(done, 200));
  bot.child.kill('SIGTERM');
  const isRefused = () =>
    fetch(href).then(
      () => false,
      () => true,
    );
  while (!(await isRefused())) await new Promise((done) => setTimeout(done, 20));
  socket.write(body.slice(10));
  await new Promise((done) => socket.once('close', done));
  return heard.slice(heard.indexOf('"content":"') + 11).replaceAll('\\n', '\n');
}

/** Nobody reads the log any more; the bot is asked until it has noticed, once more, and then told to leave. */
async function goesOn(running: Running): Promise<string> {
  const { double, bot } = running;
  const address = addressOf(running);
  if (address !== '') await double.setEndpoints(address);
  bot.child.stdout?.destroy();
  const ask = () => double.interact(question(running)).then(seen);
  while (bot.err() === '') {
    await ask();
    await new Promise((done) => setTimeout(done, 100));
  }
  const last = await ask();
  bot.child.kill('SIGTERM');
  return last;
}

const leaves = (
  verb: End['verb'],
  fault: string,
  after: (running: Running) => Promise<string>,
  says: readonly RegExp[] = [],
  sees: Sees = theAnswer,
): End => ({ verb, fault, after, sees, says, code: 0 });

const unread = /^The log cannot be written \(EPIPE\)\. The bot goes on without it\.$/u;

export const leavings: readonly End[] = [
  leaves('start', 'SIGTERM with an answer in flight', leavesGateway),
  leaves('serve', 'SIGTERM with a question half arrived', leavesHttp),
  leaves('start', 'standard output is closed, later SIGTERM', goesOn, [unread]),
  leaves('serve', 'standard output is closed, later SIGTERM', goesOn, [unread]),
];
