// The actors that a question names, in the order of naming.
import { fold } from '../lookup/fold.ts';
import { exactly, isBeginning, isBegun, type NameIndex, type NameRecord } from '../lookup/names.ts';
import { resolve } from '../lookup/resolve.ts';
import { unspacedLetter } from '../lookup/scripts.ts';
import { linksOf, type Wrapping } from '../lookup/strip.ts';
import { isApart } from './apart.ts';
import { bearersIn, type Run } from './bearers.ts';
import { listedBeside } from './listed-beside.ts';
import { misspeltIn } from './misspelt.ts';
import { type Endings, nominative } from './nominative.ts';
import type { Place } from './places.ts';
import { spellings, stem } from './stems.ts';
import { whose } from './whose.ts';
import { capitalsIn, dashesIn, endsIn, ownersIn } from './written.ts';

/** An actor named in the words [from, to) of a question. */
export interface Mention {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Whether something of its own is named in them besides: «Lego police». */
  readonly more?: boolean;
  /** Whether it is a misspelt word that is near to a name. */
  readonly near?: boolean;
}

/** No name that is looked for in a question has more words; without spaces they are told apart, and shorter. */
const longest = { spaced: 8, unspaced: 16 };

/** With fewer words what has a comma in it is a list: «Congress, party». */
const fewestWithComma = 4;

/** What decides whether a word may be a name. */
export interface Reading {
  readonly index: NameIndex;
  readonly wrapping: Wrapping;
  /** Where the question names countries. */
  readonly places: readonly Place[];
  /** Stems of words that say nothing of what a question is about: they name nobody by themselves. */
  readonly idle: (stem: string) => boolean;
  /** Whether a word itself says nothing, and not its singular alone: «report», and not «reports». */
  readonly isIdleWord: (word: string) => boolean;
  /** Words that join one name to the next. */
  readonly joins: ReadonlySet<string>;
  /** Stems that stand in the entries: no body of some country is meant by such a word alone. */
  readonly known: (stem: string) => boolean;
  /** Stems that stand in anything that can answer: such a word is not misspelt. */
  readonly held: (stem: string) => boolean;
  /** Everyday words, folded: they name a body only where they are written large. */
  readonly everyday: ReadonlySet<string>;
  /** Words for whoever leads or is in a body. */
  readonly posts: ReadonlySet<string>;
  /** Endings of names by their case, their article or a particle, and of kinds in the plural. */
  readonly endings: Endings;
}

