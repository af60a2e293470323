// What is wrong with a library, as an editor is told it.

/** One fault of the knowledge base, for its editor. Lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A problem on one line, as editors and terminals make links of. */
export function problemLine({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}
