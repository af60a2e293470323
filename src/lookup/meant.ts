// Which of several bearers of one name are meant.
import { answered, type NameIndex, type NameRecord } from './names.ts';

/** From so many bearers of one name on, all of one kind, nobody means a particular one: the kind is meant. */
const manyBearers = 3;

/** The kind that many bearers of a name share, and which is meant then. */
export function sharedKind({ byId }: NameIndex, ids: readonly string[]): string | undefined {
  if (ids.length < manyBearers) return undefined;
  const kinds = new Set(ids.map((id) => byId.get(id)?.kind));
  const [kind] = kinds;
  return kinds.size === 1 ? kind : undefined;
}

/** Languages of many countries: a word of theirs is no hint of one of them. */
const spokenWidely = new Set([answered, 'ar', 'de', 'es', 'fr', 'pt', 'ru', 'zh']);

/**
 * Which of the bearers of a name are meant: what is general where it is its title, «National Security Council»; those who are
 * written just as typed («GIS», not «GIs»); a single body where only a word of a language of few countries names something
 * general too; else what is general, before its instances.
 */
export function meantBy(records: readonly NameRecord[], typed: string): readonly NameRecord[] {
  const titled = records.filter(({ general, language }) => general && language === undefined);
  if (titled.length > 0) return titled;
  const same = writtenAs(records, typed);
  const some = same.length > 0 && !sameButForCase(records) ? same : records;
  const general = some.filter((record) => record.general);
  const bodies = distinct(some.filter((record) => !record.general));
  const foreign = general.every(({ language = answered }) => !spokenWidely.has(language));
  if (general.length === 0 || (foreign && bodies.length === 1))
    return some.filter((record) => !record.general);
  return general;
}

/** The names that are written as typed; with an accent also in small letters: «säpo» is Säpo, and not SAPO. */
function writtenAs(records: readonly NameRecord[], typed: string): readonly NameRecord[] {
  const same = records.filter(({ name }) => name === typed);
  if (same.length > 0 || !/\p{L}/u.test(typed.replaceAll(/[a-z]/gi, ''))) return same;
  return records.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
}

/** Whether names differ in nothing but a capital at their beginning. */
function sameButForCase(records: readonly NameRecord[]): boolean {
  const rest = new Set(records.map(({ name }) => name.slice(1)));
  return rest.size === 1;
}

/** The ids of records, each once. */
export function distinct(records: Iterable<{ readonly id: string }>): string[] {
  return [...new Set(Array.from(records, ({ id }) => id))];
}
