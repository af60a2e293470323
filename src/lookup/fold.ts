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

/** Most names in English: nothing to do but to make the letters small. */
const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

const ascii = /^\p{ASCII}*$/u;

/** Quotation marks, dashes and dots of printed English: with them gone, most of its texts are plain ASCII. */
const printed = /[\u00ab\u00bb\u2010-\u2027]+/g;

/** Accents, and the vowel points of Arabic and Hebrew; the vowel signs of Indic scripts are letters to their readers. */
const marks = /[\p{Script=Inherited}\u0591-\u05c7]+/gu;

/** Cyrillic letters and the Latin ones that look like them, for words in which somebody has mixed the two. */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
};
const alikeInCyrillic = Object.fromEntries(
  Object.entries(alike).map(([one, other]) => [other, one]),
);
const latin = /[a-z\u00df-\u024f]/;
const cyrillic = /[\u0400-\u052f]/;

function inOneScript(text: string): string {
  if (!cyrillic.test(text) || !latin.test(text)) return text;
  return text.replaceAll(/\p{L}+/gu, (word) => {
    if (!cyrillic.test(word) || !latin.test(word)) return word;
    const letters = [...word];
    // A letter that looks like none of the other script tells in which the word is meant: «Жандармериja».
    const own = letters.some((one) => cyrillic.test(one) && alike[one] === undefined);
    const other = letters.some((one) => latin.test(one) && alikeInCyrillic[one] === undefined);
    const instead = own && !other ? alikeInCyrillic : alike;
    return letters.map((one) => instead[one] ?? one).join('');
  });
}

/** The folded form: lower case, no marks, single spaces, letters and digits of any script. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const small = text
    .toLowerCase()
    // Unicode has these among the letters: «Oʻzbekiston».
    .replaceAll(/[\u02bb\u02bc]/g, "'")
    .replaceAll(/['’`´](?:re|ll|ve|d|m)\b/g, '')
    .replaceAll(/['’`´](?=s\b)/g, '')
    .replaceAll(printed, ' ');
  if (ascii.test(small)) return small.replaceAll(/[^a-z0-9]+/g, ' ').trim();
  // What a letter is without its marks and its style tells the script: «Ӯ𝐀».
  const bare = small
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(marks, '')
    .replaceAll(/[łđðøıßæœþ]/g, (letter) => letters[letter] ?? letter);
  return inOneScript(bare)
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
