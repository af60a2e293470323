// Bundles our bot and its bare peers alike, into a temporary folder: neither side loads more than it runs. Ours is as
// `npm run build` makes it, with what V8 has compiled of it; a bare bot has nothing of the kind.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { asModule, bundle, production } from '../../deploy/bundle.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The bundled files by the program they hold. */
export interface Bundled {
  readonly gateway: string;
  readonly http: string;
  readonly bareGateway: string;
  readonly bareHttp: string;
  /** Loaded before a program, to tell its memory. */
  readonly probe: string;
  /** Whether serving over HTTP can ever load discord.js. */
  readonly httpLoadsDiscord: boolean;
  remove(): void;
}

/** Bundles ours as `npm run build` does, and its peers with the same settings. */
export async function bundleAll(): Promise<Bundled> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bots-'));
  // Our program looks for the project in the folder above itself.
  for (const one of ['knowledge', 'package.json'])
    symlinkSync(join(project, one), join(folder, one));
  const dist = join(folder, 'dist');
  await bundle(dist);
  const peers = join(folder, 'peers');
  await build({
    ...{ ...production, ...asModule },
    absWorkingDir: project,
    entryPoints: ['bench/bots/bare-gateway.ts', 'bench/bots/bare-http.ts', 'bench/bots/probe.ts'],
    outdir: peers,
    outExtension: { '.js': '.mjs' },
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
  });
  const [gateway, http] = [join(dist, 'main.js'), join(dist, 'serve.js')];
  const holds = (file: string) => holdsDiscord(file.replace(/js$/, 'cjs'));
  if (!holds(gateway)) throw new Error('the bundle for the gateway holds no discord.js');
  return {
    gateway,
    http,
    bareGateway: join(peers, 'bare-gateway.mjs'),
    bareHttp: join(peers, 'bare-http.mjs'),
    probe: join(peers, 'probe.mjs'),
    httpLoadsDiscord: holds(http),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a bundle holds a module of discord.js: esbuild keeps the paths of CommonJS modules as their names. */
function holdsDiscord(file: string): boolean {
  return /node_modules\/(?:discord\.js|@discordjs)\//.test(readFileSync(file, 'utf8'));
}
