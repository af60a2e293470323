// Turns a judgement into sentences. Nothing is said here that does not stand in the proof.
import { type Library, need } from '../knowledge/library.ts';
import type { Status } from '../knowledge/schema.ts';
import { type Fact, withValue } from './facts.ts';
import { type Judgement, judge } from './judge.ts';
import type { Place } from './place.ts';
import { type Answer, deciding, decidingLooks, type Proof } from './prove.ts';
import { capital, speak } from './speak.ts';
import { strongest, weakest } from './status.ts';

/** One sentence of an explanation, with the passages it rests on and how far. */
export interface Reason {
  readonly text: string;
  readonly status: Status;
  readonly cites: readonly string[];
}

/** How the sentences are to be worded. */
export interface Voice {
  /** Whether they speak of many ("They are") or of one. */
  readonly plural: boolean;
  /** Whose own wording of a fact may be used: the actor itself and, for a post, its institution. */
  readonly own: readonly string[];
}

/**
 * The reasons that decide the verdict, most telling first, and after those against an actor the rules behind them.
 * For yes: what holds, the last of the definition's conditions first, since it opens with what merely does not exclude.
 * For partly and no: what is lowest, in the definition's order; for partly then what holds.
 */
export function reasonsFor(library: Library, judgement: Judgement, voice: Voice): Reason[] {
  const { proof, verdict } = judgement;
  const said = new Set<string>();
  if (verdict === 'unknown') return [];
  const tell = (parts: readonly Proof[]) =>
    parts.flatMap((part) => say(library, part, voice, said) ?? []);
  const held = proof.parts.filter(({ test, answer }) => !test.not && answer === 'yes').reverse();
  if (verdict === 'yes' && held.length > 0) return tell(held.flatMap((part) => criteriaIn(part)));
  const parts = criteriaIn(proof);
  if (verdict === 'partly') return tell([...parts, ...held.flatMap((part) => criteriaIn(part))]);
  const reasons = tell(parts);
  if (verdict === 'yes') return reasons;
  return [...reasons, ...parts.flatMap(({ criterion }) => principleOf(criterion, voice))];
}

function principleOf(criterion: Proof['criterion'], { plural }: Voice): Reason[] {
  const principle = criterion?.principle;
  return principle ? [{ ...principle, text: speak(principle.text, plural) }] : [];
}

/**
 * The deciding criteria that have a sentence for their answer. One that has none gives way to the criteria inside it,
 * or is silent; looks at attributes that stand in no criterion speak for themselves.
 */
function criteriaIn(proof: Proof, within = false): Proof[] {
  if (proof.test.attribute !== undefined) return within ? [] : [proof];
  if (sentenceOf(proof) !== undefined) return [proof];
  const inner = within || proof.criterion !== undefined;
  return deciding(proof).flatMap((part) => criteriaIn(part, inner));
}

function sentenceOf({ criterion, answer }: Proof): string | undefined {
  return answer === 'unknown' ? undefined : criterion?.sentences[answer];
}

/** One reason for one criterion, or nothing if all that it would say is in `said`, to which it adds. */
export function say(
  library: Library,
  proof: Proof,
  voice: Voice,
  said: Set<string>,
): Reason | undefined {
  const words = new Map<string, Fact>();
  const tell = (fact: Fact) => factWords(library, fact, voice).join(' ');
  for (const fact of looksToSay(proof, (one) => said.has(tell(one)))) words.set(tell(fact), fact);
  for (const text of words.keys()) said.add(text);
  const own = [...words.values()].some((fact) => ownWords(fact, voice) !== undefined);
  const template = sentenceOf(proof) ?? '{why}';
  if (template.includes('{why}') || own) {
    if (words.size === 0) return undefined;
    const why = [...words.keys()].join(' ');
    const text = template.includes('{why}') ? template.replace('{why}', () => why) : why;
    return { text: speak(text, voice.plural), ...basisOf([...words.values()]) };
  }
  const facts = decidingLooks(proof).flatMap(({ fact }) => fact ?? []);
  const claims = proof.criterion ? [proof.criterion, ...facts] : facts;
  const cites = proof.criterion?.cites ?? [];
  return {
    text: speak(template, voice.plural),
    status: weakest(claims.map((one) => one.status)),
    cites,
  };
}

