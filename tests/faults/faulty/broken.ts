// A command with a mistake of ours in it, for the project that has every fault.
import { command } from '../../../src/command.ts';

const throwing = (): never => {
  throw new Error('Our own mistake.');
};

export default command({
  description: 'A command that throws',
  options: {
    word: {
      type: 'string',
      description: 'Any word',
      required: true,
      suggest: throwing,
      read: (_, typed) => ({ value: typed }),
    },
  },
  examples: ['/broken x'],
  run: throwing,
});
