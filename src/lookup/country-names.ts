// The names of countries: those in the list of countries, with what the gazetteer adds to them.
import { countries } from '../knowledge/countries.ts';
import { keptForLibrary } from '../knowledge/kept.ts';
import { fold } from './fold.ts';
import { type PackedPlaces, PlaceNames, packPlaces } from './place-names.ts';

/** The names of countries of a library. */
export const placesOf = keptForLibrary<PlaceNames, { readonly names: PackedPlaces }>({
  name: 'places',
  pack: (library) => {
    const { institutions, questions } = library;
    const listed = [...countries().values()].map(({ code, names }) => [code, names] as const);
    const added = [...institutions].map(
      ([id, { called = {} }]) => [id, Object.values(called).flat()] as const,
    );
    const idle = new Set(questions.ignored.map(fold));
    return { names: packPlaces(new Map(listed), new Map(added), idle) };
  },
  unpack: ({ names }) => new PlaceNames(names),
});
