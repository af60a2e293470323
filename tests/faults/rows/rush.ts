// Many questions at once, on a bot that has the machine to itself.
import { both, type Row, sees, theAnswer } from '../row.ts';

export const rush: readonly Row[] = [
  {
    fault: 'a thousand questions within a second',
    on: both,
    make: async ({ ask, double }) => {
      const all = await Promise.all(
        Array.from({ length: 1000 }, async (_, at) => {
          await new Promise((done) => setTimeout(done, at));
          return ask(double.command('define', { term: 'force' }));
        }),
      );
      return `${all.length} times ${[...new Set(all)].join(' or ')}`;
    },
    sees: sees('a thousand answers', /^1000 times \*\*Force/u),
  },
  {
    fault: 'the same question fifty times at once',
    on: both,
    make: async ({ usual }) => {
      const all = await Promise.all(Array.from({ length: 50 }, usual));
      return [...new Set(all)].join(' or ');
    },
    sees: theAnswer,
  },
];
