// The statuses of a sentence, apart from the shapes: answering needs them, but not what reads files.

/** How far a sentence rests on its source, strongest first (design promise 2). */
export const statuses = ['says', 'follows', 'reading', 'general'] as const;

/** One of them. */
export type Status = (typeof statuses)[number];
