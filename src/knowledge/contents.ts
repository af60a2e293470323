// Checks of what the files say: words of quotations, relations, terms, rules, places; values and cycles beside.
import { namedBodies } from './actors.ts';
import type { Locate } from './check.ts';
import { countries } from './countries.ts';
import { cycles } from './cycles.ts';
import { type Library, need } from './library.ts';
import type { Problem } from './problem.ts';
import { checkTerritories } from './territories.ts';
import { checkValues } from './values.ts';

/** Every fault that one can see without proving anything. */
export function checkContents(library: Library, at: Locate): Problem[] {
  return [
    ...quotationsInSource(library, at),
    ...checkValues(library, at),
    ...cycles(library, at),
    ...relationEnds(library, at),
    ...termsDefined(library, at),
    ...ruleOrder(library, at),
    ...places(library, at),
    ...rivalsThere(library, at),
    ...lackingThere(library, at),
    ...checkTerritories(library, at),
    ...ownFacts(library, at),
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
    if (countries().has(id) === (place === undefined)) return [];
    const message = countries().has(id)
      ? `${id} is the code of ${countries().get(id)?.name}; remove "place"`
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

/** What stands for an authority that contests a state is a body of the same file. */
function rivalsThere(library: Library, at: Locate): Problem[] {
  return [...library.institutions.values()].flatMap(({ id, rivals = {} }) =>
    Object.keys(rivals)
      .filter((key) => !library.bodies.has(`${id}-${key}`))
      .map((key) =>
        at(
          ['institutions', id],
          ['rivals', key],
          `no body of this file has the id "${key}"; add it, or correct the id`,
        ),
      ),
  );
}

/** What there is none of is none of the bodies of the same file, and of the kinds that a country has. */
function lackingThere(library: Library, at: Locate): Problem[] {
  return [...library.institutions.values()].flatMap(({ id, lacks = [] }) =>
    lacks.flatMap(({ kind }, index) => {
      const fault = (message: string) => [
        at(['institutions', id], ['lacks', index, 'kind'], message),
      ];
      if (!countries().has(id)) return fault('this file is of no country; remove it');
      const [one] = namedBodies(library, kind, id);
      return one === undefined ? [] : fault(`"${one}" is one; remove it, or mark that as former`);
    }),
  );
}

/** What a named body is, is knowledge of the world: no source of the library says it, and no reading of one shows it. */
function ownFacts(library: Library, at: Locate): Problem[] {
  return [...library.bodies.values()].flatMap(({ file, key, facts = [] }) =>
    facts.flatMap(({ status }, index) =>
      status === 'general'
        ? []
        : [
            at(
              ['institutions', file],
              ['bodies', key, 'facts', index, 'status'],
              `a fact of a named body is general knowledge, not "${status}"; write "general"`,
            ),
          ],
    ),
  );
}
