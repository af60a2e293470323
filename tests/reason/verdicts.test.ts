// The authority test: verdict and tier of every actor that the domain notes speak of, asked by id and in plain words.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { context } from './real.ts';
import { named, posts, type Row, resolved } from './verdicts.ts';

function ask(actor: string) {
  return answer({ command: 'is-security-sector', options: { actor } }, context).data;
}

const around = ['%', 'Is the % part of the security sector?', 'what about %?', 'Are % in it'];

describe.each<[string, readonly Row[]]>([
  ['named by the deck', named],
  ['on which the deck is ambiguous or silent', resolved],
  ['that is a post', posts],
])('An actor %s', (_, rows) => {
  test.each(rows)('has its verdict and tier: $id', ({ id, verdicts, tiers, words }) => {
    const asked = words.flatMap((word) => around.map((text) => text.replace('%', () => word)));
    for (const text of [id, ...asked]) {
      const data = ask(text);
      expect({ text, actor: data['actor'] }).toEqual({ text, actor: id });
      expect(verdicts).toContain(data['verdict']);
      expect(tiers).toContain(data['tier']);
      expect(data['cites']).not.toEqual([]);
    }
  });

  test.each(rows.filter(({ words }) => words.length > 0))(
    'is found by its first words without a guess: $id',
    ({ words: [text = ''] }) => {
      expect(ask(text)['via']).toBe('exact');
    },
  );
});
