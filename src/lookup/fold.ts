// Folds a name so that case, accents, ligatures, punctuation and full-width forms do not matter.

/** Letters that Unicode does not decompose, and what people type for them. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** The folded form: lower case, no marks, single spaces, letters and digits of any script. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[łđðøıßæœþ]/g, (letter) => letters[letter] ?? letter)
    .replaceAll(/['’ʼ`´](?=s\b)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
