// Shows that a library about another subject is answered from without a change in src/ or commands/.
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/answer.ts';
import { contextOf } from '../../src/context.ts';
import { parseLine } from '../../src/line.ts';
import type { Reply, Request } from '../../src/reply.ts';
import { contextOver, folder } from './open.ts';

const context = await contextOver(folder);

function ask(line: string): Reply {
  const request = parseLine(line, context.commands);
  if (!request) throw new Error(`not a line: ${line}`);
  return answer(request, context);
}

const text = (reply: Reply) => JSON.stringify([reply.title, reply.blocks]);

describe('A library about planets', () => {
  test.each([
    ['the Earth', 'earth', 'yes', 'planet'],
    ['is mars a planet?', 'mars', 'yes', 'planet'],
    ['protoplanets', 'young-planets', 'partly', 'planet'],
    ['Pluto', 'pluto', 'no', 'other-body'],
    ['Mond', 'moon', 'no', 'companion'],
    ['our star', 'sun', 'no', 'other-body'],
    ['the largest asteroid', 'ceres', 'no', 'other-body'],
    ['the north pole', 'north-pole', 'yes', 'planet'],
    ['rover', 'mars-rover', 'yes', 'planet'],
  ])('judges and places %s', (words, actor, verdict, tier) => {
    const { data, mood } = ask(`/is-security-sector ${words}`);
    expect(data).toMatchObject({ actor, verdict, tier, definition: 'field' });
    expect(mood).toBe(verdict);
  });

  test('gives its own reasons, with places in its own units', () => {
    const reply = ask('/is-security-sector pluto');
    expect(reply.title).toBe('Pluto: no, not a planet');
    expect(reply.blocks.find(({ kind }) => kind === 'reasons')).toMatchObject({
      lines: [
        {
          text: 'It shares its path with the belt beyond the last planet.',
          label: 'paragraph 3, Small bodies · general',
          cites: [{ source: 'notes', at: 'paragraph 3, Small bodies' }],
        },
        { text: 'Small bodies share their path with many others.' },
      ],
    });
  });

  test('says by its own definitions who would include an actor', () => {
    const said = text(ask('/is-security-sector pluto show:definitions'));
    expect(said).toContain("Ada Field's rule: no.");
    expect(said).toContain("The old almanac's list: yes.");
  });

  test('proves every step', () => {
    const said = text(ask('/is-security-sector young-planets show:reasoning'));
    expect(said).toContain('Goes round a star: yes, as required.');
    expect(said).toContain('Rules its path: in part, so the verdict is partly at best.');
  });

  test('defines, compares and quotes', () => {
    expect(ask('/define planète').data).toMatchObject({ term: 'planet', usage: 'defined' });
    expect(ask('/compare pluto and mars').data).toMatchObject({
      verdicts: ['no', 'yes'],
      differ: ['rules-its-path'],
      decides: 'rules-its-path',
    });
    expect(ask('/compare moon and pluto').blocks).toContainEqual({
      ...{ kind: 'list', heading: 'What decides only one of them' },
      lines: [{ text: 'Goes round a star: The Moon no, Pluto yes.', cites: [] }],
    });
    expect(ask('/compare planet and small body').data).toMatchObject({ told: true });
    expect(ask('/quote path').data).toMatchObject({ quotation: 'the-rule', by: 'ada-field' });
    expect(ask('/quote').data).toMatchObject({ quotation: 'the-rule' });
  });

  test('lists its tiers, claims and paragraphs', () => {
    expect(ask('/tiers').data).toMatchObject({ tiers: ['planet', 'companion', 'other-body'] });
    expect(ask('/tiers companion').data).toMatchObject({ members: ['moon'] });
    expect(ask('/argument').data).toMatchObject({
      arguments: ['round-is-not-enough', 'every-round-body'],
    });
    expect(ask('/argument roundness').data).toMatchObject({ argument: 'round-is-not-enough' });
    expect(ask('/lecture').data).toMatchObject({ source: 'notes', slides: 4 });
    expect(ask('/lecture 3').title).toBe('Paragraph 3, Small bodies');
    expect(ask('/about').data).toMatchObject({ actors: 9, terms: 3, quotations: 1, arguments: 2 });
    expect(ask('/help').data).toMatchObject({ commands: [...context.commands.keys()] });
  });

  test.each([
    ['no example', []],
    ['a single example', [{ term: 'planet', asked: ['what does planet mean to him'] }]],
  ])('answers what its rules understand, with %s to learn from', (_, groups) => {
    const examples = new Map(groups.length > 0 ? [['few', { id: 'few', groups }]] : []);
    const { commands, today, version } = context;
    const library = Object.create(context.library, { examples: { value: examples } });
    const few = contextOf(library, commands, { today, version });
    const kind = (question: string) =>
      answer({ command: 'ask', options: { question } }, few).data['kind'];
    expect(kind('what is on paragraph 2?')).toBe('slide');
    expect(kind('is mars a planet?')).toBe('membership');
    expect(kind('how do I bake bread')).toBe('nothing');
  });

  test('classifies an actor that it does not know, from the first question to the card', () => {
    let reply = ask('/classify Planet Nine');
    const questions: unknown[] = [];
    while (reply.data['question'] !== undefined) {
      questions.push(reply.data['question']);
      const request: Request | undefined = reply.next[0]?.request;
      if (!request) throw new Error('a question without an answer');
      reply = answer(request, context);
    }
    expect(questions).toEqual(['orbits', 'shape', 'path']);
    expect(reply.data).toMatchObject({ via: 'asker', verdict: 'yes', tier: 'planet' });
    expect(reply.title).toBe('Planet Nine: yes, a planet');
  });
});
