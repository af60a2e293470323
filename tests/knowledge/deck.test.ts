// Keeps the deck word for word, and the real knowledge base without a fault.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/open.ts';
import { opened } from '../second-library/open.ts';

const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
const seed = new URL('../../../shared/seed/', import.meta.url);

/** SHA-256 of the text that the deck was handed to us in, with white space folded. */
const handedIn = 'ee149e4f541da28e4773da7acf1564e80cf936f9ece3cc01b7f8958651aabaae';

const folded = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const hash = (text: string) => createHash('sha256').update(folded(text)).digest('hex');

function seedText(): string | undefined {
  try {
    const [file] = readdirSync(seed).filter((name) => name.endsWith('.txt'));
    return file === undefined ? undefined : readFileSync(new URL(file, seed), 'utf8');
  } catch {
    return undefined;
  }
}

describe('The knowledge base', () => {
  test('has no fault', async () => {
    const loaded = await openLibrary(knowledge);
    expect('problems' in loaded ? loaded.problems : []).toEqual([]);
  });

  test('holds the deck word for word, emphasis and all', async () => {
    const { sources } = await opened(knowledge);
    const parts = sources.get('deck')?.parts ?? [];
    const lines = parts.flatMap(({ title, lines }) => [title ?? '', ...lines.map((l) => l.text)]);
    const seeded = seedText();
    if (seeded !== undefined) expect(folded(lines.join('\n'))).toBe(folded(seeded));
    expect(hash(lines.join('\n'))).toBe(handedIn);
    expect(parts.flatMap((part) => part.lines).filter(({ gist }) => gist)).toEqual([]);
  });

  test('numbers the slides from 1 without a gap', async () => {
    const { sources } = await opened(knowledge);
    const numbers = sources.get('deck')?.parts.map(({ at }) => at);
    expect(numbers).toEqual(Array.from({ length: 21 }, (_, index) => String(index + 1)));
  });
});
