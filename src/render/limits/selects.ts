// What Discord refuses in a select menu, in a message and in a modal.
import { LIMITS } from './numbers.ts';
import {
  about,
  type Bag,
  below,
  every,
  type Fields,
  isRecord,
  list,
  listOf,
  oneOf,
  type Rule,
  repeated,
  set,
  shape,
  snowflake,
  text,
  truth,
  whole,
} from './shape.ts';

/** What a component stands in: some keys belong to one of the two only. */
export type Place = 'message' | 'modal';

const optionText: Rule = text(1, LIMITS.selectText);
export const emoji: Rule = shape({ name: text(1, 32) }, { id: snowflake, animated: truth });

/** The keys of an option in a select, a radio group or a checkbox group. */
export const optionFields = {
  required: { label: optionText, value: optionText },
  optional: { description: text(0, LIMITS.selectText), default: truth },
} as const;

/** No two options of one component may have the same value (general knowledge: Discord answers 50035). */
export const optionsDiffer: Rule = about((value, path) =>
  repeated(
    listOf(value['options']).map((option, index) => ({
      at: below(below(below(path, 'options'), index), 'value'),
      word: isRecord(option) ? option['value'] : undefined,
    })),
    'values',
  ),
);

/**
 * min_values may not be above max_values, nor either above the number of options.
 * @param unsaid max_values where none is given: 1 in a select.
 */
export const countsFit = (unsaid: number): Rule =>
  about((value: Bag, path) => {
    const least = typeof value['min_values'] === 'number' ? value['min_values'] : undefined;
    const most = typeof value['max_values'] === 'number' ? value['max_values'] : undefined;
    const options = Array.isArray(value['options']) ? value['options'].length : undefined;
    const faults: string[] = [];
    if (least !== undefined && least > (most ?? unsaid))
      faults.push(
        `${below(path, 'min_values')} is ${least}, above max_values, which is ${most ?? unsaid}.`,
      );
    for (const key of ['min_values', 'max_values']) {
      const count = key === 'min_values' ? least : most;
      if (count !== undefined && options !== undefined && count > options)
        faults.push(`${below(path, key)} is ${count}; there are only ${options} options.`);
    }
    const chosen = listOf(value['options']).filter(
      (one) => isRecord(one) && one['default'] === true,
    );
    if (chosen.length > (most ?? unsaid))
      faults.push(
        `${below(path, 'options')} holds ${chosen.length} defaults; max_values allows ${most ?? unsaid}.`,
      );
    return faults;
  });

const defaultValue = (...kinds: readonly string[]): Rule =>
  shape({ type: oneOf(...kinds), id: snowflake });

const defaultKinds: Readonly<Record<number, readonly string[]>> = {
  5: ['user'],
  6: ['role'],
  7: ['user', 'role'],
  8: ['channel'],
};

/** The rules of the five selects by component type: 3 string, 5 user, 6 role, 7 mentionable, 8 channel. */
export function selectRules(place: Place): Readonly<Record<number, Rule>> {
  const optional: Fields = {
    id: whole(0, 2 ** 31 - 1),
    placeholder: text(0, LIMITS.selectPlaceholder),
    min_values: whole(0, LIMITS.selectOptions),
    max_values: whole(1, LIMITS.selectOptions),
    ...(place === 'modal' ? { required: truth } : { disabled: truth }),
  };
  const option = shape(optionFields.required, { ...optionFields.optional, emoji });
  const required: Fields = { type: whole(3, 8), custom_id: text(1, LIMITS.customId) };
  const rules: Record<number, Rule> = {
    3: every(
      shape({ ...required, options: list(1, LIMITS.selectOptions, option) }, optional),
      optionsDiffer,
      countsFit(1),
    ),
  };
  for (const [type, kinds] of Object.entries(defaultKinds)) {
    const extra: Fields = {
      default_values: list(0, LIMITS.selectOptions, defaultValue(...kinds)),
      ...(type === '8'
        ? { channel_types: set(0, 20, oneOf(0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16)) }
        : {}),
    };
    rules[Number(type)] = every(shape(required, { ...optional, ...extra }), countsFit(1));
  }
  return rules;
}
