// Keeps how processes that serve stand beside others: a balancer, a supervisor, a port for health of their own.
import { expect, test } from 'vitest';
import { until } from '../discord/bare-client.ts';
import { command } from '../discord/double/asked.ts';
import { logged, logOf, patient } from '../transports/process.ts';
import { startProxy } from '../transports/proxy.ts';
import { buttonsOf, textOf } from '../transports/seen.ts';
import { ask, press, serving, world } from './serving.ts';

test(
  'a process with a port for health has it there alone, and logs questions if it must',
  patient,
  async () => {
    const { bot, address, healthAddress } = await serving({ HEALTH_PORT: '0', LOG_QUESTIONS: '1' });
    expect(healthAddress).not.toBe(address);
    expect((await fetch(`${healthAddress}/health/ready`)).status).toBe(200);
    expect((await fetch(`${address}/health/ready`)).status).toBe(404);
    expect((await fetch(`${healthAddress}/interactions`)).status).toBe(404);
    await ask(address, command(world, 'define', { term: 'force' }, {}));
    const [line] = await logged(bot, 'interaction');
    expect(line?.['question']).toEqual({ command: 'define', options: { term: 'force' } });
    expect(bot.out()).not.toContain(world.asker.id);
    bot.child.kill('SIGINT');
    expect(await bot.ended).toMatchObject({ code: 0, err: '' });
  },
);

test(
  'two processes with nothing in common lead one interview, press by press in turn',
  patient,
  async () => {
    const both = await Promise.all([serving(), serving()]);
    const balancer = await startProxy(both.map(({ address }) => address));
    let answer = await ask(
      balancer.address,
      command(world, 'classify', { name: 'Space Guard' }, {}),
    );
    let presses = 0;
    for (; presses < 20; presses += 1) {
      const [next] = buttonsOf(answer.data).filter(({ id }) => id.includes(';answers='));
      if (!next) break;
      answer = await ask(balancer.address, press(answer, next.id));
    }
    expect(presses).toBeGreaterThan(2);
    expect(textOf(answer.data)).toContain('This rests on your answers');
    expect(textOf(answer.data)).toContain('Space Guard');
    const shares = () =>
      both.map(({ bot }) => logOf(bot).filter(({ event }) => event === 'interaction').length);
    await until(() => shares().reduce((sum, one) => sum + one) >= presses + 1);
    const [first = 0, second = 0] = shares();
    expect(first + second).toBe(presses + 1);
    expect(Math.abs(first - second)).toBeLessThanOrEqual(1);
    await balancer.stop();
    for (const { bot } of both) bot.child.kill('SIGTERM');
    for (const { bot } of both) expect(await bot.ended).toMatchObject({ code: 0 });
  },
);
