// Starts the program beside it: dist/main.js runs dist/main.cjs, dist/serve.js runs dist/serve.cjs. What V8 has compiled is
// kept in a file beside them (vm.Script, cachedData), since compiling is a third of a start. Every start runs the same
// program: without that file, or where it is of another program, another Node or other flags, it is compiled anew, and kept
// again by a start that lasts.
import { createHash, type Hash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, Script } from 'node:vm';

const program = fileURLToPath(import.meta.url).replace(/\.js$/, '.cjs');
const store = program.replace(/\.cjs$/, '.compiled');

/** The head of a store: V8 knows its flags and its own version, but a program by its length alone, and no damage. */
const headOf = (program: Hash, compiled: Buffer) => program.copy().update(compiled).digest();
const headSize = 20;

/** What is kept in the store if it was compiled of this program, and is as it was written. */
function kept(program: Hash): Buffer | undefined {
  try {
    const all = readFileSync(store);
    const compiled = all.subarray(headSize);
    return headOf(program, compiled).equals(all.subarray(0, headSize)) ? compiled : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what was compiled while the program ran. A folder that cannot be written to costs the next start that time. */
function keep(program: Hash, script: Script): void {
  const draft = `${store}.${process.pid}`;
  try {
    const compiled = script.createCachedData();
    writeFileSync(draft, Buffer.concat([headOf(program, compiled), compiled]));
    renameSync(draft, store);
  } catch {
    // Nothing that ends the process must hang on it.
    try {
      rmSync(draft, { force: true });
    } catch {}
  }
}

/** Whether this is one of the programs that run on: what the others compile is not what these need. */
const lasts = program.endsWith('serve.cjs') || /^(?:start|serve)$/.test(process.argv[2] ?? '');

/** The program as a function, which takes what Node gives a CommonJS module. */
function compile(): (...given: readonly unknown[]) => void {
  const source = readFileSync(program);
  // By its hash: the source itself would lie in memory until the end.
  const hash = createHash('sha1')
    .update(process.version + process.arch)
    .update(source);
  const cachedData = kept(hash);
  const script = new Script(
    // It is ASCII, which latin1 reads quickest.
    `(function (exports, require, module, __filename, __dirname) {${source.toString('latin1')}\n})`,
    {
      filename: program,
      ...(cachedData ? { cachedData } : {}),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  );
  if (lasts && script.cachedDataRejected !== false) process.once('exit', () => keep(hash, script));
  return script.runInThisContext();
}

const module = { exports: {} };
compile()(module.exports, createRequire(program), module, program, dirname(program));
