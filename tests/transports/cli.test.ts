// Keeps the verbs of the command line as scripts use them: forms of output, lines from a pipe, exit codes.
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../src/render/limits/index.ts';
import { specMessageFaults } from '../discord/spec.ts';
import { launch, linesOf, program, run } from './process.ts';
import { textOf } from './stage.ts';

describe.concurrent('ask', () => {
  test('answers one line as text, without colour where nobody sees it', async () => {
    const { code, out, err } = await run(['ask', '/is-security-sector', 'parliament']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)[0]).toMatch(/^Parliament: no/u);
    expect(out).toContain('[slide 9, Parliament]');
    expect(out).not.toContain('\u001b');
    expect(linesOf(out).every((line) => line.length <= 80)).toBe(true);
  });

  test('--json prints a reply on one line, with the verdict and the places it rests on', async () => {
    const line = '/is-security-sector parliament';
    const { code, out } = await run(['ask', '--json', line]);
    expect(code).toBe(0);
    expect(linesOf(out)).toHaveLength(1);
    const reply = JSON.parse(out) as { data: Record<string, unknown> };
    expect(Object.keys(reply)).toEqual(['input', 'mood', 'title', 'blocks', 'next', 'data']);
    expect(reply).toMatchObject({ input: line, mood: 'no' });
    expect(reply.data).toMatchObject({
      actor: 'parliament',
      via: 'exact',
      definition: 'chuter',
      verdict: 'no',
      tier: 'external',
    });
    expect(reply.data['cites']).toContainEqual({ source: 'deck', at: 'slide 9, Parliament' });
  });

  test('--discord prints a message body that Discord would take', async () => {
    const { code, out } = await run(['ask', '--discord', '/is-security-sector parliament']);
    expect(code).toBe(0);
    const body: unknown = JSON.parse(out);
    expect(messageFaults(body)).toEqual([]);
    expect(specMessageFaults(body)).toEqual([]);
    expect(textOf(body)).toMatch(/^\*\*Parliament: no/u);
  });

  test('reads lines from a pipe, answers each on its own line, bad ones too, and exits 0', async () => {
    const input = [
      '/define legitimacy',
      'what is it?',
      '',
      '/defin force',
      '/define xqzzwkj',
      '/define word:force',
      '/tiers',
    ].join('\n');
    const { code, out, err } = await run(['ask', '--json'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const replies = linesOf(out).map((line) => JSON.parse(line) as { mood: string; input: string });
    expect(replies.map(({ mood, input }) => `${mood}: ${input}`)).toEqual([
      'answer: /define legitimacy',
      'sorry: what is it?',
      'sorry: /defin force',
      'sorry: /define xqzzwkj',
      'sorry: /define word:force',
      'answer: /tiers',
    ]);
  });

  test('refuses a flag that it does not know, with its usage', async () => {
    const { code, out, err } = await run(['ask', '--yaml', '/help']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(linesOf(err)[0]).toBe('unknown flag --yaml');
    expect(err).toContain('usage: npm start');
  });

  test('ends quietly when its reader has seen enough', async () => {
    const piped = ['bash', '-c', '"$@" < <(yes /help | head -2000) | head -1', 'x', ...program];
    const { out, err } = await launch([...piped, 'ask', '--json']).ended;
    expect(linesOf(out)).toHaveLength(1);
    expect(err).toBe('');
  });
});

describe.concurrent('start without a token', () => {
  test('answers each line of a pipe as text, bad ones too, and exits 0', async () => {
    const input = '/is-security-sector parliament\n/nonsense\nparliament\n/help\n';
    const { code, out, err } = await run(['start'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of [
      'Parliament: no',
      'There is no command /nonsense',
      'A question begins with a slash',
      'What you can ask',
    ])
      expect(out).toContain(words);
    expect(out).not.toContain('\u001b');
  });

  test('exits 0 when there is nothing to answer', async () => {
    expect(await run(['start'])).toEqual({ code: 0, out: '', err: '' });
  });
});

describe.concurrent('the other verbs', () => {
  test('check exits 0 with one line of counts when the library has no fault', async () => {
    const { code, out, err } = await run(['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^knowledge: \d+ sources, .*\d+ actors, .*; no faults\n$/u);
  });

  test.each([[['answer']], [[]]])('%j is refused with the usage', async (words) => {
    const { code, out, err } = await run(words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(linesOf(err)[0]).toBe('usage: npm start');
  });
});
