// The shapes of sources and people.
import * as z from 'zod';
import { idPattern, names, sentence } from './basis.ts';

/** A passage has one address: a second part or line of the same name would hide the first. */
function once<K extends string>(key: K) {
  return (items: readonly Readonly<Record<K, string>>[], context: z.RefinementCtx) => {
    for (const [index, item] of items.entries()) {
      if (items.findIndex((other) => other[key] === item[key]) === index) continue;
      const message = `another one here is called "${item[key]}" too; choose another`;
      context.addIssue({ code: 'custom', path: [index, key], message });
    }
  };
}

export const source = z.strictObject({
  name: sentence(80, 'Short name as shown in a citation, such as author and year'),
  title: sentence(200, 'Full title'),
  author: sentence(120, 'Author or issuing body'),
  kind: sentence(80, 'lecture deck, printed lecture, policy paper'),
  record: sentence(
    600,
    'Bibliographic record: edition, publisher, date, and what is uncertain about them',
  ),
  unit: sentence(20, 'What its numbered parts are called, in the singular: slide, page, paragraph'),
  note: sentence(600, "Editor's note on numbering or text").optional(),
  parts: z
    .array(
      z.strictObject({
        at: z
          .union([z.int(), z.string()], { error: 'give a number or a short text' })
          .transform(String)
          .meta({ description: 'Number or label of the part' }),
        title: sentence(120, 'Title of the part as the source has it').optional(),
        lines: z
          .array(
            z.strictObject({
              id: z.string().regex(idPattern, 'use small letters, digits and hyphens'),
              text: z.string().trim().min(1).meta({
                description: 'The words exactly as the source has them, emphasis in Markdown',
              }),
              gist: z.boolean().optional().meta({
                description:
                  "true when these are the editor's words for what the source says, not its own",
              }),
            }),
          )
          .superRefine(once('id')),
      }),
    )
    .min(1)
    .superRefine(once('at')),
});

export const person = z.strictObject({
  name: sentence(80, 'Full name'),
  names,
  note: sentence(300, 'Who this is, in one or two sentences').optional(),
});
