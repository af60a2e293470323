// Keeps the direction of imports, as design.md section 3 draws it, read from the source text.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From the bottom up: a file imports from its own layer and from those below it. */
const layers: readonly (readonly string[])[] = [
  ['src/text.ts', 'src/recent.ts'],
  ['src/knowledge/'],
  ['src/lookup/', 'src/reason/'],
  ['src/ask/'],
  [
    'src/load-and-check.ts',
    'src/program.ts',
    'src/reply.ts',
    'src/page.ts',
    'src/open.ts',
    'src/gaps.ts',
  ],
  [
    'src/command.ts',
    'src/commands.ts',
    'src/context.ts',
    'src/line.ts',
    'src/card.ts',
    'src/findings.ts',
    'src/rival.ts',
    'src/unanswered.ts',
    'src/steps.ts',
    'src/sorry.ts',
    'src/options/',
  ],
  ['commands/', 'src/answer.ts', 'src/complete.ts', 'src/contents.ts', 'src/taken.ts'],
  ['src/render/', 'src/settings.ts'],
  ['src/transports/'],
  // Operations watch what transports tell; a verb puts a transport and its operations together.
  ['src/operations/'],
  ['src/verbs/'],
  ['src/main.ts'],
];

const files = ['src', 'commands'].flatMap((part) =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(part, file.replaceAll('\\', '/'))),
);

/** What a file imports: files by their path from the root, packages by their name; `running` leaves types out. */
function importsOf(file: string, running = false): string[] {
  const whole = readFileSync(join(root, file), 'utf8');
  const text = running ? whole.replaceAll(/\b(?:import|export) type [^;]*;/g, '') : whole;
  const written = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)'([^']+)'/g;
  return [...text.matchAll(written)].map(([, name = '']) =>
    name.startsWith('.') ? posix.join(posix.dirname(file), name) : name,
  );
}

const layerOf = (file: string) =>
  layers.findIndex((places) => places.some((place) => file.startsWith(place)));

const pairs = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })));
const inner = pairs.filter(({ name }) => /^(src|commands)\//.test(name));

describe('Imports', () => {
  test('are found at all, and of files that exist', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(inner.length).toBeGreaterThan(150);
    expect(inner.filter(({ name }) => !existsSync(join(root, name)))).toEqual([]);
  });

  test('are of files that all have a layer', () => {
    expect(files.filter((file) => layerOf(file) < 0)).toEqual([]);
  });

  test('run one way: never to a layer above', () => {
    const upward = inner.filter(({ file, name }) => layerOf(name) > layerOf(file));
    expect(upward.map(({ file, name }) => `${file} imports ${name}`)).toEqual([]);
  });

  test('keep lookup and reason, and the commands, apart', () => {
    const apart = [
      ['src/lookup/', 'src/reason/'],
      ['commands/', 'commands/'],
    ];
    const crossing = inner.filter(({ file, name }) =>
      apart.some(
        ([a = '', b = '']) =>
          (file.startsWith(a) && name.startsWith(b)) || (file.startsWith(b) && name.startsWith(a)),
      ),
    );
    expect(crossing).toEqual([]);
  });

  test('of discord.js and its like stand in transports only', () => {
    const theirs = pairs.filter(({ name }) =>
      /^(discord\.js|@discordjs\/|discord-api|ws$)/.test(name),
    );
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter(({ file }) => !file.startsWith('src/transports/'))).toEqual([]);
  });

  test.each([
    'src/transports/terminal.ts',
    'src/transports/http.ts',
    'src/verbs/serve.ts',
    'src/verbs/handler.ts',
    'src/verbs/ask.ts',
  ])('of %s never lead to discord.js', (first) => {
    const reached = new Set([first]);
    for (const file of reached) {
      if (layerOf(file) >= 0) for (const name of importsOf(file, true)) reached.add(name);
    }
    expect(reached.size).toBeGreaterThan(10);
    expect(reached).not.toContain('discord.js');
    expect(importsOf('src/main.ts', true)).not.toContain('discord.js');
  });

  test('of the handler for HTTP, ours and below, lead to nothing that Node alone has', () => {
    const own = ['src/transports/http.ts', 'src/transports/signature.ts'];
    expect(
      own.flatMap((file) => importsOf(file)).filter((name) => name.startsWith('node:')),
    ).toEqual([]);
  });

  test('of commands and all below them hold no clock, file, network or process', () => {
    const pure = (file: string) =>
      /^(commands|src\/(lookup|reason|options))\//.test(file) ||
      /^src\/(reply|page|command|context|line|card|steps|sorry|answer|complete)\.ts$/.test(file);
    expect(pairs.filter(({ file, name }) => pure(file) && name.startsWith('node:'))).toEqual([]);
    const clocks = files
      .filter(pure)
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|performance\.now|\bprocess\.|Math\.random|\bfetch\(/.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      );
    expect(clocks).toEqual([]);
  });

  test('go in no circle between files, types apart', () => {
    const next = new Map(files.map((file) => [file, importsOf(file, true)]));
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]) => {
      if (path.includes(file)) {
        circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
        return;
      }
      for (const name of next.get(file) ?? []) walk(name, [...path, file]);
      next.set(file, []);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});
