// What a person sees of a message or a message body: its text and its buttons.

export interface Seen {
  readonly label: string;
  readonly id: string;
}

function within(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(within);
  if (typeof value !== 'object' || value === null) return [];
  const bag: Readonly<Record<string, unknown>> = { ...value };
  return [bag, ...within(bag['components'])];
}

/** The text of a message or a message body, top to bottom, as it is written with its marks. */
export const textOf = (message: unknown): string =>
  within(message)
    .filter(({ type, content }) => type === 10 && typeof content === 'string')
    .map(({ content }) => content)
    .join('\n');

/** The buttons of a message or a message body, in their order. */
export const buttonsOf = (message: unknown): Seen[] =>
  within(message)
    .filter(({ type }) => type === 2)
    .map(({ label, custom_id }) => ({ label: String(label), id: String(custom_id) }));

/** A select: its words before a choice, and what may be chosen. */
export interface SeenSelect extends Seen {
  readonly values: readonly string[];
}

/** The selects of a message or a message body, in their order. */
export const selectsOf = (message: unknown): SeenSelect[] =>
  within(message)
    .filter(({ type }) => type === 3)
    .map(({ placeholder, custom_id, options }) => ({
      label: String(placeholder),
      id: String(custom_id),
      values: (options as { value: string }[]).map(({ value }) => value),
    }));

/** The custom_id of the button with this label. */
export function idOf(message: unknown, label: string): string {
  const found = buttonsOf(message).find((one) => one.label === label);
  if (!found) throw new Error(`No button ${label}; there are ${labelsOf(message).join(', ')}.`);
  return found.id;
}

export const labelsOf = (message: unknown): string[] => buttonsOf(message).map((one) => one.label);
