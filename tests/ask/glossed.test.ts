// A question in another language is read word by word in English.
import { beforeAll, describe, expect, test } from 'vitest';
import { glossed } from '../../src/ask/glossed.ts';
import { readQuestion } from '../../src/ask/question.ts';
import { wordsOf } from '../../src/ask/stems.ts';
import type { Context } from '../../src/command.ts';
import { fold } from '../../src/lookup/fold.ts';
import { ask, realContext } from '../real.ts';

let context: Context;
beforeAll(async () => {
  context = await realContext();
});

const inEnglish = (question: string) =>
  glossed(context.library, readQuestion(context.library, question));

describe('A question in another language', () => {
  test.each([
    ['Pourquoi faut-il une définition commune ?', 'why must definition common'],
    ['¿Qué consecuencias tiene perder el monopolio?', 'consequence has lose monopoly'],
    ['Was passiert nach dem Verlust des Monopols?', 'what happens after monopoly is lost'],
    ['Siapa yang memberi dana kepada LSM?', 'who that give funding kepada ngo'],
  ])('%s', (question, english) => {
    expect(inEnglish(question)).toBe(english);
  });

  test('keeps the names in it, by what they are called here', () => {
    expect(inEnglish('Dlaczego Bundestag nie jest częścią sektora bezpieczeństwa?')).toMatch(
      /^why Bundestag not /,
    );
  });
});

test.each([
  'Why is parliament not part of the security sector?',
  'Was the army in it?',
  'Define legitimacy',
  'Was war die in then?',
  'Der Zwölffingerdarm und das Zwerchfell im Querschnitt',
  '',
])('Not put in English, as it is English or as most of it is unknown: %s', (question) => {
  expect(inEnglish(question)).toBeUndefined();
});

test.each([
  ['Pourquoi tant de flou autour de ce secteur ?', '3'],
  ['¿A quién fuera del Estado habría que consultar?', '12'],
  ['Was geschieht, wenn der Staat sein Gewaltmonopol verliert?', '20'],
  ['Cosa succede quando lo Stato perde il monopolio della violenza?', '20'],
  ['Jak należy traktować parlament?', '12'],
])('%s rests on slide %s', (question, slide) => {
  const { data } = ask(context, `/ask ${question}`);
  expect(data['cites']).toContainEqual(
    expect.objectContaining({ at: expect.stringMatching(new RegExp(`^slide ${slide}\\b`)) }),
  );
});

test.each([
  'Wie wird das Wetter morgen in Hamburg?',
  'Combien gagne un policier en France ?',
  '¿Quién ganó el mundial de fútbol?',
])('%s is refused', (question) => {
  const { mood, data } = ask(context, `/ask ${question}`);
  expect({ mood, ...data }).toMatchObject({ mood: 'sorry', answered: false });
});

test('No phrase of a glossary repeats another or is too long to be found, once they are folded', () => {
  for (const { id, words } of context.library.glossary.values()) {
    const phrases = Object.values(words).flat();
    const keys = phrases.map((one) =>
      one.endsWith('*') ? `${fold(one)}*` : wordsOf(one).join(' '),
    );
    expect(new Set(keys).size, id).toBe(keys.length);
    expect(keys.filter((one) => one.split(' ').length > 5)).toEqual([]);
  }
});
