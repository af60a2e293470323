// Shows that commands carry no content: no reply over the second library speaks of the first one's subject.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import type { Context } from '../../src/command.ts';
import { parseLine } from '../../src/line.ts';
import type { Reply, Request } from '../../src/reply.ts';
import { contextOver, folder } from './open.ts';

const context = await contextOver(folder);

/** Words of the first library: its subject, and what names its parts, persons and actors. */
const foreign = /parliament|police|chuter|weber|trotsky|security|sector|slide|\bdeck\b/i;

/** What commands say of themselves: names, descriptions and examples. */
function ownWords({ commands }: Context): string[] {
  return [...commands].flatMap(([name, { description, options, examples }]) => [
    ...examples,
    description,
    ...Object.values(options).map((option) => option.description),
    ...Object.keys(options).map((option) => `the ${option} `),
    `/${name}`,
    name,
  ]);
}

function spoken(reply: Reply): string {
  const said = JSON.stringify([reply.title, reply.blocks, reply.next.map(({ label }) => label)]);
  const shortened = ownWords(context).map((own) => own.slice(0, 38));
  return [...ownWords(context), ...shortened]
    .sort((a, b) => b.length - a.length)
    .reduce((text, own) => text.replaceAll(JSON.stringify(own).slice(1, -1), ''), said);
}

function firstRequests(): Request[] {
  const { library, commands } = context;
  const names = [
    ...[...library.actors.keys()].map((id) => ['is-security-sector', 'actor', id]),
    ...[...library.terms.keys()].map((id) => ['define', 'term', id]),
    ...[...library.tiers.keys()].map((id) => ['tiers', 'tier', id]),
    ...[...library.arguments.keys()].map((id) => ['argument', 'claim', id]),
    ...[...library.quotations.keys()].map((id) => ['quote', 'about', id]),
    ...['1', '2', '3', '4', 'nowhere'].map((part) => ['lecture', 'slide', part]),
    ['classify', 'name', 'Planet Nine'],
    ['is-security-sector', 'actor', 'zzzz'],
    ['is-security-sector', 'actor', 'small body'],
    ['define', 'term', 'plnet'],
    ['quote', 'about', 'zzzz'],
  ];
  const made = names.map(([command = '', option = '', value = '']) => ({
    command,
    options: { [option]: value },
  }));
  const bare = [...commands.keys(), 'nothing'].map((command) => ({ command, options: {} }));
  const shown = [...commands.values()].flatMap(({ examples }) =>
    examples.flatMap((example) => parseLine(example, commands) ?? []),
  );
  // The examples are the first library's, and a refusal repeats what was asked: they only start the walk.
  return [...made, ...bare, ...shown.filter(({ options }) => Object.keys(options).length === 0)];
}

/** Every reply that buttons lead to. */
function everyReply(): { line: string; reply: Reply }[] {
  const waiting = firstRequests();
  const seen = new Set<string>();
  const replies: { line: string; reply: Reply }[] = [];
  for (let request = waiting.pop(); request; request = waiting.pop()) {
    const line = JSON.stringify(request);
    if (seen.has(line)) continue;
    seen.add(line);
    const reply = answer(request, context);
    replies.push({ line, reply });
    if (request.command !== 'help') waiting.push(...reply.next.map((next) => next.request));
  }
  return replies;
}

describe('Over a library about planets', () => {
  test('no reply that buttons lead to speaks of another subject', () => {
    const replies = everyReply();
    expect(replies.length).toBeGreaterThan(80);
    const wrong = replies.flatMap(({ line, reply }) => {
      const found = foreign.exec(spoken(reply));
      return found
        ? [`${line}: ${spoken(reply).slice(Math.max(0, found.index - 40), found.index + 40)}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test('everything completes without speaking of another subject', () => {
    for (const { options } of context.commands.values()) {
      for (const option of Object.values(options)) {
        for (const typed of ['', 'p', 'the', 'rou']) {
          const labels = (option.suggest?.(context, typed) ?? []).map(({ label }) => label);
          const own = new Set([...context.commands.keys()].map((name) => `/${name}`));
          expect(labels.filter((label) => foreign.test(label) && !own.has(label))).toEqual([]);
        }
      }
    }
  });
});
