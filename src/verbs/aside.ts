// Reads the knowledge of a running bot again in a process beside it: that takes seconds of a processor, in which a bot that
// read by itself would answer nobody, and Discord waits for three.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { deserialize } from 'node:v8';
import { workOutParts } from '../knowledge/kept.ts';
import type { Loaded } from '../knowledge/load.ts';
import { type Checked, knowledgeFolder, libraryOf, recallLibrary } from '../open.ts';
import type { Reading } from './reader.ts';
import { readerFile } from './reader-file.ts';

/** The library as it stands in its folder now, with every part worked out, or every problem in it. */
export async function openAside(): Promise<Loaded> {
  const library = recallLibrary(knowledgeFolder);
  const loaded = library ? { library } : taken(await reading());
  // The knowledge of before answers until all that is worked out of the new one is there.
  if ('library' in loaded) await workOutParts(loaded.library);
  return loaded;
}

/** What the process hands over; rejects with why it has not. It has ended then, and written what it keeps. */
async function reading(): Promise<Reading> {
  const reader = fork(readerFile, { serialization: 'advanced' });
  const leave = () => void reader.kill();
  process.once('exit', leave);
  let read: Reading | undefined;
  reader.once('message', (message) => {
    read = message as Reading;
  });
  const ends = Promise.all([once(reader, 'exit'), once(reader, 'disconnect')]);
  const [[code, signal]] = await ends.finally(() => process.off('exit', leave));
  if (read) return read;
  throw new Error(`The process that reads the knowledge has ended (${code ?? signal}).`);
}

/** The library that was handed over. What a part is made of is forgotten once it is made. */
function taken(read: Reading): Loaded {
  if ('problems' in read) return read;
  const parts = new Map(read.parts);
  const recall = (part: string): unknown => {
    const packed = parts.get(part);
    parts.delete(part);
    // Out of a copy: what is made of it are views, which would keep all that was handed over.
    return packed && deserialize(Buffer.from(packed));
  };
  const checked = recall('checked') as Checked;
  return { library: libraryOf(checked, read.revision, { recall, keep: () => undefined }) };
}
