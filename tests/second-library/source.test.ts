// Shows that src/ names nothing that stands in knowledge/: no actor, person, quotation or title of a slide.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

describe('The source of the program', () => {
  const root = new URL('../../', import.meta.url);
  const files = ['src', 'commands'].flatMap((part) =>
    readdirSync(new URL(part, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(part, file)),
  );

  /** The text without comments. */
  function code(file: string): string {
    const text = readFileSync(new URL(file, root), 'utf8');
    return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
  }

  /** Names of the first library's files in a folder: ids as they stand and with spaces. */
  function ids(of: string): string[] {
    const found = readdirSync(new URL(`knowledge/${of}`, root)).filter((f) => f.endsWith('.yaml'));
    return found
      .map((file) => basename(file, '.yaml'))
      .flatMap((id) => [id, id.replaceAll('-', ' ')]);
  }

  const titles = [
    ...readFileSync(new URL('knowledge/sources/deck.yaml', root), 'utf8').matchAll(
      /^ {4}title: "?(.*?)"?$/gm,
    ),
  ].map(([, title = '']) => title);

  /** Names of entries that are ordinary words of programs, or Discord's own, too. */
  const ordinary = new Set(['state', 'government', 'control', 'definitions', 'the end', 'media']);
  const words = [...ids('actors'), ...ids('people'), ...ids('quotations'), ...titles]
    .map((word) => word.toLowerCase())
    .filter((word) => !ordinary.has(word));
  const names = ['chuter', 'weber', 'trotsky', 'security sector', 'slide 9', 'the sector'];

  test.each(files.filter((file) => file.startsWith('src')))(
    'names no actor, person or slide in %s',
    (file) => {
      const text = ` ${code(file)
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `;
      const found = [...new Set([...words, ...names])].filter((word) =>
        text.includes(` ${word.replaceAll(/[^\p{L}\p{N}-]+/gu, ' ').trim()} `),
      );
      expect(found).toEqual([]);
    },
  );
});
