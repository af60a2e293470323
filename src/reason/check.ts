// Checks that need the reasoner: what cannot be decided, cannot be reached, is never used, or contradicts itself.
import { actorOf, type Whom } from '../knowledge/actors.ts';
import type { Locate } from '../knowledge/check.ts';
import { cycles } from '../knowledge/cycles.ts';
import { type Library, need, type Rule } from '../knowledge/library.ts';
import type { Problem } from '../knowledge/problem.ts';
import { allTests } from '../knowledge/values.ts';
import { lineageOf, type Subject, subjectOf, withValue } from './facts.ts';
import { judge, openQuestions } from './judge.ts';
import { openAttributes, prove } from './prove.ts';

/** Every fault of definitions, criteria, tiers and actors that shows only in reasoning. A circle ends all reasoning: it is told elsewhere. */
export function checkReason(library: Library, at: Locate): Problem[] {
  if (cycles(library, at).length > 0) return [];
  return [
    ...unusedCriteria(library, at),
    ...unreachableRules(library, at),
    ...[...library.actors.values()].flatMap((actor) =>
      actorFaults(library, actor, (path, message) => at(['actors', actor.id], path, message)),
    ),
    ...[...library.bodies.values()]
      .filter(({ facts, inside }) => facts ?? inside)
      .flatMap(({ id, file, key }) =>
        actorFaults(library, actorOf(library, id), (path, message) =>
          at(['institutions', file], ['bodies', key, ...path], message),
        ),
      ),
  ];
}

function unusedCriteria(library: Library, at: Locate): Problem[] {
  const used = new Set(allTests(library).map(({ test }) => test.criterion));
  return [...library.criteria.keys()]
    .filter((id) => !used.has(id))
    .map((id) =>
      at(
        ['criteria', id],
        [],
        'no definition, tier rule or criterion uses this criterion; use it or remove the file',
      ),
    );
}

function unreachableRules(library: Library, at: Locate): Problem[] {
  return library.rules
    .filter(
      (rule, index) =>
        !reachable(library, library.rules.slice(0, index), rule, { facts: new Map() }),
    )
    .map((rule) => {
      const index = rule.tier.rules.findIndex((other) => other.order === rule.order);
      const message =
        'no actor can be placed by this rule: earlier rules take every case; reorder, narrow or remove it';
      return at(['tiers', rule.tier.id], ['rules', index, 'when'], message);
    });
}

/**
 * Whether some facts make `rule` hold and every earlier rule fail. Splits on one unknown attribute at a time and
 * stops as soon as the three-valued proofs exclude a branch (which actor it is stays open throughout), as in the DPLL procedure (Davis, Logemann, Loveland 1962).
 */
function reachable(
  library: Library,
  earlier: readonly Rule[],
  rule: Rule,
  subject: Subject,
): boolean {
  const own = prove(library, rule.when, subject);
  if (own.high !== 'yes') return false;
  const proofs = earlier.map((other) => prove(library, other.when, subject));
  if (proofs.some((proof) => proof.low === 'yes')) return false;
  const undecided = [own, ...proofs].find((proof) => proof.high === 'yes' && proof.low !== 'yes');
  const attribute = undecided && openAttributes(undecided)[0];
  if (attribute === undefined) return true;
  const values = Object.keys(need(library.attributes, attribute).values);
  return values.some((value) =>
    reachable(library, earlier, rule, withValue(subject, attribute, value)),
  );
}

function actorFaults(
  library: Library,
  actor: Whom,
  at: (path: PropertyKey[], message: string) => Problem,
): Problem[] {
  const fault = (path: PropertyKey[], message: string) => [at(path, message)];
  if (actor['part-of'] && actor['post-in'])
    return fault(['post-in'], 'give part-of or post-in, not both');
  const judgement = judge(library, subjectOf(library, actor.id));
  const open = openQuestions(judgement);
  if (open.length > 0 && openAbove(library, actor, open)) return [];
  if (open.length > 0)
    return fault(['facts'], `this actor cannot be decided: state ${open.join(' or ')}`);
  const { verdict, place } = judgement;
  if (!place.rule)
    return fault(
      ['facts'],
      'no tier rule places this actor; add a rule to a tier, or correct the facts',
    );
  const { tier } = place.rule;
  if (verdict !== 'unknown' && !tier.verdicts.includes(verdict)) {
    return fault(
      ['facts'],
      `the verdict is ${verdict}, but the tier ${tier.id} takes only ${tier.verdicts.join(' or ')}; correct the facts, the rule or the tier`,
    );
  }
  if (verdict === 'partly' && !insideOf(library, actor)) {
    return fault([], 'the verdict is partly: say with "inside:" which part of it is in');
  }
  if (verdict !== 'partly' && actor.inside) {
    return fault(
      ['inside'],
      `the verdict is ${verdict}; "inside" belongs to a verdict of partly; remove it`,
    );
  }
  if (!actor.objections && !actor.kind && !actor['part-of'] && !actor['post-in']) {
    return fault([], 'add "objections:" with the strongest objection and its answer');
  }
  return [];
}

/** Whether it, or what it is part of or an instance of, says which part is in. */
function insideOf(library: Library, actor: Whom): boolean {
  return lineageOf(library, actor.id).some((id) => actorOf(library, id).inside !== undefined);
}

/** Whether the body above leaves the same open: the fault is told there. */
function openAbove(library: Library, actor: Whom, open: readonly string[]): boolean {
  const above = actor.kind ?? actor['part-of'] ?? actor['post-in'];
  if (above === undefined) return false;
  const there = openQuestions(judge(library, subjectOf(library, above)));
  return open.every((id) => there.includes(id));
}