/**
 * The facts to speak of that are not said yet. An `any` that failed needs every part. Where a single part suffices (an
 * `any` that held, an `all` that failed) nothing is added to what is said; of an `all` that held, the first not yet said.
 */
function looksToSay(proof: Proof, isSaid: (fact: Fact) => boolean): Fact[] {
  if (proof.test.attribute !== undefined)
    return proof.fact && !isSaid(proof.fact) ? [proof.fact] : [];
  const parts = deciding(proof);
  if (proof.test.any && proof.answer === 'no') {
    const facts = new Set<Fact>();
    for (const part of parts) {
      for (const fact of looksToSay(part, (one) => isSaid(one) || facts.has(one))) facts.add(fact);
    }
    return [...facts];
  }
  const each = parts.map((part) => looksToSay(part, isSaid));
  const suffices =
    (proof.test.any && proof.answer !== 'no') || (proof.test.all && proof.answer === 'no');
  if (suffices && each.some((facts) => facts.length === 0)) return [];
  return each.find((facts) => facts.length > 0) ?? [];
}

function ownWords(fact: Fact, voice: Voice): string | undefined {
  return fact.from !== undefined && voice.own.includes(fact.from) ? fact.reason : undefined;
}

/** A fact in the actor's own words, or else in those of its values. */
function factWords(library: Library, fact: Fact, voice: Voice): string[] {
  const own = ownWords(fact, voice);
  if (own !== undefined) return [own];
  const { values } = need(library.attributes, fact.attribute);
  return fact.values.flatMap((value) => values[value]?.sentence ?? []);
}

function basisOf(
  claims: readonly { status: Status; cites: readonly string[] }[],
): Omit<Reason, 'text'> {
  return {
    status: weakest(claims.map((claim) => claim.status)),
    cites: [...new Set(claims.flatMap((claim) => claim.cites))],
  };
}

/** What would turn a verdict of partly into yes, and what into no, found by trying; undefined if nothing would. */
export function settling(library: Library, judgement: Judgement, voice: Voice): string | undefined {
  if (judgement.verdict !== 'partly') return undefined;
  const turns = new Map<Answer, string>();
  for (const { fact } of decidingLooks(judgement.proof)) {
    if (!fact) continue;
    for (const [value, { if: condition }] of Object.entries(
      need(library.attributes, fact.attribute).values,
    )) {
      const changed = withValue(judgement.subject, fact.attribute, value);
      const { verdict } = judge(library, changed, judgement.definition.id);
      if (!turns.has(verdict)) turns.set(verdict, speak(condition, voice.plural));
    }
  }
  const parts = (['yes', 'no'] as const).flatMap((verdict) => {
    const condition = turns.get(verdict);
    return condition ? [`${verdict} if ${condition}`] : [];
  });
  return parts.length > 0 ? capital(`it would be ${parts.join(', and ')}.`) : undefined;
}

/**
 * What an actor is, in the words of the rule that places it. Of the facts that made the rule hold, one that cites the
 * rule's own place carries the claim; without such a fact all do, and the sentence claims no more than the weakest.
 */
export function placing(
  library: Library,
  { rule, proof }: Place,
  voice: Voice,
): Reason | undefined {
  if (!rule || !proof) return undefined;
  const partOf = (cite: string) => need(library.passages, cite).part;
  const places = rule.cites.map(partOf);
  const facts = decidingLooks(proof).flatMap(({ fact }) => fact ?? []);
  const carrying = facts.filter(({ cites }) => cites.some((cite) => places.includes(partOf(cite))));
  const rests = (carrying.length > 0 ? strongest : weakest)(
    (carrying.length > 0 ? carrying : facts).map(({ status }) => status),
  );
  return {
    text: speak(rule.place, voice.plural),
    status: weakest([rule.status, rests]),
    cites: rule.cites,
  };
}
