// A bundle as `npm run build` makes it, in a folder of its own with no more around it than production has.
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../deploy/bundle.ts';
import { project } from './transports/process.ts';

export interface Built {
  /** Holds package.json, knowledge/ and dist/; the caller removes it. */
  readonly folder: string;
  readonly dist: string;
  /** What the build printed. */
  readonly said: string;
}

export async function build(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  const dist = join(folder, 'dist');
  await cp(join(project, 'package.json'), join(folder, 'package.json'));
  await cp(join(project, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
  return { folder, dist, said: await bundle(dist) };
}
