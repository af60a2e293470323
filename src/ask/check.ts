// Checks the thesaurus, the examples and the glossaries: each must lead to something, and to one thing only.
import type { Locate } from '../knowledge/check.ts';
import type { Library } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/problem.ts';
import { fold } from '../lookup/fold.ts';
import { findingsOf } from './corpus.ts';
import { answerKeys, findingFor, someName } from './examples.ts';
import { stemsOf } from './stems.ts';

/** A problem at every `word` that stands in no entry, and at every phrase that stands in the thesaurus twice. */
export function checkThesaurus(library: Library, at: Locate): Problem[] {
  const held = new Set<string>();
  const hold = (text: string) => {
    for (const one of stemsOf(text)) held.add(one);
  };
  const words = library.thesaurus.map(({ word }) => stemsOf(word));
  const isHeld = (stems: readonly string[]) =>
    stems.length > 0 && stems.every((one) => held.has(one));
  for (const { title, text } of findingsOf(library)) hold(`${title} ${text}`);
  // Names are many, in many languages: they are read only where titles and texts do not suffice.
  if (!words.every(isHeld)) for (const { names } of findingsOf(library)) hold(names);
  const seen = new Map<string, string>();
  return library.thesaurus.flatMap(({ word, also }, group) => {
    const lost = `"${word}" stands in no entry, so nothing is found by it; take a word of the entries`;
    return [
      ...(!isHeld(words[group] ?? []) ? [at(['thesaurus'], [group, 'word'], lost)] : []),
      ...also.flatMap((phrase, index) => {
        const stems = stemsOf(phrase).join(' ');
        const other = seen.get(stems);
        seen.set(stems, word);
        if (stems !== '' && other === undefined) return [];
        const fault =
          stems === ''
            ? `"${phrase}" has no letters or digits; remove it`
            : `"${phrase}" stands for "${other}" already; keep it with one of them`;
        return [at(['thesaurus'], [group, 'also', index], fault)];
      }),
    ];
  });
}

/**
 * A problem at every phrase of a language that stands for two English words, at a star that no word can match, and at a
 * language that no question is taken to be in. Phrases are compared as they are written: folding them all takes long.
 */
export function checkGlossary(library: Library, at: Locate): Problem[] {
  const { languages, 'other-languages': others } = library.questions;
  return [...library.glossary.values()].flatMap(({ id, words }) => {
    const seen = new Map<string, string>();
    if (!languages[id] && !others[id]) {
      const way = `list under "languages:" in questions.yaml which of its words say nothing`;
      return [at(['glossary', id], [], `no question is known to be in ${id}; ${way}`)];
    }
    return Object.entries(words).flatMap(([english, phrases]) =>
      phrases.flatMap((phrase, index) => {
        const other = seen.get(phrase);
        seen.set(phrase, english);
        const fault =
          other !== undefined
            ? `"${phrase}" stands for "${other}" already; keep it with one of them`
            : phrase.includes('*') && !/^\S{2,}\*$/.test(phrase)
              ? `"${phrase}" matches nothing; a star stands at the end of one word of two letters or more`
              : undefined;
        return fault === undefined ? [] : [at(['glossary', id], ['words', english, index], fault)];
      }),
    );
  });
}

/** A problem at every group of examples that has not one answer, and at every example that stands in two groups. */
export function checkExamples(library: Library, at: Locate): Problem[] {
  const findings = findingsOf(library);
  const seen = new Map<string, string>();
  return [...library.examples.values()].flatMap(({ id, groups }) =>
    groups.flatMap((group, index) => {
      const place = ['groups', index];
      const fault = (path: readonly PropertyKey[], message: string) =>
        at(['examples', id], [...place, ...path], message);
      const given = answerKeys.filter((key) => group[key] !== undefined);
      const [key, second] = given;
      const wrong =
        key === undefined || second !== undefined
          ? [fault([], `name one thing that answers these: ${answerKeys.join(', ')}`)]
          : key !== 'answer' && !findingFor(findings, group)
            ? [fault([key], `nothing is found for this; ${wayOut(key)}`)]
            : [];
      const doubles = group.asked.flatMap((text, number) => {
        const words = fold(text);
        const other = seen.get(words);
        seen.set(words, `${id}.yaml`);
        if (other === undefined) return [];
        return [fault(['asked', number], `"${text}" stands in ${other} already; keep it once`)];
      });
      const unknown = group.asked.flatMap((text, number) => {
        if (!text.includes('{')) return [];
        const [name] = text.match(/\{[^}]*\}?/gu)?.filter((one) => !someName.has(one)) ?? [];
        if (name === undefined) return [];
        return [fault(['asked', number], `${name} stands for nothing; write {actor} or {place}`)];
      });
      return [...wrong, ...doubles, ...unknown];
    }),
  );
}

function wayOut(key: (typeof answerKeys)[number]): string {
  return key === 'differs'
    ? 'say what tells the two apart under "differs:" of one of the terms'
    : 'it is no part of the main source';
}
