// Places a subject in a tier: the first rule, over all tiers in their order, whose condition holds.
import type { Library, Rule } from '../knowledge/library.ts';
import type { Subject } from './facts.ts';
import { openAttributes, type Proof, prove } from './prove.ts';

/** Where a subject stands. Without a rule: nothing places it, or (with `open`) something unknown still decides. */
export interface Place {
  readonly rule?: Rule;
  readonly proof?: Proof;
  /** The unknown attributes on which the place still turns. */
  readonly open: readonly string[];
}

/**
 * The place of a subject. A rule holds when its condition is proved with yes; one that is partly met does not.
 * An earlier rule that is still unknown leaves the place open, unless every rule that may yet hold leads to one tier.
 */
export function place(library: Library, subject: Subject): Place {
  const maybe: { rule: Rule; proof: Proof }[] = [];
  for (const rule of library.rules) {
    const proof = prove(library, rule.when, subject);
    if (proof.high !== 'yes') continue;
    if (proof.low === 'yes') {
      const agreed = maybe.every((other) => other.rule.tier.id === rule.tier.id);
      if (agreed) return { rule, proof, open: [] };
      return { open: attributesOf(maybe) };
    }
    maybe.push({ rule, proof });
  }
  return { open: attributesOf(maybe) };
}

function attributesOf(maybe: readonly { proof: Proof }[]): string[] {
  return [...new Set(maybe.flatMap(({ proof }) => openAttributes(proof)))];
}
