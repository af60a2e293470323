// A command whose answer is longer than Discord takes, for the project that has every fault.
import { command } from '../../../src/command.ts';
import { plain } from '../../../src/reply.ts';

export default command({
  description: 'A command whose answer is longer than Discord takes',
  options: {},
  examples: ['/endless'],
  run: () => ({
    mood: 'answer',
    title: 'Long',
    blocks: [{ kind: 'text', line: plain('word '.repeat(1000)) }],
    next: [],
    data: {},
  }),
});
