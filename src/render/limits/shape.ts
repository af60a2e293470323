// The words in which limits are written: small rules that look at one value and say what is wrong with it.

/**
 * Looks at `value`, found at `path`, and returns its faults: one sentence each, beginning with the path, then the
 * actual value and what Discord allows. No faults, empty list.
 */
export type Rule = (value: unknown, path: string) => string[];
export type Fields = Readonly<Record<string, Rule>>;
export type Bag = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Discord takes null for "not given" wherever a key is optional (its OpenAPI document). */
export const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The path of a key below `path`; a key that is no plain word is made one, so that paths hold no space. */
export function below(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  const word = key.replace(/[^\w-]/gu, '_');
  return path === '' ? word : `${path}.${word}`;
}

/** A short quotation of a value for a fault. */
export function said(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export const text =
  (least: number, most: number): Rule =>
  (value, path) => {
    if (typeof value !== 'string') return [`${path} is ${said(value)}; Discord wants a text.`];
    if (value.length < least || value.length > most)
      return [`${path} is ${value.length} characters long; Discord allows ${least} to ${most}.`];
    return [];
  };

export const whole =
  (least: number, most: number): Rule =>
  (value, path) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? []
      : [`${path} is ${said(value)}; Discord allows whole numbers from ${least} to ${most}.`];

export const finite: Rule = (value, path) =>
  Number.isFinite(value) ? [] : [`${path} is ${said(value)}; Discord wants a number.`];

export const truth: Rule = (value, path) =>
  typeof value === 'boolean' ? [] : [`${path} is ${said(value)}; Discord wants true or false.`];

export const oneOf =
  (...allowed: readonly (string | number)[]): Rule =>
  (value, path) =>
    allowed.some((one) => one === value)
      ? []
      : [`${path} is ${said(value)}; Discord allows ${allowed.join(', ')}.`];

export const snowflake: Rule = (value, path) =>
  typeof value === 'string' && /^(0|[1-9]\d*)$/.test(value)
    ? []
    : [`${path} is ${said(value)}; Discord wants an id: digits in a text.`];

/** An address with one of the given schemes, such as `https:`. */
export const address =
  (most: number, ...schemes: readonly string[]): Rule =>
  (value, path) => {
    const faults = text(1, most)(value, path);
    if (faults.length > 0 || typeof value !== 'string') return faults;
    const known =
      !/\s/u.test(value) && URL.canParse(value) && schemes.includes(new URL(value).protocol);
    const wanted = `an address that begins with ${schemes.join(' or ')}`;
    return known ? [] : [`${path} is ${said(value)}; Discord wants ${wanted}.`];
  };

export const list =
  (least: number, most: number, item: Rule): Rule =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} is ${said(value)}; Discord wants a list.`];
    const faults = value.flatMap((one: unknown, index) => item(one, below(path, index)));
    if (value.length < least || value.length > most)
      faults.unshift(`${path} holds ${value.length} entries; Discord allows ${least} to ${most}.`);
    return faults;
  };

/** Refuses entries that were there before; `what` names them in the sentence, such as "values". */
export function repeated(
  entries: readonly { at: string; word: unknown }[],
  what: string,
): string[] {
  const seen = new Map<unknown, string>();
  return entries.flatMap(({ at, word }) => {
    if (isAbsent(word)) return [];
    const first = seen.get(word);
    if (first !== undefined)
      return [
        `${at} is ${said(word)}, which ${first} is already; Discord allows no equal ${what}.`,
      ];
    seen.set(word, at);
    return [];
  });
}

/** A list whose entries all differ. */
export const set =
  (least: number, most: number, item: Rule): Rule =>
  (value, path) => {
    const entries = listOf(value).map((word, index) => ({ at: below(path, index), word }));
    return [...list(least, most, item)(value, path), ...repeated(entries, 'entries')];
  };

/**
 * An object with exactly these keys. Discord's own document closes no object, so a typo such as `ephemeral: true`
 * would pass unnoticed and without effect; here it is a fault (discord.md section 2, "typo keys").
 */
export const shape = (required: Fields, optional: Fields = {}, root = 'message'): Rule => {
  const rules = new Map([...Object.entries(required), ...Object.entries(optional)]);
  const needed = Object.keys(required);
  return (value, path) => {
    const here = path === '' ? root : path;
    if (!isRecord(value)) return [`${here} is ${said(value)}; Discord wants an object.`];
    const faults: string[] = [];
    for (const key of needed)
      if (isAbsent(value[key])) faults.push(`${below(path, key)} is missing; Discord requires it.`);
    for (const [key, rule] of rules)
      if (!isAbsent(value[key])) faults.push(...rule(value[key], below(path, key)));
    for (const key in value)
      if (value[key] !== undefined && !rules.has(key))
        faults.push(
          `${below(path, key)} is not a key of this object; its keys are ${[...rules.keys()].join(', ')}.`,
        );
    return faults;
  };
};

/** All of these rules; the later ones see values that the earlier ones may have refused. */
export const every =
  (...rules: readonly Rule[]): Rule =>
  (value, path) =>
    rules.flatMap((rule) => rule(value, path));

/** A rule about an object as a whole; values that are no object are left to `shape`. */
export const about =
  (look: (value: Bag, path: string) => string[]): Rule =>
  (value, path) =>
    isRecord(value) ? look(value, path) : [];
