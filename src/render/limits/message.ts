// What Discord refuses in a message: the data of a callback, and the body of a webhook's create and edit.
import { allComponents, messageComponent, needsComponentsV2 } from './components.ts';
import { embeds } from './embeds.ts';
import { FLAGS, LIMITS } from './numbers.ts';
import {
  about,
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
  repeated,
  said,
  set,
  shape,
  snowflake,
  text,
  truth,
  whole,
} from './shape.ts';

/** A new message must show something; an edit may leave out whatever stays as it is. */
export type Occasion = 'new' | 'edit';

const settable: number = Object.values(FLAGS).reduce((all, flag) => all | flag, 0);
const isV2 = (body: Bag): boolean =>
  typeof body['flags'] === 'number' && (body['flags'] & FLAGS.isComponentsV2) !== 0;
const isBlank = (value: unknown): boolean =>
  isAbsent(value) || (typeof value === 'string' && value.trim() === '');
const isNothing = (value: unknown): boolean =>
  isBlank(value) || (Array.isArray(value) && value.length === 0);

const flags: Rule = (value, path) => {
  const faults = whole(0, 2 ** 31 - 1)(value, path);
  if (faults.length > 0 || typeof value !== 'number') return faults;
  const others = value & ~settable;
  return others === 0
    ? []
    : [
        `${path} is ${value}, which sets ${others}; of it Discord lets an app set ${settable} only.`,
      ];
};

const allowedMentions: Rule = every(
  shape(
    {},
    {
      parse: set(0, 3, oneOf('roles', 'users', 'everyone')),
      users: set(0, 100, snowflake),
      roles: set(0, 100, snowflake),
      replied_user: truth,
    },
  ),
  about((value, path) =>
    ['users', 'roles'].flatMap((kind) =>
      listOf(value['parse']).includes(kind) && listOf(value[kind]).length > 0
        ? [
            `${below(path, kind)} is given while parse holds ${kind} too; Discord allows one of them.`,
          ]
        : [],
    ),
  ),
);

const pollMedia = (most: number): Rule => shape({ text: text(1, most) });
const poll: Rule = shape(
  { question: pollMedia(300), answers: list(1, 10, shape({ poll_media: pollMedia(55) })) },
  { duration: whole(1, 32 * 24), allow_multiselect: truth, layout_type: oneOf(1) },
);

const attachment: Rule = shape(
  { id: snowflake },
  { filename: text(1, 1024), description: text(0, 1024), title: text(0, 1024), is_spoiler: truth },
);

/** `enforce_nonce` stands here because discord.js 14 sends it with every message (discord.md section 6). */
const fields: Fields = {
  content: text(0, LIMITS.content),
  embeds,
  components: list(0, LIMITS.components, messageComponent),
  allowed_mentions: allowedMentions,
  flags,
  attachments: list(0, LIMITS.attachments, attachment),
  poll,
  tts: truth,
  enforce_nonce: truth,
};

/** What Components V2 asks for: the flag, nothing beside it, 40 components, 4000 characters of text. */
function componentsV2Faults(body: Bag, path: string): string[] {
  const components = listOf(body['components']);
  if (!isV2(body))
    return components.flatMap((one, index) =>
      needsComponentsV2(one)
        ? [
            `${below(below(path, 'components'), index)} is a component of type ${said(isRecord(one) ? one['type'] : one)}; Discord wants flag ${FLAGS.isComponentsV2} in ${below(path, 'flags')} with it.`,
          ]
        : [],
    );
  return ['content', 'embeds', 'poll', 'sticker_ids'].flatMap((key) =>
    isNothing(body[key])
      ? []
      : [
          `${below(path, key)} is ${said(body[key])}; with flag ${FLAGS.isComponentsV2} Discord allows components only.`,
        ],
  );
}

function totalFaults(body: Bag, path: string): string[] {
  const where = below(path, 'components');
  const all = allComponents(body['components'], where);
  const faults: string[] = [];
  if (all.length > LIMITS.components)
    faults.push(
      `${where} hold ${all.length} components, nested ones included; Discord allows ${LIMITS.components}.`,
    );
  const written = all
    .filter(({ component }) => component['type'] === 10)
    .map(({ component }) => component['content'])
    .filter((one) => typeof one === 'string')
    .reduce((sum, one) => sum + one.length, 0);
  if (written > LIMITS.textDisplayCharacters)
    faults.push(
      `${where} hold ${written} characters over all text displays; Discord allows ${LIMITS.textDisplayCharacters}.`,
    );
  const rows = listOf(body['components']).length;
  if (!isV2(body) && rows > LIMITS.rowsWithoutComponentsV2)
    faults.push(
      `${where} hold ${rows} rows; without flag ${FLAGS.isComponentsV2} Discord allows ${LIMITS.rowsWithoutComponentsV2}.`,
    );
  const words = (key: string) =>
    all.map(({ component, at }) => ({ at: below(at, key), word: component[key] || undefined }));
  return [
    ...faults,
    ...repeated(words('custom_id'), 'custom_ids'),
    ...repeated(words('id'), 'ids'),
  ];
}

function emptyFaults(body: Bag, path: string): string[] {
  const here = path === '' ? 'message' : path;
  if (isV2(body))
    return isNothing(body['components'])
      ? [`${here} has no components; with flag ${FLAGS.isComponentsV2} Discord shows nothing else.`]
      : [];
  return ['content', 'embeds', 'attachments', 'poll'].every((key) => isNothing(body[key]))
    ? [`${here} is empty; Discord wants content, embeds, attachments, a poll or Components V2.`]
    : [];
}

/** The rule behind `messageFaults`, for a message at any path of a larger body. */
export const message = (occasion: Occasion): Rule =>
  every(
    shape({}, fields),
    about(componentsV2Faults),
    about(totalFaults),
    occasion === 'new' ? about(emptyFaults) : () => [],
  );

const rules: Readonly<Record<Occasion, Rule>> = { new: message('new'), edit: message('edit') };

/**
 * Says what Discord would refuse in the body of a message: a callback's `data`, a webhook's create or edit.
 *
 * Source: Discord's documentation of messages and components and its OpenAPI document (discord.md sections 1 and 2).
 * Two rules go beyond it: keys that Discord ignores are faults here, and so is a v2 component in an edit without the
 * flag, even if the message already has it.
 * @param occasion 'edit' for PATCH and for a callback of type 7: what is left out stays as it was.
 */
export const messageFaults = (body: unknown, occasion: Occasion = 'new'): string[] =>
  rules[occasion](body, '');
