// What is said of a question that the sources do not answer, with the nearest that they do hold.
import type { Finding } from './ask/corpus.ts';
import type { Hit } from './ask/search.ts';
import type { Context } from './command.ts';
import { toFinding } from './findings.ts';
import { need } from './knowledge/library.ts';
import { capital } from './reason/speak.ts';
import { type Next, plain, type Reply } from './reply.ts';
import { sorry } from './sorry.ts';
import { cut } from './text.ts';

/** How many findings are offered by button. */
const mostOffered = 2;

/** So many letters of a question that found nothing are counted as a gap. */
const mostCounted = 200;

/** Who answers. */
export const computed =
  'A program computes every answer from its sources; no language model writes any of it.';

/** What the source does not say, said; then the nearest that it does. */
export function silent(context: Context, finding: Finding, near: readonly Hit[]): Reply {
  const { library } = context;
  const source = need(library.sources, library.about.source).name;
  return {
    mood: 'answer',
    title: `${capital(source)} does not say that`,
    blocks: [{ kind: 'text', line: plain(finding.text) }],
    next: nearest(context, near),
    data: { answered: false, kind: 'silence', entries: [finding.id] },
  };
}

/** A greeting, or a question who is there: who answers, and what could be asked. */
export function nothingAsked(context: Context): Reply {
  const { library, commands } = context;
  const examples = commands.get('ask')?.examples ?? [];
  return sorry({
    title: `Ask about ${library.about.subject}`,
    blocks: [
      { kind: 'text', line: plain(computed) },
      {
        kind: 'list',
        heading: 'For example',
        lines: examples.map((line) => plain(line.replace(/^\/ask /, ''))),
      },
    ],
    next: [
      ...(commands.has('help')
        ? [{ label: '/help', request: { command: 'help', options: {} } }]
        : []),
      ...whatItHolds(context),
    ],
    data: { answered: false, kind: 'empty', entries: [] },
  });
}

/** Nothing answers the question; the nearest that there is. */
export function nothing(context: Context, question: string, near: readonly Hit[]): Reply {
  const next = nearest(context, near);
  const [first] = next;
  const text = first
    ? `Nothing in its sources answers this, and it makes nothing up. The nearest that they hold: ${first.label}.`
    : 'Nothing in its sources answers this, and it makes nothing up.';
  return sorry({
    title: 'The library does not hold that',
    blocks: [{ kind: 'text', line: plain(text) }],
    next: [...next, ...whatItHolds(context)],
    data: { answered: false, kind: 'nothing', entries: [], typed: cut(question, mostCounted) },
  });
}

function whatItHolds({ commands }: Context): Next[] {
  return commands.has('about')
    ? [{ label: 'What it holds', request: { command: 'about', options: {} } }]
    : [];
}

/** What to go on with by button: the first findings that can be shown, each label once. */
export function offered(context: Context, hits: readonly Hit[]): Next[] {
  return hits
    .flatMap(({ finding }) => toFinding(context, finding) ?? [])
    .filter(({ label }, at, all) => all.findIndex((other) => other.label === label) === at)
    .slice(0, mostOffered);
}

function nearest(context: Context, near: readonly Hit[]): Next[] {
  return offered(
    context,
    near.filter(({ finding, covered }) => finding.kind !== 'silence' && covered >= nearEnough),
  );
}

/** Below this share of the question a finding is not even near. */
const nearEnough = 0.3;
