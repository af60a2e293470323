// Counts for Prometheus: what is answered and how fast, what is lost, how the connection is.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Notify } from '../transports/notice.ts';

/** Counts of one process. */
export interface Metrics {
  readonly notify: Notify;
  /** All counts as Prometheus text, with its content type. */
  text(): Promise<{ readonly body: string; readonly type: string }>;
}

/** Seconds: answers take some milliseconds, and none is of use after three seconds. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** Counts that begin at nothing, in a registry of their own. `revision` is that of the knowledge at hand. */
export function newMetrics(revision: () => string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const interactions = new Counter({
    name: 'bot_interactions_total',
    help: 'Interactions answered, by kind, command and outcome',
    labelNames: ['kind', 'command', 'outcome'] as const,
    registers,
  });
  // Its own, and without labels, so that it is there at 0: an alert sees no increase to a series that begins at 1.
  const mistakes = new Counter({
    name: 'bot_mistakes_total',
    help: 'Interactions that met a mistake of ours',
    registers,
  });
  const seconds = new Histogram({
    name: 'bot_interaction_seconds',
    help: 'From the arrival of an interaction until its answer was out',
    labelNames: ['kind'] as const,
    buckets,
    registers,
  });
  const lost = new Counter({
    name: 'bot_lost_answers_total',
    help: 'Answers that did not reach Discord',
    registers,
  });
  const refusedQuestions = new Counter({
    name: 'bot_refused_questions_total',
    help: 'Questions for which the library holds nothing',
    registers,
  });
  const refusedRequests = new Counter({
    name: 'bot_refused_requests_total',
    help: 'HTTP requests turned away, by status',
    labelNames: ['status'] as const,
    registers,
  });
  const up = new Gauge({
    name: 'bot_gateway_up',
    help: '1 while the shard is connected to the gateway',
    labelNames: ['shard'] as const,
    registers,
  });
  const reconnects = new Counter({
    name: 'bot_gateway_reconnects_total',
    help: 'Times that the shard lost its connection and took it up again',
    labelNames: ['shard'] as const,
    registers,
  });
  const reloads = new Counter({
    name: 'bot_knowledge_reloads_total',
    help: 'Times that the knowledge was read again, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  });
  for (const outcome of ['taken', 'refused']) reloads.inc({ outcome }, 0);
  new Gauge({
    name: 'bot_knowledge_info',
    help: 'Always 1; its label is the revision of the knowledge',
    labelNames: ['revision'] as const,
    registers,
    collect() {
      this.reset();
      this.set({ revision: revision() }, 1);
    },
  });

  return {
    text: async () => ({ body: await registry.metrics(), type: registry.contentType }),
    notify: (notice) => {
      switch (notice.event) {
        case 'interaction': {
          const { kind, command, outcome } = notice;
          interactions.inc({ kind, command, outcome });
          if (outcome === 'mistake') mistakes.inc();
          seconds.observe({ kind }, notice.milliseconds / 1000);
          if (notice.foundNothing) refusedQuestions.inc();
          return;
        }
        case 'lost':
          return lost.inc();
        case 'refused':
          return refusedRequests.inc({ status: notice.status });
        case 'entering': {
          const { shard } = notice;
          up.set({ shard }, 0);
          return reconnects.inc({ shard }, 0);
        }
        case 'waiting':
          return;
        case 'knowledge':
          return reloads.inc({ outcome: notice.problems.length === 0 ? 'taken' : 'refused' });
        case 'gateway': {
          const { shard, state, secondsAway } = notice;
          up.set({ shard }, state === 'ready' || state === 'resumed' ? 1 : 0);
          if (secondsAway !== undefined) reconnects.inc({ shard });
        }
      }
    },
  };
}
