// The shapes of everything in knowledge/, by folder and file, and the types inferred from them.
import type * as z from 'zod';
import type { Folder } from './folders.ts';
import { actor, type objection } from './shapes/actors.ts';
import { about, relations, silences } from './shapes/files.ts';
import { gazetteer, type institution } from './shapes/institutions.ts';
import {
  type example,
  examples,
  glossary,
  type questionKinds,
  questions,
  thesaurus,
} from './shapes/questions.ts';
import { type attribute, attributes, criterion, definition, tier } from './shapes/reasoning.ts';
import { person, source } from './shapes/sources.ts';
import { argument, quotation, term } from './shapes/words.ts';

export type { Target } from './shapes/basis.ts';
export type { Test } from './shapes/test.ts';
export type { Status } from './statuses.ts';
export type { Folder };

/** The shape of one file of each folder. */
export const entryShapes = {
  sources: source,
  people: person,
  criteria: criterion,
  definitions: definition,
  tiers: tier,
  actors: actor,
  institutions: gazetteer,
  terms: term,
  arguments: argument,
  quotations: quotation,
  examples,
  glossary,
} as const;

/** The single files beside the folders. */
export const fileShapes = {
  library: about,
  attributes,
  relations,
  silences,
  thesaurus,
  questions,
} as const;

export type Entry<F extends Folder> = z.infer<(typeof entryShapes)[F]>;
export type Actor = z.infer<typeof actor>;
export type Institution = z.infer<typeof institution>;
export type Attribute = z.infer<typeof attribute>;
export type Criterion = z.infer<typeof criterion>;
export type Definition = z.infer<typeof definition>;
export type Tier = z.infer<typeof tier>;
export type Term = z.infer<typeof term>;
export type Argument = z.infer<typeof argument>;
export type Quotation = z.infer<typeof quotation>;
export type Source = z.infer<typeof source>;
export type Objection = z.infer<typeof objection>;
export type About = z.infer<typeof about>;
export type Relation = z.infer<typeof relations>[number];
export type Synonyms = z.infer<typeof thesaurus>[number];
export type Questions = z.infer<typeof questions>;
export type QuestionKind = (typeof questionKinds)[number];
export type Example = z.infer<typeof example>;
export type Silence = z.infer<typeof silences>[number];
