// The program dist/serve.js: the verb `serve` alone.
import '../src/verbs/heed.ts';
import { begin } from '../src/verbs/begin.ts';
import { fatal } from '../src/verbs/common.ts';
import { run } from '../src/verbs/serve.ts';

begin(process.argv.slice(2), []);
run().catch(fatal);
