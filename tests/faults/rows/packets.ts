// Packets and bodies that are not as Discord sends them: each costs itself, and nothing else.

import { type Post, post } from '../post.ts';
import { both, counted, gateway, http, type Line, type Row, sees, theAnswer } from '../row.ts';
import type { Stage } from '../stage.ts';

type Payload = Readonly<Record<string, unknown>>;
const question = ({ double }: Stage): Payload => ({ ...double.command('help') });
const without = (payload: Payload, key: string): Payload =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => name !== key));

const unread: readonly Line[] = [
  { level: 'error', event: 'fault', msg: 'A mistake of ours.' },
  { level: 'error', event: 'lost', reason: 'The packet could not be read.' },
];

/** The packet is sent to the bot; the asker sees what the next question gives, for this one has no asker. */
const dropped = (fault: string, packet: (stage: Stage) => unknown): Row => ({
  fault,
  on: gateway,
  make: (stage) => {
    stage.double.send({ t: 'INTERACTION_CREATE', d: packet(stage) });
    return stage.usual();
  },
  sees: theAnswer,
  logs: unread,
  counts: { [counted.lost]: 1 },
});

/** The same over HTTP, signed: it is refused in a word. */
const refused = (fault: string, body: (stage: Stage) => string, how: Post = {}): Row => ({
  fault,
  on: http,
  make: (stage) => post(stage, body(stage), how),
  sees: sees('400 and a word', /^400 (?:Not an interaction|An unknown type of interaction)\.$/u),
  logs: [{ level: 'warn', event: 'refused', status: 400 }],
  counts: { [counted.refused(400)]: 1 },
});
const json = (make: (stage: Stage) => unknown) => (stage: Stage) => JSON.stringify(make(stage));

const malformed: readonly (readonly [string, (stage: Stage) => unknown])[] = [
  ['an interaction without a token', (stage) => without(question(stage), 'token')],
  ['an interaction whose data is a list', (stage) => ({ ...question(stage), data: [] })],
  [
    'an interaction whose options are a word',
    (stage) => ({ ...question(stage), data: { options: 'all' } }),
  ],
  ['an interaction whose type is a text', (stage) => ({ ...question(stage), type: '2' })],
  ['an interaction that is an empty object', () => ({})],
  ['an interaction that is a list', () => []],
  ['an interaction that is a number', () => 7],
];

/** The question stays one that can be answered, whatever else it says or lacks. */
const answered = (fault: string, change: (payload: Payload) => Payload, like: RegExp): Row => ({
  fault,
  on: both,
  make: (stage) => stage.ask(change(question(stage)) as never),
  sees: sees('an answer', like),
});

export const packets: readonly Row[] = [
  ...malformed.map(([fault, packet]) => dropped(fault, packet)),
  ...malformed.map(([fault, packet]) => refused(fault, json(packet))),
  {
    ...dropped('an unknown type of interaction (99)', (stage) => ({
      ...question(stage),
      type: 99,
    })),
    logs: [{ level: 'error', event: 'lost', reason: 'An unknown type of interaction.' }],
  },
  refused(
    'an unknown type of interaction (99)',
    json((stage) => ({ ...question(stage), type: 99 })),
  ),
  answered('an unknown version (99)', (one) => ({ ...one, version: 99 }), /What you can ask/u),
  answered(
    'keys that nobody has heard of',
    (one) => ({ ...one, new_key: { a: [1] } }),
    /What you can ask/u,
  ),
  {
    ...refused(
      'no data',
      json((stage) => without(question(stage), 'data')),
    ),
    sees: sees('an apology', /^200 \*\*/u),
    logs: [],
    counts: {},
  },
  {
    ...dropped('an event that nobody has heard of', () => null),
    make: (stage) => {
      stage.double.send({ t: 'NEVER_HEARD_OF', d: null });
      return stage.usual();
    },
    logs: [],
    counts: {},
  },
  {
    ...dropped('what is no packet at all', () => null),
    make: (stage) => {
      stage.double.send('{"op":');
      return stage.usual();
    },
    logs: [],
    counts: {},
  },
];
