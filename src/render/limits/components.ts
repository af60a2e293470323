// What Discord refuses in the components of a message: rows, buttons, selects, and the parts of Components V2.
import { LIMITS } from './numbers.ts';
import { emoji, selectRules } from './selects.ts';
import {
  about,
  address,
  type Bag,
  below,
  every,
  type Fields,
  isAbsent,
  isRecord,
  list,
  listOf,
  oneOf,
  type Rule,
  said,
  shape,
  snowflake,
  text,
  truth,
  whole,
} from './shape.ts';

const BUTTON = 2;
const TOP_LEVEL_OF_V2 = [9, 10, 12, 13, 14, 17];

export const customId: Rule = text(1, LIMITS.customId);
/** Keys that every component has. */
export const common: Fields = { id: whole(0, 2 ** 31 - 1) };

/**
 * Picks the rule by the component's `type`.
 * @param where names the place for the sentence, such as "an action row".
 */
export const byType =
  (rules: Readonly<Record<number, Rule>>, where: string): Rule =>
  (value, path) => {
    if (!isRecord(value)) return [`${path} is ${said(value)}; Discord wants a component.`];
    const rule = typeof value['type'] === 'number' ? rules[value['type']] : undefined;
    const known = Object.keys(rules).join(', ');
    if (rule === undefined)
      return [
        `${below(path, 'type')} is ${said(value['type'])}; in ${where} Discord allows ${known}.`,
      ];
    return rule(value, path);
  };

/** Which of custom_id, url and sku_id a button style needs; the other two are refused (Discord, Button). */
const identityOfStyle = (style: unknown): string =>
  style === 5 ? 'url' : style === 6 ? 'sku_id' : 'custom_id';

function buttonFaults(button: Bag, path: string): string[] {
  const needed = identityOfStyle(button['style']);
  const faults = ['custom_id', 'url', 'sku_id'].flatMap((key) => {
    if (key === needed && isAbsent(button[key]))
      return [
        `${below(path, key)} is missing; a button of style ${said(button['style'])} needs it.`,
      ];
    if (key !== needed && !isAbsent(button[key]))
      return [
        `${below(path, key)} is ${said(button[key])}; a button of style ${said(button['style'])} has ${needed} instead.`,
      ];
    return [];
  });
  const worded = Boolean(button['label']) || !isAbsent(button['emoji']);
  if (button['style'] === 6 && worded)
    faults.push(`${path} has a label or an emoji; a button of style 6 shows neither.`);
  if (button['style'] !== 6 && !worded)
    faults.push(`${path} has neither a label nor an emoji; Discord wants one of them.`);
  return faults;
}

const button: Rule = every(
  shape(
    { type: oneOf(BUTTON), style: whole(1, 6) },
    {
      ...common,
      custom_id: customId,
      label: text(0, LIMITS.buttonLabel),
      disabled: truth,
      url: address(LIMITS.url, 'https:', 'http:', 'discord:'),
      sku_id: snowflake,
      emoji,
    },
  ),
  about(buttonFaults),
);

/** A row is one to five buttons, or one select alone (Discord, Action Row). */
const row: Rule = every(
  shape(
    {
      type: oneOf(1),
      components: list(
        1,
        LIMITS.buttonsInRow,
        byType({ [BUTTON]: button, ...selectRules('message') }, 'an action row of a message'),
      ),
    },
    common,
  ),
  about((value, path) => {
    const children = listOf(value['components']).filter(isRecord);
    const selects = children.filter((child) => child['type'] !== BUTTON).length;
    return selects > 0 && children.length > 1
      ? [
          `${below(path, 'components')} holds ${selects} selects among ${children.length} entries; Discord allows buttons, or one select alone.`,
        ]
      : [];
  }),
);

export const textDisplay: Rule = shape(
  {
    type: oneOf(10),
    content: every(text(1, LIMITS.textDisplayCharacters), (value, path) =>
      typeof value === 'string' && value.length > 0 && value.trim() === ''
        ? [`${path} is only white space; Discord wants something to show.`]
        : [],
    ),
  },
  common,
);

const media: Rule = shape({ url: address(LIMITS.mediaUrl, 'https:', 'http:', 'attachment:') });
const described: Fields = { description: text(1, LIMITS.mediaDescription), spoiler: truth };
const thumbnail: Rule = shape({ type: oneOf(11), media }, { ...common, ...described });
const gallery: Rule = shape(
  { type: oneOf(12), items: list(1, LIMITS.mediaItems, shape({ media }, described)) },
  common,
);
const file: Rule = shape(
  { type: oneOf(13), file: shape({ url: address(LIMITS.mediaUrl, 'attachment:') }) },
  { ...common, spoiler: truth },
);
const separator: Rule = shape(
  { type: oneOf(14) },
  { ...common, divider: truth, spacing: oneOf(1, 2) },
);
const section: Rule = shape(
  {
    type: oneOf(9),
    components: list(1, LIMITS.sectionTexts, byType({ 10: textDisplay }, 'a section')),
    accessory: byType({ [BUTTON]: button, 11: thumbnail }, "a section's accessory"),
  },
  common,
);
const inContainer = { 1: row, 9: section, 10: textDisplay, 12: gallery, 13: file, 14: separator };
const container: Rule = shape(
  {
    type: oneOf(17),
    components: list(1, LIMITS.components, byType(inContainer, 'a container')),
  },
  { ...common, accent_color: whole(0, LIMITS.color), spoiler: truth },
);

/** One component at the top of a message. */
export const messageComponent: Rule = byType({ ...inContainer, 17: container }, 'a message');

/** Whether a component at the top of a message needs the flag IS_COMPONENTS_V2. */
export const needsComponentsV2 = (component: unknown): boolean =>
  isRecord(component) && TOP_LEVEL_OF_V2.some((type) => type === component['type']);

/** Every component below `value`, itself included, with its path: rows, accessories and a label's input too. */
export function allComponents(value: unknown, path: string): { component: Bag; at: string }[] {
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => allComponents(one, below(path, index)));
  if (!isRecord(value)) return [];
  const inside = ['components', 'accessory', 'component'];
  return [
    { component: value, at: path },
    ...inside.flatMap((key) => allComponents(value[key], below(path, key))),
  ];
}
