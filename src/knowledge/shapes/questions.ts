// The shapes of what helps to understand questions: other words for those of the entries, and signs of what is asked.
import * as z from 'zod';
import { sentence, signs, some, to } from './basis.ts';
import { contents, listing } from './listing.ts';

export const thesaurus = z.array(
  z.strictObject({
    word: sentence(60, 'A word or phrase that stands in the entries: it is what is searched'),
    also: z
      .array(z.string().trim().min(1))
      .min(1)
      .meta({ description: 'What people say instead, 1 to 5 words each' }),
  }),
);

/** What a question may ask. */
export const questionKinds = [
  'membership',
  'definition',
  'quotation',
  'difference',
  'relation',
  'consequence',
  'reason',
  'objection',
  'treatment',
] as const;

export const questions = z.strictObject({
  ignored: z
    .array(z.string())
    .meta({ description: 'Words and phrases that say nothing of what a question is about' }),
  languages: z
    .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'By language, words that say nothing: of a question in it, what is not known weighs less against an answer',
    }),
  'other-languages': z
    .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'The same of languages whose words may be names or say something in English: they say nothing only where a question is in it',
    }),
  heard: z
    .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'By language, words that only tell that a question is in it, where its words are put in English one by one',
    }),
  posts: z
    .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'By language, words for whoever leads or is in a body: «director of ...» is answered as the body is',
    }),
  former: some(
    'By whoever once held a post is told from who holds it: «former», «ex»; those are judged as `former` of the library',
  ),
  retired: some('And by which behind a post: «a colonel, retired»'),
  endings: z
    .record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().trim().min(1)))
    .default({})
    .meta({
      description:
        'By language, what a name may have at its end by its case, its article or a particle: «des Bundestags»',
    }),
  plurals: z
    .record(z.string().regex(/^[a-z]{2}$/), z.record(z.string(), z.array(z.string().trim().min(1))))
    .default({})
    .meta({
      description:
        'By language and how its words end in the singular, how they do in the plural: «ministères», «Ministerien»',
    }),
  filler: z.array(z.string()).meta({
    description:
      'Words and phrases said by the way: nothing is searched by them, but a question with them is more than a name',
  }),
  elsewhere: z
    .array(z.string().trim().min(1))
    .meta({ description: 'Phrases by which a question asks for what no source here holds' }),
  orders: some('Phrases by which something else than an answer from the sources is ordered'),
  figures: some('Phrases by which a question asks for a figure, a date or what is going on now'),
  whereabouts: some(
    'Phrases by which a question asks who holds a post, where something is or how it goes: whether it belongs is no answer',
  ),
  holders: some('Phrases before the name of that of which something else is part'),
  sayers: z.array(z.string().trim().regex(/…/, 'mark who it is with …')).default([]).meta({
    description:
      'Phrases around whoever says something, who stands at the …: «how does … define»; what is not held here is told of nobody',
  }),
  advice: some('Phrases by which those who ask want to know what to do themselves'),
  everyday: some('Words that name a body only where they are written large: «hood»'),
  personal: some('Words by which those who ask speak of themselves'),
  open: z
    .array(z.string().trim().min(1))
    .meta({ description: 'Words by which a question asks for what it does not name' }),
  source: z
    .array(z.string().trim().min(1))
    .meta({ description: 'Phrases by which a question speaks of the source itself' }),
  units: some('What else people call a part of the main source: «diapositive», «Folie»'),
  pages: some(
    'Words for a page: one is a part of the main source too, unless it is of another writing',
  ),
  documents: some(
    'Words for other writings, of which no part is one of the main source: «page 3 of the report»',
  ),
  shows: some('Words that ask for a part that is named by its number alone: «read me number 20»'),
  says: z
    .array(z.string().trim().min(1))
    .meta({ description: 'Phrases by which a question asks what the source says of something' }),
  introductions: some('Phrases by which people say who they are: «I am a»'),
  grounds: some(
    'Phrases that begin a ground or what is granted: whoever is named in it is not asked about',
  ),
  shorthand: z
    .record(z.string().regex(/^[\p{Ll}\p{N}]+$/u), z.string().trim().min(1))
    .default({})
    .meta({
      description:
        'Short ways to write English words on a phone, with the words: written small, and not where a question is in another language',
    }),
  wishing: some('Words for a wish: why somebody wants others in asks for no verdict'),
  contents,
  listing,
  choosing: some('Words between two names of which each is asked about by itself: «or»'),
  joining: some('Words between two names that are asked about alike: «and»'),
  relating: z
    .strictObject({
      words: some('What it is called that two have to do with one another: «relate», «link»'),
      term: to('terms', 'The term that answers where nothing is said of those two').optional(),
    })
    .prefault({})
    .meta({ description: 'How it is asked what two actors have to do with one another' }),
  bare: some(
    'Words that ask whether somebody belongs when nothing else follows the last comma: «in?»',
  ),
  signs: z.strictObject({
    membership: signs('Whether somebody belongs: «part of», «in or out»'),
    definition: signs('What a word means'),
    quotation: signs('Who said something, and in what words'),
    difference: signs('What tells two things apart'),
    relation: signs('Who does what to whom'),
    consequence: signs('What follows from something'),
    reason: signs('Why something is claimed'),
    objection: signs('What can be said against a claim'),
    treatment: signs('How to deal with somebody'),
  }),
});

/** What answers an example when no entry does: the verdict on the actors that it names, or nothing. */
export const answersBeside = [
  'membership',
  'treatment',
  'difference',
  'unsaid',
  'refused',
] as const;

export const example = z.strictObject({
  answer: z.enum(answersBeside).optional().meta({
    description:
      'Where no entry answers: the verdict on the actors named, how to treat them, what tells two of them apart; unsaid: near the subject, but the source does not say it; refused: something else',
  }),
  argument: to('arguments', 'The argument that answers').optional(),
  term: to('terms', 'The term that answers').optional(),
  differs: z.array(to('terms', 'One of the two terms that are told apart')).length(2).optional(),
  quotation: to('quotations', 'The quotation that answers').optional(),
  tier: to('tiers', 'The tier that answers').optional(),
  definition: to('definitions', 'The definition that answers').optional(),
  part: sentence(10, 'The number of the part of the main source that answers').optional(),
  asked: z
    .array(sentence(300, 'A question as people type it; {actor} and {place} stand for names'))
    .min(1),
});

export const glossary = z.strictObject({
  words: z
    .record(sentence(40, 'A word or a phrase in English'), z.array(z.string().trim().min(1)).min(1))
    .meta({
      description:
        'How questions in the language that the file is called by (ISO 639-1) say it; with a star at its end, what their words begin with',
    }),
});

export const examples = z.strictObject({
  groups: z.array(example).min(1).meta({
    description: 'Questions as people ask them, each group with the one thing that answers it',
  }),
});
