// npm run demo: the double of Discord and our bot, joined; one address to open. Ctrl-C ends both.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { heedSignals, leaveBy } from '../../../src/verbs/signals.ts';
import { startDouble } from '../double.ts';
import { serveDesk } from './serve.ts';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
heedSignals();
const double = await startDouble({ token: 'double' });
const desk = await serveDesk(double);
const bot = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main, 'start'], {
  env: {
    ...process.env,
    DISCORD_TOKEN: double.token,
    DISCORD_API: double.api,
    DISCORD_GUILD_ID: '',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});

let ending = false;
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  if (bot.exitCode === null && bot.signalCode === null) {
    const gone = new Promise((resolve) => bot.once('exit', resolve));
    bot.kill('SIGTERM');
    await gone;
  }
  await Promise.all([desk.stop(), double.stop()]);
  process.exitCode = code;
}
leaveBy(() => end(0));
bot.once('exit', (code) => void end(code ?? 1));

const online = setInterval(() => {
  if (double.commands().length === 0) return;
  clearInterval(online);
  process.stdout.write(
    `The bot is on a double of Discord. Open ${desk.address} and ask; Ctrl-C ends both.\n`,
  );
}, 50);
online.unref();
