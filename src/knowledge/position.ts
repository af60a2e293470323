// Where something stands in a YAML text. It is sought only when something is wrong: that takes ten times the parse.
import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';

/** The keys and indexes that lead to a value. */
export type Path = readonly PropertyKey[];

/** From 1. */
interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column of a value or key in a YAML text. */
export function position(text: string, path: Path, key: boolean): Position {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      offset =
        (last && key) || !offsetOf(pair.value)
          ? (offsetOf(pair.key) ?? offset)
          : (offsetOf(pair.value) ?? offset);
      node = pair.value;
    } else {
      node = isNode(node) && 'items' in node ? (node.items as unknown[])[Number(step)] : undefined;
      if (isPair(node)) node = node.value;
      if (node === undefined) break;
      offset = offsetOf(node) ?? offset;
    }
  }
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Where a bracket or a quotation mark opens that is never closed: all that follows stands in it. */
export function lastOpened(text: string): Position {
  const lines = new LineCounter();
  let offset = 0;
  visit(parseDocument(text, { lineCounter: lines }), (_, node) => {
    const opens = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : isCollection(node) && node.flow;
    if (opens && isNode(node)) offset = node.range?.[0] ?? offset;
  });
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
