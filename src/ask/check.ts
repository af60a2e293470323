// Checks the thesaurus: every word in it must lead to an entry, and no phrase to two.
import type { Locate } from '../knowledge/check.ts';
import type { Library } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/problem.ts';
import { findingsOf } from './corpus.ts';
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
