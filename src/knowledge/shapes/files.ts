// The shapes of the single files: the library itself, relations, silences.
import * as z from 'zod';
import { basis, idPattern, sentence, to } from './basis.ts';

/** A word as typed words are compared. */
const smallWord = z.string().regex(/^\p{Ll}+$/u, 'must be one word in small letters');

export const relations = z.array(
  z.strictObject({
    subject: z.string().meta({ description: 'Id of an actor or term' }),
    relation: z.string().regex(idPattern, 'use small letters and hyphens'),
    object: z.string().meta({ description: 'Id of an actor or term' }),
    asked: z
      .array(z.string())
      .min(1)
      .optional()
      .meta({ description: 'Its verbs as people say them, bare: «oversee», «decide … legal»' }),
    by: z
      .array(to('tiers', 'A tier of those who do it'))
      .optional()
      .meta({ description: 'Of whom besides the subject it is told' }),
    of: z.array(to('tiers', 'A tier of those to whom it is done')).optional().meta({
      description: 'Of whom it is told; of all that belong, at least in part, if left out',
    }),
    text: sentence(200, 'The relation as a sentence'),
    ...basis,
  }),
);

export const silences = z.array(
  z.strictObject({
    about: z.array(z.string()).min(1).meta({ description: 'Words by which it is asked for' }),
    asked: z
      .array(z.string())
      .min(1)
      .optional()
      .meta({ description: 'Phrases that ask for it even beside words of the entries' }),
    countries: z
      .literal(true)
      .optional()
      .meta({ description: 'Told where it is asked whether the source speaks of some country' }),
    text: sentence(200, 'What the source does not say'),
  }),
);

export const about = z.strictObject({
  name: sentence(60, 'Name of the library'),
  subject: sentence(60, 'What the question is membership of, as it stands after «part of»'),
  group: z.strictObject({
    yes: sentence(60, 'After the colon of a title'),
    partly: sentence(60, 'After the colon of a title'),
    no: sentence(60, 'After the colon of a title'),
    unknown: sentence(60, 'After the colon of a title'),
  }),
  source: to('sources', 'The main source'),
  definition: to('definitions', 'The definition used unless another is named'),
  framing: sentence(300, 'Whose framing this is'),
  licence: sentence(300, 'Licence of the words'),
  greeting: z
    .array(sentence(100, 'A line'))
    .length(3)
    .meta({ description: 'Three lines said at the start of a chat' }),
  former: to('actors', 'Whoever once held a post').optional(),
  starters: z.array(to('actors', 'An actor to suggest before anything is typed')).min(1).max(25),
  regional: z
    .array(
      z.strictObject({
        kind: to('actors', 'A kind that states, provinces or towns have as countries do'),
        is: z
          .array(to('actors', 'What they have in its place, where that is another kind'))
          .min(1)
          .optional(),
        state: z
          .array(to('actors', 'What those with a government of their own have, if it differs'))
          .min(1)
          .optional(),
      }),
    )
    .optional(),
  'held-by-rivals': z
    .array(to('actors', 'What an authority that contests a state has, as part of itself'))
    .optional(),
  abroad: z
    .strictObject({
      links: z.array(z.string()).min(1).meta({
        description: 'What stands between forces and where they are: «in», «stationed in»',
      }),
      kinds: z
        .array(
          z.strictObject({
            kind: to('actors', 'A kind of which one country may have its own in another'),
            is: to('actors', 'What it is there'),
          }),
        )
        .min(1),
    })
    .optional(),
  strip: z.strictObject({
    before: z
      .array(z.string())
      .meta({ description: 'What people put before a name: «is the», «what is»' }),
    after: z.array(z.string()).meta({ description: 'What people put after a name: «part of it»' }),
    links: z
      .array(z.string())
      .meta({ description: 'What stands between a kind and its country: «of the», «du»' }),
    prepositions: z
      .array(z.string())
      .default([])
      .meta({ description: 'What else stands between the words of a name: «for», «pour»' }),
    shortened: z
      .record(smallWord, z.array(smallWord).min(1))
      .optional()
      .meta({ description: 'Words as people shorten them, and what they stand for: «natl»' }),
  }),
});
