// The verb `check`: every fault of the knowledge base, or in one line what it holds.
import { loadCommands } from '../commands.ts';
import { folders } from '../knowledge/folders.ts';
import { workOutParts } from '../knowledge/kept.ts';
import { problemLine } from '../knowledge/problem.ts';
import { knowledgeFolder, openLibrary } from '../open.ts';
import { commandsFolder } from './common.ts';

/** Exits 1 if there is a fault. */
export async function run(): Promise<void> {
  const loaded = await openLibrary(knowledgeFolder, 'parts');
  if ('problems' in loaded) {
    console.log(loaded.problems.map(problemLine).join('\n'));
    process.exitCode = 1;
    return;
  }
  // Kept for the next start, so that nobody waits for it: all that answers is loaded, and with it every part.
  await loadCommands(commandsFolder);
  await workOutParts(loaded.library);
  const counts = folders.map((name) => `${loaded.library[name].size} ${name}`);
  console.log(`knowledge: ${counts.join(', ')}; no faults`);
}
