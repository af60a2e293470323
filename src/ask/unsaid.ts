// Whether a question asks for what the source does not say, rather than for what comes near.
import type { Library } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { QuestionKind } from '../knowledge/schema.ts';
import { type Finding, findingsOf } from './corpus.ts';
import { fewest } from './hits.ts';
import { isNamed } from './places.ts';
import type { Read } from './question.ts';
import { certain, enough, least } from './scope.ts';
import type { Hit } from './search.ts';
import { isIdle, searching } from './searching.ts';
import { silenceIn } from './silences.ts';
import { wordsOf } from './stems.ts';
import { termNamed } from './term-named.ts';

/** What the source does not say, if the question asks that and nothing answers it. */
export function silentOn(library: Library, read: Read, hits: readonly Hit[]): Finding | undefined {
  if (asksOfCountry(library, read)) return ofCountries(library);
  const { signs, open, people, stems, mentions } = read;
  const term = termNamed(library, read);
  const unsaid = stems.map((one, at) =>
    signs.beside.has(at) || (term && signs.places.has(at)) ? '' : one,
  );
  const silence = silenceIn(library, unsaid, mentions, signs.says);
  if (!silence || (people.length > 0 && signs.kinds.has('quotation'))) return undefined;
  if (silence.asked) return silence.finding;
  if (term && silence.words <= term.matched) return undefined;
  const [best] = hits;
  if (silence.way && best?.finding.kind === 'difference' && best.covered >= certain)
    return undefined;
  if (signs.kinds.has('treatment') && read.actors.length > 0 && !open && !silence.way)
    return undefined;
  const covered = hits.find(({ finding }) => finding.kind !== 'silence')?.covered ?? 0;
  if (!silence.way && argued.some((sign) => signs.kinds.has(sign)) && covered >= least)
    return undefined;
  const asksWho = !silence.way && signs.kinds.has('treatment') && open;
  const longer = silence.alone && silence.words > 1 && !asksWho;
  const answered = asksWho ? least : silence.alone ? certain : enough;
  return longer || covered < answered ? silence.finding : undefined;
}

/** Signs by which a question is for words or about an argument: what comes near it answers rather than a silence. */
const argued: readonly QuestionKind[] = ['quotation', 'objection'];

/**
 * Of what the source does not say, among hits that cover such a share of a question, that which holds most of what is
 * asked beside the actors named.
 */
export function silenceAmong(
  library: Library,
  { stems, mentions }: Read,
  hits: readonly Hit[],
  share: number,
): Finding | undefined {
  const { findings, stems: held } = searching(library);
  const asked = stems.filter((one, at) => !isNamed(mentions, at) && !isIdle(library, one));
  let best: Finding | undefined;
  let most = 0;
  for (const { finding, matched, covered } of hits) {
    if (finding.kind !== 'silence' || matched < fewest || covered < share) continue;
    const own = held[findings.indexOf(finding)];
    const told = asked.filter((one) => own?.has(one)).length;
    if (told > most) [best, most] = [finding, told];
  }
  return best;
}

/** What is told where a country is asked about, if the library says that the source names none. */
const ofCountries = onceForLibrary((library) => {
  const at = library.silences.findIndex(({ countries }) => countries);
  return findingsOf(library).filter(({ kind }) => kind === 'silence')[at];
});

/** The words that ask whether the source speaks of something. */
const speaking = onceForLibrary(({ questions: { says, source, units } }) => {
  const words = [...says, ...source, ...units].flatMap(wordsOf);
  return new Set(words);
});

/** Whether it is asked whether the source speaks of a country, and nothing else: «does the deck mention Kenya?» */
function asksOfCountry(library: Library, { words, places, signs, matter }: Read): boolean {
  if (places.length === 0 || !(signs.says || signs.source)) return false;
  return words.every(
    (word, at) => isNamed(places, at) || speaking(library).has(word) || !matter.includes(word),
  );
}
