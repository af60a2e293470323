// The knowledge of a running bot: it can be read again, and a faulty edit leaves the old one in place.
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Context } from '../command.ts';
import { contextOf } from '../context.ts';
import type { Loaded } from '../knowledge/load.ts';
import { problemLine } from '../knowledge/problem.ts';
import type { Notify } from '../transports/notice.ts';

/** What a bot answers from at this moment. */
export interface Knowledge {
  /** The present context, on the day of today. */
  readonly context: () => Context;
  /**
   * Reads the library again and takes it if it has no fault; what has come of it is notified. Never rejects. Who asks for
   * it while another reading waits for its turn gets that one.
   */
  readonly reload: () => Promise<void>;
}

/** The world of a running bot. */
export interface Surroundings {
  /** Reads the library again. */
  readonly open: () => Promise<Loaded>;
  /** The day, as 2026-11-23. */
  readonly today: () => string;
  readonly notify: Notify;
}

/** Knowledge that begins with the library of `first`. */
export function newKnowledge(first: Context, { open, today, notify }: Surroundings): Knowledge {
  let present = first;
  let before = Promise.resolve();
  let waiting: Promise<void> | undefined;
  /** Takes what is read now; gives what is wrong with it where it is not taken. */
  const take = async (): Promise<readonly string[]> => {
    const loaded = await open();
    if ('problems' in loaded) return loaded.problems.map(problemLine);
    const { commands, gaps } = present;
    present = { ...contextOf(loaded.library, commands, present), gaps };
    return [];
  };
  const again = async () => {
    waiting = undefined;
    const problems = await take().catch(({ message }: Error) => [message]);
    notify({ event: 'knowledge', revision: present.library.revision, problems });
  };
  return {
    context: () => ({ ...present, today: today() }),
    reload: () => {
      waiting ??= before.then(again);
      before = waiting;
      return waiting;
    },
  };
}

/** Milliseconds without a change after which an editor has finished saving. */
const settled = 200;

/**
 * Calls `changed` after files in a folder or its folders have changed; returns what ends that. After each change it
 * watches anew what then stands at those paths: a folder may be new, or another one may have taken its place. `report`
 * is told why that fails; it is tried again with the next change.
 */
export async function watchFolder(
  folder: string,
  changed: () => void,
  report: (error: Error) => void,
): Promise<() => void> {
  let soon: NodeJS.Timeout | undefined;
  let watchers: readonly FSWatcher[] = [];
  let ended = false;
  const settle = () => {
    clearTimeout(soon);
    soon = setTimeout(() => void again().catch(report).then(tell), settled);
  };
  const tell = () => {
    if (!ended) changed();
  };
  const again = async () => {
    const folders = [folder, ...(await foldersIn(folder))];
    if (ended) return;
    const before = watchers;
    watchers = watchAll(folders, settle, report);
    // Only now, so that no change falls between.
    for (const watcher of before) watcher.close();
  };
  await again();
  const name = basename(folder);
  // The folder itself is watched by what it is, and not by its place, where another may be put.
  const around = watch(dirname(folder), (_, one) => one === name && settle()).on('error', report);
  return () => {
    ended = true;
    clearTimeout(soon);
    for (const watcher of [around, ...watchers]) watcher.close();
  };
}

/** Watches each of the folders, or none of them if one cannot be watched. */
function watchAll(
  folders: readonly string[],
  changed: () => void,
  report: (error: Error) => void,
): readonly FSWatcher[] {
  const watchers: FSWatcher[] = [];
  try {
    for (const one of folders) watchers.push(watch(one, changed).on('error', report));
  } catch (error) {
    for (const watcher of watchers) watcher.close();
    throw error;
  }
  return watchers;
}

/** The folders that stand in a folder, and those that links in it lead to. */
async function foldersIn(folder: string): Promise<string[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name));
  const looks = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, at) => looks[at]?.isDirectory());
}
