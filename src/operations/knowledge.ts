// The knowledge of a running bot: it can be read again, and a faulty edit leaves the old one in place.
import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../command.ts';
import { contextOf } from '../context.ts';
import type { Loaded } from '../knowledge/load.ts';
import { problemLine } from '../knowledge/problem.ts';
import type { Notify } from '../transports/notice.ts';

/** What a bot answers from at this moment. */
export interface Knowledge {
  /** The present context, on the day of today. */
  readonly context: () => Context;
  /** Reads the library again and takes it if it has no fault; what has come of it is notified. Never rejects. */
  readonly reload: () => Promise<void>;
}

/** The world of a running bot. */
export interface Surroundings {
  /** Reads the library again. */
  readonly open: () => Promise<Loaded>;
  /** The day, as 2026-11-23. */
  readonly today: () => string;
  readonly notify: Notify;
  /** Is told when the library cannot even be read. */
  readonly report: (error: unknown) => void;
}

/** Knowledge that begins with the library of `first`. */
export function newKnowledge(
  first: Context,
  { open, today, notify, report }: Surroundings,
): Knowledge {
  let present = first;
  let before = Promise.resolve();
  const again = async () => {
    const loaded = await open();
    const problems = 'problems' in loaded ? loaded.problems.map(problemLine) : [];
    if ('library' in loaded) {
      const { commands, gaps } = present;
      present = { ...contextOf(loaded.library, commands, present), gaps };
    }
    notify({ event: 'knowledge', revision: present.library.revision, problems });
  };
  return {
    context: () => ({ ...present, today: today() }),
    reload: () => {
      before = before.then(again).catch(report);
      return before;
    },
  };
}

/** Milliseconds without a change after which an editor has finished saving. */
const settled = 200;

/** Calls `changed` after files in a folder or its folders have changed; returns what ends that. */
export async function watchFolder(folder: string, changed: () => void): Promise<() => void> {
  let soon: NodeJS.Timeout | undefined;
  const stirred = () => {
    clearTimeout(soon);
    soon = setTimeout(changed, settled);
  };
  const inside = await readdir(folder, { withFileTypes: true });
  const folders = inside.filter((one) => one.isDirectory()).map(({ name }) => join(folder, name));
  const watchers: FSWatcher[] = [folder, ...folders].map((one) => watch(one, stirred));
  return () => {
    clearTimeout(soon);
    for (const watcher of watchers) watcher.close();
  };
}
