// What every program does before its verb runs.
import { fail, fatal, forGood } from './common.ts';
import { help, usage } from './usage.ts';

/**
 * Prints the help and ends where it is asked for; ends with the usage at a flag that is none of `flags`, where these are
 * given. Output that nobody reads any more ends the process too, and so does a fault that nobody catches.
 */
export function begin(words: readonly string[], flags?: readonly string[]): void {
  process.on('uncaughtException', fatal);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` that has seen enough ends the output, not in error.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  if (words.includes('--help')) {
    console.log(help());
    process.exit(0);
  }
  const strange = words.find((word) => word.startsWith('--') && !flags?.includes(word));
  if (flags && strange !== undefined) fail(`unknown flag ${strange}\n${usage}`, forGood);
}
