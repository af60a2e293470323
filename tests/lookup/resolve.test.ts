// Typed words to an entry: exact in any language, asked back on a tie, guessed and said, or refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { fold } from '../../src/lookup/fold.ts';
import { exactly, indexNames } from '../../src/lookup/names.ts';
import { resolve } from '../../src/lookup/resolve.ts';
import { writtenOut } from '../../src/lookup/strip.ts';
import { realContext } from '../real.ts';
import { gibberish, misspelt } from './words.ts';

const context = await realContext();
const { library, names } = context;
const actor = (typed: string) => resolve(names.actors, typed, library.about.strip);

describe('A name', () => {
  /** The bodies that bear the very name: one of them may be meant where hardly another country speaks the language. */
  const bearersOf = (name: string) =>
    exactly(names.actors, fold(name)).flatMap(({ id, general }) => (general ? [] : [id]));

  test('of any actor in any language of the library is found at once, or asked back where it is shared', () => {
    for (const { id, name, names: others, shares = [] } of library.actors.values()) {
      const shared = new Set(shares.map(fold));
      for (const typed of [id, name, ...Object.values(others).flat()]) {
        for (const text of [typed, ` ${typed.toUpperCase()} `, `${typed}?`]) {
          const found = actor(text);
          const ids =
            found.kind === 'nothing' ? [] : found.kind === 'found' ? [found.id] : found.ids;
          if (shared.has(fold(typed)))
            expect({ text, ids }).toEqual({ text, ids: expect.arrayContaining([id]) });
          else expect([id, ...bearersOf(typed)], text).toEqual(expect.arrayContaining([...ids]));
          expect({ text, found: ids.length > 0, via: found.via }).toEqual({
            text,
            found: true,
            via: 'exact',
          });
          // Beside a kind only bodies that bear the very name may be offered.
          const near = found.kind === 'found' && found.id === id ? found.near : [];
          expect(near.filter((other) => !library.bodies.has(other))).toEqual([]);
        }
      }
    }
  });

  test.each([
    ['parliament', undefined],
    ['The Parliament', undefined],
    ['legislature', { typed: 'legislature' }],
    ['Parlament', { typed: 'Parlament', language: 'de' }],
    ['parlement', { typed: 'parlement', language: 'fr' }],
    ['парламент', { typed: 'парламент', language: 'ru' }],
    ['البرلمان', { typed: 'البرلمان', language: 'ar' }],
  ])('of another language or another word is said: %s', (typed, assumed) => {
    const found = actor(typed);
    expect(found).toMatchObject({ kind: 'found', id: 'parliament', via: 'exact' });
    expect(found.kind === 'found' ? found.assumed : 'not found').toEqual(assumed);
  });

  test('that was assumed is said in the answer, with its language', () => {
    const options = { actor: 'parlement' };
    const { blocks } = answer({ command: 'is-security-sector', options }, context);
    expect(blocks[0]).toEqual({
      kind: 'note',
      text: 'Taking "parlement" as Parliament (French).',
    });
  });

  test.each([
    'is the police part of the security sector?',
    'What about the police',
    'Are the police in it?',
    'is die Polizei in the security sector',
    '«Police»',
  ])('is found in a question: %s', (typed) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id: 'police', via: 'exact' });
  });

  test.each([
    ['ministery of defence', 'defence-ministry'],
    ['ministar of defence', 'defence-minister'],
  ])('is, of two that are as near, the one whose words end alike: %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, via: 'fuzzy' });
  });

  test('is taken as a whole before anything is stripped from it', () => {
    const index = indexNames([
      { id: 'who', name: 'The Who' },
      { id: 'world', name: 'World Health' },
    ]);
    const wrapping = { before: ['the'], after: ['health'], links: [] };
    expect(resolve(index, 'The Who', wrapping)).toMatchObject({ id: 'who', via: 'exact' });
    expect(resolve(index, 'the world health', wrapping)).toMatchObject({
      kind: 'found',
      id: 'world',
    });
  });
});

