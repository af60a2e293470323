// Everything that can answer a question: terms, arguments, objections, quotations, relations, what stands on each part, what is not said.
import { type Library, need } from '../knowledge/library.ts';
import { onceForLibrary } from '../knowledge/once.ts';
import type { Objection, Status } from '../knowledge/schema.ts';
import { answered } from '../lookup/names.ts';

/** What an answer is made from. */
export type FindingKind =
  | 'actor'
  | 'term'
  | 'difference'
  | 'argument'
  | 'objection'
  | 'quotation'
  | 'tier'
  | 'part'
  | 'relation'
  | 'definition'
  | 'silence';

/** A sentence with what it rests on. */
export interface Claim {
  readonly text: string;
  readonly status: Status;
  readonly cites: readonly string[];
}

/** One thing that can answer a question, with the words by which it is found. */
export interface Finding {
  readonly kind: FindingKind;
  /** The id of the entry that it is or belongs to; for a part its number. */
  readonly id: string;
  readonly title: string;
  /** Other names, ideas, ways to ask for it. */
  readonly names: string;
  readonly text: string;
  /** For a difference: the id of the other term, and the title and the other names of both. */
  readonly other?: string;
  readonly sides?: readonly { readonly title: string; readonly names: string }[];
  /** For what is no entry with a command of its own: what to show. */
  readonly claim?: Claim;
  readonly objection?: Objection;
}

/** Every finding of a library. */
export const findingsOf = onceForLibrary((library): readonly Finding[] => [
  ...actors(library),
  ...terms(library),
  ...[...library.arguments.values()].flatMap(ofArgument),
  ...[...library.quotations.values()].map((quotation): Finding => {
    const { id, name, by, ideas, words, misquoted, label } = quotation;
    const names = [...ideas, need(library.people, by).name, label].join(' ');
    return { kind: 'quotation', id, title: name, names, text: `${words} ${misquoted?.text ?? ''}` };
  }),
  ...[...library.tiers.values()].map(({ id, name, names, meaning, treat, rules }): Finding => {
    const text = [meaning.text, treat.text, ...rules.map(({ place }) => place)].join(' ');
    return { kind: 'tier', id, title: name, names: joined(names), text };
  }),
  ...parts(library),
  ...library.relations.map((claim): Finding => {
    const title = claim.relation.replaceAll('-', ' ');
    const names = [claim.subject, claim.object].map((id) => nameOf(library, id)).join(' ');
    return { kind: 'relation', id: claim.subject, title, names, text: claim.text, claim };
  }),
  ...[...library.definitions.values()].map(({ id, name, gist, words, outside }): Finding => {
    const status = outside ? 'general' : 'says';
    const claim: Claim = { text: `${name}: ${gist}`, status, cites: [words] };
    return { kind: 'definition', id, title: name, names: '', text: gist, claim };
  }),
  ...library.silences.map(({ about, text }, at): Finding => {
    return { kind: 'silence', id: `silence-${at}`, title: about.join(' '), names: '', text };
  }),
]);

function actors(library: Library): Finding[] {
  return [...library.actors.values()].flatMap(
    ({ id, name, names, does, facts = [], objections = [] }) => {
      const reasons = facts.flatMap(({ reason }) => reason ?? []);
      const text = [does.text, ...reasons].join(' ');
      return [
        // In other languages it is found as a name, before anything is searched.
        { kind: 'actor', id, title: name, names: (names[answered] ?? []).join(' '), text } as const,
        ...objections.map((one) => ofObjection(id, name, one)),
      ];
    },
  );
}

function terms(library: Library): Finding[] {
  return [...library.terms.values()].flatMap((term) => {
    const { id, name, names, says, senses = [], definition, differs = [] } = term;
    const defined = definition === undefined ? '' : need(library.passages, definition).text;
    const text = [defined, ...[...says, ...senses].map((claim) => claim.text)].join(' ');
    return [
      { kind: 'term', id, title: name, names: joined(names), text } as const,
      ...differs.map(({ from, text: told }): Finding => {
        const second = need(library.terms, from);
        const title = `${name} and ${second.name}`;
        const sides = [term, second].map((one) => ({ title: one.name, names: joined(one.names) }));
        return { kind: 'difference', id, other: from, sides, title, names: '', text: told };
      }),
    ];
  });
}

function ofArgument({
  id,
  name,
  names,
  claim,
  objections = [],
}: {
  id: string;
  name: string;
  names: Record<string, string[]>;
  claim: Claim;
  objections?: Objection[] | undefined;
}): Finding[] {
  return [
    { kind: 'argument', id, title: name, names: joined(names), text: claim.text },
    ...objections.map((one) => ofObjection(id, name, one)),
  ];
}

function ofObjection(id: string, name: string, objection: Objection): Finding {
  const { objection: title, answer: text } = objection;
  return { kind: 'objection', id, title, names: name, text, objection };
}

function parts(library: Library): Finding[] {
  const { id, parts: all } = need(library.sources, library.about.source);
  return all.map(({ at, title = '', lines }) => {
    const text = lines.map((line) => line.text).join(' ');
    return {
      kind: 'part',
      id: at,
      title,
      names: '',
      text,
      claim: { text, status: 'says', cites: [`${id}#${at}`] },
    };
  });
}

function nameOf(library: Library, id: string): string {
  return library.actors.get(id)?.name ?? library.terms.get(id)?.name ?? '';
}

function joined(names: Readonly<Record<string, readonly string[]>>): string {
  return Object.values(names).flat().join(' ');
}
