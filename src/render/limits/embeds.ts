// What Discord refuses in the embeds of a plain message.
import { LIMITS } from './numbers.ts';
import {
  about,
  address,
  type Bag,
  every,
  isAbsent,
  isRecord,
  list,
  listOf,
  oneOf,
  type Rule,
  shape,
  text,
  truth,
  whole,
} from './shape.ts';

const link: Rule = address(LIMITS.mediaUrl, 'https:', 'http:');
const picture: Rule = shape({ url: address(LIMITS.mediaUrl, 'https:', 'http:', 'attachment:') });
const moment: Rule = (value, path) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value)
    ? []
    : [`${path} is not a moment such as 2026-01-31T12:00:00Z; Discord wants ISO 8601 in UTC.`];

const shown = ['title', 'description', 'fields', 'author', 'footer', 'image', 'thumbnail'];
const isEmpty = (value: unknown): boolean =>
  isAbsent(value) || value === '' || (Array.isArray(value) && value.length === 0);

const embed: Rule = every(
  shape(
    {},
    {
      type: oneOf('rich'),
      title: text(0, LIMITS.embedTitle),
      description: text(0, LIMITS.embedDescription),
      url: link,
      color: whole(0, LIMITS.color),
      timestamp: moment,
      image: picture,
      thumbnail: picture,
      footer: shape({ text: text(1, LIMITS.embedFooter) }, { icon_url: link }),
      author: shape({ name: text(1, LIMITS.embedAuthor) }, { url: link, icon_url: link }),
      fields: list(
        0,
        LIMITS.embedFields,
        shape(
          { name: text(1, LIMITS.embedFieldName), value: text(1, LIMITS.embedFieldValue) },
          { inline: truth },
        ),
      ),
    },
  ),
  about((value, path) =>
    shown.every((key) => isEmpty(value[key]))
      ? [`${path} holds nothing to show; Discord wants one of ${shown.join(', ')}.`]
      : [],
  ),
);

/** The texts of an embed that count towards the 6000: title, description, fields, footer and author. */
export function embedTexts(value: Bag): string[] {
  const footer = isRecord(value['footer']) ? value['footer']['text'] : undefined;
  const author = isRecord(value['author']) ? value['author']['name'] : undefined;
  const fields = listOf(value['fields'])
    .filter(isRecord)
    .flatMap((field) => [field['name'], field['value']]);
  return [value['title'], value['description'], ...fields, footer, author].filter(
    (one) => typeof one === 'string',
  );
}

/** The embeds of one message: at most 10, and 6000 characters over all of them (Discord, Embed Limits). */
export const embeds: Rule = every(list(0, LIMITS.embeds, embed), (value, path) => {
  const texts = listOf(value).filter(isRecord).flatMap(embedTexts);
  const total = texts.reduce((sum, one) => sum + one.length, 0);
  return total > LIMITS.embedCharacters
    ? [`${path} hold ${total} characters together; Discord allows ${LIMITS.embedCharacters}.`]
    : [];
});
