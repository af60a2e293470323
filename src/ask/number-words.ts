// Numbers below a hundred in English words or in digits: «eleven», «the twenty-first», «5th».
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

/** Words that stand before a number. */
export function isMark(word: string | undefined): boolean {
  return /^(no|nr|num|number|nummer|numero|numer|номер|رقم|namba)$/.test(word ?? '');
}

/** What stands before the unit and names one of them: «ninth», «9th»; «two slides» only counts some. */
export function ordinal(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? '';
  return /\d(?:st|nd|rd|th)$|th$/.test(last) || Object.hasOwn(ordinals, last)
    ? numeral(words)
    : undefined;
}

/** One or two words as a number below a hundred, cardinal or ordinal, in digits; undefined when they are none. */
export function numeral(words: readonly string[]): string | undefined {
  const [first = '', second] = words;
  if (second === undefined) {
    const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(first)?.[1];
    if (digits !== undefined) return String(Number(digits));
    const value = spelledOut(first);
    return value === undefined ? undefined : String(value);
  }
  const ten = tens.indexOf(first);
  const one = spelledOut(second);
  return ten < 0 || one === undefined || one < 1 || one > 9
    ? undefined
    : String(10 * (ten + 2) + one);
}

function spelledOut(word: string): number | undefined {
  const plain = ordinals[word] ?? word.replace(/ieth$/, 'y').replace(/th$/, '');
  const at = small.indexOf(plain);
  if (at >= 0) return at;
  const ten = tens.indexOf(plain);
  return ten < 0 ? undefined : 10 * (ten + 2);
}
