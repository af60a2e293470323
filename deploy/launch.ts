// Starts the program beside it: dist/main.js runs dist/main.cjs, dist/serve.js runs dist/serve.cjs. What V8 has compiled is
// kept in a file beside them (vm.Script, cachedData), since compiling is a third of a start. Every start runs the same
// program: without that file, or where it is of another program or another V8, it is compiled anew and kept again.
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const program = fileURLToPath(import.meta.url).replace(/\.js$/, '.cjs');
const store = program.replace(/\.cjs$/, '.compiled');
const source = readFileSync(program);

/** The head of a store: V8 knows its own version, but a program by its length alone, and no damage. */
const headOf = (compiled: Buffer) => createHash('sha1').update(source).update(compiled).digest();
const headSize = 20;

/** What is kept in the store if it was compiled of this program, and is as it was written. */
function kept(): Buffer | undefined {
  try {
    const all = readFileSync(store);
    const compiled = all.subarray(headSize);
    return headOf(compiled).equals(all.subarray(0, headSize)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled while the program ran. A folder that cannot be written to costs the next start that time. */
function keep(script: Script): void {
  const draft = `${store}.${process.pid}`;
  try {
    const compiled = script.createCachedData();
    writeFileSync(draft, Buffer.concat([headOf(compiled), compiled]));
    renameSync(draft, store);
  } catch {
    rmSync(draft, { force: true });
  }
}

const cachedData = kept();
const script = new Script(
  // As Node wraps a CommonJS module. It is ASCII, which latin1 reads quickest.
  `(function (exports, require, module, __filename, __dirname) {${source.toString('latin1')}\n})`,
  {
    filename: program,
    ...(cachedData ? { cachedData } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  },
);
if (script.cachedDataRejected !== false) process.once('exit', () => keep(script));
const module = { exports: {} };
script.runInThisContext()(
  module.exports,
  createRequire(program),
  module,
  program,
  dirname(program),
);
