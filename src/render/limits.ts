// The one place that knows what Discord refuses: messages, callbacks and commands; pure functions, no library.
export { callbackFaults } from './limits-callback.ts';
export { commandFaults } from './limits-commands.ts';
export { messageFaults, type Occasion } from './limits-message.ts';
export { FLAGS, LIMITS } from './limits-numbers.ts';
export { visibleCharacters } from './limits-visible.ts';
