// The shape of a file of the gazetteer: the named bodies of one country, or of no single one.
import * as z from 'zod';
import { actor, objection } from './actors.ts';
import { idPattern, names, sentence, to } from './basis.ts';

export const institution = z.strictObject({
  name: sentence(60, 'As a title, in the form best known in English'),
  plural: z.boolean().optional().meta({
    description: 'Where it differs from its kind: true when the name takes a plural verb',
  }),
  kind: to('actors', 'The kind of actor that it is: it takes its facts, its own apart'),
  names,
  facts: actor.shape.facts,
  inside: actor.shape.inside,
  objections: z.array(objection).optional(),
  regional: z.boolean().optional().meta({
    description: 'true where every state, province or town has its own: «Landtag»',
  }),
  former: z.boolean().optional().meta({
    description: 'true where it is no more: its country and its kind do not mean it',
  }),
  partial: z.boolean().optional().meta({
    description:
      'true where it is but a part of what its country has of its kind: one prison, the force of one region',
  }),
  note: actor.shape.note,
});

export const gazetteer = z.strictObject({
  place: sentence(
    60,
    'What these bodies belong to; left out where the file is named by a country code',
  ).optional(),
  adjective: sentence(
    40,
    'As in «Icelandic», where the list of countries has a poor one',
  ).optional(),
  called: names.optional().meta({
    description: 'What the country is called beside the names in the list of countries',
  }),
  states: z.string().optional().meta({
    description:
      'Its states, provinces or nations with a government of their own, and their adjectives, a comma between any two: «Bavaria, Bavarian, Bayern»',
  }),
  regions: z.string().optional().meta({
    description: 'Its other provinces, and its towns, in the same way: «Munich, München»',
  }),
  territories: z.array(z.string()).optional().meta({
    description: 'Codes of the territories under it that have codes of their own in the list',
  }),
  rivals: z.record(z.string().regex(idPattern), z.string()).optional().meta({
    description:
      'Authorities that hold ground against a state: the ids of their bodies here, and what the ground or they are called, as above',
  }),
  lacks: z
    .array(
      z.strictObject({
        kind: to('actors', 'The kind of which there is none'),
        text: sentence(120, 'As a sentence: «Costa Rica abolished its army in 1948.»'),
      }),
    )
    .optional()
    .meta({ description: 'What there is none of, where people ask about it all the same' }),
  bodies: z
    .record(z.string().regex(idPattern, 'use small letters, digits and hyphens'), institution)
    .meta({ description: 'Named bodies by an id that is the only one in this file' }),
});
