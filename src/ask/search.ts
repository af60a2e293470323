// Finds what answers a question: fielded BM25 over everything there is, with other words for the same things.
import type { Library } from '../knowledge/library.ts';
import type { Finding } from './corpus.ts';
import type { Searching } from './search-index.ts';
import { nearStems, phraseAt, searching } from './searching.ts';
import { stem } from './stems.ts';

/** A finding for a question. */
export interface Hit {
  readonly finding: Finding;
  /** BM25 over the fields, by how much of the question it covers: for putting hits in order, not for comparing questions. */
  readonly score: number;
  /** The share of the question that it covers, by how rare the words are; from 0 to 1. */
  readonly covered: number;
  /** How many of the question's words it covers; all of them counts as two at least, if the library is about one. */
  readonly matched: number;
}

/** A finding that answers all that is asked, however it was found. */
export function hitOf(finding: Finding): Hit {
  return { finding, score: 1, covered: 1, matched: 1 };
}

/** A word of a question: the stems that may stand for it, each with how well it does (1 for the word itself). */
interface Unit {
  readonly stems: ReadonlyMap<string, number>;
  rarity: number;
}

/** A title says more than a text. Found by trial on the tuning third of tests/questions. */
const boost = { title: 4, names: 4, text: 1 };

/** BM25 with little weight on the length of a field (`b`): a title is not worse for its many words. */
const bm25 = { k: 1.2, b: 0.3, d: 0.5 };

/** So many findings are looked at closely: no one looks further than the first few. */
const mostWeighed = 60;

/** How well another word for something stands for it, and a misspelt one. */
const synonym = 0.9;
const misspelt = 0.7;

/** How words are asked for. */
export interface Asked {
  /** Whether a finding may be one at all. */
  readonly fits: (finding: Finding) => boolean;
  readonly isPlace: (word: string) => boolean;
  /** In another language: what is not known of it weighs less then, as few of its words can be known. */
  readonly foreign: boolean;
}

/** How much a word weighs that is not known in a question in another language, beside one in English. */
const unknownForeign = 0.4;

/** Whether some stem of a unit stands in what is searched. */
function isHeldBy({ held }: Searching, { stems }: Unit): boolean {
  return [...stems.keys()].some((one) => held.has(one));
}

/** The findings for the words of a question, best first; `weigh` says how well one of those that fit suits what is asked. A country weighs much: the question is about it. */
export function search(
  library: Library,
  words: readonly string[],
  weigh: (finding: Finding) => number,
  { fits, isPlace, foreign }: Asked,
): Hit[] {
  const all = searching(library);
  const far = new Set(words.filter(isPlace).map(stem));
  const units = unitsOf(all, words.map(stem), far);
  if (foreign) for (const unit of units) if (!isHeldBy(all, unit)) unit.rarity *= unknownForeign;
  const total = units.reduce((sum, { rarity }) => sum + rarity, 0);
  if (total === 0) return [];
  const telling = units.some(({ stems }) => [...stems.keys()].some((one) => all.matter.has(one)));
  const asked = new Map<string, number>();
  for (const { stems } of units)
    for (const [one, fit] of stems) asked.set(one, Math.max(fit, asked.get(one) ?? 0));
  // A stem has no space in it.
  const found = all.index.search([...asked.keys()].join(' '), {
    boost,
    bm25,
    combineWith: 'OR',
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    boostTerm: (term) => asked.get(term) ?? 1,
    boostDocument: (id) => (fits(all.findings[id] as Finding) ? 1 : 0),
  });
  return found
    .slice(0, mostWeighed)
    .filter(({ id }) => all.sides[id]?.every((side) => side.some((one) => asked.has(one))) ?? true)
    .map(({ id, score }): Hit => {
      const finding = all.findings[id] as Finding;
      const own = all.stems[id] as ReadonlySet<string>;
      let sum = 0;
      let found = 0;
      for (const unit of units) {
        const fit = bestFit(unit, own);
        sum += unit.rarity * fit;
        if (fit > 0) found++;
      }
      const covered = sum / total;
      const matched = found === units.length && telling ? Math.max(2, found) : found;
      return { finding, covered, matched, score: score * (0.3 + covered) * weigh(finding) };
    })
    .sort((a, b) => b.score - a.score);
}

function bestFit({ stems }: Unit, own: ReadonlySet<string>): number {
  let best = 0;
  for (const [one, fit] of stems) if (fit > best && own.has(one)) best = fit;
  return best;
}

/** The words that say what a question is about, each with what may stand for it. */
function unitsOf(all: Searching, stems: readonly string[], far: ReadonlySet<string>): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < stems.length; at++) {
    const own = stems[at] as string;
    const phrase = phraseAt(all, stems, at);
    if (phrase) {
      const same = phrase.stems.length === 1 && all.held.has(own) ? [own] : [];
      units.push(...phrase.word.map((one, place) => unit(all, place === 0 ? same : [], [one])));
      at += phrase.stems.length - 1;
    } else if (!all.ignored.has(own))
      units.push(all.matter.has(own) ? unit(all, [own], []) : beside(all, own, far.has(own)));
  }
  return units.filter(({ stems: some }) => some.size > 0);
}

function unit(all: Searching, exact: readonly string[], others: readonly string[]): Unit {
  const kept = others.filter((one) => !all.ignored.has(one));
  const stems = new Map([
    ...kept.map((one) => [one, synonym] as const),
    ...exact.map((one) => [one, 1] as const),
  ]);
  const rarest = Math.min(...[...stems.keys()].map((one) => all.held.get(one) ?? 1));
  return { stems, rarity: Math.log(1 + all.findings.length / rarest) };
}

/** What a word weighs that the library is not about, beside those of its matter (1.1 to 6.7): people say much by the way. */
const byTheWay = 1.8;

/** A word that the library is not about: perhaps misspelt, and if not, a sign that the question is about something else. */
function beside(all: Searching, own: string, isPlace: boolean): Unit {
  if (isPlace) return { stems: new Map([[own, 1]]), rarity: Math.log(1 + all.findings.length) };
  const near = nearStems(all, own).slice(0, 2);
  if (near.length === 0) return { stems: new Map([[own, 1]]), rarity: byTheWay };
  const rarest = Math.min(...near.map((one) => all.held.get(one) ?? 1));
  const rarity = Math.log(1 + all.findings.length / rarest);
  return { stems: new Map(near.map((one) => [one, misspelt])), rarity };
}

/** One hit for each entry: several findings may belong to it. */
export function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ finding: { kind, id, other = '' } }) => {
    const key = `${kind} ${id} ${other}`;
    if (seen.has(key) && kind !== 'objection' && kind !== 'relation') return false;
    seen.add(key);
    return true;
  });
}
