// Faults of the gateway's connection that heal: what is asked meanwhile is answered, or was never delivered.
import { until } from '../../discord/bare-client.ts';
import { counted, gateway, type Line, type Row, theAnswer } from '../row.ts';
import type { Stage } from '../stage.ts';

const state = (name: string): Line => ({ level: 'info', event: 'gateway', state: name });
const resumed = [state('reconnecting'), state('resumed')];
const anew = [state('reconnecting'), state('ready')];
const reconnected = { [counted.reconnects]: 1 };

/** A fault after which the question is asked at once, while the connection is gone. */
const asked = (fault: string, trouble: (stage: Stage) => void): Row => ({
  fault,
  on: gateway,
  make: (stage) => {
    trouble(stage);
    return stage.usual();
  },
  sees: theAnswer,
  logs: resumed,
  counts: reconnected,
});

/** How often a client has identified. */
const starts = ({ double }: Stage): number => double.received.filter(({ op }) => op === 2).length;

/** A fault after which Discord knows no session that a question could go to, until the bot has begun another. */
const begun = (fault: string, trouble: (stage: Stage) => void): Row => ({
  fault,
  on: gateway,
  make: async (stage) => {
    const before = starts(stage);
    trouble(stage);
    await until(() => starts(stage) > before, 12_000);
    await stage.ready();
    return stage.usual();
  },
  sees: theAnswer,
  logs: anew,
  counts: reconnected,
});

export const connection: readonly Row[] = [
  asked('op 7: Discord asks to connect again', ({ double }) => double.reconnect()),
  {
    ...asked('op 9 true: the session is to be resumed on the spot', ({ double }) =>
      double.invalidate(true),
    ),
    logs: [state('resumed')],
    counts: {},
  },
  begun('op 9 false: the session is dropped', ({ double }) => double.invalidate(false)),
  asked('close code 4000: Discord does not know what went wrong', ({ double }) =>
    double.closeAll(4000),
  ),
  asked('close code 4009: the session has timed out', ({ double }) => double.closeAll(4009)),
  asked('close code 1006: the connection is cut without a word', ({ double }) =>
    double.closeAll(1006),
  ),
  {
    ...begun(
      'the gateway restarts and has forgotten the session (resume refused)',
      ({ double }) => {
        double.forgetSessions();
        double.closeAll(1006);
      },
    ),
    logs: [state('reconnecting'), ...anew],
    counts: { [counted.reconnects]: 2 },
  },
  {
    ...asked('zombie: heartbeats are no longer acknowledged', () => undefined),
    make: async ({ double, usual }) => {
      const before = double.connections.length;
      double.acknowledgeHeartbeats(false);
      await until(() => double.connections.length > before);
      double.acknowledgeHeartbeats(true);
      return usual();
    },
  },
  {
    ...asked('the connection is cut three times in a row', () => undefined),
    make: async ({ double, usual, ready }) => {
      for (const before of [1, 2, 3].map((more) => double.connections.length + more)) {
        double.closeAll(1006);
        await until(() => double.connections.length >= before);
        await ready();
      }
      return usual();
    },
    logs: [...resumed, ...resumed, ...resumed],
    counts: { [counted.reconnects]: 3 },
  },
];
