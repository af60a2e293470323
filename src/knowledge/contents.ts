// Checks of what the files say: values of attributes, words of quotations, letters for buttons, cycles.
import type { Locate } from './check.ts';
import { countries } from './countries.ts';
import { cycles } from './cycles.ts';
import { type Library, need } from './library.ts';
import type { Problem } from './problem.ts';
import type { Folder, Test } from './schema.ts';

/** Every fault that one can see without proving anything. */
export function checkContents(library: Library, at: Locate): Problem[] {
  return [
    ...quotationsInSource(library, at),
    ...factValues(library, at),
    ...testValues(library, at),
    ...letters(library, at),
    ...cycles(library, at),
    ...relationEnds(library, at),
    ...termsDefined(library, at),
    ...ruleOrder(library, at),
    ...places(library, at),
  ];
}

/** Words with white space folded and Markdown emphasis taken out. */
export function bareWords(text: string): string {
  return text.replaceAll(/[*_]/g, '').replaceAll(/\s+/g, ' ').trim();
}

function quotationsInSource(library: Library, at: Locate): Problem[] {
  return [...library.quotations.values()].flatMap((quotation) => {
    const passage = need(library.passages, quotation.passage);
    if (!passage.gist && bareWords(passage.text).includes(bareWords(quotation.words))) return [];
    const why = passage.gist
      ? `${quotation.passage} is a summary by the editor, not the source's words`
      : `these words do not stand in ${quotation.passage}; copy them from there, letter for letter`;
    return [at(['quotations', quotation.id], ['words'], why)];
  });
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

function relationEnds(library: Library, at: Locate): Problem[] {
  return library.relations.flatMap((relation, index) =>
    (['subject', 'object'] as const)
      .filter((end) => !library.actors.has(relation[end]) && !library.terms.has(relation[end]))
      .map((end) =>
        at(
          ['relations'],
          [index, end],
          `"${relation[end]}" is neither an actor nor a term; add it, or correct the id`,
        ),
      ),
  );
}

function termsDefined(library: Library, at: Locate): Problem[] {
  return [...library.terms.values()].flatMap((term) => {
    const has = term.definition !== undefined;
    if (has === (term.usage === 'defined')) return [];
    const message = has
      ? 'a term with a definition has the usage defined'
      : 'a defined term names the passage that defines it; add "definition:", or say used';
    return [at(['terms', term.id], ['usage'], message)];
  });
}

function ruleOrder(library: Library, at: Locate): Problem[] {
  return [...library.tiers.values()].flatMap(({ id, rules }) =>
    rules.flatMap((rule, index) => {
      const same = library.rules.find(
        (other) =>
          other.order === rule.order && (other.tier.id !== id || other.place !== rule.place),
      );
      if (!same) return [];
      return [
        at(
          ['tiers', id],
          ['rules', index, 'order'],
          `order ${rule.order} is also that of a rule of ${same.tier.id}; give each rule its own`,
        ),
      ];
    }),
  );
}

/** A gazetteer file is named by the code of a country, or says what its bodies belong to; titles stand by themselves. */
function places(library: Library, at: Locate): Problem[] {
  const unplaced = [...library.institutions.values()].flatMap(({ id, place }) => {
    if (countries.has(id) === (place === undefined)) return [];
    const message = countries.has(id)
      ? `${id} is the code of ${countries.get(id)?.name}; remove "place"`
      : `${id} is not the ISO 3166 code of a country; correct the file's name, or add "place:"`;
    return [at(['institutions', id], [...(place === undefined ? [] : ['place'])], message)];
  });
  const titles = new Map<string, string>();
  const doubles = [...library.bodies.values()].flatMap(({ id, name, file, key }) => {
    const other = titles.get(name);
    titles.set(name, id);
    const path = ['bodies', key, 'name'];
    if (library.actors.has(id))
      return [
        at(['institutions', file], path, `an actor has the id ${id} already; rename the body`),
      ];
    if (other === undefined) return [];
    const message = `"${name}" is the title of ${other} too; add the country, so that they can be told apart`;
    return [at(['institutions', file], path, message)];
  });
  return [...unplaced, ...doubles];
}
