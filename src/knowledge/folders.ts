// The folders of knowledge/, apart from the shapes of what is in them.

/** The folders of knowledge/ whose files are entries, one a file, the file's name being its id. */
export const folders = [
  'sources',
  'people',
  'criteria',
  'definitions',
  'tiers',
  'actors',
  'institutions',
  'terms',
  'arguments',
  'quotations',
  'examples',
  'glossary',
] as const;

/** One of them. */
export type Folder = (typeof folders)[number];
