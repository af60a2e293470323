// Keeps the verbs of the command line as scripts use them: forms of output, lines from a pipe, exit codes.
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../src/render/limits/index.ts';
import { forGood } from '../../src/verbs/common.ts';
import { specMessageFaults } from '../discord/spec.ts';
import { launch, linesOf, patient, program, run } from './process.ts';
import { textOf } from './seen.ts';

/** What a script reads of a reply. */
interface JsonReply {
  readonly input: string;
  readonly mood: string;
  readonly data: Readonly<Record<string, unknown>>;
}
const jsonKeys = ['input', 'mood', 'title', 'blocks', 'next', 'data'];

describe.concurrent('ask', patient, () => {
  test('answers one line as text, without colour where nobody sees it', async () => {
    const { code, out, err } = await run(['ask', '/is-security-sector', 'parliament']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(linesOf(out)[0]).toMatch(/^Parliament: no/u);
    expect(out).toContain('[slide 9, Parliament]');
    expect(out).not.toContain('\u001b');
    expect(linesOf(out).every((line) => line.length <= 80)).toBe(true);
  });

  test('--discord prints a message body that Discord would take', async () => {
    const { code, out } = await run(['ask', '--discord', '/is-security-sector parliament']);
    expect(code).toBe(0);
    const body: unknown = JSON.parse(out);
    expect(messageFaults(body)).toEqual([]);
    expect(specMessageFaults(body)).toEqual([]);
    expect(textOf(body)).toMatch(/^\*\*Parliament: no/u);
  });

  test('--json prints a reply for each line of a pipe, bad ones too, and exits 0', async () => {
    const input = [
      '/is-security-sector parliament',
      'what is it?',
      '',
      '/defin force',
      '/define xqzzwkj',
      '/define word:force',
      '/tiers',
    ].join('\n');
    const { code, out, err } = await run(['ask', '--json'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const replies = linesOf(out).map((line) => JSON.parse(line) as JsonReply);
    expect(replies.map((reply) => `${reply.mood}: ${reply.input}`)).toEqual([
      'no: /is-security-sector parliament',
      'sorry: what is it?',
      'sorry: /defin force',
      'sorry: /define xqzzwkj',
      'sorry: /define word:force',
      'answer: /tiers',
    ]);
    const [verdict] = replies;
    expect(Object.keys(verdict ?? {})).toEqual(jsonKeys);
    expect(verdict?.data).toMatchObject({
      actor: 'parliament',
      via: 'exact',
      definition: 'chuter',
      verdict: 'no',
      tier: 'external',
    });
    expect(verdict?.data['cites']).toContainEqual({ source: 'deck', at: 'slide 9, Parliament' });
  });

  test('refuses a flag that it does not know, with its usage', async () => {
    const { code, out, err } = await run(['ask', '--yaml', '/help']);
    expect({ code, out }).toEqual({ code: forGood, out: '' });
    expect(linesOf(err)[0]).toBe('unknown flag --yaml');
    expect(err).toContain('usage: npm start');
  });

  test.each([
    ['register', 'print'],
    ['check', 'knowledge'],
    ['start', '-x'],
  ])('%s takes no other word: %s', async (verb, word) => {
    const { code, out, err } = await run([verb, word]);
    expect({ code, out }).toEqual({ code: forGood, out: '' });
    expect(linesOf(err)[0]).toBe(`${verb} takes no "${word}"`);
  });

  test.each([
    ['two files for --gaps', ['--gaps', 'a', 'b'], '--gaps takes one file, not 2'],
    ['two forms at once', ['--json', '--gaps', 'a'], 'only one of --json and --gaps'],
  ])('refuses %s, with its usage', async (_, words, sentence) => {
    const { code, out, err } = await run(['ask', ...words]);
    expect({ code, out }).toEqual({ code: forGood, out: '' });
    expect(linesOf(err).slice(0, 2)).toEqual([sentence, 'usage: npm start']);
  });

  test.each([
    ['a folder', tmpdir(), 'EISDIR'],
    ['a file that is not there', '/nowhere/questions.txt', 'ENOENT'],
  ])('--gaps says in one line that it cannot read %s', async (_, file, why) => {
    const { code, out, err } = await run(['ask', '--gaps', file]);
    expect({ code, out }).toEqual({ code: forGood, out: '' });
    expect(err).toMatch(new RegExp(`^cannot read ${file}: ${why}: .*\n$`, 'u'));
  });

  test('ends quietly when its reader has seen enough', async () => {
    const piped = ['bash', '-c', '"$@" < <(yes /help | head -2000) | head -1', 'x', ...program];
    const { out, err } = await launch([...piped, 'ask', '--json']).ended;
    expect(linesOf(out)).toHaveLength(1);
    expect(err).toBe('');
  });
});

describe.concurrent('start without a token', patient, () => {
  test('answers each line of a pipe as text, bad ones too, and exits 0', async () => {
    const input = '/is-security-sector parliament\n/nonsense\nbanana bread\n/help\n';
    const { code, out, err } = await run(['start'], { input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const words of [
      'Parliament: no',
      'There is no command /nonsense',
      'The library does not hold that',
      'What you can ask',
    ])
      expect(out).toContain(words);
    expect(out).not.toContain('\u001b');
  });
});

describe.concurrent('the other verbs', patient, () => {
  test('check exits 0 with one line of counts when the library has no fault', async () => {
    const { code, out, err } = await run(['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^knowledge: \d+ sources, .*\d+ actors, .*; no faults\n$/u);
  });

  test('a verb that it does not know is refused with the usage', async () => {
    const { code, out, err } = await run(['answer']);
    expect({ code, out }).toEqual({ code: forGood, out: '' });
    expect(linesOf(err)[0]).toBe('usage: npm start');
  });
});
