// Counts the questions that found nothing, by their folded words: what an editor might write next.
import { fold } from './lookup/fold.ts';
import type { Reply } from './reply.ts';

/** Words that found nothing, and how often. */
export interface Gap {
  readonly words: string;
  readonly count: number;
}

/** Whether the library holds nothing for what was asked. */
export function foundNothing({ data }: Pick<Reply, 'data'>): boolean {
  const { typed, via, kind } = data;
  return typeof typed === 'string' && (via === 'none' || kind === 'nothing');
}

/** Kept in memory only. It knows no person and no server, and forgets the rarest when there are too many. */
export class Gaps {
  readonly #counts = new Map<string, number>();
  readonly #most: number;

  /** Holds at most `most` different texts. */
  constructor(most = 1000) {
    this.#most = most;
  }

  /** Counts a reply that found nothing; every other reply is left alone. */
  count(reply: Pick<Reply, 'data'>): void {
    if (!foundNothing(reply)) return;
    const words = fold(String(reply.data['typed']));
    if (words === '') return;
    if (!this.#counts.has(words) && this.#counts.size >= this.#most) this.#forget();
    this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1);
  }

  /** Most frequent first; of equally frequent ones in the order of the alphabet. */
  list(): Gap[] {
    return [...this.#counts]
      .map(([words, count]) => ({ words, count }))
      .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  }

  #forget(): void {
    const rarest = this.list().at(-1);
    if (rarest) this.#counts.delete(rarest.words);
  }
}
