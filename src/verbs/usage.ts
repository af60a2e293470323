// What `--help` prints: the verbs and the settings.
import { settings } from '../settings.ts';

export const usage = `usage: npm start
       npm run serve
       npm run ask -- [--json | --discord] ["/command ..." | "a question"]
       npm run ask -- --gaps file-of-questions
       npm run register -- [--print]
       npm run check
       npm run schema`;

/** The usage with every setting, its meaning and its default. */
export function help(): string {
  const widest = Math.max(...settings.map(({ name }) => name.length));
  const lines = settings.map(
    ({ name, meaning, standard }) => `  ${name.padEnd(widest)}  ${meaning} (default: ${standard})`,
  );
  return [usage, '', 'Settings, in the environment or in a file .env:', ...lines].join('\n');
}
