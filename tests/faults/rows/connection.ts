// Faults of the gateway's connection that heal: what is asked meanwhile is answered, or was never delivered.
import { until } from '../../discord/bare-client.ts';
import { counted, gateway, type Line, type Row, theAnswer } from '../row.ts';
import type { Stage } from '../stage.ts';

const lost = (code: number): Line => ({ level: 'warn', event: 'gateway', state: 'lost', code });
const back = (state: 'resumed' | 'ready'): Line => ({ level: 'info', event: 'gateway', state });
const reconnected = { [counted.reconnects]: 1 };

/** A fault that closes the connection by a code, and the question is asked at once, while it is gone. */
const asked = (code: number, fault: string, trouble: (stage: Stage) => void): Row => ({
  fault,
  on: gateway,
  make: (stage) => {
    trouble(stage);
    return stage.usual();
  },
  sees: theAnswer,
  logs: [lost(code), back('resumed')],
  counts: reconnected,
});

/** How often a client has identified. */
const starts = ({ double }: Stage): number => double.received.filter(({ op }) => op === 2).length;

/** The same after which Discord knows no session that a question could go to, until the bot has begun another. */
const begun = (code: number, fault: string, trouble: (stage: Stage) => void): Row => ({
  fault,
  on: gateway,
  make: async (stage) => {
    const before = starts(stage);
    trouble(stage);
    await until(() => starts(stage) > before);
    await stage.ready();
    return stage.usual();
  },
  sees: theAnswer,
  logs: [lost(code), back('ready')],
  counts: reconnected,
});

export const connection: readonly Row[] = [
  // What closes by 4200 or 1000 is closed by the bot, as Discord asks it to.
  asked(4200, 'op 7: Discord asks to connect again', ({ double }) => double.reconnect()),
  {
    ...asked(4200, 'op 9 true: the session is to be resumed on the spot', ({ double }) =>
      double.invalidate(true),
    ),
    logs: [back('resumed')],
    counts: {},
  },
  begun(1000, 'op 9 false: the session is dropped', ({ double }) => double.invalidate(false)),
  asked(4000, 'close code 4000: Discord does not know what went wrong', ({ double }) =>
    double.closeAll(4000),
  ),
  asked(4009, 'close code 4009: the session has timed out', ({ double }) => double.closeAll(4009)),
  asked(1006, 'close code 1006: the connection is cut without a word', ({ double }) =>
    double.closeAll(1006),
  ),
  begun(
    1006,
    'the gateway restarts and has forgotten the session (resume refused)',
    ({ double }) => {
      double.forgetSessions();
      double.closeAll(1006);
    },
  ),
  {
    ...asked(1006, 'the gateway is down for two seconds', () => undefined),
    make: async ({ double, usual, ready }) => {
      double.takeConnections(false);
      double.closeAll(1006);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      double.takeConnections(true);
      await ready();
      return usual();
    },
  },
  {
    ...asked(4200, 'zombie: heartbeats are no longer acknowledged', () => undefined),
    make: async ({ double, usual }) => {
      const before = double.connections.length;
      double.acknowledgeHeartbeats(false);
      await until(() => double.connections.length > before);
      double.acknowledgeHeartbeats(true);
      return usual();
    },
  },
  {
    ...asked(1006, 'the connection is cut three times in a row', () => undefined),
    make: async ({ double, usual, ready }) => {
      for (const before of [1, 2, 3].map((more) => double.connections.length + more)) {
        double.closeAll(1006);
        await until(() => double.connections.length >= before);
        await ready();
      }
      return usual();
    },
    logs: [1, 2, 3].flatMap(() => [lost(1006), back('resumed')]),
    counts: { [counted.reconnects]: 3 },
  },
];
