// Keeps that the log, whatever becomes of its reader, neither holds up the bot nor grows without an end.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { patient } from '../transports/process.ts';

const source = fileURLToPath(new URL('../../src/operations/output.ts', import.meta.url));

/** Writes twenty megabytes of lines in turns that nothing may hold up, and says on standard error how it went. */
const writer = `
import { newOutput } from ${JSON.stringify(source)};
process.stdout.on('error', () => undefined);
const output = newOutput(1, (sentence) => process.stderr.write(sentence + '\\n'));
for (let turn = 0; turn < 200; turn += 1) {
  for (let line = 0; line < 100; line += 1) output.write('x'.repeat(999) + '\\n');
  await new Promise((done) => setImmediate(done));
}
process.stderr.write(process.memoryUsage().rss < 300e6 ? 'small\\n' : 'large\\n');
process.exit(0);
`;

const writing = (): ChildProcess => {
  const tsx = createRequire(import.meta.url).resolve('tsx');
  return spawn(process.execPath, ['--import', tsx, '--input-type=module', '-e', writer]);
};

async function endOf(child: ChildProcess): Promise<{ code: unknown; err: string }> {
  let err = '';
  child.stderr?.on('data', (chunk) => {
    err += chunk;
  });
  const [code]: unknown[] = await once(child, 'close');
  return { code, err };
}

test('a reader that has gone is told once on standard error', patient, async () => {
  const child = writing();
  child.stdout?.destroy();
  expect(await endOf(child)).toEqual({
    code: 0,
    err: 'The log cannot be written (EPIPE). The bot goes on without it.\nsmall\n',
  });
});

test('a reader that takes nothing costs lines, not memory and not the bot', patient, async () => {
  const child = writing();
  child.stdout?.pause();
  const ended = endOf(child);
  await once(child, 'exit');
  child.stdout?.resume();
  expect(await ended).toEqual({ code: 0, err: 'small\n' });
});

test('whatever a reader gets, it gets whole lines', patient, async () => {
  const child = writing();
  let lines = 0;
  let odd = 0;
  let rest = '';
  child.stdout?.on('data', (chunk) => {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop() ?? '';
    lines += parts.length;
    odd += parts.filter((line) => line.length !== 999).length;
  });
  expect(await endOf(child)).toEqual({ code: 0, err: 'small\n' });
  expect({ odd, rest }).toEqual({ odd: 0, rest: '' });
  expect(lines).toBeGreaterThan(1000);
});
