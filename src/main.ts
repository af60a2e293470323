// The verbs of the command line: start, serve, ask, register, check, schema.
import './verbs/heed.ts';
import { begin } from './verbs/begin.ts';
import { fail, fatal, forGood } from './verbs/common.ts';
import { usage } from './verbs/usage.ts';

/** A verb with the flags that it knows. It is loaded when it is called: most need little of what the others do. */
interface Verb {
  readonly load: () => Promise<{ run(words: readonly string[]): Promise<void> }>;
  readonly flags: readonly string[];
  /** Whether it takes words besides. */
  readonly words?: boolean;
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['start', { load: () => import('./verbs/start.ts'), flags: [] }],
  ['serve', { load: () => import('./verbs/serve.ts'), flags: [] }],
  [
    'ask',
    { load: () => import('./verbs/ask.ts'), flags: ['--json', '--discord', '--gaps'], words: true },
  ],
  ['register', { load: () => import('./verbs/register.ts'), flags: ['--print'] }],
  ['check', { load: () => import('./verbs/check.ts'), flags: [] }],
  ['schema', { load: () => import('./verbs/schema.ts'), flags: [] }],
]);

const [name = '', ...words] = process.argv.slice(2);
const verb = verbs.get(name);
begin([name, ...words], verb?.flags);
const [stray] = verb?.words ? [] : words.filter((word) => !word.startsWith('--'));
if (verb && stray !== undefined) fail(`${name} takes no "${stray}"\n${usage}`, forGood);
(verb ?? fail(usage, forGood))
  .load()
  .then(({ run }) => run(words))
  .catch(fatal);
