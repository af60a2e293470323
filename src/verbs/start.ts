// The verb `start`: with a token the bot on Discord, without one a chat in the terminal.
import type { Context } from '../command.ts';
import type { Settings } from '../settings.ts';
import { fail, forGood, openContext, settingsOrFail, today } from './common.ts';

/** Without a token and where standard input is no terminal: one answer a line. */
export async function run(): Promise<void> {
  const settings = settingsOrFail();
  const context = await openContext();
  const { token } = settings;
  if (token !== undefined) return onDiscord({ ...settings, token }, context);
  const { chat, eachLine } = await import('../transports/terminal.ts');
  if (process.stdin.isTTY) return chat(() => ({ ...context, today: today() }));
  const { printer } = await import('./ask.ts');
  return eachLine(process.stdin, printer('text', context));
}

async function onDiscord(settings: Settings & { token: string }, first: Context): Promise<void> {
  const { startGateway } = await import('../transports/gateway.ts');
  const { needsPerson, plainFault } = await import('../transports/fault.ts');
  const { leaveWhenTold, listenOrFail, operate } = await import('./operate.ts');
  const end = (sentence: string) => fail(sentence, needsPerson(sentence) ? forGood : 1);
  let isReady = () => false;
  const running = await operate(first, settings);
  const { context, say, report, notify, health } = running;
  // One malformed packet must not end the process: discord.js parses packets where nobody can catch what it throws.
  process.on('unhandledRejection', report);
  const { host, healthPort } = settings;
  const listening =
    healthPort === undefined
      ? undefined
      : await listenOrFail(await health(() => isReady()), { host, port: healthPort }, running);
  if (listening) say(`Health and metrics at ${listening.address}.`);
  const bot = await startGateway(settings, context, say, report, notify).catch((error: unknown) =>
    end(plainFault(error)),
  );
  isReady = bot.isReady;
  say('Ready.');
  leaveWhenTold(async () => {
    isReady = () => false;
    await bot.stop();
    await listening?.close();
  });
  const sentence = await bot.ended;
  await bot.stop();
  end(sentence);
}
