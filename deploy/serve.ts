// The program dist/serve.js: the verb `serve` alone.
import { run } from '../src/verbs/serve.ts';

await run();
