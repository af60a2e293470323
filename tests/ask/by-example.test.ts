// What the examples teach: a question that resembles one is answered, or refused, as it says.
import { describe, expect, test } from 'vitest';
import { examplesOf, masked } from '../../src/ask/examples.ts';
import { likest } from '../../src/ask/likeness.ts';
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

  test('is answered as it says in 98 of a hundred: in the others the rules find what says the same', () => {
    const wrong = asked.filter(({ text, answer }) => {
      const understood = understand(library, filled(text));
      if (typeof answer === 'string') return 'actors' in understood || 'hits' in understood;
      if (understood.kind === 'slide') return understood.parts[0] !== answer?.id;
      return understood.kind !== 'found' || understood.hits[0]?.finding !== answer;
    });
    expect(wrong.length / asked.length, wrong.map(({ text }) => text).join('\n')).toBeLessThan(
      0.02,
    );
  });

  test('is nearest to itself', () => {
    for (const { text, answer } of asked.filter((_, at) => at % 20 === 0)) {
      const [first] = likest(library, readQuestion(library, filled(text)));
      if (masked(text).length > 3) expect(first?.answer, text).toBe(answer);
    }
  });
});

describe('A question that resembles an example', () => {
  test.each([
    ['what do outsiders gain from being let in', 'motives-for-the-wide-view'],
    ['do the upper and the lower layer run into each other', 'two-levels'],
    ['is it okay to blend what the constitution keeps apart', 'do-not-mix-functions'],
    ['aonde leva a concorrência?', '20'],
    ['does a lobby that writes to ministers provide security or only want a say', 'influence'],
  ])('%s is answered with the entry that answers it', (question, id) => {
    const understood = understand(library, question);
    expect(understood).toMatchObject({ kind: 'found', weak: false });
    expect('hits' in understood && understood.hits[0]?.finding.id).toBe(id);
  });

  test.each([
    'what year was the lecture held',
    'write me a haiku about the monopoly of violence',
    'who appoints the head of the police',
    'who chairs the national security council?',
  ])('%s is not answered where nothing answers that', (question) => {
    expect(understand(library, question).kind).toMatch(/^(nothing|silence)$/);
  });

  test.each([
    ['what is the soup of the day', 'it has but the form of one'],
    ['¿Cuál es la definición de fotosíntesis?', 'what it asks about is known to nobody here'],
    ['which country lost its monopoly of violence first', 'the rules know that this is not said'],
  ])('%s is no such question: %s', (question) => {
    expect(understand(library, question).kind).toMatch(/^(nothing|silence)$/);
  });

  test('is still about the slide that it names', () => {
    expect(understand(library, 'what is on slide 5, why do they all want in?')).toEqual({
      kind: 'slide',
      parts: ['5'],
    });
  });
});
