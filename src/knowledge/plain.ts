// Refuses what hides the meaning of a YAML file from people who do not program: anchors, aliases, tags, merge keys.
import { isAlias, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Problem } from './problem.ts';
import type { TextFile } from './read.ts';

/**
 * What may be an anchor, a tag or a merge key. It may also stand in the words of a text: then we look closer. An alias
 * without its anchor is a fault of YAML itself. Each begins with a sign that is rare, so that a text is gone through fast.
 */
const suspect = /[&!](?<=(?:^|[\s[{,:-])[&!])(?=[^\s*_])|<<(?<=(?:^|[\s[{,:-])<<)\s*:/;

/**
 * The first anchor, alias, tag or merge key of a file as a problem; or bytes that are not UTF-8.
 * @param faulty whether it is no valid YAML: it may be an alias then.
 */
export function plainYaml({ file, text }: TextFile, faulty: boolean): Problem | undefined {
  const at = (offset: number, message: string): Problem => {
    const before = text.slice(0, offset).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
  };
  const odd = text.indexOf('\uFFFD');
  if (odd >= 0) return at(odd, 'this letter is not UTF-8; save the file as UTF-8');
  const proto =
    text.includes('__proto__') && /^[ \t]*(?:- )?["']?__proto__["']?[ \t]*:/m.exec(text);
  if (proto) return at(proto.index + proto[0].search(/\S/), 'unknown key "__proto__"; remove it');
  if (!faulty && !suspect.test(text)) return undefined;
  const offset = firstMark(text);
  if (offset === undefined) return undefined;
  const mark = /^\S*/.exec(text.slice(offset))?.[0];
  const way = 'write the value out in full, or put the text in quotation marks';
  return at(offset, `"${mark}" is a YAML anchor, alias, tag or merge key; ${way}`);
}

/** Where the first of them stands, if there is one. */
function firstMark(text: string): number | undefined {
  const offsets: number[] = [];
  visit(parseDocument(text), (_, node) => {
    if (isPair(node) && isScalar(node.key) && node.key.type === 'PLAIN' && node.key.value === '<<')
      offsets.push(node.key.range?.[0] ?? 0);
    if (!isNode(node) || !node.range) return;
    const [start] = node.range;
    if (isAlias(node)) offsets.push(start);
    else if (node.anchor) offsets.push(text.lastIndexOf(`&${node.anchor}`, start));
    else if (node.tag) offsets.push(text.slice(0, start).search(/!\S*\s+$/));
  });
  return offsets.sort((a, b) => a - b)[0];
}
