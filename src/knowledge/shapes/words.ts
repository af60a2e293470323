// The shapes of terms, arguments and quotations.
import * as z from 'zod';
import { objection } from './actors.ts';
import { basis, claim, names, sentence, shares, to } from './basis.ts';

export const term = z.strictObject({
  name: sentence(60, 'As a title'),
  names,
  shares,
  usage: z.enum(['defined', 'used', 'editor']).meta({
    description:
      'defined: the source defines it; used: it uses the word and does not define it; editor: our own word for something it says',
  }),
  definition: to('passages', 'The passage that defines it').optional(),
  by: to('people', 'Who defines it').optional(),
  senses: z
    .array(
      z.strictObject({
        name: sentence(60, 'The sense'),
        text: sentence(200, 'What it means there'),
        ...basis,
      }),
    )
    .optional(),
  says: z.array(claim(220, 'What the source says with or near the word')).min(1),
  differs: z
    .array(
      z.strictObject({
        from: to('terms', 'Another term'),
        text: sentence(260, 'The difference, and what turns on it'),
        ...basis,
      }),
    )
    .optional(),
  related: z.array(to('terms', 'A related term')).optional(),
  note: sentence(300, "Editor's note, shown as such").optional(),
});

export const argument = z.strictObject({
  name: sentence(80, 'The claim in short, as a title'),
  names,
  order: z.int().meta({ description: 'Place in the list of arguments' }),
  held: sentence(60, 'Who holds it: the author, or those argued against'),
  claim: claim(240, 'The claim in full'),
  supports: z.array(to('arguments', 'A claim it supports')).optional(),
  attacks: z.array(to('arguments', 'A claim it attacks')).optional(),
  explains: z
    .array(to('arguments', 'A claim whose motive it explains, without refuting it'))
    .optional(),
  objections: z.array(objection).optional(),
});

export const quotation = z.strictObject({
  name: sentence(80, 'A title for it'),
  by: to('people', 'Whose words'),
  passage: to('passages', 'Where they stand'),
  words: z
    .string()
    .trim()
    .min(1)
    .max(620)
    .meta({ description: 'The words, exactly as in that passage' }),
  label: sentence(120, 'How the source itself labels them').optional(),
  via: sentence(160, 'Through whom, if not at first hand').optional(),
  fidelity: z.enum(['own-words', 'translation', 'altered-translation', 'reported']).meta({
    description:
      "own-words: the author's own; translation; altered-translation: a known translation with changes; reported: at second hand",
  }),
  provenance: z.array(claim(300, 'Where the words come from, one fact at a time')).optional(),
  misquoted: claim(240, 'How they are often misquoted or misread').optional(),
  ideas: z
    .array(z.string().trim().min(1))
    .min(1)
    .meta({ description: 'Ideas it is about, as people would look for it' }),
  terms: z.array(to('terms', 'A term it bears on')).optional(),
});
