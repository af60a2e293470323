// Short ways to write English words on a phone.
import { expect, test } from 'vitest';
import { writtenOut } from '../../src/ask/shorthand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

test.each([
  ['wats he say abt the army, cuz u know', "what's he say about the army, because you know"],
  ['Wud parliament be in? Cud it?', 'would parliament be in? could it?'],
  ['did he tell u', 'did he tell you'],
])('%j is read as %j', (typed, read) => {
  expect(writtenOut(library, typed)).toBe(read);
});

test.each([
  ['is ABT in', 'in capitals'],
  ['is u-boat command in', 'as a part of a word'],
  ["is bangladesh's abt in", 'as a name behind whose it is'],
  ['what is abt', 'as a name at the end'],
  ['is the u.s. army in', 'as a letter of an abbreviation'],
  ['are the u n in', 'as a letter beside another'],
  ['is the u. n. in', 'as a letter with a space behind its point'],
  ['wat zegt trotsky', 'in Dutch'],
  ['wat zegt weber over legitimiteit', 'in Dutch with a word that is English too'],
  ['hoort defensie bij wat u veiligheidssector noemt', 'in Dutch'],
  ['constructor', 'as nothing of the kind'],
  ['', 'in nothing'],
])('%j stays as it is: %s', (typed) => {
  expect(writtenOut(library, typed)).toBe(typed);
});
