// Reply and Block: what a command answers with and any transport can show.
import type { Library } from './knowledge/library.ts';
import { need } from './knowledge/library.ts';
import type { Status } from './knowledge/schema.ts';

/** The tone of a reply: a verdict, an answer, or an apology to the asker. */
export type Mood = 'yes' | 'partly' | 'no' | 'unknown' | 'answer' | 'sorry';

/** A command with its options as text: what a person types, a button carries, a script sends. */
export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A cited place, as in `{ source: 'deck', at: 'slide 9, Parliament' }`. */
export interface Cite {
  readonly source: string;
  readonly at: string;
}

/** A sentence with where it is written. `label` is that in short, with the status unless the source says it. */
export interface Line {
  readonly text: string;
  readonly cites: readonly Cite[];
  readonly label?: string;
}

/** A piece of a reply. All text is plain, except `words`, which is the source's own with its emphasis in Markdown. */
export type Block =
  | { readonly kind: 'text' | 'place'; readonly line: Line }
  | { readonly kind: 'reasons'; readonly lines: readonly Line[] }
  | { readonly kind: 'list'; readonly heading?: string; readonly lines: readonly Line[] }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  | {
      readonly kind: 'quotation';
      readonly words: string;
      readonly by?: string;
      readonly line: Line;
    }
  | { readonly kind: 'objection'; readonly objection: string; readonly answer: Line }
  | { readonly kind: 'note'; readonly text: string };

/** One step of a full proof, indented by `depth`. */
export interface Step {
  readonly depth: number;
  readonly line: Line;
}

/** Something to ask next: a button in Discord, a line to type in a terminal. */
export interface Next {
  readonly label: string;
  readonly request: Request;
  /** The option whose value the person types anew; the request has what stood there. */
  readonly open?: string;
  /** The options whose values are as they were typed, and were not looked at yet. */
  readonly unread?: readonly string[];
  /** The option in whose value alone this differs from the other entries of one list, where it stands in one. */
  readonly among?: string;
  /** What an entry of that list is called, where it is not called as its option: «quotation». */
  readonly called?: string;
}

/** What a command answers. `data` is for machines: ids, verdicts, cited places. */
export interface Reply {
  readonly mood: Mood;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly next: readonly Next[];
  readonly data: Readonly<Record<string, unknown>>;
  /** The request that gives this reply again; set by `answer`, unless the command knows a plainer one. */
  readonly request?: Request;
}

/** A sentence without a citation. */
export function plain(text: string): Line {
  return { text, cites: [] };
}

/** A sentence with its citation, short form and all; `says` needs no mark (promise 2). */
export function cited(
  library: Library,
  claim: { readonly text: string; readonly status: Status; readonly cites: readonly string[] },
): Line {
  const { text, status, cites } = claim;
  const where = shortPlaces(library, cites);
  return {
    text,
    cites: placesOf(library, cites),
    label: status === 'says' ? where : `${where} · ${status}`,
  };
}

/** The cited places of passages, each once. */
function placesOf(library: Library, cites: readonly string[]): Cite[] {
  const places = cites.map((id) => {
    const passage = need(library.passages, id);
    return { source: passage.source.id, at: passage.at };
  });
  return places.filter(
    (place, at) =>
      places.findIndex((other) => other.at === place.at && other.source === place.source) === at,
  );
}

/** Part 9 before part 13. A collator is made once, when it is first needed: making one takes longer than all else here. */
let collator: Intl.Collator | undefined;

function byNumber(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true });
  return collator.compare(a, b);
}

/** `slide 9, Parliament` for one place; `slides 8, 9 and 13` for several of one source; sources joined by semicolons. */
function shortPlaces(library: Library, cites: readonly string[]): string {
  const sources = new Map<string, Map<string, string>>();
  for (const id of cites) {
    const { source, part, at } = need(library.passages, id);
    sources.set(source.id, (sources.get(source.id) ?? new Map<string, string>()).set(part, at));
  }
  const texts = [...sources].map(([id, parts]) => {
    const source = need(library.sources, id);
    const name = id === library.about.source ? '' : `${source.name}, `;
    const [only, ...others] = parts.values();
    if (others.length === 0) return `${name}${only}`;
    const inOrder = [...parts.keys()].sort(byNumber);
    return `${name}${source.unit}s ${listed(inOrder)}`;
  });
  return texts.join('; ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], last = 'and'): string {
  const head = items.slice(0, -1).join(', ');
  const tail = items.at(-1) ?? '';
  return head === '' ? tail : `${head} ${last} ${tail}`;
}

/** A title as it stands amid a sentence: `The courts` as `the courts`, but `The Hague` as it is. */
export function amid(title: string): string {
  return title.replace(/^The (?=\p{Ll})/u, 'the ');
}

/** Every place cited in the blocks, each once, in order: what `data.cites` holds. */
export function citesIn(blocks: readonly Block[]): Cite[] {
  const all = blocks.flatMap(linesOf).flatMap((line) => line.cites);
  return all.filter(
    (cite, at) =>
      all.findIndex((other) => other.at === cite.at && other.source === cite.source) === at,
  );
}

/** The lines of a block that may carry citations. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'text':
    case 'place':
    case 'quotation':
      return [block.line];
    case 'reasons':
    case 'list':
      return block.lines;
    case 'steps':
      return block.steps.map((step) => step.line);
    case 'objection':
      return [block.answer];
    case 'note':
      return [];
  }
}
