// Whether it is asked whether some body is another actor, or what it is by some law or list: nothing here tells that. «Is NATO a
// terrorist organisation?»
import type { Library } from '../knowledge/library.ts';
import { lineageOf } from '../reason/facts.ts';
import type { Read } from './question.ts';
import { isIdle } from './searching.ts';
import { articles, copulas } from './small-words.ts';

/**
 * Whether a question asks of a body whether it is another actor, which is not its kind, nor a word that the source explains:
 * «is the Garda an executive agency?» Of a kind both are looked at: «is a gendarmerie a police force?»
 */
export function isClassed(library: Library, { words, stems, mentions, signs }: Read): boolean {
  if (signs.source || signs.kinds.has('membership')) return false;
  const [one] = mentions;
  const other = mentions.find(({ from }) => one !== undefined && from >= one.to);
  if (one === undefined || other === undefined || library.actors.has(one.id)) return false;
  const copula = words.findIndex((word) => copulas.has(word));
  const idle = (from: number, to: number) =>
    stems.slice(from, to).every((own) => articles.has(own) || isIdle(library, own));
  if (copula < 0 || copula >= one.from) return false;
  if (!idle(0, copula) || !idle(copula + 1, one.from)) return false;
  const between = words.slice(one.to, other.from);
  // Without a word between they may be two of a list: «are militias, mercenaries and the media out?»
  if (between.length === 0 || !between.every((word) => predicative.has(word))) return false;
  // Several are called so: «the Guardia Civil».
  const kinds = mentions.flatMap(({ id, from }) =>
    from === one.from ? lineageOf(library, id) : [],
  );
  return !library.terms.has(other.id) && !kinds.includes(other.id);
}

/** What may stand between whoever it is and what he is asked to be: «is he now officially on a list of …». */
const predicative = new Set(
  'a an the on really actually also still not just now officially legally technically considered seen called as'.split(
    ' ',
  ),
);
