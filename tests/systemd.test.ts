// Tries the steps for systemd as the administrators' page has them, on a machine that is but a few folders.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { project } from './transports/process.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const unit = 'deploy/security-sector-bot.service';

// Their tools are those of Linux.
describe.runIf(process.platform === 'linux')('the steps for systemd on the page', () => {
  const page = read('docs/administrators.md');
  const [copy = '', first = '', change = ''] = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gmu)]
    .map(([, steps = '']) => steps)
    .filter((steps) => steps.includes('/opt/'));
  const bot = 'opt/security-sector-bot';
  const old = 'knowledge/terms/old.yaml';
  const needed = [
    ...['package.json', 'dist/main.js', 'docs/administrators.md', unit],
    'knowledge/terms/force.yaml',
  ].sort();

  let machine: string;
  const at = (...path: readonly string[]) => join(machine, ...path);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const run = (steps: string) => {
    const here = steps.replaceAll(/\/(?=opt\/|etc\/)/gu, `${machine}/`);
    // Nothing of the real machine is touched.
    for (const [path] of here.matchAll(/(?<=\s)\/\S*/gu)) expect(path).toContain(machine);
    const env = { PATH: `${at('bin')}:${process.env['PATH']}` };
    const { status, stderr } = spawnSync('sh', ['-euc', `umask 077\n${here}`], {
      cwd: at('project'),
      env,
    });
    expect({ status, err: String(stderr) }).toEqual({ status: 0, err: '' });
  };
  const files = (folder: string) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => relative(at(folder), join(one.parentPath, one.name)))
      .sort();

  beforeEach(() => {
    machine = mkdtempSync(join(tmpdir(), 'machine-'));
    for (const [tool, does] of [
      ['sudo', 'exec "$@"'],
      ['systemctl', ''],
    ]) {
      write(`bin/${tool}`, `#!/bin/sh\n${does}\n`);
      chmodSync(at(`bin/${tool}`), 0o755);
    }
    const unneeded = ['.env', '.env.example', '.git/HEAD', 'node_modules/a.js', 'src/main.ts'];
    for (const path of [...needed, old, ...unneeded]) write(`project/${path}`, '{}');
    mkdirSync(at('etc/systemd/system'), { recursive: true });
    mkdirSync(at('opt'));
  });
  afterEach(() => rmSync(machine, { recursive: true }));

  it('put there what the bot needs and no more, for everybody to read', () => {
    run(copy);
    run(first);
    expect(files(bot)).toEqual([...needed, old].sort());
    for (const file of files(bot)) expect(statSync(at(bot, file)).mode & 0o777).toBe(0o644);
    expect(statSync(at(bot, 'knowledge/terms')).mode & 0o777).toBe(0o755);
    expect(statSync(at('etc/security-sector-bot.env')).mode & 0o777).toBe(0o600);
    expect(files('etc/systemd/system')).toEqual(['security-sector-bot.service']);
  });

  it('leave after an upgrade nothing that the new version has no more, and keep the old one', () => {
    run(copy);
    run(first);
    for (const _ of ['an upgrade', 'another']) {
      rmSync(at('project', old), { force: true });
      run(copy);
      run(change);
      expect(files(bot)).toEqual(needed);
      expect(existsSync(at('opt/security-sector-bot.new'))).toBe(false);
      expect(files('opt/security-sector-bot.old')).toEqual(expect.arrayContaining(needed));
    }
  });

  it('stand where the unit looks for them', () => {
    const started = /^ExecStart=\S+ \/(\S+)\/dist\/main\.js start$/mu.exec(read(unit));
    expect(started?.[1]).toBe(bot);
  });
});
