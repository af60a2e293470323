// What both running bots have around their transport: log, counts, knowledge that can be read again, health.
import type { Context } from '../command.ts';
import { knowledgeFolder, revisionIn } from '../open.ts';
import { healthHandler } from '../operations/health.ts';
import { type Knowledge, newKnowledge, watchFolder } from '../operations/knowledge.ts';
import { type Log, openLog } from '../operations/log.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { Settings } from '../settings.ts';
import type { Handler } from '../transports/http.ts';
import { type Listening, listen } from '../transports/node-server.ts';
import type { Notify } from '../transports/notice.ts';
import { openAside } from './aside.ts';
import { fail, forGood, today } from './common.ts';
import { isLeaving, reloadBy } from './signals.ts';

export interface Operations extends Log {
  readonly context: Knowledge['context'];
  /** Begins to count, and gives the handler of `/health` and `/metrics`. Nobody pays for counts that nobody reads. */
  readonly health: (isReady: () => boolean) => Promise<Handler>;
}

/** Begins the log, and reads the knowledge again on SIGHUP and, where it is watched, on a change. */
export async function operate(
  first: Context,
  { watch, logQuestions }: Settings,
): Promise<Operations> {
  const log = await openLog({ terminal: process.stdout.isTTY, questions: logQuestions });
  let metrics: Metrics | undefined;
  const notify: Notify = (notice) => {
    metrics?.notify(notice);
    log.notify(notice);
  };
  // A signal that ends a whole service ends the process that reads, too.
  const unlessLeaving: Notify = (notice) => {
    if (!isLeaving()) notify(notice);
  };
  const { context, reload } = newKnowledge(first, {
    open: openAside,
    today,
    notify: unlessLeaving,
  });
  reloadBy(() => void reload());
  const unwatched = ({ message }: Error) =>
    log.report(`The knowledge cannot be watched: ${message}.`);
  if (watch) {
    await watchFolder(knowledgeFolder, () => void reload(), unwatched).catch(unwatched);
    // What was saved while the first was read has been seen by nobody.
    if (revisionIn(knowledgeFolder) !== first.library.revision) void reload();
  }
  return {
    ...log,
    notify,
    context,
    health: async (isReady) => {
      const { newMetrics } = await import('../operations/metrics.ts');
      const revision = () => context().library.revision;
      metrics = newMetrics(revision);
      return healthHandler({ isReady, revision, version: first.version, metrics });
    },
  };
}

/** Listens, or ends the process with the reason why it cannot. */
export function listenOrFail(
  handler: Handler,
  { host, port }: { readonly host: string; readonly port: number },
  { report, notify }: Log,
): Promise<Listening> {
  const broken = () =>
    notify({ event: 'lost', reason: 'The connection closed before the answer was out.' });
  const refused = (status: number, reason: string) => notify({ event: 'refused', status, reason });
  const listening = listen(handler, { host, port }, { report, broken, refused });
  return listening.catch(({ code }: NodeJS.ErrnoException) =>
    // A name that does not exist is a fault of the settings; a port that is taken may be free soon.
    fail(`Cannot listen on ${host}, port ${port} (${code}).`, code === 'ENOTFOUND' ? forGood : 1),
  );
}
