// Questions that found nothing, counted by their words.
import { expect, test } from 'vitest';
import { Gaps } from '../src/gaps.ts';
import type { Reply } from '../src/reply.ts';

const reply = (data: Reply['data']): Reply => ({
  mood: 'sorry',
  title: '',
  blocks: [],
  next: [],
  data,
});
const missed = (typed: string) => reply({ via: 'none', typed });

test('Gaps are listed most frequent first, however they were written', () => {
  const gaps = new Gaps();
  for (const typed of ['Zorbs?', 'zorbs', 'ZORBS!', 'florps']) gaps.count(missed(typed));
  expect(gaps.list()).toEqual([
    { words: 'zorbs', count: 3 },
    { words: 'florps', count: 1 },
  ]);
});

test('What was answered is no gap', () => {
  const gaps = new Gaps();
  gaps.count(reply({ answered: true, kind: 'membership', typed: 'parliament' }));
  gaps.count(reply({ answered: false, kind: 'silence', entries: [] }));
  gaps.count(missed('?!'));
  expect(gaps.list()).toEqual([]);
});

test('Of too many gaps the rarest is forgotten', () => {
  const gaps = new Gaps(2);
  for (const typed of ['a', 'a', 'b', 'c', 'c', 'c']) gaps.count(missed(typed));
  expect(gaps.list()).toEqual([
    { words: 'c', count: 3 },
    { words: 'a', count: 2 },
  ]);
});
