// The one place that knows what Discord refuses: messages, callbacks and commands; pure functions, no library.
export { callbackFaults } from './callback.ts';
export { commandFaults } from './commands.ts';
export { messageFaults, type Occasion } from './message.ts';
export { FLAGS, LIMITS } from './numbers.ts';
export { visibleCharacters } from './visible.ts';
