// The kinds of which every country has its own, and the words of their names.
import { ofOneCountry } from '../knowledge/actors.ts';
import { keptForLibrary } from '../knowledge/kept.ts';
import type { Library } from '../knowledge/library.ts';
import type { Actor } from '../knowledge/schema.ts';
import { hasWithSlip } from './expand.ts';
import { indexNames, type NameIndex } from './names.ts';
import { type PackedNames, packNames, unpackNames } from './packed.ts';
import { hasWord } from './vocabulary.ts';

/** The names of those kinds. */
export const kindsOf = keptForLibrary<NameIndex, PackedNames>({
  name: 'kinds',
  pack: (library) => packNames(indexNames(kindsIn(library).values())),
  unpack: (packed, library) => unpackNames(kindsIn(library), packed),
});

function kindsIn({ actors }: Library): Map<string, Actor & { readonly id: string }> {
  return new Map([...actors].filter(([, actor]) => ofOneCountry(actor)));
}

/** Whether a folded word stands in the name of a kind. */
export function isInKinds(library: Library, word: string): boolean {
  return hasWord(kindsOf(library).vocabulary, word);
}

/** Whether a folded word stands in the name of a kind, as it is or with a slip. */
export function isOfKinds(library: Library, word: string): boolean {
  return isInKinds(library, word) || hasWithSlip(kindsOf(library).vocabulary, word);
}
