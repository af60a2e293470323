// The modal in which a person types one option of a request anew: one text field, filled with what stood there.
import type { Option } from '../command.ts';
import type { Request } from '../reply.ts';
import { cut } from '../text.ts';
import { customId } from './button.ts';
import { LIMITS } from './limits/index.ts';

/** Component types by Discord's names (Component Reference). */
const component = { textInput: 4, label: 18 } as const;
const short = 1;

/** The data of a modal callback (Receiving and Responding, Modal). */
export interface ModalBody {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly [
    {
      readonly type: typeof component.label;
      readonly label: string;
      readonly description: string;
      readonly component: {
        readonly type: typeof component.textInput;
        readonly custom_id: string;
        readonly style: typeof short;
        readonly required: boolean;
        readonly max_length: number;
        readonly value?: string;
      };
    },
  ];
}

/** Where an option sets no length of its own, as much as a name may have. */
const longestName = 100;

/** The modal for the open option of a request, or undefined where the other options do not fit into a custom_id. */
export function renderModal(
  { command, options }: Request,
  open: string,
  { description, required, maxLength = longestName }: Option,
): ModalBody | undefined {
  const { [open]: present = '', ...others } = options;
  const id = customId({ request: { command, options: others }, share: false, open });
  const most = Math.min(maxLength, LIMITS.textInput);
  const value = cut(present, most);
  if (id === undefined) return undefined;
  return {
    custom_id: id,
    title: cut(`/${command}`, LIMITS.modalTitle),
    components: [
      {
        type: component.label,
        label: cut(`${open.charAt(0).toUpperCase()}${open.slice(1)}`, LIMITS.modalLabel),
        description: cut(description, LIMITS.modalDescription),
        component: {
          type: component.textInput,
          custom_id: cut(open, LIMITS.customId),
          style: short,
          required,
          max_length: most,
          ...(value === '' ? {} : { value }),
        },
      },
    ],
  };
}
