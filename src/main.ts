// The verbs of the command line: start, serve, ask, register, check, schema.
import { fail } from './verbs/common.ts';
import { help, usage } from './verbs/usage.ts';

/** A verb with the flags that it knows. It is loaded when it is called: most need little of what the others do. */
interface Verb {
  readonly load: () => Promise<{ run(words: readonly string[]): Promise<void> }>;
  readonly flags: readonly string[];
}

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['start', { load: () => import('./verbs/start.ts'), flags: [] }],
  ['serve', { load: () => import('./verbs/serve.ts'), flags: [] }],
  ['ask', { load: () => import('./verbs/ask.ts'), flags: ['--json', '--discord', '--gaps'] }],
  ['register', { load: () => import('./verbs/register.ts'), flags: ['--print'] }],
  ['check', { load: () => import('./verbs/check.ts'), flags: [] }],
  ['schema', { load: () => import('./verbs/schema.ts'), flags: [] }],
]);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough ends the output, not in error.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const [name = '', ...words] = process.argv.slice(2);
if (name === '--help' || words.includes('--help')) {
  console.log(help());
  process.exit(0);
}
const verb = verbs.get(name) ?? fail(usage);
const strange = words.find((word) => word.startsWith('--') && !verb.flags.includes(word));
if (strange !== undefined) fail(`unknown flag ${strange}\n${usage}`);
const { run } = await verb.load();
await run(words);
