// placeholder while the verbs are written
import { openLibrary } from './open.ts';

const loaded = await openLibrary('knowledge');
if ('problems' in loaded) {
  for (const p of loaded.problems) console.log(`${p.file}:${p.line}:${p.column}  ${p.message}`);
  process.exit(1);
}
const { judge } = await import('./reason/judge.ts');
const { subjectOf } = await import('./reason/facts.ts');
for (const id of loaded.library.actors.keys()) {
  const j = judge(loaded.library, subjectOf(loaded.library, id));
  console.log(id, j.verdict, j.place.rule?.tier.id);
}
