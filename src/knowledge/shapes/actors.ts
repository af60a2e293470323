// The shapes of actors and of objections to a verdict or a claim.
import * as z from 'zod';
import { basis, claim, names, sentence, shares, to } from './basis.ts';

export const objection = z.strictObject({
  objection: sentence(120, 'The strongest thing to be said against, as a question or a sentence'),
  answer: sentence(220, 'The answer'),
  ...basis,
});

export const actor = z.strictObject({
  name: sentence(60, 'As a title'),
  plural: z.boolean().optional().meta({ description: 'true when the name takes a plural verb' }),
  one: sentence(
    60,
    'Where the name is of many: what one of them is called, as of a country',
  ).optional(),
  many: z.boolean().optional().meta({
    description:
      'true where every country has many such: the only one that is named is not all of them',
  }),
  as: sentence(
    60,
    'What a named body of this kind is judged as: «a political party», where the name does not do',
  ).optional(),
  label: z.boolean().optional().meta({
    description:
      'true for what laws and lists call somebody: whether some body is one is not judged here',
  }),
  names,
  shares,
  'part-of': to('actors', 'The bigger body whose facts it takes, its own apart').optional(),
  'post-in': to(
    'actors',
    'For a post held by a person: the institution whose verdict it takes',
  ).optional(),
  'variant-of': to(
    'actors',
    'The kind whose place it takes in some countries: there it is meant by that name too',
  ).optional(),
  does: claim(200, 'What it does, in a sentence of our own'),
  facts: z
    .array(
      z.strictObject({
        values: z
          .record(
            z.string(),
            z.union([z.string(), z.array(z.string()).min(1)], {
              error: 'give a value or a list of values',
            }),
          )
          .meta({ description: 'Attributes and their values' }),
        reason: sentence(
          180,
          'How to say it of this actor, where the general sentence is too dull',
        ).optional(),
        ...basis,
      }),
    )
    .optional(),
  inside: claim(180, 'Only for a verdict of partly: which part of it is in').optional(),
  objections: z
    .array(objection)
    .optional()
    .meta({ description: 'Strongest first; one taken over from the institution may be left out' }),
  compare: to('actors', 'The actor it is most instructive to compare with').optional(),
  note: sentence(240, "An editor's note that the asker should see").optional(),
});
