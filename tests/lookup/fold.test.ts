// Folding: what people type differently and mean the same; and what is taken away around a name.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/lookup/fold.ts';
import { strip } from '../../src/lookup/strip.ts';

describe('Folding', () => {
  test.each([
    ['case', 'POLICE Nationale', 'police nationale'],
    ['accents', 'Éducation, Défense', 'education defense'],
    ['accents written as marks of their own', 'E\u0301tat', 'etat'],
    ['a tilde and an umlaut', 'España, Türkei', 'espana turkei'],
    ['ligatures of type', 'oﬃce of ﬁre', 'office of fire'],
    ['ligatures of languages', 'œuvre, Cæsar, Straße', 'oeuvre caesar strasse'],
    ['barred and dotted letters', 'Łódź, Øster, ısı, İstanbul', 'lodz oster isi istanbul'],
    ['full-width letters', 'ＮＡＴＯ　１２', 'nato 12'],
    ['hyphens, slashes and dots', 'president/prime-minister…', 'president prime minister'],
    [
      'apostrophes of the possessive, straight or curly',
      "president's, president’s",
      'presidents presidents',
    ],
    [
      'apostrophes that are letters to Unicode',
      "O\u02bbzbekiston, O'zbekiston",
      'o zbekiston o zbekiston',
    ],
    ['apostrophes of an elision', "l'armée, d’État", 'l armee d etat'],
    ['white space of any kind', '  the\t\n\u00a0courts ', 'the courts'],
    ['Cyrillic', 'Парламент', 'парламент'],
    ['two scripts in a word, with marks and in another style', 'Ӯ𝐀 aё', 'ya ae'],
    ['a Latin letter in a Cyrillic word', 'Жандармериja', 'жандармерија'],
    ['Arabic marks', 'الشُّرْطَة', 'الشرطة'],
    ['Greek', 'ΑΣΤΥΝΟΜΊΑ', 'αστυνομια'],
    ['Han and Kana', '警察　ケイサツ', '警察 ケイサツ'],
    ['Hangul', '경찰', '경찰'.normalize('NFKD')],
    ['symbols and pictures alone', '?! 🚓 --', ''],
    ['nothing', '', ''],
  ])('levels %s', (_, typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  test('folded once is folded for good, and has no space at its edges or twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        expect(folded).toBe(folded.trim().replaceAll(/\s+/g, ' '));
      }),
      { numRuns: 2000 },
    );
  });

  test('does not depend on case or on how accents are encoded', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcéèñüçåÅÉßœłдж') });
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('Stripping', () => {
  const wrapping = {
    before: ['is', 'is the', 'what is', 'the', "aren't"],
    after: ['part of it', 'in it', 'please'],
    links: [],
  };

  test.each([
    ['is the police part of it', 'police'],
    ['what is the police please', 'police'],
    ['the the police', 'police'],
    ['is police in it please', 'police'],
    ['aren t the police in it', 'police'],
    ['the', 'the'],
    ['is', 'is'],
    ['theatre', 'theatre'],
    ['island police', 'island police'],
    ['police', 'police'],
    ['', ''],
  ])('takes what people put around a name from "%s"', (typed, left) => {
    expect(strip(typed, wrapping)).toBe(left);
  });

  test('never leaves less than a word of what there was', () => {
    const words = fc.array(fc.constantFrom('is', 'the', 'police', 'part', 'of', 'it', 'please'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (list) => {
        const left = strip(list.join(' '), wrapping);
        expect(left).not.toBe('');
        expect(list.join(' ')).toContain(left);
      }),
    );
  });
});
