// Bundles our bot and its bare peers alike, into a temporary folder: neither side loads more than it runs.
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { commonJs, replaced } from '../../deploy/bundle.ts';

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

/** What some packages would load if it were there, and what only a terminal needs. */
const absent = ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack', 'pino-pretty'];

/** Bundles all programs with the same settings. */
export async function bundleAll(): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bots-'));
  // Our program looks for the project in the folder above itself.
  const inside = join(folder, 'dist');
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
    plugins: [replaced],
    banner: { js: commonJs },
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
