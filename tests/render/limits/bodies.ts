// Random bodies around Discord's limits, for the cross-check of our limits with Discord's own document.
import fc from 'fast-check';

/** Nearly always the one, now and then the other. */
const mostly = <Item>(usual: fc.Arbitrary<Item>, odd: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.oneof({ weight: 40, arbitrary: usual }, { weight: 1, arbitrary: odd });
const around = (most: number): fc.Arbitrary<string> =>
  mostly(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom('', 'x'.repeat(most), 'x'.repeat(most + 1)),
  );
const flag = mostly(fc.constantFrom(0, 4, 64, 4096), fc.constant(128));
const url = mostly(
  fc.webUrl({ withQueryParameters: true }),
  fc.constantFrom('example.org', 'attachment://a.png', 'http://x y'),
);
const some = <Item>(item: fc.Arbitrary<Item>, most: number) =>
  mostly(
    fc.array(item, { minLength: 1, maxLength: Math.min(most, 4) }),
    fc.array(item, { maxLength: most + 1 }),
  );

const id = fc.uuid();
const emoji = fc.record(
  { name: fc.constantFrom('🔍', 'tick'), id: fc.constantFrom('1', '80351110224678912') },
  { requiredKeys: ['name'] },
);
const button = fc.oneof(
  fc.record(
    {
      type: fc.constant(2),
      style: fc.integer({ min: 1, max: 4 }),
      custom_id: id,
      label: around(80),
      emoji,
    },
    { requiredKeys: ['type', 'style', 'custom_id', 'label'] },
  ),
  fc.record({ type: fc.constant(2), style: fc.constant(5), url, label: around(80) }),
);
const option = fc.record(
  {
    label: around(100),
    value: id,
    description: around(100),
    default: mostly(fc.constant(false), fc.constant(true)),
    emoji,
  },
  { requiredKeys: ['label', 'value'] },
);
const select = fc.record(
  {
    type: fc.constant(3),
    custom_id: id,
    options: some(option, 25),
    placeholder: around(150),
    min_values: mostly(fc.integer({ min: 0, max: 1 }), fc.constant(3)),
    max_values: mostly(fc.constant(1), fc.integer({ min: 0, max: 4 })),
    disabled: fc.boolean(),
  },
  { requiredKeys: ['type', 'custom_id', 'options'] },
);
const row = fc.record({
  type: fc.constant(1),
  components: fc.oneof(some(button, 5), fc.tuple(select)),
});
const text = fc.record({ type: fc.constant(10), content: around(4000) });
const media = fc.record({ url });
const thumbnail = fc.record(
  { type: fc.constant(11), media, description: around(1024), spoiler: fc.boolean() },
  { requiredKeys: ['type', 'media'] },
);
const section = fc.record({
  type: fc.constant(9),
  components: some(text, 3),
  accessory: fc.oneof(button, thumbnail),
});
const separator = fc.record(
  {
    type: fc.constant(14),
    divider: fc.boolean(),
    spacing: mostly(fc.integer({ min: 1, max: 2 }), fc.constant(3)),
  },
  { requiredKeys: ['type'] },
);
const gallery = fc.record({ type: fc.constant(12), items: some(fc.record({ media }), 10) });
const inside = fc.oneof(row, text, text, section, separator, gallery);
const container = fc.record(
  {
    type: fc.constant(17),
    components: some(inside, 40),
    accent_color: mostly(fc.constantFrom(0, 0xff0000, 0xffffff), fc.constant(0x1000000)),
    spoiler: fc.boolean(),
  },
  { requiredKeys: ['type', 'components'] },
);
const allowed_mentions = fc.record(
  {
    parse: mostly(fc.subarray(['roles', 'everyone']), fc.constant<string[]>(['users'])),
    users: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 3 }),
    replied_user: fc.boolean(),
  },
  { requiredKeys: [] },
);
const embed = fc.record(
  {
    title: around(256),
    description: around(4096),
    url,
    color: mostly(fc.constantFrom(0, 0xff0000, 0xffffff), fc.constant(0x1000000)),
    fields: some(fc.record({ name: around(256), value: around(1024), inline: fc.boolean() }), 25),
    footer: fc.record({ text: around(2048) }),
    timestamp: fc.constantFrom('2026-01-31T12:00:00.000Z', '2026-01-31T12:00:00Z'),
  },
  { requiredKeys: ['title'] },
);

/** A Components V2 message, often within the limits and now and then just beyond. */
export const cards = fc.record(
  {
    flags: flag.map((one) => one | 32768),
    components: some(fc.oneof(container, inside), 40),
    allowed_mentions,
  },
  { requiredKeys: ['flags', 'components'] },
);

/** A plain message: content, embeds and rows. */
export const plainMessages = fc.record(
  {
    content: around(2000),
    embeds: some(embed, 10),
    components: some(row, 5),
    flags: flag,
    allowed_mentions,
  },
  { requiredKeys: ['content'] },
);