describe('Shortened words', () => {
  test.each([
    ['natl guard', 'national-guard'],
    ['dept of homeland security', 'us-dhs'],
    ['min of int peru', 'pe-mininter'],
    ['const court colombia', 'co-constitutional-court'],
    ['uni of nairobi', 'ke-uon'],
    ['mil police', 'military-police'],
    ['sup ct', 'supreme-court'],
    ['airforce hq', 'military-staffs'],
  ])('are written out: %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test('are names where somebody is called so', () => {
    expect(actor('SEC')).toMatchObject({ kind: 'several', ids: ['ph-sec', 'us-sec'] });
    expect(actor('constructor of x')).toMatchObject({ kind: 'nothing' });
  });

  test.each(['min', 'comm', 'gen'])('alone say too little: %s', (typed) => {
    expect(actor(typed)).toMatchObject({ kind: 'nothing' });
  });

  test('are written out where there are few, so that time does not grow with them', () => {
    const { strip: wrapping } = library.about;
    expect(writtenOut('min of def', wrapping)).toContain('ministry of defence');
    expect(writtenOut('sec of comm of gov of min', wrapping)).toEqual([]);
    expect(writtenOut('min of def a b c d e f g', wrapping)).toEqual([]);
    expect(writtenOut('ministry of defence', wrapping)).toEqual([]);
  });

  test('may stand for several; the first with which something is found is taken', () => {
    const index = indexNames([{ id: 'board', name: 'Committee of Trade' }]);
    const wrapping = { before: [], after: [], links: ['of'] };
    const shortened = { comm: ['commission', 'committee'], tr: ['trade'] };
    expect(resolve(index, 'comm of tr', { ...wrapping, shortened })).toMatchObject({ id: 'board' });
    expect(resolve(index, 'comm of tr', wrapping)).toMatchObject({ kind: 'nothing' });
  });
});

describe('A slip', () => {
  test.each([
    ['unicfe', 'international-unicef'],
    ['полицыя', 'police'],
    ['boko boko haram', 'ng-boko-haram'],
  ])('is forgiven in %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test.each(['unicet', 'UNICET', 'hjkl hjkl'])('is too much in %s', (typed) => {
    expect(actor(typed)).toMatchObject({ kind: 'nothing' });
  });
});

describe('What sounds like a name', () => {
  test.each([
    ['millisha', 'militia-groups'],
    ['greenpiece', 'cross-border-greenpeace'],
    ['aljazera', 'qa-al-jazeera'],
  ])('is taken for it, and this is said: %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, via: 'fuzzy', assumed: { typed } });
  });

  test.each(['pulse', 'please', 'gravity', 'mellow', 'кухня', 'feeling', 'Lego police'])(
    'is not taken for it where other letters are in it: %s',
    (typed) => {
      expect(actor(typed)).toMatchObject({ kind: 'nothing' });
    },
  );
});

describe('A tie', () => {
  const index = indexNames([
    { id: 'north-guard', name: 'Guard of the north', names: { en: ['commissioner'] } },
    { id: 'south-guard', name: 'Guard of the south', names: { en: ['commissioner'] } },
    { id: 'baker', name: 'Baker' },
  ]);
  const none = { before: [], after: [], links: [] };

  test('of two entries with the name is asked back', () => {
    expect(resolve(index, 'Commissioner', none)).toMatchObject({
      kind: 'several',
      ids: ['north-guard', 'south-guard'],
    });
  });

  test('of two entries that come equally near is asked back', () => {
    expect(resolve(index, 'comissioner', none)).toMatchObject({
      kind: 'several',
      ids: expect.arrayContaining(['north-guard', 'south-guard']),
    });
  });

  test('is broken by the id itself', () => {
    expect(resolve(index, 'south-guard', none)).toMatchObject({ kind: 'found', id: 'south-guard' });
  });

  test('is answered with a question and a button for each', () => {
    const shared = [...library.actors.values()].find(({ shares }) => shares?.length);
    const typed = shared?.shares?.[0] ?? '';
    const reply = answer({ command: 'is-security-sector', options: { actor: typed } }, context);
    expect(reply).toMatchObject({ mood: 'sorry', title: `Which one is "${typed}"?` });
    expect(reply.next.length).toBeGreaterThanOrEqual(2);
    for (const { request } of reply.next) expect(answer(request, context).mood).not.toBe('sorry');
  });
});

