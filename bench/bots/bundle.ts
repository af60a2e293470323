// Bundles our bot and its bare peers alike, into a temporary folder: neither side loads more than it runs.
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The bundled files by the program they hold. */
export interface Bundled {
  readonly ours: string;
  readonly bareGateway: string;
  readonly bareHttp: string;
  /** Loaded before a program, to tell its memory. */
  readonly probe: string;
  remove(): void;
}

/** Our commands are found by reading their folder, which a bundle has no more: it names them instead. */
const namedCommands: Plugin = {
  name: 'named-commands',
  setup({ onLoad }) {
    onLoad({ filter: /src\/commands\.ts$/ }, () => {
      const names = readdirSync(join(project, 'commands')).map((file) => basename(file, '.ts'));
      const lines = names.sort().map((name, at) => `import c${at} from '../commands/${name}.ts';`);
      const pairs = names.map((name, at) => `[${JSON.stringify(name)}, c${at}]`);
      const contents = `${lines.join('\n')}\nexport const loadCommands = async () => new Map([${pairs.join(', ')}]);`;
      return { contents, loader: 'ts', resolveDir: join(project, 'src') };
    });
  },
};

/** What some packages would load if it were there, and what only a terminal needs. */
const absent = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack', 'pino-pretty'];

/** Bundles all programs with the same settings. */
export async function bundleAll(): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bots-'));
  // Our program looks for the project two folders above itself.
  const inside = join(folder, 'src', 'verbs');
  for (const one of ['knowledge', 'package.json'])
    symlinkSync(join(project, one), join(folder, one));
  await build({
    absWorkingDir: project,
    entryPoints: {
      ours: 'src/main.ts',
      'bare-gateway': 'bench/bots/bare-gateway.ts',
      'bare-http': 'bench/bots/bare-http.ts',
      probe: 'bench/bots/probe.ts',
    },
    outdir: inside,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external: absent,
    plugins: [namedCommands],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
  const at = (name: string) => join(inside, `${name}.mjs`);
  return {
    ours: at('ours'),
    bareGateway: at('bare-gateway'),
    bareHttp: at('bare-http'),
    probe: at('probe'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
