// The rows under a Discord message: a select for the one long list to choose from, and buttons for everything else.
import type { Next, Reply, Request } from '../reply.ts';
import { cut } from '../text.ts';
import { customId, openCustomId } from './button.ts';
import { type Choice, choiceIn } from './choice.ts';
import { LIMITS } from './limits/index.ts';

/** Component types and button styles by Discord's names (Component Reference). */
const component = { actionRow: 1, button: 2, stringSelect: 3 } as const;
const buttonStyle = { primary: 1, secondary: 2 } as const;

interface Button {
  readonly type: typeof component.button;
  readonly style: number;
  readonly label: string;
  readonly custom_id: string;
}

interface Select {
  readonly type: typeof component.stringSelect;
  readonly custom_id: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface ActionRow {
  readonly type: typeof component.actionRow;
  readonly components: readonly (Button | Select)[];
}

/** Most rows on a message, and buttons in a row (Discord's limit for a row). */
const rows = 5;
const buttonsInRow = 5;
const longestLabel = 38;

/** The rows for what may be asked next; `share` is what a last button would post for everybody. */
export function rowsOf({ next }: Reply, share: Request | undefined): ActionRow[] {
  const choice = choiceIn(next);
  const select = choice === undefined ? [] : selectOf(choice);
  const single = next.filter((one) => select.length === 0 || !choice?.among.includes(one));
  const last =
    share === undefined ? [] : button('Share', customId({ request: share, share: true }), true);
  const all = single.flatMap((one) => button(one.label, idOf(one), false));
  const different = all.filter(
    (one, at) => all.findIndex((other) => other.custom_id === one.custom_id) === at,
  );
  const room = (rows - select.length) * buttonsInRow;
  const buttons = [...different.slice(0, room - last.length), ...last];
  const grouped: ActionRow[] = [];
  for (let at = 0; at < buttons.length; at += buttonsInRow) {
    grouped.push({ type: component.actionRow, components: buttons.slice(at, at + buttonsInRow) });
  }
  return [...select, ...grouped];
}

function idOf({ request, open, unread }: Next): string | undefined {
  const press = { request, share: false, ...(unread === undefined ? {} : { unread }) };
  return open === undefined ? customId(press) : openCustomId({ ...press, open });
}

/** No button where its question does not fit into a custom_id. */
function button(label: string, id: string | undefined, share: boolean): Button[] {
  if (id === undefined) return [];
  const style = share ? buttonStyle.primary : buttonStyle.secondary;
  return [{ type: component.button, style, label: shortened(label, longestLabel), custom_id: id }];
}

/** A row with the select, or none where its command's other options do not fit into a custom_id. */
function selectOf({ option, called, among }: Choice): ActionRow[] {
  const [{ request }] = among as readonly [Next];
  const { [option]: _, ...options } = request.options;
  const id = customId({
    request: { command: request.command, options },
    share: false,
    open: option,
  });
  const fitting = among
    .map((one) => ({
      label: shortened(one.label, LIMITS.selectText),
      value: one.request.options[option] ?? '',
    }))
    .filter(({ value }) => value.length <= LIMITS.selectText);
  if (id === undefined || fitting.length < among.length) return [];
  return [
    {
      type: component.actionRow,
      components: [
        {
          type: component.stringSelect,
          custom_id: id,
          placeholder: `Choose ${/^[aeiou]/.test(called) ? 'an' : 'a'} ${called}`,
          options: fitting.slice(0, LIMITS.selectOptions),
        },
      ],
    },
  ];
}

function shortened(label: string, most: number): string {
  return label.length > most ? `${cut(label, most - 1).trimEnd()}…` : label;
}
