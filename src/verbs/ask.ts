// The verb `ask`: one answer for a line, or for each line of standard input; or a list of what found nothing.
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Context } from '../command.ts';
import { renderMessage } from '../render/discord.ts';
import { renderJson } from '../render/json.ts';
import { renderText } from '../render/terminal.ts';
import { answerLine, eachLine } from '../transports/terminal.ts';
import { fail, forGood, openContext } from './common.ts';
import { usage } from './usage.ts';

/** One answer for the line given, or for each line of standard input. */
export async function run(words: readonly string[]): Promise<void> {
  const flags = new Set(words.filter((word) => word.startsWith('--')));
  const others = words.filter((word) => !word.startsWith('--'));
  if (flags.size > 1) fail(`only one of ${[...flags].join(' and ')}\n${usage}`, forGood);
  const context = await openContext();
  if (flags.has('--gaps')) return gaps(others, context);
  const form = flags.has('--json') ? 'json' : flags.has('--discord') ? 'discord' : 'text';
  const print = printer(form, context);
  const line = others.join(' ').trim();
  if (line !== '') return print(line);
  return eachLine(process.stdin, print);
}

/** Asks every line of a file, or of standard input, and lists what found nothing, most frequent first. */
async function gaps(files: readonly string[], context: Context): Promise<void> {
  const [file, ...more] = files;
  if (more.length > 0) fail(`--gaps takes one file, not ${files.length}\n${usage}`, forGood);
  const input = file === undefined ? process.stdin : await textOf(file);
  await eachLine(input, (line) => void answerLine(line, context));
  const found = context.gaps.list();
  console.log(
    found.map(({ words: asked, count }) => `${count}\t${asked}`).join('\n') || 'No gaps.',
  );
}

/** The text of a file as a stream; read at once, so that whatever is wrong with the file is told in one place. */
async function textOf(file: string): Promise<NodeJS.ReadableStream> {
  const text = await readFile(file, 'utf8').catch((error: Error) =>
    fail(`cannot read ${file}: ${error.message}`, forGood),
  );
  return Readable.from([text]);
}

/** Prints the answer to a line: as text, as JSON on one line, or as the message body that Discord would get. */
export function printer(
  form: 'text' | 'json' | 'discord',
  context: Context,
): (line: string) => void {
  const colour = process.stdout.isTTY && process.stdout.hasColors();
  const width = Math.min(process.stdout.columns || 80, 80);
  return (line) => {
    const reply = answerLine(line, context);
    if (form === 'json') console.log(renderJson(line, reply));
    else if (form === 'discord')
      console.log(JSON.stringify(renderMessage(reply, { ephemeral: reply.mood === 'sorry' })));
    else
      console.log(`${renderText(reply, context.commands, { width, colour, numbered: false })}\n`);
  };
}
