// /tiers: the places an actor may have beside or in the sector, how to treat each, and who stands there.
import { type Context, command } from '../src/command.ts';
import { need, type WithId } from '../src/knowledge/library.ts';
import { onceForLibrary } from '../src/knowledge/once.ts';
import type { Actor, Tier } from '../src/knowledge/schema.ts';
import { anEntry } from '../src/options/entries.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { place } from '../src/reason/place.ts';
import { speak } from '../src/reason/speak.ts';
import { type Block, cited, listed, plain, type Reply } from '../src/reply.ts';

export default command({
  description: 'Who provides, who directs, who is to be involved or consulted, who competes?',
  options: {
    tier: anEntry(['tiers'], { description: 'One tier, such as external actors', required: false }),
  },
  examples: ['/tiers', '/tiers external actors'],
  run({ tier: chosen }, context) {
    return chosen ? one(context, need(context.library.tiers, chosen.id)) : all(context);
  },
});

function ordered({ library }: Context): WithId<Tier>[] {
  return [...library.tiers.values()].sort((a, b) => a.order - b.order);
}

/** The actors by the tier that places them. */
const members = onceForLibrary((library) => {
  const groups = new Map<string, WithId<Actor>[]>();
  for (const actor of library.actors.values()) {
    const tier = place(library, subjectOf(library, actor.id)).rule?.tier.id ?? '';
    groups.set(tier, [...(groups.get(tier) ?? []), actor]);
  }
  return groups;
});

function all(context: Context): Reply {
  const { library } = context;
  const groups = members(context.library);
  const lines = ordered(context).map((tier) => {
    const text = `${tier.name} (${groups.get(tier.id)?.length ?? 0}). ${tier.treat.text}`;
    return cited(library, { ...tier.treat, text });
  });
  return {
    mood: 'answer',
    title: `The tiers in and around ${library.about.subject}`,
    blocks: [{ kind: 'list', lines }],
    next: ordered(context).map(({ id, name }) => ({
      label: name,
      request: { command: 'tiers', options: { tier: id } },
      among: 'tier',
    })),
    data: { tiers: ordered(context).map(({ id }) => id) },
  };
}

function one(context: Context, tier: WithId<Tier>): Reply {
  const { library } = context;
  const here = members(context.library).get(tier.id) ?? [];
  // A rule for a single entry says the same of the tier as a whole.
  const rules = tier.rules
    .filter(({ when }) => !('named' in when))
    .map((rule) => cited(library, { ...rule, text: speak(rule.place, false) }));
  const different = rules.filter(
    (rule, at) => rules.findIndex((other) => other.text === rule.text) === at,
  );
  const names = here.map(({ name }) => name);
  const blocks: Block[] = [
    { kind: 'text', line: cited(library, tier.meaning) },
    {
      kind: 'text',
      line: cited(library, { ...tier.treat, text: `How to treat them: ${tier.treat.text}` }),
    },
    { kind: 'list', heading: 'What places a member', lines: different },
    {
      kind: 'list',
      heading: `Who stands here (${here.length})`,
      lines: byTens(names).map((some) => plain(`${listed(some)}.`)),
    },
  ];
  return {
    mood: 'answer',
    title: tier.name,
    blocks,
    next: here.slice(0, 3).map(({ id, name }) => ({
      label: name,
      request: { command: 'is-security-sector', options: { actor: id } },
    })),
    data: { tier: tier.id, members: here.map(({ id }) => id) },
  };
}

function byTens(names: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (let at = 0; at < names.length; at += 10) groups.push(names.slice(at, at + 10));
  return groups;
}
