// What Discord refuses in a modal: the form that a callback of type 9 opens.
import { allComponents, byType, common, customId, textDisplay } from './components.ts';
import { LIMITS } from './numbers.ts';
import { countsFit, optionFields, optionsDiffer, selectRules } from './selects.ts';
import {
  about,
  type Bag,
  below,
  every,
  type Fields,
  isAbsent,
  list,
  oneOf,
  type Rule,
  repeated,
  shape,
  text,
  truth,
  whole,
} from './shape.ts';

const lengthsFit: Rule = about((value: Bag, path) => {
  const { min_length: least, max_length: most } = value;
  return typeof least === 'number' && typeof most === 'number' && least > most
    ? [`${below(path, 'min_length')} is ${least}, above max_length, which is ${most}.`]
    : [];
});

/** The keys of a text input; the old kind, in a row, has its label itself (Discord, Text Input). */
const textInput = (own: Fields): Rule =>
  every(
    shape(
      { type: oneOf(4), custom_id: customId, style: oneOf(1, 2), ...own },
      {
        ...common,
        placeholder: text(0, LIMITS.selectText),
        value: text(0, LIMITS.textInput),
        required: truth,
        min_length: whole(0, LIMITS.textInput),
        max_length: whole(1, LIMITS.textInput),
      },
    ),
    lengthsFit,
  );

const option: Rule = shape(optionFields.required, optionFields.optional);
const counts = (least: number): Fields => ({
  min_values: whole(least, 10),
  max_values: whole(1, 10),
});

const inputs: Readonly<Record<number, Rule>> = {
  ...selectRules('modal'),
  4: textInput({}),
  19: every(
    shape({ type: oneOf(19), custom_id: customId }, { ...common, ...counts(0), required: truth }),
    countsFit(1),
  ),
  21: every(
    shape(
      { type: oneOf(21), custom_id: customId, options: list(2, 10, option) },
      { ...common, required: truth },
    ),
    optionsDiffer,
    countsFit(1),
  ),
  22: every(
    shape(
      { type: oneOf(22), custom_id: customId, options: list(1, 10, option) },
      { ...common, ...counts(0), required: truth },
    ),
    optionsDiffer,
    countsFit(10),
  ),
  23: shape({ type: oneOf(23), custom_id: customId }, { ...common, default: truth }),
};

const label: Rule = shape(
  {
    type: oneOf(18),
    label: text(1, LIMITS.modalLabel),
    component: byType(inputs, 'a label'),
  },
  { ...common, description: text(1, LIMITS.modalDescription) },
);
const oldRow: Rule = shape(
  {
    type: oneOf(1),
    components: list(
      1,
      1,
      byType({ 4: textInput({ label: text(1, LIMITS.modalLabel) }) }, 'a row of a modal'),
    ),
  },
  common,
);

/** The data of a modal: title 1-45, one to five components (Discord, Modal; its document says 40). */
export const modal: Rule = every(
  shape({
    title: text(1, LIMITS.modalTitle),
    custom_id: customId,
    components: list(
      1,
      LIMITS.modalComponents,
      byType({ 1: oldRow, 10: textDisplay, 18: label }, 'a modal'),
    ),
  }),
  about((value, path) =>
    repeated(
      allComponents(value['components'], below(path, 'components'))
        .filter(({ component }) => !isAbsent(component['custom_id']))
        .map(({ component, at }) => ({ at: below(at, 'custom_id'), word: component['custom_id'] })),
      'custom_ids',
    ),
  ),
);
