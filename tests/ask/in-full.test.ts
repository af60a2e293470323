// Shortened words in a question are written out where they make a name, and this is said.
import { describe, expect, test } from 'vitest';
import { writtenInFull } from '../../src/ask/in-full.ts';
import { ask, realContext } from '../real.ts';

const context = await realContext();
const full = (question: string) => writtenInFull(context.library, question)?.question;

describe('A shortened word', () => {
  test.each([
    ['Is the natl guard in?', 'Is the national guard in?'],
    ['and the Min of Def?', 'and the Min of defence?'],
    ['what is the sec sector', 'what is the security sector'],
    ['are the spec forces of Kenya in', 'are the special forces of Kenya in'],
    ['is the dept of homeland sec in?', 'is the department of homeland security in?'],
    ['is the Kenyan parl in', 'is the Kenyan parliament in'],
    ['are pol parties in the sector', 'are political parties in the sector'],
  ])('is written out where it makes a name: %s', (question, meant) => {
    expect(full(question)).toBe(meant);
  });

  test.each([
    'is the SEC in it?',
    'give me a sec, is the army in?',
    'how do I get rid of the constructor in int main()?',
    'Is it in?',
    '',
  ])('stays where it makes none: %s', (question) => {
    expect(full(question)).toBeUndefined();
  });

  test('is told of once, however often it stands there', () => {
    const { blocks } = ask(context, '/ask is the natl guard, natl police and natl army in');
    expect(JSON.stringify(blocks).split('natl').length).toBe(2);
  });

  test('stays as it was typed where nothing answers', () => {
    const { blocks } = ask(context, '/ask const int sec = 5');
    expect(JSON.stringify(blocks)).not.toContain('Reading');
  });

  test('is told of in the answer', () => {
    const reply = ask(context, '/ask is the natl guard in?');
    expect(reply.data).toMatchObject({ kind: 'membership', entries: ['national-guard'] });
    expect(JSON.stringify(reply.blocks)).toContain('natl');
  });
});
