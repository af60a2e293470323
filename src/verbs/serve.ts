// The verb `serve`: answers interactions that Discord posts over HTTP, beside any number of processes like this one.
import { setTimeout as wait } from 'node:timers/promises';
import { asksForHealth } from '../operations/health.ts';
import { type Handler, interactionsHandler, interactionsPath } from '../transports/http.ts';
import { fail, forGood, openForBot, settingsOrFail } from './common.ts';
import { listenOrFail, operate } from './operate.ts';
import { isLeaving, leaveBy } from './signals.ts';

/** Milliseconds from the signal to leave until no connection is taken any more. */
const lastCalls = 500;

export async function run(): Promise<void> {
  const settings = settingsOrFail({ DISCORD_PUBLIC_KEY: 'to serve over HTTP' });
  const { host, port, healthPort } = settings;
  const publicKey = settings.publicKey as string;
  if (port !== 0 && healthPort === port)
    return fail('Health needs a port of its own: HEALTH_PORT and PORT are the same.', forGood);
  const running = await operate(await openForBot(), settings);
  const { context, say, report, notify } = running;
  const health = await running.health(() => !isLeaving());
  const interactions = interactionsHandler({ publicKey, context, report, notify });
  const both: Handler = (request) =>
    asksForHealth(request) ? health(request) : interactions(request);
  const own = healthPort !== undefined;
  const aside = own ? await listenOrFail(health, { host, port: healthPort }, running) : undefined;
  const server = await listenOrFail(own ? interactions : both, { host, port }, running);
  leaveBy(async () => {
    // What was sent before anybody knew is still taken, and a load balancer has time to see that nothing more is.
    await wait(lastCalls);
    await server.close();
    await aside?.close();
  });
  if (aside) say(`Health and metrics at ${aside.address}.`);
  say(`Ready. Listening on ${server.address}${interactionsPath}.`);
}
