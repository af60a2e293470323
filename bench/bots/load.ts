// What is asked of the programs, and how fast they answer it.
import type { APIInteraction } from 'discord-api-types/v10';
import type { Library } from '../../src/knowledge/library.ts';
import type { Double } from '../../tests/discord/double.ts';
import { askers, questionsOf } from '../../tests/questions/score.ts';
import { pick, randomFrom } from '../random.ts';
import type { Running } from './side.ts';

/**
 * The kinds of interactions: verdicts, choices for what is being typed, questions in plain words. Each as a whole world
 * might ask, where hardly one is like another, and as a class does, which asks the same few hundred again and again.
 */
export const kinds = [
  'verdicts',
  'verdicts, a class',
  'autocomplete',
  'autocomplete, a class',
  '/ask',
  '/ask, a class',
] as const;
export type Kind = (typeof kinds)[number];

/** So many names a class asks about, and so many questions it has. */
const ofAClass = 200;

/** Makes the next interaction of a kind for a double. */
export type Asking = (double: Double, kind: Kind) => APIInteraction;

/**
 * Interactions by chance, the same for the same seed: actors, beginnings of names, the questions of the tests. Of these
 * there are some hundreds, so the world asks each with a number after it that makes it another one.
 */
export function asking({ actors, bodies }: Library, seed: number): Asking {
  const random = randomFrom(seed);
  const names = [...actors.values(), ...bodies.values()].map(({ name }) => name);
  const questions = askers.flatMap(questionsOf).map(({ ask }) => ask);
  const few = <T>(all: readonly T[]): T[] =>
    all.filter((_, at) => at % Math.ceil(all.length / ofAClass) === 0);
  const [theirNames, theirQuestions] = [few(names), few(questions)];
  return (double, kind) => {
    const aClass = kind.endsWith(', a class');
    if (kind.startsWith('/ask')) {
      const question = aClass
        ? pick(theirQuestions, random)
        : `${pick(questions, random)} (${Math.floor(1e6 * random())})`;
      return double.command('ask', { question });
    }
    const actor = pick(aClass ? theirNames : names, random);
    if (kind.startsWith('verdicts')) return double.command('is-security-sector', { actor });
    const begun = actor.slice(0, 1 + Math.floor(random() * 12));
    return double.autocomplete('is-security-sector', { actor: begun }, 'actor');
  };
}

/** One run of interactions. */
export interface Load {
  /** Milliseconds for each answer. */
  readonly times: readonly number[];
  /** Milliseconds for all. */
  readonly whole: number;
  /** Milliseconds of processor time, of the program and of us who ask. */
  readonly its: number;
  readonly ours: number;
}

/** Asks `count` interactions, `flight` at a time; rejects where one is not answered. */
export async function load(
  { double, processor }: Running,
  ask: Asking,
  kind: Kind,
  count: number,
  flight: number,
): Promise<Load> {
  const payloads = Array.from({ length: count }, () => ask(double, kind));
  const times: number[] = [];
  const before = await processor();
  const own = process.cpuUsage();
  const from = performance.now();
  let next = 0;
  const one = async () => {
    while (next < payloads.length) {
      const payload = payloads[next++] as APIInteraction;
      const asked = performance.now();
      await double.interact(payload);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: flight }, one));
  const whole = performance.now() - from;
  const { user, system } = process.cpuUsage(own);
  const after = await processor();
  return {
    times,
    whole,
    its: (after.processor - before.processor) / 1000,
    ours: (user + system) / 1000,
  };
}
