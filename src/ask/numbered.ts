// Texts with their numbers, in one text and a table: tens of thousands of small ones would each take its own place in memory.

/** Texts by number, as plain data. */
export interface Numbers {
  /** All of them one after another, and where each ends. */
  readonly text: string;
  readonly ends: Uint32Array;
  /** A hash table: the number of a text plus one stands at its hash, or at the next free place; 0 is a free place. */
  readonly slots: Uint32Array;
}

/** Numbers different texts in their order, from 0. */
export function numbered(texts: readonly string[]): Numbers {
  let end = 0;
  const ends = Uint32Array.from(texts, (one) => (end += one.length));
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * texts.length + 2)));
  for (const [number, one] of texts.entries()) {
    let at = hashOf(one) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  }
  return { text: texts.join(''), ends, slots };
}

/** The number of a text, or undefined where it has none. */
export function numberIn({ text, ends, slots }: Numbers, one: string): number | undefined {
  for (
    let at = hashOf(one) & (slots.length - 1);
    slots[at] !== 0;
    at = (at + 1) & (slots.length - 1)
  ) {
    const number = (slots[at] as number) - 1;
    const from = number === 0 ? 0 : (ends[number - 1] as number);
    if (ends[number] === from + one.length && text.startsWith(one, from)) return number;
  }
  return undefined;
}

/** A number for a text, spread evenly over 32 bits (FNV-1a). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
