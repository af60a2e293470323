// Small words of English by what they do in a sentence.

export const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/** A question whether something is so begins with one of these, its subject behind it. */
export const copulas: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
