// Checks the values of attributes: those in facts and in tests, and the letters that stand for them.
import type { Locate } from './check.ts';
import { type Library, need } from './library.ts';
import type { Problem } from './problem.ts';
import type { Folder, Test } from './schema.ts';

/** A problem at every value that its attribute does not have, and at every letter that stands for two. */
export function checkValues(library: Library, at: Locate): Problem[] {
  return [...factValues(library, at), ...testValues(library, at), ...letters(library, at)];
}

function factValues(library: Library, at: Locate): Problem[] {
  const actors = [...library.actors.values()].map(({ id, facts }) => ({
    facts,
    place: ['actors', id] as const,
    above: [],
  }));
  const bodies = [...library.bodies.values()].map(({ facts, file, key }) => ({
    facts,
    place: ['institutions', file] as const,
    above: ['bodies', key],
  }));
  return [...actors, ...bodies].flatMap(({ facts, place, above }) => {
    const seen = new Set<string>();
    return (facts ?? []).flatMap((fact, index) =>
      Object.entries(fact.values).flatMap(([id, value]) => {
        const path = [...above, 'facts', index, 'values', id];
        const attribute = library.attributes.get(id);
        if (!attribute) {
          const known = [...library.attributes.keys()].join(', ');
          return [at(place, path, `unknown attribute "${id}"; the attributes are ${known}`, true)];
        }
        if (seen.has(id)) return [at(place, path, `"${id}" is stated twice; keep one`, true)];
        seen.add(id);
        if (Array.isArray(value) && !attribute.many) {
          return [at(place, path, `"${id}" takes a single value, not a list`)];
        }
        return [value]
          .flat()
          .flatMap((one) => wrongValue(library, id, one, (message) => at(place, path, message)));
      }),
    );
  });
}

function wrongValue(
  library: Library,
  attribute: string,
  value: string,
  at: (message: string) => Problem,
): Problem[] {
  const known = Object.keys(need(library.attributes, attribute).values);
  if (known.includes(value)) return [];
  return [at(`"${value}" is not a value of ${attribute}; the values are ${known.join(', ')}`)];
}

/** Every test of the library with the file and path where it stands. */
export function allTests(
  library: Library,
): { test: Test; place: readonly [Folder, string]; path: PropertyKey[] }[] {
  const tests: { test: Test; place: readonly [Folder, string]; path: PropertyKey[] }[] = [];
  const add = (test: Test, place: readonly [Folder, string], path: PropertyKey[]) => {
    tests.push({ test, place, path });
    for (const form of ['all', 'any'] as const) {
      for (const [index, inner] of (test[form] ?? []).entries())
        add(inner, place, [...path, form, index]);
    }
    if (test.not) add(test.not, place, [...path, 'not']);
  };
  for (const { id, test } of library.criteria.values()) add(test, ['criteria', id], ['test']);
  for (const { id, test } of library.definitions.values()) add(test, ['definitions', id], ['test']);
  for (const { id, rules } of library.tiers.values()) {
    for (const [index, rule] of rules.entries())
      add(rule.when, ['tiers', id], ['rules', index, 'when']);
  }
  return tests;
}

function testValues(library: Library, at: Locate): Problem[] {
  return allTests(library).flatMap(({ test, place, path }) => {
    const attribute = test.attribute;
    if (attribute === undefined) return [];
    return (['is', 'partly'] as const).flatMap((form) =>
      (test[form] ?? []).flatMap((value, index) =>
        wrongValue(library, attribute, value, (message) =>
          at(place, [...path, form, index], message),
        ),
      ),
    );
  });
}

function letters(library: Library, at: Locate): Problem[] {
  const twice = (entries: [string, string][], path: PropertyKey[]) => {
    const seen = new Map<string, string>();
    return entries.flatMap(([id, letter]) => {
      const other = seen.get(letter);
      seen.set(letter, id);
      const message = `the letter "${letter}" already stands for ${other}; choose another`;
      return other ? [at(['attributes'], [...path, id, 'letter'], message)] : [];
    });
  };
  const attributes = [...library.attributes.values()];
  const wrong = attributes.filter((a) => a.otherwise !== undefined && !(a.otherwise in a.values));
  return [
    ...twice(
      attributes.map((a) => [a.id, a.letter]),
      [],
    ),
    ...attributes.flatMap((a) =>
      twice(
        Object.entries(a.values).map(([id, v]) => [id, v.letter]),
        [a.id, 'values'],
      ),
    ),
    ...wrong.map((a) =>
      at(['attributes'], [a.id, 'otherwise'], `"${a.otherwise}" is not one of its values`),
    ),
  ];
}
