// The shapes of what reasoning rests on: attributes, criteria, definitions, tiers.
import * as z from 'zod';
import { basis, claim, idPattern, names, sentence, to } from './basis.ts';
import { test } from './test.ts';

export const attribute = z.strictObject({
  letter: z
    .string()
    .regex(/^[a-z]$/, 'use one small letter')
    .meta({ description: 'Stands for the attribute in a button; never change it' }),
  question: sentence(120, 'The interview question in plain words'),
  many: z
    .boolean()
    .optional()
    .meta({ description: 'true when an actor may have several of the values at once' }),
  otherwise: z
    .string()
    .optional()
    .meta({ description: 'The value of every actor of which nothing else is stated' }),
  after: to('attributes', 'Ask this only once that attribute is known').optional(),
  why: claim(240, 'Why the source makes this matter'),
  values: z.record(
    z.string().regex(idPattern, 'use small letters, digits and hyphens'),
    z.strictObject({
      letter: z
        .string()
        .regex(/^[a-z]$/, 'use one small letter')
        .meta({ description: 'Stands for the value in a button; never change it' }),
      label: sentence(34, 'The answer on a button'),
      sentence: sentence(
        160,
        'The fact as a sentence; {one|many} chooses by number, as in {It is|They are}',
      ),
      if: sentence(90, 'Continues «It would be yes if», as in «it did this for security alone»'),
    }),
  ),
});

export const attributes = z.record(
  z.string().regex(idPattern, 'use small letters, digits and hyphens'),
  attribute,
);

const sentences = z.strictObject({
  yes: sentence(200, 'Said when it holds; {why} stands for the facts that decide').optional(),
  partly: sentence(200, 'Said when it holds in part').optional(),
  no: sentence(200, 'Said when it does not hold').optional(),
});

export const criterion = z.strictObject({
  name: sentence(60, 'Short name, as in a comparison table'),
  test,
  sentences: sentences.meta({
    description: 'Where one is missing, the criteria inside speak for themselves',
  }),
  principle: claim(
    160,
    'The rule behind the criterion, said when it decides against an actor',
  ).optional(),
  ...basis,
});

export const definition = z.strictObject({
  name: sentence(80, 'Name with its author, as it stands after «In»'),
  order: z.int().meta({ description: 'Place in the list of definitions' }),
  people: z.string().optional().meta({ description: 'Whose it is' }),
  words: to('passages', 'The passage that states it'),
  gist: sentence(200, 'What it takes, in one sentence'),
  outside: z
    .boolean()
    .optional()
    .meta({ description: 'true when the main source does not name it' }),
  test,
  ...basis,
});

export const tier = z.strictObject({
  name: sentence(60, 'Name in the plural, as a heading'),
  order: z.int().meta({ description: 'Place in the list of tiers' }),
  names,
  meaning: claim(220, 'Who stands here'),
  treat: claim(160, 'How the source says to treat them'),
  verdicts: z
    .array(z.enum(['yes', 'partly', 'no']))
    .min(1)
    .meta({ description: 'Verdicts its members may have' }),
  rules: z
    .array(
      z.strictObject({
        order: z.int().meta({
          description:
            'Over all tiers the rules are tried in this order; the first that holds places the actor',
        }),
        when: test,
        place: sentence(160, 'What an actor placed by this rule is, as a sentence'),
        ...basis,
      }),
    )
    .min(1),
});
