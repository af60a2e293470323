// Our bot as it runs in production beside bare peers: on the gateway and over HTTP, on the double of Discord.
import type { Library } from '../src/knowledge/library.ts';
import { bundleAll } from './bots/bundle.ts';
import { type Amount, compare } from './bots/measure.ts';
import type { Program, Way } from './bots/side.ts';
import { tell } from './bots/table.ts';

/** Measures and prints both comparisons. */
export async function measureBots(library: Library, amount: Amount): Promise<void> {
  const { gateway, http, bareGateway, bareHttp, probe, httpLoadsDiscord, remove } =
    await bundleAll();
  const program = (way: Way, file: string, ...words: string[]): Program => ({
    ...{ way, file, words, probe },
  });
  try {
    console.log(
      `Bots, each a bundled process of its own; ${amount.interactions.toLocaleString('en')} interactions each; ours, the bare peer's, ours to the peer's.`,
    );
    const [connected, bare] = await compare(
      library,
      [program('gateway', gateway, 'start'), program('gateway', bareGateway)],
      amount,
    );
    tell('On the gateway, beside a bare discord.js bot that answers pong', connected, bare, {
      start: 1.3,
      memory: 1.2,
      rate: 0.9,
    });
    const [served, server] = await compare(
      library,
      [program('http', http), program('http', bareHttp)],
      amount,
    );
    tell(
      'Over HTTP, beside a bare node:http server that verifies and answers pong',
      served,
      server,
      {
        start: 2.5,
      },
    );
    console.log(
      `  discord.js ${httpLoadsDiscord ? 'can be loaded: missed' : 'is never loaded: kept'}`,
    );
  } finally {
    remove();
  }
}
