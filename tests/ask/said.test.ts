// What stands around a name and says nothing, or says who in a body is meant.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { realContext } from '../real.ts';

const context = await realContext();

const judged = (typed: string) =>
  answer({ command: 'is-security-sector', options: { actor: typed } }, context);

describe('Words that say nothing around a misspelt name', () => {
  test.each([
    ['teh polise force pls', 'The police'],
    ['is teh coastguard in it?', 'Coast guard'],
    ['what abuot prison gaurds', 'Prison guards'],
    ['and trade unoins too?', 'Trade unions'],
    ['hi, the tax ofice please', 'Tax authority'],
  ])('%s', (typed, name) => {
    const reply = judged(typed);
    expect(reply.title.split(':')[0]).toBe(name);
    expect(reply.blocks).toContainEqual({ kind: 'note', text: `Taking "${typed}" as ${name}.` });
  });

  test('leave gibberish what it is', () => {
    expect(judged('is teh flumbertock in it?').mood).toBe('sorry');
    expect(judged('and what about').mood).toBe('sorry');
    expect(judged('ministry of silly walks').mood).toBe('sorry');
    expect(judged('New Norway police').mood).toBe('sorry');
  });
});

describe('A post in a body that has its own name', () => {
  test.each([
    ['comandante do BOPE', 'BOPE'],
    ['Präsident des BND', 'Bundesnachrichtendienst'],
    ['Präsidentin des Bundestages', 'Bundestag'],
    ['délégué général à la sûreté nationale du Cameroun', 'Sûreté nationale (Cameroon)'],
    ['directeur général de la police républicaine du Bénin', 'Republican Police of Benin'],
    ['Wagner group in Central African Republic', 'Wagner Group'],
  ])('%s is answered as the body', (typed, name) => {
    expect(judged(typed).title.split(':')[0]).toBe(name);
  });

  test('is no head of state, and two actors stay two', () => {
    const ask = (question: string) =>
      answer({ command: 'ask', options: { question } }, context).data['entries'];
    expect(ask('is the president of the supreme court in it?')).toEqual(['supreme-court']);
    expect(ask('are the president and the supreme court in it?')).toEqual([
      'president',
      'supreme-court',
    ]);
    expect(ask('is the president, parliament or the police in?')).toEqual([
      'president',
      'parliament',
      'police',
    ]);
    expect(ask('what is the executive')).toEqual(['executive-agencies', 'government']);
  });
});