/** The actors named in a question with these words; of overlapping names the one counts that has most words that say something. */
export function mentionsIn(
  question: string,
  words: readonly string[],
  {
    index,
    wrapping,
    places,
    idle,
    isIdleWord,
    joins,
    known,
    held,
    everyday,
    posts,
    endings,
  }: Reading,
): Mention[] {
  const placed = index.composing?.namesPlace(words) ?? false;
  const regional = index.composing?.region.namesRegion(words) ?? false;
  const links = linksOf(wrapping);
  const written = new Set(question.split(/[^\p{L}\p{N}]+/u));
  const capital = capitalsIn(question);
  const owners = ownersIn(question);
  const ends = endsIn(question);
  const apartAt = { dashes: dashesIn(question), index, posts, joins };
  const found = bearersIn(apart(runs()), words, index);
  if (found.length === 0) found.push(...misspeltIn(words, { index, idle, held }));
  else found.push(...listedBeside(words, found, ends, { index, idle, isIdleWord, joins }));
  return whose(found, { words, index, links, places, ends, posts, endings, idle, known });

  /** Every run of words that names something; a longer one only where some name begins so, or may be written otherwise. */
  function runs(): Run[] {
    const joining = words.some((word) => unspacedLetter.test(word));
    return words.flatMap((first, from) => {
      const unspaced = unspacedLetter.test(first);
      const most = unspaced ? longest.unspaced : longest.spaced;
      const otherwise = joining || endings.cases.length > 0;
      const isKnown = isBeginning(index, first);
      // Whether a name of more words than were looked at may begin so.
      let goesOn = isKnown && isBegun(index, words.slice(from, from + 2).join(' '));
      const mayBeLong = otherwise || goesOn;
      const size = Math.min(mayBeLong || placed || regional ? most : 2, words.length - from);
      const all: Run[] = [];
      let hasComma = false;
      for (let to = from + 1; to <= from + size; to++) {
        const run = words.slice(from, to);
        const mayBeOne = !isApart(words, from, to, apartAt);
        const mayBeListed = mayBeOne && (to - from <= 2 || otherwise || goesOn);
        const own = mayBeListed ? named(run, isKnown) : undefined;
        const ids = own ?? (hasComma || !mayBeOne ? [] : composed(run));
        if (ids.length > 0 && !(hasComma && run.length < fewestWithComma))
          all.push({ ids, from, to });
        // «Foreign, Commonwealth and Development Office»: a name goes on behind a comma where some name begins so.
        hasComma ||= ends.has(to - 1);
        if (to - from > 2) goesOn &&= isBegun(index, run.join(' '));
        if (hasComma && !(run.length > 1 ? goesOn : isBegun(index, first))) break;
      }
      return all;
    });
  }

  /** Of overlapping runs the one with the most words that say something, and then the first. */
  function apart(all: readonly Run[]): Run[] {
    const weight = ({ from, to }: Run) =>
      words.slice(from, to).filter((word) => word.length > 1 && !idle(stem(word))).length +
      (to - from) / 100;
    const kept: Run[] = [];
    for (const run of [...all].sort((a, b) => weight(b) - weight(a) || a.from - b.from))
      if (kept.every(({ from, to }) => run.to <= from || run.from >= to)) kept.push(run);
    return kept;
  }

  /** What a run of words names: one entry, or several of which one may be of a country that is spoken of. */
  function named(run: readonly string[], isKnown: boolean): readonly string[] | undefined {
    // «MI 6» is written without its space too.
    const figures = run.length === 2 && /\d/.test(run[1] ?? '') ? [run.join('')] : [];
    // «The UN's definition» names the UN.
    const owner = owners.get(run.at(-1) ?? '');
    const mayBeName =
      isKnown || endings.cases.length > 0 || figures.length > 0 || owner !== undefined;
    if (!mayBeName && !unspacedLetter.test(run[0] as string)) return undefined;
    const owning = owner === undefined ? [] : [[...run.slice(0, -1), owner].join(' ')];
    const [text] = [...spellings(run), ...figures, ...owning].flatMap(
      (one) => nominative(index, one, endings) ?? [],
    );
    if (text === undefined) return undefined;
    const records = exactly(index, text);
    const general = records.filter((record) => record.general);
    // «La presse» is the press, «La Presse» a newspaper; «sa police» is somebody's, «SA Police» that of South Australia.
    const [article = '', ...rest] = run;
    const isSmall = links.has(article) || (endings.cases.length > 0 && idle(stem(article)));
    const isPlain = general.length === 0 && isSmall && !capital.has(article);
    if (isPlain && exactly(index, rest.join(' ')).some((record) => record.general))
      return undefined;
    if (run.length === 1 && !mayStandAlone(text, general)) return undefined;
    const resolved = resolve(index, text, wrapping);
    if (resolved.kind === 'nothing') return undefined;
    return resolved.kind === 'found' ? [resolved.id] : resolved.ids;
  }

  /** A single word: something general unless it is an everyday word, a body if it is no known word or written large. */
  function mayStandAlone(word: string, general: readonly NameRecord[]): boolean {
    const large = word.length > 1 && !/\d/.test(word) && written.has(word.toUpperCase());
    if (idle(stem(word)))
      return large || capital.has(word) || general.some(({ id }) => fold(id) === word);
    if (general.length > 0) return true;
    if (everyday.has(word)) return large || capital.has(word);
    return !known(stem(word));
  }

  function composed(run: readonly string[]): readonly string[] {
    if (!(placed || regional) || run.length < 2) return [];
    if (run.some((word) => isUnsaid(word))) return [];
    // «The police of Kenya do»: what joins names stands in none at its ends.
    if (links.has(run[0] ?? '') || links.has(run.at(-1) ?? '')) return [];
    const found = spellings(run).map((one) => index.composing?.exactly(one) ?? []);
    const ids = placed ? found.find(({ length }) => length > 0) : undefined;
    if (ids || !regional) return ids ?? [];
    const there = index.composing?.region.exactly(run) ?? [];
    return there.length === 1 ? there : [];
  }

  /** Whether a word names a country only when it is written large: «US», not «us». */
  function isUnsaid(word: string): boolean {
    return (
      idle(stem(word)) &&
      !written.has(word.toUpperCase()) &&
      index.composing?.isPlace([word]) === true
    );
  }
}
