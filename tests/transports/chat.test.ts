// Keeps the chat in a real terminal: greeting, completion, numbers, memory, leaving. Python lends the terminal.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { type Alive, atTerminal, hasTerminal, patient } from './process.ts';

const key = { tab: '\t', enter: '\r', up: '\u001b[A', leave: '\u0004', stop: '\u0003' } as const;

describe.skipIf(!hasTerminal)('a chat (where python3 has a terminal to lend)', patient, () => {
  let state: string;
  let chat: Alive;
  let seen = 0;

  const open = () => atTerminal('start', { env: { XDG_STATE_HOME: state, TERM: 'xterm' } });
  /** What has come since the last look, as a person reads it, once `text` is in it. */
  const reads = async (text: string): Promise<string> => {
    const fresh = () => stripVTControlCharacters(chat.out().slice(seen)).replaceAll('\r', '');
    await until(() => fresh().includes(text) || chat.child.exitCode !== null);
    const now = fresh();
    expect(now).toContain(text);
    seen = chat.out().length;
    return now;
  };
  const types = (...keys: string[]) => chat.child.stdin?.write(keys.join(''));

  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'chat-'));
    chat = open();
  });
  afterAll(async () => {
    chat.child.kill('SIGKILL');
    await rm(state, { recursive: true });
  });

  test('greets in three lines and waits', async () => {
    const greeting = await reads('> ');
    const lines = greeting.trim().split('\n');
    expect(lines.slice(0, -1).filter((line) => line.trim() !== '')).toHaveLength(3);
  });

  test('puts a line before the person to change where a word was not known', async () => {
    types('/compare xqzzwkj and courts', key.enter);
    await reads('Type it again: /compare first:… second:courts');
    types('1', key.enter);
    await reads('> /compare first:xqzzwkj second:courts');
    types('\u0015', '/define force', key.enter);
    await reads('Force');
  });

  test('completes a command and a name with Tab, and answers', async () => {
    types('/is-sec', key.tab);
    await reads('/is-security-sector ');
    types('parliam', key.tab);
    await reads('parliament');
    types(key.enter);
    const answer = await reads('1) ');
    expect(answer).toContain('Parliament: no');
  });

  test('takes a number for what it offers', async () => {
    types('1', key.enter);
    await reads('Parliament: the full reasoning');
  });

  test('takes a number that it does not offer for a line', async () => {
    types('77', key.enter);
    await reads('The library does not hold that');
  });

  test('remembers the lines, latest first', async () => {
    types(key.up, key.up, key.up);
    await reads('/is-security-sector parliament');
    types(key.enter);
    await reads('Parliament: no');
  });

  test('leaves on Ctrl-D with 0, and remembers the lines the next time', async () => {
    types(key.leave);
    expect(await chat.ended).toMatchObject({ code: 0 });
    const history = await readFile(join(state, 'security-sector-bot', 'history'), 'utf8');
    expect(history.split('\n')[0]).toBe('/is-security-sector parliament');
    chat = open();
    seen = 0;
    await reads('> ');
    types(key.up);
    await reads('/is-security-sector parliament');
    types(key.stop);
    expect(await chat.ended).toMatchObject({ code: 0 });
  });
});
