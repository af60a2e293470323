// How well questions are understood that nothing was learned from: eighths of the examples, each left out of the learning.
import { findingsOf } from '../src/ask/corpus.ts';
import { type Answer, examplesOf, findingFor, refuses } from '../src/ask/examples.ts';
import { isSame } from '../src/ask/support.ts';
import { understand } from '../src/ask/understand.ts';
import type { Library } from '../src/knowledge/library.ts';
import { randomFrom } from './random.ts';

/** So many parts the examples are cut into, and so many of them are left out, one after another. */
const parts = 8;
const leftOut = 2;

/** Shares of the questions that were left out, from 0 to 1. */
export interface Understood {
  readonly questions: number;
  /** Of those that something answers: not refused, and answered by the very entry. */
  readonly answered: number;
  readonly right: number;
  /** Of those that nothing answers. */
  readonly refused: number;
}

/** Measures what is understood of the examples that are left out. */
export function measureExamples(library: Library): Understood {
  const { known, answers } = examplesOf(library);
  const random = randomFrom(8);
  const part = known.map(() => Math.floor(parts * random()));
  const counts = { answerable: 0, answered: 0, right: 0, unanswerable: 0, refused: 0 };
  for (let out = 0; out < leftOut; out++) {
    const asked = known.filter((_, at) => part[at] === out);
    const without = leaving(library, new Set(asked.map(({ text }) => text)));
    for (const { text, answer } of asked) {
      const wanted = answers[answer] as Answer;
      const told = answerOf(
        without,
        text.replaceAll('{actor}', 'the army').replaceAll('{place}', 'Kenya'),
      );
      if (refuses(wanted)) {
        counts.unanswerable++;
        if (told === undefined) counts.refused++;
      } else {
        counts.answerable++;
        if (told !== undefined) counts.answered++;
        if (told !== undefined && isSame(told, wanted)) counts.right++;
      }
    }
  }
  return {
    questions: counts.answerable + counts.unanswerable,
    answered: counts.answered / counts.answerable,
    right: counts.right / counts.answerable,
    refused: counts.refused / counts.unanswerable,
  };
}

/** The library without some of its examples. */
function leaving(library: Library, texts: ReadonlySet<string>): Library {
  const examples = new Map(
    [...library.examples].map(([id, one]) => {
      const groups = one.groups.map((group) => ({
        ...group,
        asked: group.asked.filter((text) => !texts.has(text)),
      }));
      return [id, { ...one, groups: groups.filter(({ asked }) => asked.length > 0) }];
    }),
  );
  return { ...library, examples };
}

/** What a question is answered with; undefined where it is refused. */
function answerOf(library: Library, question: string): Answer | undefined {
  const understood = understand(library, question);
  switch (understood.kind) {
    case 'found':
      return understood.hits[0]?.finding;
    case 'slide':
      return findingFor(findingsOf(library), { part: understood.parts[0] });
    case 'membership':
    case 'treatment':
    case 'difference':
      return understood.kind;
    default:
      return undefined;
  }
}
