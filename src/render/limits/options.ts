// What Discord refuses in the options of a slash command: names, choices, bounds, order and nesting.
import { choice } from './callback.ts';
import { localized } from './localized.ts';
import { LIMITS } from './numbers.ts';
import {
  about,
  type Bag,
  below,
  every,
  type Fields,
  finite,
  isAbsent,
  isRecord,
  list,
  listOf,
  oneOf,
  type Rule,
  repeated,
  said,
  set,
  shape,
  text,
  truth,
  whole,
} from './shape.ts';

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const CHANNEL = 7;
const NUMBER = 10;
const PATTERN = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The name of a chat command or option: Discord's pattern, lower-case (Discord, Application Command Naming). */
export const name: Rule = (value, path) => {
  const faults = text(1, LIMITS.commandName)(value, path);
  if (faults.length > 0 || typeof value !== 'string') return faults;
  if (!PATTERN.test(value))
    return [`${path} is ${said(value)}; Discord allows letters, digits, -, _ and ' only.`];
  if (value !== value.toLowerCase())
    return [`${path} is ${said(value)}; Discord wants it in lower case: ${value.toLowerCase()}.`];
  return [];
};

export const description: Rule = text(1, LIMITS.commandDescription);

/** What commands and options of every kind are called and described with. */
export const named: { readonly required: Fields; readonly optional: Fields } = {
  required: { name, description },
  optional: {
    name_localizations: localized(name),
    description_localizations: localized(description),
  },
};

const integer: Rule = whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** The keys only some types of option have. */
const own: Readonly<Record<number, Fields>> = {
  [STRING]: {
    min_length: whole(0, LIMITS.optionLength),
    max_length: whole(1, LIMITS.optionLength),
  },
  [INTEGER]: { min_value: integer, max_value: integer },
  [NUMBER]: { min_value: finite, max_value: finite },
  [CHANNEL]: { channel_types: set(1, 20, oneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)) },
};
const valueKinds: Readonly<Record<number, (value: unknown) => boolean>> = {
  [STRING]: (value) => typeof value === 'string',
  [INTEGER]: Number.isSafeInteger,
  [NUMBER]: Number.isFinite,
};

function choiceFaults(option: Bag, path: string): string[] {
  const choices = listOf(option['choices']);
  const where = below(path, 'choices');
  const fits = valueKinds[Number(option['type'])] ?? (() => true);
  const faults = choices.flatMap((one, index) =>
    isRecord(one) && !fits(one['value'])
      ? [
          `${below(below(where, index), 'value')} is ${said(one['value'])}; an option of type ${option['type']} has another kind of value.`,
        ]
      : [],
  );
  if (option['autocomplete'] === true && choices.length > 0)
    faults.push(
      `${where} has ${choices.length} entries beside autocomplete; Discord allows one of them.`,
    );
  const names = choices.map((one, index) => ({
    at: below(below(where, index), 'name'),
    word: isRecord(one) ? one['name'] : undefined,
  }));
  return [...faults, ...repeated(names, 'choice names')];
}

const boundsFaults = (option: Bag, path: string): string[] =>
  ['length', 'value'].flatMap((kind) => {
    const least = option[`min_${kind}`];
    const most = option[`max_${kind}`];
    return typeof least === 'number' && typeof most === 'number' && least > most
      ? [`${below(path, `min_${kind}`)} is ${least}, above max_${kind}, which is ${most}.`]
      : [];
  });

function plainOption(type: number): Rule {
  const chosen: Fields =
    type in valueKinds ? { autocomplete: truth, choices: list(0, LIMITS.choices, choice) } : {};
  return every(
    shape(
      { type: oneOf(type), ...named.required },
      { ...named.optional, required: truth, ...own[type], ...chosen },
    ),
    about(choiceFaults),
    about(boundsFaults),
  );
}

const isSub = (option: Bag): boolean => option['type'] === SUBCOMMAND || option['type'] === GROUP;

/** Names differ; required ones come first; subcommands stand alone among themselves. */
const together: Rule = (value, path) => {
  const options = listOf(value).map((one) => (isRecord(one) ? one : {}));
  const names = options.map((one, index) => ({
    at: below(below(path, index), 'name'),
    word: one['name'],
  }));
  const faults = repeated(names, 'option names');
  const firstFree = options.findIndex((one) => !isSub(one) && one['required'] !== true);
  options.forEach((one, index) => {
    if (one['required'] === true && firstFree >= 0 && index > firstFree)
      faults.push(
        `${below(path, index)} is required but follows ${below(path, firstFree)}, which is not; Discord wants required options first.`,
      );
  });
  const subs = options.filter(isSub).length;
  if (subs > 0 && subs < options.length)
    faults.push(
      `${path} mixes ${subs} subcommands or groups with ${options.length - subs} options; Discord allows one kind.`,
    );
  return faults;
};

function optionByType(rules: Readonly<Record<number, Rule>>, where: string): Rule {
  return (value, path) => {
    if (!isRecord(value)) return [`${path} is ${said(value)}; Discord wants an option.`];
    const type = value['type'];
    const rule = typeof type === 'number' ? rules[type] : undefined;
    const known = Object.keys(rules).join(', ');
    return rule === undefined
      ? [`${below(path, 'type')} is ${said(type)}; in ${where} Discord allows ${known}.`]
      : rule(value, path);
  };
}

const holder = (type: number, least: number, item: Rule): Rule =>
  shape(
    {
      type: oneOf(type),
      ...named.required,
      ...(least > 0 ? { options: list(least, LIMITS.commandOptions, item) } : {}),
    },
    {
      ...named.optional,
      ...(least > 0 ? {} : { options: every(list(0, LIMITS.commandOptions, item), together) }),
    },
  );

const plain: Record<number, Rule> = {};
for (let type = STRING; type <= 11; type += 1) plain[type] = plainOption(type);
const subcommand = holder(SUBCOMMAND, 0, optionByType(plain, 'a subcommand'));
const group = every(
  holder(GROUP, 1, optionByType({ [SUBCOMMAND]: subcommand }, 'a subcommand group')),
  about((value, path) => together(value['options'], below(path, 'options'))),
);

/** The options of a slash command (Discord, Application Command Option Structure; discord.md section 2). */
export const commandOptions: Rule = every(
  list(
    0,
    LIMITS.commandOptions,
    optionByType({ [SUBCOMMAND]: subcommand, [GROUP]: group, ...plain }, 'a command'),
  ),
  together,
);

/** Whether a value is given and not an empty list or text. */
export const isGiven = (value: unknown): boolean =>
  !isAbsent(value) && value !== '' && !(Array.isArray(value) && value.length === 0);
