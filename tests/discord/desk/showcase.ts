// A bare bot that shows what ours does not: every kind of component, selects, a form, and silence.
import { type APIInteraction, GatewayDispatchEvents, type Routes } from 'discord.js';
import { ready } from '../bare-client.ts';
import type { Double } from '../double.ts';

const text = (content: string) => ({ type: 10, content });
const row = (...components: readonly object[]) => ({ type: 1, components });
const button = (style: number, label: string, custom_id: string) => ({
  type: 2,
  style,
  label,
  custom_id,
});
const options = ['one', 'two', 'three'].map((value) => ({ label: `Option ${value}`, value }));
const labelled = (label: string, component: object) => ({ type: 18, label, component });

const everything = {
  flags: 32768,
  components: [
    {
      type: 17,
      accent_color: 0x2e7d32,
      components: [
        text(
          '# Everything\n**bold** <img src=x onerror=alert(1)> <@100000000000000008>\n-# small print',
        ),
        { type: 14, divider: true, spacing: 2 },
        { type: 9, components: [text('A section')], accessory: button(1, 'Beside', 'beside') },
        {
          type: 12,
          items: [{ media: { url: 'https://example.org/a.png' }, description: 'A map' }],
        },
        row(
          button(3, 'Form', 'form'),
          button(4, 'Silence', 'silence'),
          { ...button(2, 'Not now', 'not-now'), disabled: true },
          { type: 2, style: 5, label: 'Away', url: 'https://example.org/' },
        ),
        row({ type: 3, custom_id: 'pick', placeholder: 'Pick one', options }),
        row({ type: 3, custom_id: 'several', placeholder: 'Pick some', options, max_values: 3 }),
      ],
    },
  ],
};
const form = {
  custom_id: 'why',
  title: 'Why?',
  components: [
    text('In a **few** words.'),
    labelled('Reason', { type: 4, custom_id: 'reason', style: 2 }),
    labelled('How sure', { type: 21, custom_id: 'sure', options: options.slice(0, 2) }),
    labelled('Which', { type: 22, custom_id: 'which', options, min_values: 0, required: false }),
    labelled('Public', { type: 23, custom_id: 'public' }),
  ],
};

/** What the bot answers; a form and a choice are answered with what was handed in. */
function callback(payload: APIInteraction): object | undefined {
  const says = (content: string) => ({ type: 4, data: { content } });
  if (payload.type === 2) return { type: 4, data: everything };
  if (payload.type === 5) return says(JSON.stringify(payload.data.components));
  if (payload.type !== 3) return undefined;
  const { data } = payload;
  if (data.custom_id === 'silence') return undefined;
  if (data.custom_id === 'form') return { type: 9, data: form };
  return says('values' in data ? `Chose ${data.values.join(' and ')}` : 'Pressed');
}

/** Connects the bot and registers `/show`; the promise is of how to end it. */
export async function startShowcase(double: Double): Promise<{ stop(): Promise<void> }> {
  const client = await ready(double);
  await client.application.commands.set([{ name: 'show', description: 'Everything at once' }]);
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload: APIInteraction) => {
    const body = callback(payload);
    const route: ReturnType<typeof Routes.interactionCallback> =
      `/interactions/${payload.id}/${payload.token}/callback`;
    if (body !== undefined) void client.rest.post(route, { body, auth: false });
  });
  return { stop: () => client.destroy() };
}
