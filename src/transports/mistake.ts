// What the asker is told when the mistake is ours.
import { plain, type Reply } from '../reply.ts';
import { sorry } from '../sorry.ts';

/** The one fixed sentence; what went wrong is for the log alone. */
export const ourMistake: Reply = sorry({
  title: 'Something went wrong on our side',
  blocks: [
    { kind: 'text', line: plain('Your question was fine. Please try it again in a moment.') },
  ],
  next: [],
});
