// Reads one YAML file into a checked value, or into problems with file, line, column and the way out.
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import type * as z from 'zod';
import { plainYaml } from './plain.ts';
import { lastOpened, type Path, position } from './position.ts';
import type { Problem } from './problem.ts';
import { keysAt } from './walk.ts';

/** A text file of the knowledge base: its path as shown to the editor, and its content. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export type Read<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

/** Parses and checks one file. */
export function read<T>(shape: z.ZodType<T>, source: TextFile): Read<T> {
  const found = parse(source);
  if ('problems' in found) return found;
  const data = found.value;
  const result = shape.safeParse(data);
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => fromIssue(shape, source, issue, data));
  return { problems: inOrder(problems) };
}

function parse(source: TextFile): Read<unknown> {
  let value: unknown;
  try {
    value = yamlOf(source.text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problems: [plainYaml(source, true) ?? unparsed(source, error)] };
  }
  const plain = plainYaml(source, false);
  if (plain) return { problems: [plain] };
  return value === undefined || value === null ? { problems: [empty(source)] } : { value };
}

/** What a YAML text says, in the types of its core schema (YAML 1.2, 10.3). Throws a YAMLException where it is none. */
export function yamlOf(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}

function empty({ file }: TextFile): Problem {
  return { file, line: 1, column: 1, message: 'this file is empty; write it or remove it' };
}

/** Problems in the order of the files' lines: zod lists them by kind. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** A problem at the value (or, with `key`, at the key) under `path`; at its nearest written parent if absent. */
export function problemAt(source: TextFile, path: Path, message: string, key = false): Problem {
  return { file: source.file, ...position(source.text, path, key), message };
}

function unparsed({ file, text }: TextFile, error: YAMLException): Problem {
  const { line = 0, column = 0 } = error.mark ?? {};
  const open = /^unexpected end of the stream within/.test(error.reason);
  const place = open ? lastOpened(text) : { line: line + 1, column: column + 1 };
  return {
    file,
    ...place,
    message: `this is not valid YAML: ${error.reason}; check the indentation, the colons and the quotation marks near here`,
  };
}

function fromIssue(
  shape: z.ZodType,
  source: TextFile,
  issue: z.core.$ZodIssue,
  data: unknown,
): Problem[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(shape, path);
    return issue.keys.map((key) =>
      problemAt(
        source,
        [...path, key],
        `unknown key "${key}"; the keys here are ${known.join(', ')}`,
        true,
      ),
    );
  }
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const name = path.length > 0 ? String(path.at(-1)) : 'file';
  if (value === undefined && path.length > 0) {
    const way = issue.code === 'invalid_value' ? `, one of ${issue.values.join(', ')}` : '';
    return [
      problemAt(source, path.slice(0, -1), `"${name}" is missing here; add "${name}:"${way}`),
    ];
  }
  if (issue.code === 'invalid_key') {
    const why = issue.issues[0]?.message ?? 'it has the wrong form';
    return [problemAt(source, path, `the key "${name}" cannot be used: ${why}`, true)];
  }
  return [problemAt(source, path, wording(issue, name, value))];
}

function wording(issue: z.core.$ZodIssue, name: string, value: unknown): string {
  if (issue.code === 'invalid_value') {
    return `"${name}" is ${JSON.stringify(value)}; the permitted values are ${issue.values.join(', ')}`;
  }
  if (issue.code === 'invalid_type') {
    return `${name === 'file' ? 'this file' : `"${name}"`} should be ${expected(issue.expected)} and is ${described(value)}`;
  }
  if (issue.code === 'too_small' && value === '')
    return `"${name}" is empty; write it or leave the key out`;
  if (issue.code === 'too_small' && issue.exact)
    return `"${name}" should have exactly ${issue.minimum} entries`;
  if (issue.code === 'too_big' && issue.exact)
    return `"${name}" should have exactly ${issue.maximum} entries`;
  if (issue.code === 'too_small' && Array.isArray(value) && issue.message.startsWith('Too small'))
    return `"${name}" should have at least ${issue.minimum === 1 ? 'one entry' : `${issue.minimum} entries`}`;
  if (issue.code === 'too_big' && Array.isArray(value))
    return `"${name}" should have at most ${issue.maximum} entries`;
  return `"${name}": ${issue.message}`;
}

function expected(type: string): string {
  const words: Record<string, string> = {
    string: 'a text',
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of keys',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
  };
  return words[type] ?? type;
}

function described(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return JSON.stringify(value);
}