describe('Misspelt names', () => {
  const outcomes = misspelt.map(([typed, meant]) => ({ typed, meant, found: actor(typed) }));

  test('are a hundred, of actors that exist', () => {
    expect(new Set(misspelt.map(([typed]) => typed)).size).toBe(100);
    expect(misspelt.filter(([, id]) => !library.actors.has(id))).toEqual([]);
    expect(
      outcomes
        .filter(({ found }) => found.kind === 'found' && found.via === 'exact')
        .map(({ typed }) => typed),
    ).toEqual([]);
  });

  test('are found in nine cases of ten, and taken for another actor in three at most', () => {
    const wrong = outcomes.filter(
      ({ meant, found }) => found.kind === 'found' && found.id !== meant,
    );
    const missed = outcomes.filter(({ found }) => found.kind !== 'found');
    const list = [...wrong, ...missed].map(({ typed }) => typed).join(', ');
    expect(wrong.length, list).toBeLessThanOrEqual(3);
    expect(wrong.length + missed.length, list).toBeLessThanOrEqual(10);
  });

  test('are never answered without saying what was assumed', () => {
    for (const { typed, found } of outcomes) {
      if (found.kind === 'found') expect(found.assumed?.typed).toBe(typed);
    }
  });
});

describe('Names with more than one slip', () => {
  test.each([
    ['supream court', 'supreme-court'],
    ['fire brigaid', 'fire-service'],
    ['zemesardz', 'lv-zemessardze'],
    ['independant policing oversite authority kenya', 'ke-ipoa'],
    ['loksabha', 'in-lok-sabha'],
    ['nationalguard', 'national-guard'],
    ['Shin Bte', 'il-shin-bet'],
    ['Verkhovna Rda', 'ua-verkhovna-rada'],
    ['milita', 'militia-groups'],
    ['liberaton army', 'liberation-movements'],
  ])('%s is %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('Words without the spaces between them', () => {
  test.each([
    ['ministryofinterior', 'interior-ministry'],
    ['armyof france', 'fr-armee-de-terre'],
    ['privatesecuritycompanies', 'private-security-companies'],
    ['humanrightscommission', 'human-rights-commission'],
    ['bordergaurds finland', 'fi-border-guard'],
    ['selfdefenseforces japan', 'jp-self-defense-forces'],
  ])('%s is %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test.each([
    'flumbertock',
    'gendarmabakery',
    'ofofofof',
    'policezzzzzzzz',
    'courtsandjudges',
    'aoaoaoao',
  ])('are no name where they are none: %s', (typed) => {
    expect(actor(typed).kind).toBe('nothing');
  });
});

describe('Words with a space too many', () => {
  test.each([
    ['para military forces', 'paramilitary-forces'],
    ['m i 6', 'gb-mi6'],
    ['MI 6', 'gb-mi6'],
    ['bundes nachrichten dienst', 'de-bnd'],
    ['the bundes wehr', 'de-bundeswehr'],
    ['Polis Di Raja Malaysia', 'my-police'],
  ])('%s is %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('The words of a name in another order', () => {
  test.each([
    ['university of defence', 'military-academy'],
    ['academy of police', 'police-academy'],
    ['guard of the border', 'border-guard'],
    ['staff college of the army', 'military-academy'],
    ['trade union of the police', 'police-unions'],
    ['trade onion of the police', 'police-unions'],
    ['House Committee on Armed Services', 'us-hasc'],
    ['Committee on Armed Services of the Senate', 'us-sasc'],
    ['tribunal contas da uniao', 'br-tcu'],
  ])('are that name, whatever links them: %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    'house of cards',
    'game of police',
    'law of the land',
    'keeper of the peace',
    'constitution of the court',
    'state of police',
    'press of freedom',
    'judges for sale',
    'soldiers for peace',
  ])('are no other name: %s', (typed) => {
    expect(actor(typed).kind).toBe('nothing');
  });

  test('are not those of a name whose last word another is made of', () => {
    expect(actor('court of the police')).not.toMatchObject({ id: 'court-police' });
    expect(actor('police of the university')).not.toMatchObject({ id: 'police-academy' });
  });

  test('of many parts are none where the last ones are another', () => {
    const name = 'association tchadienne of promotion et of defense of droits of flibber';
    expect(actor(name).kind).toBe('nothing');
  });

  test('may have another word before a country where nothing else fits', () => {
    expect(actor('police for Haiti')).toMatchObject({ kind: 'found', id: 'ht-pnh' });
    expect(actor('police for Bavaria')).toMatchObject({ kind: 'found', id: 'police' });
    expect(actor('court for Sierra Leone')).toMatchObject({ id: 'international-scsl' });
  });
});

