// Bundles our bot and its bare peers alike, into a temporary folder: neither side loads more than it runs.
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile, type Plugin } from 'esbuild';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The bundled files by the program they hold. */
export interface Bundled {
  readonly ours: string;
  readonly bareGateway: string;
  readonly bareHttp: string;
  /** Loaded before a program, to tell its memory. */
  readonly probe: string;
  /** Whether serving over HTTP can ever load discord.js. */
  readonly serveLoadsDiscord: boolean;
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
  const { metafile } = await build({
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
    metafile: true,
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
    serveLoadsDiscord: reaches(
      metafile,
      'src/verbs/serve.ts',
      /node_modules\/(?:discord\.js|@discordjs)\//,
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether the bundled files that one module leads to, at once or later, hold a module of such a path. */
function reaches({ outputs }: Metafile, from: string, path: RegExp): boolean {
  const reached = new Set(
    Object.keys(outputs).filter((file) => outputs[file]?.entryPoint === from),
  );
  if (reached.size === 0) throw new Error(`${from} is in no bundle`);
  for (const file of reached)
    for (const { path: next } of outputs[file]?.imports ?? [])
      if (next in outputs) reached.add(next);
  return [...reached].some((file) =>
    Object.keys(outputs[file]?.inputs ?? {}).some((input) => path.test(input)),
  );
}
