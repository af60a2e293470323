// Bundles the bot for production, each program one file: dist/main.cjs for all verbs, dist/serve.cjs for HTTP alone, which
// holds no discord.js, both started by the file beside them of the same name (launch.ts); dist/handler.js for serverless
// hosts, which load modules; dist/reader.js for the process that reads knowledge again.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { commonWords } from '../src/knowledge/common-words.ts';
import { countries } from '../src/knowledge/countries.ts';

const project = fileURLToPath(new URL('../', import.meta.url));

/** Lists that stand beside a bundle, by the names of their files. */
const lists: Readonly<Record<string, () => readonly unknown[]>> = {
  'countries.json': () => [...countries()],
  'common-words.json': commonWords,
};

/** How a module in a bundle reads one of them. */
const reading = `import { readFileSync } from 'node:fs';
  const read = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));`;

/** What a module of src/ is in a bundle, where neither commands/ nor node_modules/ is at hand; it exports the same. */
const instead: Readonly<Record<string, () => Promise<string>>> = {
  'src/commands.ts': async () => {
    const files = (await readdir(join(project, 'commands'))).filter((file) => file.endsWith('.ts'));
    const names = files.map((file) => basename(file, '.ts')).sort();
    const imports = names.map((name, at) => `import c${at} from '../commands/${name}.ts';`);
    const pairs = names.map((name, at) => `['${name}', c${at}]`);
    return `${imports.join('\n')}
      export const loadCommands = async () => new Map([${pairs.join(', ')}]);`;
  },
  // The lists as the bot has them, beside it: the packages' own hold much more, and what stands in the program is read by
  // every start, needed or not.
  'src/knowledge/countries.ts': async () =>
    `${reading}
     let known;
     export const countries = () => (known ??= new Map(read('countries.json')));`,
  'src/knowledge/common-words.ts': async () =>
    `${reading}
     export const commonWords = () => read('common-words.json');`,
  'src/program.ts': async () =>
    `export const programStamp = () => process.version + ' ' + ${JSON.stringify(await sourceHash())};`,
  'src/knowledge/store.ts': async () =>
    `import { fileURLToPath } from 'node:url';
     export const storeFor = () => fileURLToPath(new URL('knowledge', import.meta.url));`,
  'src/verbs/reader-file.ts': async () =>
    `export const readerFile = new URL('reader.js', import.meta.url);`,
};

/** A hash over all that the program is made from. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha1').update(await readFile(join(project, 'package-lock.json')));
  for (const folder of ['src', 'commands', 'deploy']) {
    const files = await readdir(join(project, folder), { recursive: true });
    for (const file of files.filter((name) => name.endsWith('.ts')).sort())
      hash.update(await readFile(join(project, folder, file)));
  }
  return hash.digest('hex');
}

/** Puts those in place. */
const replaced: Plugin = {
  name: 'replaced',
  setup({ onLoad }) {
    for (const [file, contents] of Object.entries(instead)) {
      const path = join(project, file);
      const filter = new RegExp(`${basename(file).replace('.', '\\.')}$`);
      onLoad({ filter }, async (loaded) =>
        loaded.path === path
          ? {
              contents: await contents(),
              loader: 'js',
              resolveDir: dirname(path),
            }
          : undefined,
      );
    }
  },
};

/** In a module, packages of CommonJS ask for Node's modules by `require`, and for the folder they stand in. */
const commonJs = `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const __dirname = import.meta.dirname;`;

/** How everything is bundled. Names stay as they are written, so that what is logged can be found in the source. */
export const production = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [replaced],
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** A module, which others can import. */
export const asModule = {
  format: 'esm',
  banner: { js: commonJs },
} as const satisfies BuildOptions;

/** A script, which V8 can keep compiled; it knows where it stands as a module does. */
const asScript = {
  format: 'cjs',
  banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'ownUrl' },
  outExtension: { '.js': '.cjs' },
} as const satisfies BuildOptions;

/**
 * Writes the signs beyond ASCII as escapes, which esbuild does but for those in patterns: with one of them left the
 * whole text takes two bytes a letter in memory, for as long as the program runs.
 */
async function toAscii(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [raw] = /\\[^\0-\x7f]/.exec(text) ?? [];
  if (raw !== undefined)
    throw new Error(`${file}: ${raw} cannot be written as an escape; leave the backslash out`);
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, text.replaceAll(/[^\0-\x7f]/g, escaped));
}

/**
 * Builds into `folder`, which stands beside the package.json and the knowledge/ that the bundle will use. The bundle
 * itself then checks that knowledge.
 * @returns what `check` said; rejects with every fault of the knowledge.
 */
export async function bundle(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  const all = {
    ...{ ...production, absWorkingDir: project, outdir: folder, legalComments: 'linked' },
  } as const satisfies BuildOptions;
  await build({
    ...{ ...all, ...asScript },
    entryPoints: { main: 'src/main.ts', serve: 'deploy/serve.ts' },
  });
  await build({
    ...{ ...all, ...asModule },
    entryPoints: { handler: 'src/verbs/handler.ts', reader: 'src/verbs/reader.ts' },
  });
  await build({
    ...{ ...production, format: 'esm', absWorkingDir: project, outdir: folder },
    entryPoints: { main: 'deploy/launch.ts', serve: 'deploy/launch.ts' },
  });
  for (const [file, list] of Object.entries(lists))
    await writeFile(join(folder, file), JSON.stringify(list()));
  for (const file of await readdir(folder))
    if (/\.c?js$/.test(file)) await toAscii(join(folder, file));
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [join(folder, 'main.js'), 'check']);
  for (const [file, words, env, end] of toNowhere) {
    // What the check has compiled is not what a start needs.
    await rm(join(folder, `${file}.compiled`), { force: true });
    // In a folder without a .env; a machine that does listen there is stopped.
    const how = { env, cwd: folder, timeout: 15_000 };
    const failed = await run(process.execPath, [join(folder, `${file}.js`), ...words], how).then(
      () => undefined,
      ({ killed, stderr }: { killed: boolean; stderr: string }) =>
        killed || stderr.includes(end) ? undefined : stderr,
    );
    if (failed !== undefined) throw new Error(`${file} ${words.join(' ')}: ${failed}`);
    await access(join(folder, `${file}.compiled`));
  }
  return stdout.trim();
}

/** Starts that go as far as they can without a network, so that everything is compiled that a start needs. */
const toNowhere: readonly (readonly [
  file: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  end: string,
])[] = [
  // Nothing listens on port 9 (discard), and no machine has an address for documentation (RFC 5737).
  [
    'main',
    ['start'],
    { DISCORD_TOKEN: 'none', DISCORD_API: 'http://127.0.0.1:9/api' },
    'cannot be reached',
  ],
  [
    'serve',
    [],
    { DISCORD_PUBLIC_KEY: '0'.repeat(64), HOST: '192.0.2.1', PORT: '1' },
    'Cannot listen',
  ],
];
