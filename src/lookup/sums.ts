// Sums for many texts while one query is worked on.

/** The places of a text's slots: its two sums, and how well the word at hand fits it so far, with its share and its turn. */
const slot = { typed: 0, own: 1, fit: 2, share: 3, turn: 4 };

/** What belongs to one text stands together, since it is read together: two texts fill a line of the processor's cache. */
const slotsOfText = 8;

/** How well the words of a query fit each text that holds any. Made once for a vocabulary, and empty between queries. */
export class Sums {
  /** The texts that any word has met, in the order of meeting, and how many they are. */
  readonly touched: Uint32Array;
  count = 0;
  readonly #slots: Float32Array;
  #turn = 0;
  #rarity = 0;

  /** For texts numbered from 0. */
  constructor(texts: number) {
    this.touched = new Uint32Array(texts);
    this.#slots = new Float32Array(slotsOfText * texts);
  }

  /** From here on the next word of the query is met. */
  next(rarity: number): void {
    this.#turn++;
    this.#rarity = rarity;
  }

  /** A text holds something that the word may stand for; of several the best counts. `share` is what it has of the text's weight. */
  meet(text: number, fit: number, share: number): void {
    const slots = this.#slots;
    const at = text * slotsOfText;
    if (slots[at + slot.turn] !== this.#turn) {
      if (slots[at + slot.turn] === 0) this.touched[this.count++] = text;
      slots[at + slot.turn] = this.#turn;
      slots[at + slot.fit] = 0;
      slots[at + slot.share] = 0;
    }
    const before = slots[at + slot.fit] as number;
    if (fit <= before) return;
    slots[at + slot.typed] = (slots[at + slot.typed] as number) + (fit - before) * this.#rarity;
    const more = share - (slots[at + slot.share] as number);
    slots[at + slot.own] = (slots[at + slot.own] as number) + more;
    slots[at + slot.fit] = fit;
    slots[at + slot.share] = share;
  }

  /** The rarity of the words that fit a text, each as far as it fits. */
  typed(text: number): number {
    return this.#slots[text * slotsOfText + slot.typed] as number;
  }

  /** How much of a text's weight is met. */
  own(text: number): number {
    return this.#slots[text * slotsOfText + slot.own] as number;
  }

  /** Empties the sums for the next query. */
  clear(): void {
    for (let place = 0; place < this.count; place++) {
      const at = (this.touched[place] as number) * slotsOfText;
      this.#slots[at + slot.typed] = 0;
      this.#slots[at + slot.own] = 0;
      this.#slots[at + slot.turn] = 0;
    }
    this.count = 0;
    this.#turn = 0;
  }
}
