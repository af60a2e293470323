// Bundles the bot for production: dist/main.js for the verbs, dist/handler.js for serverless hosts, each one file.
import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';

const project = fileURLToPath(new URL('../', import.meta.url));

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
  'src/knowledge/store.ts': async () =>
    `import { fileURLToPath } from 'node:url';
     export const storeFor = () => fileURLToPath(new URL('parsed.json', import.meta.url));`,
};

/** Puts those in place. */
export const replaced: Plugin = {
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

/** Packages of CommonJS ask for Node's modules by `require`, and for the folder they stand in. */
export const commonJs = `import { createRequire as requireOf } from 'node:module';
const require = requireOf(import.meta.url);
const __dirname = import.meta.dirname;`;

/**
 * Builds into `folder`, which stands beside the package.json and the knowledge/ that the bundle will use. The bundle
 * itself then checks that knowledge, and so notes beside itself what its files parse to.
 * @returns what `check` said; rejects with every fault of the knowledge.
 */
export async function bundle(folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: project,
    entryPoints: { main: 'src/main.ts', handler: 'src/verbs/handler.ts' },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: commonJs },
    legalComments: 'linked',
    plugins: [replaced],
    logLevel: 'warning',
  });
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(folder, 'main.js'),
    'check',
  ]);
  return stdout.trim();
}
