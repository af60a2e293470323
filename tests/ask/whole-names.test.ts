// A misspelt name of several words is read as a whole in a question, as the option of a command would read it.
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

describe('A misspelt name', () => {
  test.each([
    ['is the coast gard in?', 'coast-guard', 'coast gard', 'Coast guard'],
    ['does the suprem court belong to it', 'supreme-court', 'suprem court', 'Supreme court'],
    [
      'is civl society part of the security sector?',
      'civil-society',
      'civl society',
      'Civil society',
    ],
    ['is the fire brigrade in', 'fire-service', 'fire brigrade', 'fire brigade'],
    ['hey, quick question: al jazzera, in or out?', 'qa-al-jazeera', 'al jazzera', 'Al Jazeera'],
    ['border gaurd', 'border-guard', 'border gaurd', 'Border guard'],
    ['is knessett part of the sector', 'il-knesset', 'knessett', 'Knesset'],
    ['is the cost guard in', 'coast-guard', 'cost guard', 'Coast guard'],
  ])('is read as a whole: %s', (question, id, typed, meant) => {
    expect(understand(library, question)).toEqual({
      ...{ kind: 'membership', actors: [id] },
      respelt: [{ typed, meant }],
    });
  });

  test('is seen with more said beside it', () => {
    const question =
      'The ministry of finane signs every cheque of the army. Does that make it a member of the sector?';
    const understood = understand(library, question);
    expect(understood).toMatchObject({
      kind: 'membership',
      actors: ['finance-ministry', 'military'],
    });
  });

  test.each([
    ['parliment', 'parliament'],
    ['prison servise', 'prisons'],
  ])('is of no country that has an ending of its own: %s', (question, id) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors: [id] });
  });

  test.each([
    'Are theorists in?',
    'Is Doc Marten in?',
    'Are rabbles in?',
    'Is Port Moresby in?',
    'Is Fort Bragg in?',
    'Is Bill Gates in?',
    'Is the national grid in?',
    'Is the council of Trent in?',
  ])('is no word or name that is spelt right: %s', (question) => {
    const understood = understand(library, question);
    expect(['nothing', 'unknown']).toContain(understood.kind);
    expect(understood).not.toHaveProperty('respelt');
  });

  test.each(['Hoort de politie erbij?', 'El panadero forma parte del sector de seguridad?'])(
    'is no word of another language by which people ask: %s',
    (question) => expect(understand(library, question)).not.toHaveProperty('respelt'),
  );

  test.each(['Are weapons in?', 'Is the african continent in?'])(
    'does not keep a silence from being told: %s',
    (question) => expect(understand(library, question).kind).toBe('silence'),
  );

  test.each([
    ['whats on silde 14', '14'],
    ['skide 20 pls', '20'],
    ['waht is on slie 8', '8'],
  ])(
    'of a part of the source is put right by the words that people ask with: %s',
    (question, part) => {
      expect(understand(library, question)).toMatchObject({ kind: 'slide', parts: [part] });
    },
  );

  test('stands among others in a list', () => {
    expect(understand(library, 'are the army, the polise and knessett in?')).toMatchObject({
      kind: 'membership',
      actors: ['military', 'police', 'il-knesset'],
    });
  });

  test('may be one of two that are told apart', () => {
    expect(understand(library, 'difference between the coast gard and the police')).toMatchObject({
      kind: 'difference',
      actors: ['coast-guard', 'police'],
    });
  });

  test.each([
    ['are drunk soldiers in?', ['soldiers']],
    [
      'What about private military companies, licensing and so on, are they in',
      ['private-military-companies'],
    ],
    ['Would an army that mutinies stop being part of the security sector?', ['military']],
  ])('is not what stands beside a name by the way: %s', (question, actors) => {
    expect(understand(library, question)).toEqual(expect.objectContaining({ actors }));
  });

  test.each(['is tuesday part of the security sector?', 'is happiness in?'])(
    'is nobody who is not known: %s',
    (question) => expect(understand(library, question).kind).toBe('unknown'),
  );

  test.each(['is it part of the security sector?', 'is that really part of the security sector'])(
    'is none where nobody is named: %s',
    (question) => expect(understand(library, question).kind).toBe('found'),
  );
});

describe('A sentence that asks whether somebody belongs', () => {
  test.each([
    [
      "what about iraq's hashd al-shaabi (PMF)? the state pays them, but half of them ignore the minister",
      'iq-pmf',
    ],
    [
      'the swiss guard!! the guys with the halberds. pls say yes i have a bet on it',
      'va-swiss-guard',
    ],
    ['Is the BBC World Service covered, given that it shapes how people see the army?', 'gb-bbc'],
  ])('is heard among what is only told: %s', (question, id) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors: [id] });
  });

  test.each([
    'Is Interpol in? How many agents does it have, and who pays for their lunches?',
    'Is my gran in, because she knits?',
  ])('is not heard beside another question, nor of a stranger: %s', (question) => {
    expect(understand(library, question).kind).not.toBe('membership');
  });
});

test.each([
  ['kenyan parliament - member or nah', 'ke-parliament'],
  ['Kenyan parliament — member or not?', 'ke-parliament'],
  ['army - navy - police', 'military', 'police'],
  ['police - trade unions', 'police', 'trade-unions'],
  ['la police – dedans ?', 'police'],
  ['status of MONUSCO / FARDC / M23 please', 'international-monusco', 'cd-fardc', 'cd-m23'],
  ['FARDC/M23?', 'cd-fardc', 'cd-m23'],
])(
  'What stands on both sides of a dash or a stroke is no single name: %s',
  (question, ...actors) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors });
  },
);

test.each([
  ['Is the army of Guinea – Bissau part of the security sector?', 'gw-armed-forces'],
  ['Is the attorney - general in?', 'attorney-general'],
  ['is the coast - guard in?', 'coast-guard'],
  ['Is the vice - president part of it?', 'political-leadership'],
  ['is Al - Qaeda in?', 'cross-border-al-qaeda'],
  ['Policía Nacional - Colombia', 'co-police'],
])('Any other dash is part of a name: %s', (question, actor) => {
  expect(understand(library, question)).toMatchObject({ kind: 'membership', actors: [actor] });
});
