// What every shape is made of: references, sentences, claims with their passages.
import * as z from 'zod';
import type { Folder } from '../folders.ts';
import { statuses } from '../statuses.ts';

/** What an id may point to: an entry of a folder, a passage (`source#part.line`) or an attribute. */
export type Target = Folder | 'passages' | 'attributes';

export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A reference, checked across files and completed by the YAML editor (`meta.target`). */
export const to = (target: Target, description: string) =>
  z.string().min(1).meta({ target, description });

export const sentence = (most: number, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, `keep it within ${most} characters: it must fit one screen`)
    .meta({ description });

export const basis = {
  status: z.enum(statuses).meta({
    description:
      "says: the source's own words; follows: follows from them; reading: a careful reader's resolution; general: knowledge of the world, measured against the passage",
  }),
  cites: z
    .array(to('passages', 'A passage, source#part.line or source#part'))
    .min(1, 'cite at least one passage, as source#part.line'),
};

/** A sentence with the passages it rests on. */
export const claim = (most: number, description: string) =>
  z.strictObject({ text: sentence(most, description), ...basis });

export const names = z
  .record(
    z.string().regex(/^[a-z]{2,3}$/, 'name the language by its ISO 639 code, such as en or fr'),
    z.array(z.string().trim().min(1)),
  )
  .meta({
    description:
      'Other names and abbreviations by language (ISO 639 code); leave out what you are not sure of',
  });

export const shares = z.array(z.string()).optional().meta({
  description:
    'Names knowingly shared with another entry; both entries list them, and the bot asks which is meant',
});

/** Words and phrases by which something is seen in a question. */
export const signs = (description: string) =>
  z.array(z.string().trim().min(1)).meta({ description });

/** The same where a library may do without. */
export const some = (description: string) => signs(description).default([]);
