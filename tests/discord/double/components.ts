// Components as Discord gives them back: numbered, with their defaults, addresses of files unfurled.
import type { APIAttachment } from 'discord-api-types/v10';
import { newId } from './world.ts';

export type Bag = Readonly<Record<string, unknown>>;

export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const bags = (value: unknown): readonly Bag[] =>
  Array.isArray(value) ? value.filter(isBag) : [];

export const withoutNulls = (value: Bag): Bag =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));

/** What Discord makes of an address: `attachment://name` becomes the place of the uploaded file. */
function unfurled(media: unknown, files: readonly APIAttachment[]): Bag {
  const url = isBag(media) ? String(media['url']) : '';
  const file = files.find(({ filename }) => url === `attachment://${filename}`);
  const address = file?.url ?? url;
  return { id: newId(), url: address, proxy_url: address, width: null, height: null };
}

/** Defaults of a component by its type (Discord's document, the schemas ending in ComponentResponse). */
function defaults(component: Bag, files: readonly APIAttachment[]): Bag {
  const described = { description: component['description'] ?? null, spoiler: false };
  switch (component['type']) {
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return { min_values: 1, max_values: 1 };
    case 11:
      return { ...described, media: unfurled(component['media'], files) };
    case 12:
      return {
        items: bags(component['items']).map((item) => ({
          description: null,
          spoiler: false,
          ...withoutNulls(item),
          media: unfurled(item['media'], files),
        })),
      };
    case 13:
      return { spoiler: false, name: null, size: null, file: unfurled(component['file'], files) };
    case 14:
      return { spacing: 1, divider: true };
    case 17:
      return { accent_color: null, spoiler: false };
    default:
      return {};
  }
}

/** What `defaults` has put in its own place. */
const filled: ReadonlySet<string> = new Set(['media', 'items', 'file']);

/** Components as Discord gives them back; those without an id are numbered in order, from 1. */
export function keptComponents(components: readonly Bag[], files: readonly APIAttachment[]): Bag[] {
  let last = 0;
  const keep = (component: Bag): Bag => {
    last += 1;
    const own: Record<string, unknown> = { id: last, ...defaults(component, files) };
    for (const key in component) {
      const value = component[key];
      if (value === null || filled.has(key)) continue;
      if (key === 'components') own[key] = bags(value).map(keep);
      else if (key === 'accessory') own[key] = isBag(value) ? keep(value) : value;
      else if (key === 'emoji') own[key] = isBag(value) ? withoutNulls(value) : value;
      else own[key] = value;
    }
    return own;
  };
  return components.map(keep);
}
