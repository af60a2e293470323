// Every entry through every command that takes it: valid for Discord, one screen, every citation real.
import { describe, expect, it } from 'vitest';
import { answer } from '../src/answer.ts';
import { renderMessage } from '../src/render/discord.ts';
import { visibleCharacters } from '../src/render/limits/index.ts';
import { linesOf, type Reply, type Request } from '../src/reply.ts';
import { specCallbackFaults } from './discord/spec.ts';
import { realContext } from './real.ts';

const context = await realContext();
const places = new Set(
  [...context.library.passages.values()].map(({ source, at }) => `${source.id} ${at}`),
);

/** Of the named bodies those that have something of their own to say, and of the rest a sample: they speak as their kind. */
const namedBodies = [...context.library.bodies.values()]
  .filter(
    ({ facts, inside, note }, at) => facts || inside || (note && at % 5 === 0) || at % 40 === 0,
  )
  .map(({ id }) => id)
  .concat('parliament@ke', 'defence-minister@pe');

/** Every request that names one entry, for every option that takes its shelf, with every fixed choice beside it. */
function requests(): Request[] {
  return [...context.commands].flatMap(([command, { options }]) =>
    Object.entries(options).flatMap(([name, option]) => {
      const ids = (option.shelves ?? []).flatMap((shelf) => [
        ...context.library[shelf].keys(),
        ...(shelf === 'actors' ? namedBodies : []),
      ]);
      const choices = Object.entries(options).flatMap(([key, one]) =>
        (one.choices ?? []).map(({ id }) => [key, id] as const),
      );
      const others = Object.entries(options).filter(([key, one]) => one.required && key !== name);
      return ids.flatMap((id) =>
        [undefined, ...choices].map((choice) => ({
          command,
          options: {
            ...Object.fromEntries(
              others.map(([key]) => [key, id === 'parliament' ? 'courts' : 'parliament']),
            ),
            [name]: id,
            ...(choice ? { [choice[0]]: choice[1] } : {}),
          },
        })),
      );
    }),
  );
}

/** The reply on all its screens. */
function screensOf(request: Request): Reply[] {
  const first = answer(request, context);
  const pages = Number(first.data['pages'] ?? 1);
  const rest = Array.from({ length: pages - 1 }, (_, at) => ({
    ...request,
    options: { ...request.options, page: String(at + 2) },
  }));
  return [first, ...rest.map((one) => answer(one, context))];
}

const all = requests();

describe.each([...context.commands.keys()])('/%s', (command) => {
  const mine = all.filter((request) => request.command === command);
  const parts = context.library.sources.get(context.library.about.source)?.parts ?? [];
  const slides =
    command === 'lecture' ? parts.map(({ at }) => ({ command, options: { slide: at } })) : [];
  const replies = [...mine, ...slides, { command, options: {} }].flatMap(screensOf);

  const messages = replies.map((reply) => {
    const share = reply.request;
    return { reply, data: renderMessage(reply, { ephemeral: true, ...(share ? { share } : {}) }) };
  });

  it('gives messages that our list of limits and, in every tenth, its own document allow', () => {
    expect(messages.length).toBeGreaterThan(0);
    for (const { reply, data } of messages.filter((_, at) => at % 10 === 0)) {
      expect(specCallbackFaults({ type: 4, data }), reply.title).toEqual([]);
    }
  });

  it('keeps within 900 visible characters and five reasons', () => {
    for (const { reply, data } of messages) {
      const visible = visibleCharacters(data);
      expect(visible, `${reply.title}: ${visible} characters`).toBeLessThanOrEqual(900);
      for (const block of reply.blocks)
        if (block.kind === 'reasons') expect(block.lines.length).toBeLessThanOrEqual(5);
    }
  });

  it('cites only places that exist, the same in its sentences and in its data', () => {
    for (const reply of replies) {
      for (const { source, at } of reply.blocks.flatMap(linesOf).flatMap(({ cites }) => cites)) {
        expect(places, reply.title).toContain(`${source} ${at}`);
      }
    }
  });

  it('offers nothing next that cannot be answered', () => {
    const offered = replies.flatMap(({ next }) =>
      next.map(({ request }) => JSON.stringify(request)),
    );
    for (const text of new Set(offered)) {
      expect(answer(JSON.parse(text) as Request, context).mood, text).not.toBe('sorry');
    }
  });
});

describe('a verdict', () => {
  const cards = [...context.library.actors.keys()].map((actor) =>
    answer({ command: 'is-security-sector', options: { actor } }, context),
  );

  it('stands on one screen with its reasons, its place and an objection', () => {
    for (const card of cards) {
      const kinds = card.blocks.map(({ kind }) => kind);
      expect(kinds, card.title).toEqual(expect.arrayContaining(['place', 'reasons', 'objection']));
      expect(card.data['pages'], card.title).toBeUndefined();
    }
  });

  it('leaves no blank of a template and says no sentence twice', () => {
    for (const card of cards) {
      const texts = card.blocks.flatMap(linesOf).map(({ text }) => text);
      expect(texts.join(' '), card.title).not.toMatch(/[{}|]/);
      expect(new Set(texts).size, card.title).toBe(texts.length);
    }
  });

  it('has reasons of its own: no two actors share all of them, posts and parts apart', () => {
    const seen = new Map<string, string>();
    for (const card of cards) {
      const actor = context.library.actors.get(String(card.data['actor']));
      if (actor?.['part-of'] || actor?.['post-in']) continue;
      const reasons = card.blocks.flatMap((block) => (block.kind === 'reasons' ? block.lines : []));
      const key = reasons.map(({ text }) => text).join(' ');
      expect(seen.get(key), card.title).toBeUndefined();
      seen.set(key, card.title);
    }
  });
});
