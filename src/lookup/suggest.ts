// Autocomplete: entries whose names begin with, hold, or come near to what has been typed so far.
import { fold } from './fold.ts';
import {
  answered,
  exactly,
  type NameIndex,
  type NameRecord,
  startingWith,
  titleOf,
} from './names.ts';
import { nearNames } from './rank.ts';
import { strip, type Wrapping } from './strip.ts';

/** One choice: the entry, and the name under which it was found. */
export interface Suggestion {
  readonly id: string;
  /** `legislature (Parliament)`, or just the title where that was found. */
  readonly label: string;
}

/** The most that Discord shows. */
const mostShown = 25;

/** Where so many names begin with what is typed, it is not looked for others that are near: hardly anybody meant one. */
const enough = 10;

/** Nor where a whole name of so many words is typed: shorter ones stand in others. */
const wholeName = 3;

/**
 * At most `most` entries for the text typed so far, best first: names that are it, what a country has that is named in it;
 * names that begin with it, those of something general before others, the titles of these before their other names; what
 * a country has whose name is begun, then near names. Nothing typed gives `starters`.
 */
export function suggest(
  index: NameIndex,
  typed: string,
  wrapping: Wrapping,
  starters: readonly string[],
  most = mostShown,
): Suggestion[] {
  const whole = fold(typed.slice(0, 120));
  const text = strip(whole, wrapping);
  if (text === '') return starters.slice(0, most).map((id) => ({ id, label: titleOf(index, id) }));
  const found = new Map<string, Suggestion>();
  const add = (id: string, label: () => string) => {
    if (found.size < most && !found.has(id)) found.set(id, { id, label: label() });
  };
  const addAll = (records: Iterable<NameRecord>) => {
    for (const record of records) add(record.id, () => labelOf(index, record));
  };
  addAll(exactly(index, whole));
  addAll(exactly(index, text));
  const isWhole = found.size > 0 && text.split(' ').length >= wholeName;
  const there = index.composing?.suggest(text);
  const addThere = () => {
    for (const id of there?.ids ?? []) add(id, () => titleOf(index, id));
  };
  if (there?.named) addThere();
  const begun = shortest(index, startingWith(index, text), most);
  addAll(begun.filter(({ general }) => general));
  addThere();
  addAll(begun);
  if (!isWhole && found.size < Math.min(most, enough)) {
    const near = nearNames(index, text, { typing: true, quick: found.size > 0 });
    addAll(near.map(({ record }) => record));
  }
  return [...found.values()];
}

/** Whether a name is the title of its entry but for the article: its id. */
function isOwn(records: NameIndex['records'], at: number): boolean {
  return records.id(at).replaceAll('-', ' ') === records.folded(at);
}

/** How much later names stand than the shortest ones of the kind before them: each kind after all of the one before. */
const later = { alias: 200, body: 400, foreign: 1000 };

/**
 * The first `most` entries of a range of names: English names first, the titles of what is general before its other names
 * and these before bodies; of other languages those that come first in the library; then the shorter, which more of has been
 * typed.
 */
function shortest(
  { records }: NameIndex,
  range: readonly [number, number],
  most: number,
): NameRecord[] {
  const cost = (at: number) => {
    const language = records.language(at);
    return (
      records.size(at) +
      (records.isGeneral(at) ? 0 : later.body) +
      (language === undefined || isOwn(records, at) ? 0 : later.alias) +
      ((language ?? answered) === answered ? 0 : later.foreign + records.languageRank(at))
    );
  };
  return records.cheapest(range, most, cost).map((at) => records.at(at));
}

function labelOf(index: NameIndex, record: NameRecord): string {
  const name = titleOf(index, record.id);
  return fold(name).includes(record.folded) || record.folded === fold(record.id)
    ? name
    : `${record.name} (${name})`;
}
