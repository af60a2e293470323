// The program dist/serve.js: the verb `serve` alone.
import { begin } from '../src/verbs/begin.ts';
import { run } from '../src/verbs/serve.ts';

begin(process.argv.slice(2), []);
void run();
