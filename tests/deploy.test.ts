// Keeps what hosts are given: the image, the unit and the workflow, as far as reading them and their commands shows.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { forGood } from '../src/verbs/common.ts';
import { type Alive, launch, patient, project } from './transports/process.ts';
import { serving } from './verbs/serving.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
};

const oldest = Number(/>=(\d+)/u.exec(manifest.engines.node)?.[1]);

// There is no Docker engine where the tests run, so that nothing here shows that the image can be built.
describe('the image', () => {
  const lines = read('Dockerfile')
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n');
  const steps = lines.filter((line) => /^[A-Z]/u.test(line));
  const last = steps.slice(steps.findLastIndex((line) => line.startsWith('FROM ')));
  const argument = (name: string) =>
    last.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? '';

  it('is built in one stage, and holds in another no more than it runs', () => {
    expect(steps.filter((line) => line.startsWith('FROM '))).toHaveLength(2);
    expect(steps).toContain('RUN npm ci');
    expect(steps).toContain('RUN npm run build');
    const copies = last
      .filter((line) => line.startsWith('COPY '))
      .map((line) => line.split(' ')[2]);
    expect(copies).toEqual(['/app/package.json', '/app/dist', '/app/knowledge']);
  });

  it('is given nothing of the folder that it does not name, above all no .env', () => {
    const [first, ...others] = read('.dockerignore')
      .split('\n')
      .filter((line) => /^[^#]/u.test(line));
    expect(first).toBe('*');
    const taken = steps
      .filter((line) => /^COPY (?!--from)/u.test(line))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(others.map((line) => line.slice(1)).sort()).toEqual(taken.sort());
    expect(taken.filter((file) => !existsSync(join(project, file)))).toEqual([]);
  });

  it('runs without root, hears signals itself, and listens for the world', () => {
    expect(argument('USER')).toBe('node');
    expect(JSON.parse(argument('ENTRYPOINT'))).toEqual(['node', '/app/dist/main.js']);
    expect(JSON.parse(argument('CMD'))).toEqual(['start']);
    expect(argument('ENV')).toContain('HOST=0.0.0.0');
    expect(last.indexOf(`USER ${argument('USER')}`)).toBeLessThan(last.indexOf('CMD ["start"]'));
  });

  it('is of a version of Node that the package takes', () => {
    for (const step of steps.filter((line) => line.startsWith('FROM ')))
      expect(Number(/node:(\d+)/u.exec(step)?.[1])).toBeGreaterThanOrEqual(oldest);
  });

  test(
    'its health check is good while the bot is ready, and bad when nobody answers',
    patient,
    async () => {
      const words = JSON.parse(
        /CMD (\[.*\])$/u.exec(argument('HEALTHCHECK'))?.[1] ?? '',
      ) as string[];
      expect(words[0]).toBe('node');
      const check = [process.execPath, ...words.slice(1)];
      const port = (one: Alive) => new URL(/http:\/\/[\d.]+:\d+/u.exec(one.out())?.[0] ?? '').port;
      const { bot } = await serving({ HEALTH_PORT: '0' });
      const env = { HEALTH_PORT: port(bot) };
      expect(await launch(check, { env }).ended).toMatchObject({ code: 0, err: '' });
      bot.child.kill('SIGKILL');
      await bot.ended;
      expect(await launch(check, { env }).ended).toMatchObject({ code: 1, err: '' });
    },
  );
});

describe('the unit', () => {
  const file = 'deploy/security-sector-bot.service';
  const settings = new Map(
    [...read(file).matchAll(/^(\w+)=(.*)$/gmu)].map(([, name = '', value = '']) => [name, value]),
  );

  it('starts again what failed, later and later, but not what only a person can mend', () => {
    expect(settings.get('Restart')).toBe('on-failure');
    expect(settings.get('RestartPreventExitStatus')).toBe(String(forGood));
    expect(settings.get('RestartForceExitStatus')).toBe('SIGHUP');
    const day = (24 * 60 * 60) / Number(settings.get('RestartMaxDelaySec'));
    expect(day).toBeLessThan(1000);
    expect(settings.get('StartLimitIntervalSec')).toBe('1d');
    expect(Number(settings.get('StartLimitBurst'))).toBeGreaterThan(day);
    expect(Number(settings.get('StartLimitBurst'))).toBeLessThan(1000);
  });

  it('gives the bot the time that it takes to leave, and its signal to read again', () => {
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(5);
    expect(settings.get('ExecReload')).toMatch(/kill -HUP \$MAINPID$/u);
  });

  it('lets it write nowhere and become nobody', () => {
    for (const name of ['DynamicUser', 'NoNewPrivileges', 'ProtectHome', 'PrivateTmp'])
      expect(settings.get(name), name).toBe('yes');
    expect(settings.get('ProtectSystem')).toBe('strict');
    expect(settings.get('CapabilityBoundingSet')).toBe('');
    // The compiler of V8 writes code into memory.
    expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
    // Node 20 ends at its start without them.
    expect(settings.get('SystemCallFilter')?.split(' ')).toContain('@pkey');
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.runIf(hasSystemd)('is taken by systemd, apart from what an old one does not know', () => {
    const { stderr } = spawnSync('systemd-analyze', ['verify', join(project, file)]);
    const complaints = String(stderr)
      .split('\n')
      .filter((line) => line.includes('security-sector-bot'));
    expect(
      complaints.filter((line) => !/RestartSteps|RestartMaxDelaySec|not executable/u.test(line)),
    ).toEqual([]);
  });
});

describe('the workflow', () => {
  const workflow = parse(read('.github/workflows/test.yml')) as {
    readonly permissions: unknown;
    readonly jobs: {
      readonly test: {
        readonly strategy: { readonly matrix: { readonly node: readonly number[] } };
        readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      };
    };
  };
  const { steps, strategy } = workflow.jobs.test;

  it("runs the README's test command", () => {
    const [, command] = /^Test it:\n\n```sh\n(.*)\n```$/mu.exec(read('README.md')) ?? [];
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual([command]);
  });

  it('runs it on Node 20, 22 and 24, the first being the oldest that the package takes', () => {
    expect(strategy.matrix.node).toEqual([20, 22, 24]);
    expect(strategy.matrix.node[0]).toBe(oldest);
  });

  it('may only read, and pins its actions', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/u);
  });
});
