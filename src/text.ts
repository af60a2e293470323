// Cuts texts to a length: none breaks a character in two, and a shortened one breaks a word only where there is no other.

/** The text, at most `most` UTF-16 units long, never ending in half of a surrogate pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** The text, at most `most` UTF-16 units long; a longer one ends after a whole word if it has one, and says that more follows. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = cut(text, most - 2);
  const ended = /\s/.test(text.charAt(kept.length)) ? kept : kept.replace(/\s+\S*$/u, '');
  return `${ended.trimEnd()} …`;
}
