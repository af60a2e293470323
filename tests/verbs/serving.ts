// A process that serves interactions over HTTP, and what Discord posts to it.
import { expect } from 'vitest';
import { callbackFaults } from '../../src/render/limits/index.ts';
import { component } from '../discord/double/asked.ts';
import { newWorld } from '../discord/double/world.ts';
import { type Alive, start } from '../transports/process.ts';
import { newKeys, signed } from '../transports/signed.ts';

export const keys = newKeys();
export const world = newWorld({
  token: 'secret',
  publicKey: 'key',
  guilds: [{ name: 'Seminar' }],
});
export const environment = { DISCORD_PUBLIC_KEY: keys.publicKey, PORT: '0' };

/** A process that serves, and where. */
export interface Serving {
  readonly bot: Alive;
  readonly address: string;
  readonly healthAddress: string;
}

/** Started until it listens; the environment is for one process. */
export async function serving(more: Readonly<Record<string, string>> = {}): Promise<Serving> {
  const bot = start(['serve'], { env: { ...environment, ...more } });
  await bot.shows('Ready.');
  const [health = '', address = health] = (bot.out().match(/http:\/\/[\d.]+:\d+/gu) ?? []).slice(
    -2,
  );
  return { bot, address, healthAddress: health };
}

/** A callback as it came. */
export type Body = { readonly type: number; readonly data: unknown };

/** Posts an interaction as Discord does; the answer is one that Discord takes. */
export async function ask(address: string, payload: { readonly type: number }): Promise<Body> {
  const response = await fetch(`${address}/interactions`, signed(keys, JSON.stringify(payload)));
  expect(response.status).toBe(200);
  const body = (await response.json()) as Body;
  expect(callbackFaults(payload.type, body)).toEqual([]);
  return body;
}

/** A press of a button of this answer. */
export const press = ({ data }: Body, id: string) =>
  component(world, { id: world.newId(), ...(data as object) } as never, id, [], {});
