// Where the program of the process beside a bot is. A bundle has it in a file beside itself (deploy/bundle.ts).
export const readerFile = new URL('reader.ts', import.meta.url);
