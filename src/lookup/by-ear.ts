// Names that sound like what was typed: «millisha», «greenpiece», «aljazera».
import { doubleMetaphone } from 'double-metaphone';
import { slips, undoubled } from './closeness.ts';
import { firstAt, hashOf } from './hashes.ts';
import { answered } from './names.ts';
import type { NameRecord, NameRecords } from './records.ts';
import { isAbbreviation } from './word-pairs.ts';

/** The names by how they sound, spaces apart: a number made of each sound, in order, and the name that has it. */
export interface Sounds {
  readonly sounds: Uint32Array;
  readonly texts: Uint32Array;
}

/** A name of fewer letters sounds like another one by chance. */
const shortest = 5;

/** Which share of the letters may be wrong, doubled ones apart; there are too many single bodies to be as free with them. */
const wrongShare = { general: 0.3, single: 0.23 };

/** A shorter sound is that of many words. */
const shortestSound = 3;

/** A figure has no sound, and another one is another name: «Article 18». */
const sounded = /^[a-z ]+$/;

/** Puts the names in English in the order of their sounds: those of other languages are said otherwise. */
export function soundsOf(records: NameRecords): Sounds {
  const found: { readonly sound: number; readonly text: number }[] = [];
  for (let text = 0; text < records.length; text++) {
    if ((records.language(text) ?? answered) !== answered) continue;
    const sound = isAbbreviation(records.at(text).name) ? undefined : soundOf(records.folded(text));
    if (sound !== undefined) found.push({ sound, text });
  }
  found.sort((a, b) => a.sound - b.sound || a.text - b.text);
  return {
    sounds: Uint32Array.from(found, ({ sound }) => sound),
    texts: Uint32Array.from(found, ({ text }) => text),
  };
}

/**
 * The names that sound like a folded one (double metaphone, Philips 2000) and have most of its letters: those with the
 * fewest slips.
 */
export function soundingLike(
  records: NameRecords,
  { sounds, texts }: Sounds,
  folded: string,
): readonly NameRecord[] {
  const sound = soundOf(folded);
  if (sound === undefined) return [];
  const typed = undoubled(folded.replaceAll(' ', ''));
  let least = Math.floor(wrongShare.general * typed.length);
  const ofSingle = Math.floor(wrongShare.single * typed.length);
  let best: NameRecord[] = [];
  for (let at = firstAt(sounds, sound); sounds[at] === sound; at++) {
    const record = records.at(texts[at] as number);
    const named = undoubled(record.folded.replaceAll(' ', ''));
    const most = record.general ? least : Math.min(least, ofSingle);
    const wrong = slips(typed, named, most);
    if (typed[0] !== named[0] || wrong > most || !isWordByWord(folded, record.folded)) continue;
    if (wrong < least) best = [];
    least = wrong;
    best.push(record);
  }
  return best;
}

/**
 * Whether each word has most letters of its own in the name, or sounds like it: «Lego police» is no local one. Of fewer
 * words than the name has a space may have been left out, or put into a single one; more words say something else.
 */
function isWordByWord(folded: string, name: string): boolean {
  const [typed, named] = [folded.split(' '), name.split(' ')];
  if (typed.length !== named.length) return typed.length < named.length || named.length === 1;
  return typed.every((word, at) => {
    const other = named[at] ?? '';
    const most = Math.max(1, Math.floor(wrongShare.general * other.length));
    return slips(undoubled(word), undoubled(other), most) <= most || isHeardAs(word, other);
  });
}

/** Whether two words sound the same, and long enough for it. */
export function isHeardAs(word: string, other: string): boolean {
  return soundsAs(word, other, shortestSound);
}

/** Whether two words sound the same, in a name whose other words tell who is meant: «beauro» for a bureau. */
export function soundsAlike(word: string, other: string): boolean {
  return word.length >= shortest && soundsAs(word, other, 1);
}

/** Whether two words have the same sound, of so many letters at least. */
function soundsAs(word: string, other: string, least: number): boolean {
  const [sound] = doubleMetaphone(word);
  return sound.length >= least && sound === doubleMetaphone(other)[0];
}

/** A number made of how a name sounds; undefined where that says too little. */
function soundOf(folded: string): number | undefined {
  if (folded.length < shortest || !sounded.test(folded)) return undefined;
  const [sound] = doubleMetaphone(folded.replaceAll(' ', ''));
  if (sound.length < shortestSound) return undefined;
  return hashOf(sound);
}