describe('A name with an apostrophe and an s', () => {
  test.each([
    ["CIA's", 'us-cia'],
    ["MI6's", 'gb-mi6'],
    ["Duma's", 'ru-state-duma'],
    ["hezbollah's", 'lb-hezbollah'],
    ['the FBI’s', 'us-fbi'],
  ])('%s is that of its bearer', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('Everyday words', () => {
  test.each([
    "let's",
    "God's",
    'as is',
    'i can',
    'unit a',
    'courtroom guides',
    'holder authorities',
    'marquess',
  ])('are no name with a slip in it: %s', (typed) => {
    expect(actor(typed).kind).toBe('nothing');
  });
});

describe('A name of several words of which one is hardly to be known again', () => {
  test.each([
    ['costums officers', 'customs'],
    ['rajya shaba', 'in-rajya-sabha'],
    ['loc sabha', 'in-lok-sabha'],
    ['Federal Beauro of Investigation', 'us-fbi'],
    ['federal buero of investigation', 'us-fbi'],
  ])('%s is %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test.each([
    'hamas pizza',
    'rajya opera',
    'costume parties',
    'national guitar',
    'federal bar of investigation',
  ])('is none where that is another word: %s', (typed) => {
    expect(actor(typed)).toMatchObject({ kind: 'nothing' });
  });
});

describe('A short name beside more that is said of its bearer', () => {
  test.each([
    ['supo finish security inteligence', 'fi-supo'],
    ['FLEC Cabinda', 'ao-flec'],
    ['nisa somlia intelligence', 'so-nisa'],
    ['forces armees de la rdc congoo fardc', 'cd-fardc'],
  ])('%s is %s', (typed, id) => {
    expect(actor(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test('is not found where something else is said', () => {
    expect(actor('FLEC bakery')).toMatchObject({ kind: 'nothing' });
    expect(actor('knesset of Norway')).not.toMatchObject({ kind: 'found', id: 'il-knesset' });
  });
});

describe('Two words of which one is another word', () => {
  test.each(['army recipe', 'law bakery', 'mental bank', 'central bakery', 'organic unit'])(
    'are no name: %s',
    (typed) => {
      expect(actor(typed).kind).toBe('nothing');
    },
  );

  test('are asked back where several names say more', () => {
    expect(actor('army service').kind).toBe('several');
  });
});

describe('A name that nothing here bears', () => {
  const judged = (typed: string) =>
    answer({ command: 'is-security-sector', options: { actor: typed } }, context);

  test.each([
    ['Zubrowka University', 'universities'],
    ['Eastern Zubrowka Central Bank', 'central-bank'],
    ['جامعة النيلين', 'universities'],
  ])('%s is judged as the kind that it says, and the reply says so', (typed, id) => {
    const { blocks, data } = judged(typed);
    expect(data).toMatchObject({ actor: id, verdict: 'no', via: 'fuzzy' });
    expect(JSON.stringify(blocks[0])).toContain('By its name alone');
  });

  test.each([
    ['zubrowka university', 'in small letters it may be anything'],
    ['Zubrowka Army', 'whoever bears arms may call itself an army'],
    ['Zubrowka Special Forces', 'as above'],
    ['River Bank', 'a short word says nothing'],
    ['Tennis Court', 'a short word says nothing'],
    ['Hospital Corps', 'a kind stands last in English'],
    ['University Police Wakanda', 'another word names somebody'],
    ['Harvard police', 'neither the university nor the police'],
  ])('%s is not judged: %s', (typed) => {
    expect(judged(typed).mood).toBe('sorry');
  });
});

describe('Words that any country could use', () => {
  test.each(['law commission', 'financial intelligence unit', 'financial inteligence unit'])(
    'are not taken for the body of one: %s',
    (typed) => {
      const { id = '' } = actor(typed) as { id?: string };
      expect(id in library.actors ? '' : id).toBe('');
    },
  );
});

describe('Gibberish', () => {
  test('is sixty words and more', () => {
    expect(new Set(gibberish).size).toBeGreaterThanOrEqual(60);
  });

  test.each(gibberish)('is refused: %s', (typed) => {
    expect(actor(typed).kind).toBe('nothing');
    const reply = answer({ command: 'is-security-sector', options: { actor: typed } }, context);
    expect(reply.mood).toBe('sorry');
    expect(reply.data).not.toMatchObject({ verdict: 'no' });
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(['found', 'several', 'nothing']).toContain(actor(typed).kind);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['National Security Council', 'national-security-council'],
  ['Electoral Commission', 'electoral-commission'],
  ['Army Reserve', 'army-reserve'],
])('%s is the kind of that title, though some country calls its own so', (typed, id) => {
  expect(actor(typed)).toMatchObject({ kind: 'found', id });
});
