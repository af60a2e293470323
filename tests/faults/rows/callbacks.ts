// Faults on the way of an answer to Discord: tried again while the three seconds allow, and never lost silently.
import { until } from '../../discord/bare-client.ts';
import type { Fault } from '../../discord/double/faults.ts';
import { counted, gateway, type Line, nothing, type Row, sees, theAnswer } from '../row.ts';
import type { Stage } from '../stage.ts';

/** The usual question, whose callback alone meets these faults, each so many times. */
const meets =
  (...faults: readonly (readonly [Fault, number])[]) =>
  ({ double, ask }: Stage): Promise<string> => {
    const question = double.command('is-security-sector', { actor: 'parliament' });
    const where = { method: 'POST', path: new RegExp(`/${question.id}/`, 'u') };
    for (const [fault, times] of faults) double.failNext(where, fault, times);
    return ask(question);
  };

const heals = (fault: string, ...faults: readonly (readonly [Fault, number])[]): Row => ({
  fault,
  on: gateway,
  make: meets(...faults),
  sees: theAnswer,
});

const lostBecause = (reason: RegExp): readonly Line[] => [
  { level: 'error', event: 'lost', reason },
];
const isLost = (fault: string, how: Fault, reason: RegExp): Row => ({
  fault,
  on: gateway,
  make: meets([how, 20]),
  sees: nothing,
  logs: lostBecause(reason),
  counts: { [counted.lost]: 1 },
});

const limited = (retryAfter: number, scope: 'user' | 'shared' | 'global'): Fault => ({
  kind: 'rate-limit',
  retryAfter,
  scope,
});

export const callbacks: readonly Row[] = [
  heals('a callback hangs', [{ kind: 'hang' }, 1]),
  heals('the connection of a callback is reset', [{ kind: 'reset' }, 1]),
  heals('a callback meets 502', [{ kind: 'status', status: 502 }, 1]),
  heals(
    'a callback meets 503 twice and two resets',
    [{ kind: 'status', status: 503 }, 2],
    [{ kind: 'reset' }, 2],
  ),
  heals('429 of the route on a callback, over in 0.4 seconds', [limited(0.4, 'user'), 1]),
  heals('429 shared on a callback, over in 0.4 seconds', [limited(0.4, 'shared'), 1]),
  heals('429 global on a callback, over in 0.4 seconds', [limited(0.4, 'global'), 1]),
  isLost(
    '429 on a callback, over in 5 seconds, when nobody waits any more',
    limited(5, 'user'),
    /^Discord asks to wait 5 seconds, which is too long\.$/u,
  ),
  isLost(
    'a page stands in the place of the receipt for an answer',
    { kind: 'page' },
    /^What answers in the place of Discord is not Discord/u,
  ),
  isLost(
    'a callback meets 401',
    { kind: 'status', status: 401 },
    /^Discord does not accept the interaction's own token for the answer \(401\)\.$/u,
  ),
  isLost('callbacks hang for good', { kind: 'hang' }, /no answer in time/u),
  isLost('callbacks meet 500 for good', { kind: 'status', status: 500 }, /\(500\)/u),
  isLost('every callback is reset', { kind: 'reset' }, /UND_ERR_SOCKET|ECONNRESET/u),
  isLost(
    'Discord refuses an answer (400)',
    { kind: 'status', status: 400 },
    /^Discord refused: .*\(400 at POST \/api\/v10\/interactions\/\d+\/\.\.\.\/callback\)\.$/u,
  ),
  {
    fault: 'one callback of three hangs: the two others do not wait for it',
    on: gateway,
    make: async (stage) => {
      const slow = meets([{ kind: 'hang' }, 1])(stage);
      const order = await Promise.all([
        slow.then(() => 'slow'),
        Promise.all([stage.usual(), stage.usual()]).then(() => Date.now()),
        slow.then(() => Date.now()),
      ]);
      return Number(order[1]) < Number(order[2]) ? 'the two, then the one' : 'all at once';
    },
    sees: sees('the two answers, then the third', /^the two, then the one$/u),
  },
  {
    fault: 'the receipt for an answer is lost: the second try meets 40060',
    on: gateway,
    make: async (stage) => {
      const before = stage.double.requests.length;
      stage.loseReceipt();
      const seen = await stage.usual();
      const tries = () => stage.double.requests.slice(before).map(({ answer }) => answer?.status);
      await until(() => tries().length > 1);
      return tries().join() === '204,400' ? seen : tries().join();
    },
    sees: theAnswer,
  },
  {
    fault: 'the REST proxy goes away, and is back within a second',
    on: gateway,
    make: async (stage) => {
      await stage.proxyAway(300);
      return stage.usual();
    },
    sees: theAnswer,
  },
  {
    fault: 'the REST proxy goes away, and is back too late for the answer',
    on: gateway,
    make: async (stage) => {
      await stage.proxyAway(3000);
      return stage.usual();
    },
    sees: nothing,
    logs: lostBecause(/^Discord cannot be reached \(ECONNREFUSED\)/u),
    counts: { [counted.lost]: 1 },
  },
];
