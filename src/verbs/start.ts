// The verb `start`: with a token the bot on Discord, without one a chat in the terminal.
import type { Context } from '../command.ts';
import type { Settings } from '../settings.ts';
import type { Bot } from '../transports/gateway.ts';
import { fail, forGood, openContext, openForBot, settingsOrFail, today } from './common.ts';
import { isLeaving, leaveBy, releaseSignals } from './signals.ts';

/** Without a token and where standard input is no terminal: one answer a line. */
export async function run(): Promise<void> {
  const settings = settingsOrFail();
  const { token } = settings;
  if (token === undefined) releaseSignals();
  if (token !== undefined) return onDiscord({ ...settings, token }, await openForBot());
  const context = await openContext();
  const { chat, eachLine } = await import('../transports/terminal.ts');
  if (process.stdin.isTTY) return chat(() => ({ ...context, today: today() }));
  const { printer } = await import('./ask.ts');
  const print = printer('text', context);
  let asked = 0;
  await eachLine(process.stdin, (line) => {
    asked++;
    print(line);
  });
  // A supervisor gives no standard input, and does not start by npm: a bot was meant.
  if (asked === 0 && process.env['npm_lifecycle_event'] === undefined)
    fail(
      'Set DISCORD_TOKEN, in the environment or in .env: nothing was asked here either.',
      forGood,
    );
}

async function onDiscord(settings: Settings & { token: string }, first: Context): Promise<void> {
  const { startGateway } = await import('../transports/gateway.ts');
  const { needsPerson, plainFault } = await import('../transports/fault.ts');
  const { listenOrFail, operate } = await import('./operate.ts');
  let bot: Bot | undefined;
  const running = await operate(first, settings);
  const { context, say, report, notify, health } = running;
  // One malformed packet must not end the process: discord.js parses packets where nobody can catch what it throws.
  process.on('unhandledRejection', report);
  const { host, healthPort } = settings;
  const listening =
    healthPort === undefined
      ? undefined
      : await listenOrFail(
          await health(() => bot?.isReady() ?? false),
          { host, port: healthPort },
          running,
        );
  if (listening) say(`Health and metrics at ${listening.address}.`);
  bot = startGateway(settings, context, say, report, notify);
  const { ready, ended, stop } = bot;
  leaveBy(async () => {
    await stop();
    await listening?.close();
  });
  const sentence = await ready.then(() => {
    if (!isLeaving()) say('Ready.');
    return ended;
  }, plainFault);
  await stop();
  // Whoever is told to leave has not failed, whatever the leaving has broken off.
  if (!isLeaving()) fail(sentence, needsPerson(sentence) ? forGood : 1);
}
