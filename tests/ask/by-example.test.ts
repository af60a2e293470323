// What the examples teach: a question that resembles one is answered, or refused, as it says.
import { describe, expect, test } from 'vitest';
import { byRules } from '../../src/ask/by-rules.ts';
import { examplesOf } from '../../src/ask/examples.ts';
import { readQuestion } from '../../src/ask/question.ts';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();
const { known, answers } = examplesOf(library);

/** An example with an actor and a country in the places of theirs. */
const filled = (text: string) =>
  text.replaceAll('{actor}', 'the army').replaceAll('{place}', 'Kenya');

describe('An example', () => {
  const named = new Set(['membership', 'treatment', 'difference']);
  const asked = known
    .map(({ text, answer }) => ({ text, answer: answers[answer] }))
    .filter(({ answer }) => typeof answer !== 'string' || !named.has(answer));

  test('is one of some thousands, for every argument, term, quotation, tier and slide', () => {
    expect(known.length).toBeGreaterThan(3000);
    const found = new Set(
      answers.map((one) => (typeof one === 'string' ? one : `${one.kind} ${one.id}`)),
    );
    const all = [
      ...[...library.arguments.keys()].map((id) => `argument ${id}`),
      ...[...library.terms.keys()].map((id) => `term ${id}`),
      ...[...library.quotations.keys()].map((id) => `quotation ${id}`),
      ...[...library.tiers.keys()].map((id) => `tier ${id}`),
      ...(library.sources.get('deck')?.parts ?? []).map(({ at }) => `part ${at}`),
    ];
    expect(all.filter((one) => !found.has(one))).toEqual([]);
  });

  // Ten thousand, by thirds: on a busy machine all of them take longer than a test may.
  test.each([0, 1, 2])(
    'is answered by its entry, or the slide that it names, in 98 of a hundred: in the others the rules find what says the same (third %i)',
    {
      timeout: 60_000,
    },
    (third) => {
      const some = asked.filter((_, at) => at % 3 === third);
      const wrong = some.filter(({ text, answer }) => {
        const understood = understand(library, filled(text));
        if (typeof answer === 'string') return 'actors' in understood || 'hits' in understood;
        // Who names a slide is shown it.
        if (understood.kind === 'slide')
          return understood.parts[0] !== answer?.id && !text.includes(understood.parts[0] ?? '');
        return understood.kind !== 'found' || understood.hits[0]?.finding.id !== answer?.id;
      });
      expect(wrong.length / some.length, wrong.map(({ text }) => text).join('\n')).toBeLessThan(
        0.02,
      );
    },
  );
});

/** What the rules alone make of a question. */
const ruled = (question: string) =>
  byRules(library, question, readQuestion(library, question)).kind;

describe('A question that the rules do not understand', () => {
  test.each([
    ['is blending constitutional functions harmless', 'do-not-mix-functions'],
    ['aonde leva a concorrência?', '20'],
    ["what's so attractive about it", 'motives-for-the-wide-view'],
    ['who would be thrown in by the generous view', 'wide-view'],
    ['who gave that talk', '1'],
  ])('%s is answered as the example that it resembles', (question, id) => {
    expect(ruled(question)).toMatch(/^(nothing|silence|unknown)$/);
    const understood = understand(library, question);
    expect(understood).toMatchObject({ kind: 'found', weak: false });
    expect('hits' in understood && understood.hits[0]?.finding.id).toBe(id);
  });

  test.each([
    ['are florists part of the security sector', 'whether a stranger belongs'],
    ['Gehören Floristen zum Sicherheitssektor?', 'in another language too'],
    ['what is 1+1', 'a number is no slide'],
    ['tell me about 5', 'nor is it here'],
    ['what is it', 'a form alone'],
    ['what is the soup of the day', 'it has but the form of one'],
    ['¿Cuál es la definición de fotosíntesis?', 'what it asks about is known to nobody here'],
    ['which country lost its monopoly of violence first', 'the rules know that this is not said'],
    ['why is the military under civilan control', 'and that this is not, whoever is named'],
  ])('%s is not: %s', (question) => {
    expect(understand(library, question)).toEqual(
      byRules(library, question, readQuestion(library, question)),
    );
    expect(ruled(question)).toMatch(/^(nothing|silence|unknown|empty)$/);
  });
});

describe('A question of which little says that nothing answers it', () => {
  test.each([
    ['Who should be consulted, without being made part of the thing?', 'external'],
    [
      'Give me the Weber passage exactly as it stands, brackets included.',
      'monopoly-of-legitimate-force',
    ],
    ["Contrast the OECD's reach with this lecturer's. We're debating it tomorrow.", 'oecd'],
    ['OECD handbook versus this deck: whose tent is larger?', 'oecd'],
    ["Word for word: no point including things you can't…?", 'no-point-in-including'],
  ])('is answered with what most supports: %s', (question, id) => {
    const understood = understand(library, question);
    expect(understood).toMatchObject({ kind: 'found', weak: false });
    expect('hits' in understood && understood.hits[0]?.finding.id).toBe(id);
  });
});

describe('A question that the rules take for another', () => {
  test.each([
    'who chairs the national security council?',
    'what qualifications do civilian advisers need to be hired?',
    'my slide deck will not open in PowerPoint',
  ])('%s is refused as the example that it resembles', (question) => {
    expect(ruled(question)).toMatch(/^(membership|found|slide)$/);
    expect(understand(library, question).kind).toMatch(/^(nothing|silence)$/);
  });

  test.each(['what does the army do?', 'what is the role of the police?', 'what does NATO do'])(
    '%s is none: it gets the verdict, with what they do',
    (question) => {
      expect(understand(library, question).kind).toMatch(/^(membership|treatment)$/);
    },
  );

  test('is still about the slide that it names', () => {
    const question = 'what is on slide 5, why do they all want in?';
    expect(understand(library, question)).toEqual({ kind: 'slide', parts: ['5'] });
  });
});

describe('What the rules made of a question', () => {
  test.each([
    ['what does the deck say', { kind: 'slide', parts: ['1'] }],
    ['what does the deck say about the foreign ministry', { actors: ['foreign-ministry'] }],
    ['what is the difference between a court and a parliament', { kind: 'difference' }],
    ["what's the difference between a militia and a mercenary", { kind: 'difference' }],
    ['is the gendarmerie a police force', { kind: 'membership' }],
    ['does the African Union count as a part of the security sector?', { kind: 'membership' }],
  ])('stands, whatever examples are like it: %s', (question, understood) => {
    expect(understand(library, question)).toMatchObject(understood);
  });

  test("gives way to another's definition where that is asked for", () => {
    for (const question of ['how does the OECD define it?', "what is in the OECD's definition"]) {
      const understood = understand(library, question);
      expect('hits' in understood && understood.hits[0]?.finding.id).toBe('oecd');
    }
    expect(understand(library, 'how does the OECD define poverty?').kind).toBe('nothing');
    expect(understand(library, 'according to the OECD is parliament in?').kind).toBe('nothing');
  });

  test('is not held for certain in few words where all that is learned speaks against it', () => {
    expect(understand(library, 'write an essay about the security sector').kind).toBe('nothing');
  });
});
