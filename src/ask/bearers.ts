// Who is meant by names that several bear: whoever is of the country or the file that another one named is of.
import { exactly, type NameIndex } from '../lookup/names.ts';
import type { Mention } from './mentions.ts';

/** The words [from, to) of a question, and the entries that they may name. */
export interface Run {
  readonly ids: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Before one of these a word of which several are called is no name: «she guards the sofa». */
const determiners = new Set(
  'a an the this that every each my your his her its our their'.split(' '),
);

/** Whom runs of a question's words name; of several bearers the one of a place that is spoken of, or else all of them. */
export function bearersIn(
  runs: readonly Run[],
  words: readonly string[],
  index: NameIndex,
): Mention[] {
  const found: Mention[] = [];
  const open: Run[] = [];
  for (const { ids, from, to } of runs) {
    const [id, second] = ids;
    if (id === undefined) continue;
    if (second === undefined) found.push({ id, from, to });
    else if (to - from > 1 || !determiners.has(words[to] ?? '')) open.push({ ids, from, to });
  }
  const near = new Set(found.map(({ id }) => placeIn(id)));
  const ofThere = (ids: readonly string[]) => ids.filter((one) => near.has(placeIn(one)));
  const isGeneral = (id: string) => index.byId.get(id)?.kind === undefined && !id.includes('@');
  const meant = found.map((mention): Mention => {
    if (!isGeneral(mention.id)) return mention;
    const { from, to } = mention;
    // «A Polícia Federal e o Supremo Tribunal Federal»: federal police of any country are called so, and Brazil's are meant.
    const bearers = exactly(index, words.slice(from, to).join(' '));
    const bodies = bearers.flatMap((one) => (one.general ? [] : [one.id]));
    const [own, other] = new Set(ofThere(bodies));
    return own !== undefined && other === undefined ? { id: own, from, to } : mention;
  });
  const ofSeveral = open.flatMap(({ ids, from, to }) => {
    const here = ofThere(ids);
    return (here.length === 1 ? here : ids).map((id): Mention => ({ id, from, to }));
  });
  return [...meant, ...ofSeveral];
}

/** The country or file that an id begins with (`de-bundestag`) or ends with (`parliament@ke`). */
function placeIn(id: string): string {
  return id.includes('@') ? id.slice(id.indexOf('@') + 1) : id.slice(0, id.indexOf('-'));
}
