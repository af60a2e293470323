// The sentences made from judgements: never empty, always cited, each actor its own, none twice.
import { describe, expect, test } from 'vitest';
import { need } from '../../src/knowledge/library.ts';
import { reasonsFor, settling } from '../../src/reason/explain.ts';
import { type Subject, subjectOf, withValue } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { decidingLooks } from '../../src/reason/prove.ts';
import { speak } from '../../src/reason/speak.ts';
import { context, judged, library } from './real.ts';
import { having, library as planets } from './worlds.ts';

const one = { plural: false, own: [] };
const reasons = judged.map(({ actor, judgement, voice }) => ({
  id: actor.id,
  actor,
  verdict: judgement.verdict,
  said: reasonsFor(library, judgement, voice),
}));

describe('The reasons for every actor of the knowledge base', () => {
  test('are never missing', () => {
    expect(reasons.filter(({ said }) => said.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('cite passages that exist', () => {
    const lost = reasons.flatMap(({ id, said }) =>
      said
        .filter(({ cites }) => cites.length === 0 || cites.some((c) => !library.passages.has(c)))
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });

  test('are whole sentences with nothing left to fill in', () => {
    const unfinished = reasons.flatMap(({ id, said }) =>
      said
        .filter(
          ({ text }) =>
            /[{}|]|undefined|\s\s/.test(text) ||
            !/^\p{Lu}|^"/u.test(text) ||
            !/[.?!]"?$/.test(text),
        )
        .map(({ text }) => `${id}: ${text}`),
    );
    expect(unfinished).toEqual([]);
  });

  test('say no sentence twice', () => {
    const twice = reasons.flatMap(({ id, said }) => {
      const sentences = said.flatMap(({ text }) => text.split(/(?<=[.!?]"?)\s+(?=\p{Lu})/u));
      return sentences
        .filter((sentence, at) => sentences.indexOf(sentence) !== at)
        .map((sentence) => `${id}: ${sentence}`);
    });
    expect(twice).toEqual([]);
  });

  test('differ from actor to actor, parts and posts of one body apart', () => {
    const groups = new Map<string, string[]>();
    for (const { id, actor, said } of reasons) {
      if (actor['part-of'] ?? actor['post-in']) continue;
      const text = said.map((reason) => reason.text).join(' ');
      groups.set(text, [...(groups.get(text) ?? []), id]);
    }
    expect([...groups.values()].filter((ids) => ids.length > 1)).toEqual([]);
  });

  test('speak of many in the plural and of one in the singular', () => {
    for (const { judgement, voice } of judged) {
      const texts = reasonsFor(library, judgement, { ...voice, own: [] }).map(({ text }) => text);
      const wrong = voice.plural ? /^(It|Its) (is (?!")|does|has|provides)/ : /^They\b/;
      expect(texts.filter((text) => wrong.test(text))).toEqual([]);
    }
  });
});

describe('The reasons', () => {
  test('for no name what failed, in the actor’s own words, and then the rule behind it', () => {
    const parliament = reasons.find(({ id }) => id === 'parliament');
    expect(parliament?.said.slice(0, 2)).toMatchObject([
      { text: expect.stringContaining('"to pass laws and vote money"') },
      { text: expect.stringContaining('many sectors') },
    ]);
    expect(parliament?.said.some(({ text }) => text.includes('dangerous to mix'))).toBe(true);
  });

  test('for yes begin with the last condition, since the first merely do not exclude', () => {
    const mars = judge(planets, subjectOf(planets, 'mars'));
    expect(reasonsFor(planets, mars, one).map(({ text }) => text)).toEqual([
      'It has cleared its path.',
      'It is a world.',
      'It goes round a star.',
    ]);
  });

  test('for partly begin with what holds only in part', () => {
    const young = judge(planets, subjectOf(planets, 'young-planets'));
    expect(reasonsFor(planets, young, { plural: true, own: [] })[0]).toEqual({
      text: 'They have cleared their path in part.',
      status: 'general',
      cites: ['notes#2.rule'],
    });
  });

  test('for unknown are none', () => {
    expect(reasonsFor(planets, judge(planets, having({})), one)).toEqual([]);
  });

  test('claim no more than the weakest of what they rest on', () => {
    const statuses = (subject: Subject) =>
      reasonsFor(planets, judge(planets, subject), one).map(({ text, status }) => [text, status]);
    const known = having({ orbits: 'star', shape: 'round', light: 'none', path: 'cleared' });
    expect(statuses(known)).toEqual([
      ['It has cleared its path.', 'says'],
      ['It is a world.', 'follows'],
      ['It goes round a star.', 'says'],
    ]);
    expect(statuses(subjectOf(planets, 'mars')).map(([, status]) => status)).toEqual([
      'general',
      'general',
      'general',
    ]);
  });

  test('choose between one and many', () => {
    expect(speak('{It is|They are} {a body|bodies} of {its|their} own.', true)).toBe(
      'They are bodies of their own.',
    );
    expect(speak('{It is|They are} {a body|bodies}.', false)).toBe('It is a body.');
    expect(speak('No choice { here }.', true)).toBe('No choice { here }.');
  });
});

describe('What would settle a verdict of partly', () => {
  const partly = judged.filter(({ judgement }) => judgement.verdict === 'partly');

  test('is said for every such actor, and for no other', () => {
    expect(partly.length).toBeGreaterThan(5);
    for (const { actor, judgement, voice } of judged) {
      const turn = settling(library, judgement, voice);
      if (judgement.verdict !== 'partly') expect(turn).toBeUndefined();
      else expect(turn, actor.id).toMatch(/^It would be (yes if .+, and )?(yes|no) if .+\.$/);
    }
  });

  test.each(partly)('is true when tried: $actor.id', ({ judgement, voice }) => {
    const turn = settling(library, judgement, voice) ?? '';
    const claims = [...turn.matchAll(/(yes|no) if (.+?)(?=, and (?:yes|no) if |\.$)/g)];
    expect(claims.length).toBeGreaterThan(0);
    for (const [, verdict, condition] of claims) {
      const tried = decidingLooks(judgement.proof).flatMap(({ test: { attribute = '' } }) =>
        Object.entries(need(library.attributes, attribute).values)
          .filter(([, value]) => speak(value.if, voice.plural) === condition)
          .map(([value]) => judge(library, withValue(judgement.subject, attribute, value)).verdict),
      );
      expect(tried).toContain(verdict);
    }
  });

  test('is cut to what one can do: nothing that is impossible is promised', () => {
    const young = judge(planets, subjectOf(planets, 'young-planets'));
    expect(settling(planets, young, { plural: true, own: [] })).toBe(
      'It would be yes if they had cleared their path, and no if they shared their path.',
    );
    expect(context.library.about.group.partly).not.toBe('');
  });
});
