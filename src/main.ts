// The verbs of the command line: start, ask, register, check, schema.
import { open, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context } from './command.ts';
import { loadCommands } from './commands.ts';
import { contextOf } from './context.ts';
import type { Library } from './knowledge/library.ts';
import type { Problem } from './knowledge/read.ts';
import { openLibrary } from './open.ts';
import { readSettings, type Settings } from './settings.ts';

const root = new URL('../', import.meta.url);
const knowledge = fileURLToPath(new URL('knowledge', root));

const usage = `usage: npm start
       npm run ask -- [--json | --discord] ["/command ..." | "a question"]
       npm run ask -- --gaps file-of-questions
       npm run register -- [--print]
       npm run check
       npm run schema`;

/** A verb with the flags that it knows. */
interface Verb {
  readonly run: (words: readonly string[]) => Promise<void>;
  readonly flags: readonly string[];
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['start', { run: start, flags: [] }],
  ['ask', { run: ask, flags: ['--json', '--discord', '--gaps'] }],
  ['register', { run: register, flags: ['--print'] }],
  ['check', { run: check, flags: [] }],
  ['schema', { run: schema, flags: [] }],
]);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough ends the output, not in error.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const [name = '', ...words] = process.argv.slice(2);
const verb = verbs.get(name) ?? fail(usage);
const strange = words.find((word) => word.startsWith('--') && !verb.flags.includes(word));
if (strange !== undefined) fail(`unknown flag ${strange}\n${usage}`);
await verb.run(words);

/** With a token: the bot on Discord. Without: a chat, or one answer a line where standard input is no terminal. */
async function start(): Promise<void> {
  const settings = settingsOrFail();
  const context = await openContext();
  if (settings.token !== undefined)
    return onDiscord({ ...settings, token: settings.token }, context);
  const { chat, eachLine } = await import('./transports/terminal.ts');
  if (process.stdin.isTTY) return chat(context);
  return eachLine(process.stdin, await printer('text', context));
}

async function onDiscord(
  settings: Settings & { token: string },
  context: () => Context,
): Promise<void> {
  const { startGateway } = await import('./transports/gateway.ts');
  const { plainFault } = await import('./transports/fault.ts');
  const report = (error: unknown) => console.error(error);
  // One malformed packet must not end the process: discord.js parses packets where nobody can catch what it throws.
  process.on('unhandledRejection', report);
  const bot = await startGateway(settings, context, console.log, report).catch((error: unknown) =>
    fail(plainFault(error)),
  );
  console.log('Ready.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void bot.stop().then(() => process.exit(0)));
  }
  fail(await bot.ended);
}

/** One answer for the line given, or for each line of standard input. */
async function ask(words: readonly string[]): Promise<void> {
  const context = await openContext();
  if (words.includes('--gaps')) return gaps(words, context);
  const print = await printer(
    words.includes('--json') ? 'json' : words.includes('--discord') ? 'discord' : 'text',
    context,
  );
  const line = words
    .filter((word) => !word.startsWith('--'))
    .join(' ')
    .trim();
  if (line !== '') return print(line);
  const { eachLine } = await import('./transports/terminal.ts');
  return eachLine(process.stdin, print);
}

/** Asks every line of a file, or of standard input, and lists what found nothing, most frequent first. */
async function gaps(words: readonly string[], context: () => Context): Promise<void> {
  const { answerLine, eachLine } = await import('./transports/terminal.ts');
  const [file] = words.filter((word) => !word.startsWith('--'));
  const input = file === undefined ? process.stdin : await lines(file);
  await eachLine(input, (line) => void answerLine(line, context()));
  const found = context().gaps.list();
  console.log(
    found.map(({ words: asked, count }) => `${count}\t${asked}`).join('\n') || 'No gaps.',
  );
}

async function lines(file: string): Promise<NodeJS.ReadableStream> {
  const handle = await open(file).catch((error: Error) =>
    fail(`cannot read ${file}: ${error.message}`),
  );
  return handle.createReadStream({ encoding: 'utf8' });
}

/** Prints the answer to a line: as text, as JSON on one line, or as the message body that Discord would get. */
async function printer(
  form: 'text' | 'json' | 'discord',
  context: () => Context,
): Promise<(line: string) => void> {
  const { answerLine } = await import('./transports/terminal.ts');
  const { renderText } = await import('./render/terminal.ts');
  const { renderJson } = await import('./render/json.ts');
  const { renderMessage } = await import('./render/discord.ts');
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  const width = Math.min(process.stdout.columns || 80, 80);
  return (line) => {
    const reply = answerLine(line, context());
    if (form === 'json') console.log(renderJson(line, reply));
    else if (form === 'discord')
      console.log(JSON.stringify(renderMessage(reply, { ephemeral: reply.mood === 'sorry' })));
    else
      console.log(`${renderText(reply, context().commands, { width, colour, numbered: false })}\n`);
  };
}

/** Shows the difference between the commands here and at Discord, then applies it; with --print just prints them. */
async function register(words: readonly string[]): Promise<void> {
  const { commandDefinitions } = await import('./render/definitions.ts');
  const definitions = commandDefinitions(await loadCommands(new URL('commands/', root)));
  if (words.includes('--print')) return console.log(JSON.stringify(definitions, null, 2));
  const { token, api, guildId } = settingsOrFail();
  if (token === undefined)
    return fail(
      'Set DISCORD_TOKEN, in the environment or in .env, to register; --print needs none.',
    );
  const { registerAlone } = await import('./transports/register.ts');
  const { plainFault } = await import('./transports/fault.ts');
  await registerAlone({ token, api, guildId }, definitions, console.log).catch((error: unknown) =>
    fail(plainFault(error)),
  );
}

/** Lists every fault of the knowledge base and exits 1, or says in one line what it holds. */
async function check(): Promise<void> {
  const loaded = await openLibrary(knowledge, true);
  if ('problems' in loaded) {
    console.log(listed(loaded.problems));
    process.exitCode = 1;
    return;
  }
  const { folders } = await import('./knowledge/schema.ts');
  const counts = folders.map((name) => `${loaded.library[name].size} ${name}`);
  console.log(`knowledge: ${counts.join(', ')}; no faults`);
}

/** Writes JSON Schemas for a YAML editor into .schemas/. */
async function schema(): Promise<void> {
  const { writeSchemas } = await import('./knowledge/json-schema.ts');
  console.log(
    `${await writeSchemas(knowledge, fileURLToPath(new URL('.schemas', root)))} schemas in .schemas/`,
  );
}

/** A function that gives the context of this moment: the day changes, the library stays. */
async function openContext(): Promise<() => Context> {
  const library = await openOrFail();
  const commands = await loadCommands(new URL('commands/', root));
  const { version } = JSON.parse(await readFile(new URL('package.json', root), 'utf8')) as {
    version: string;
  };
  const context = contextOf(library, commands, { today: '', version });
  return () => ({ ...context, today: new Date().toISOString().slice(0, 10) });
}

async function openOrFail(): Promise<Library> {
  const loaded = await openLibrary(knowledge, true);
  return 'library' in loaded ? loaded.library : fail(listed(loaded.problems));
}

/** One problem a line, as editors and terminals make links of. */
function listed(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`)
    .join('\n');
}

function settingsOrFail(): Settings {
  const settings = readSettings();
  return 'faults' in settings ? fail(settings.faults.join('\n')) : settings;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
