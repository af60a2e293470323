// The lists of names in a question: what is listed, what joins it, and which words are names.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import { fold } from '../lookup/fold.ts';
import { bearersOf, isBegun, isCalled, isName } from '../lookup/names.ts';
import { namesOf } from '../lookup/shelves.ts';
import { linksOf } from '../lookup/strip.ts';
import { subjectOf } from '../reason/facts.ts';
import { judge } from '../reason/judge.ts';
import type { Span } from './runs.ts';
import { joiningOf } from './small-words.ts';

/** A word of a question, and what stands between it and the next. */
interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly at: number;
  readonly behind: string;
}

/** What is put into a question: `text` instead of the letters from `at` to `end`. */
export interface Edit {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** So many words tell a listed name from the others. */
export const mostOwn = 3;

/** How plurals end, and how the singular does there: «ministries», «ministères», «ministeri», «Ministerien». */
const plurals: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/ien$/, 'ium'],
  [/s$/, ''],
  [/i$/, 'o'],
];

/** Words with the last of them in the singular, in each way that it may be a plural. */
export function singularsOf(words: string): string[] {
  return plurals.flatMap(([end, instead]) =>
    end.test(words) ? [words.replace(end, instead)] : [],
  );
}

/** What stands between the words of a list beside words that join them. */
const listMark = /^\s*[,+/&]\s*$/;

/** Words that join names, and those of them that leave a choice: «the ministry of defence or finance» are two. */
const joinsOf = onceForLibrary((library) => {
  const choosing = new Set(library.questions.choosing.map(fold));
  return { all: new Set([...joiningOf(library), ...choosing]), choosing };
});

/** A question by its words, as far as lists of names are concerned. */
export class Listing {
  readonly words: readonly Word[];
  readonly #library: Library;
  readonly #links: ReadonlySet<string>;
  readonly #joins: ReadonlySet<string>;
  readonly #choosing: ReadonlySet<string>;

  constructor(library: Library, question: string) {
    const found = [...question.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    this.words = found.map(({ 0: typed, index: at }, place) => ({
      typed,
      folded: fold(typed),
      at,
      behind: question.slice(at + typed.length, found[place + 1]?.index),
    }));
    this.#library = library;
    this.#links = linksOf(library.about.strip);
    ({ all: this.#joins, choosing: this.#choosing } = joinsOf(library));
  }

  folded(at: number): string {
    return this.words[at]?.folded ?? '';
  }

  /** The folded words of a span. */
  text({ from, to }: Span): string {
    return this.words
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' ');
  }

  /** Where in the question the word at a place ends. */
  endOf(place: number): number {
    const { at = 0, typed = '' } = this.words[place] ?? {};
    return at + typed.length;
  }

  /** Whether nothing but spaces and what belongs into words stands between those of a span, and at its end no link. */
  isRun({ from, to }: Span): boolean {
    const inner = this.words
      .slice(from, to - 1)
      .every(({ behind }) => /^(?: +|['’-])$/.test(behind));
    return inner && to <= this.words.length && !this.isLink(to - 1);
  }

  /** Whether words may be one of a list: a run of which none joins it to another. */
  isItem(span: Span): boolean {
    const words = this.words.slice(span.from, span.to);
    return this.isRun(span) && words.every(({ folded }) => !this.#joins.has(folded));
  }

  isLink(at: number): boolean {
    return this.#links.has(this.folded(at));
  }

  /** The first place from which on no word links another to what stands before. */
  pastLinks(from: number): number {
    let to = from;
    while (this.isLink(to) && !this.#joins.has(this.folded(to))) to++;
    return to;
  }

  isName(text: string): boolean {
    return isCalled(namesOf(this.#library).actors, text);
  }

  /** Whether a longer name may begin with words: some name does, or they are one, or a place. */
  mayBegin(text: string): boolean {
    const { actors } = namesOf(this.#library);
    return (
      isBegun(actors, text) ||
      isName(actors, text) ||
      actors.composing?.isPlace(text.split(' ')) === true
    );
  }

  /** Whether one verdict is not that on all who are called by some names. */
  differ(names: readonly string[]): boolean {
    const index = namesOf(this.#library).actors;
    const verdicts = names.map((name) => {
      const [id] = bearersOf(index, name);
      return id && judge(this.#library, subjectOf(this.#library, id)).verdict;
    });
    return new Set(verdicts).size > 1;
  }

  /** The name that words are as they stand or else in the singular. */
  asName(words: string): string | undefined {
    return [words, ...singularsOf(words)].find((one) => this.isName(one));
  }

  isPlace(span: Span): boolean {
    const words = this.words.slice(span.from, span.to).map(({ folded }) => folded);
    return namesOf(this.#library).actors.composing?.isPlace(words) ?? false;
  }

  /** Whether a list goes on at a word: with a word that joins. */
  joinsAt(at: number): boolean {
    return at > 0 && this.#joins.has(this.folded(at));
  }

  /** Whether a mark behind the word before a place says that a list goes on. */
  isMarked(to: number): boolean {
    return listMark.test(this.words[to - 1]?.behind ?? '');
  }

  /** Whether a list goes on behind the word before a place. */
  goesOn(to: number): boolean {
    return to < this.words.length && (this.joinsAt(to) || this.isMarked(to));
  }

  /** Whether what joins two listed names leaves a choice. */
  mayChoose(from: number, to: number): boolean {
    return (
      this.words.slice(from, to).some(({ folded }) => this.#choosing.has(folded)) ||
      /[+/]/.test(this.words[from - 1]?.behind ?? '')
    );
  }

  /** Everything that is listed from a place to the end of its sentence; nothing where more is said there. */
  itemsFrom(start: number): Span[] {
    const items: Span[] = [];
    for (let from = start; from < this.words.length; ) {
      let to = from + 1;
      while (to < this.words.length && !this.goesOn(to) && this.isRun({ from, to: to + 1 })) to++;
      if (to - from > mostOwn) return [];
      items.push({ from, to });
      const isEnd = /^\s*[.?!;)]/.test(this.words[to - 1]?.behind ?? '');
      if (!this.goesOn(to)) return to === this.words.length || isEnd ? items : [];
      from = this.joinsAt(to) ? to + 1 : to;
    }
    return items;
  }
}
