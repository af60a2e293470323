// The shapes of the words by which a list of what the library holds is asked for.
import * as z from 'zod';
import { some } from './basis.ts';

export const contents = z
  .strictObject({
    arguments: some('What the claims of the source are called: «arguments», «theses»'),
    tiers: some('What its tiers are called'),
    parts: some('What its parts are called: «slides»'),
    quotations: some('What quotations are called'),
    terms: some('What words that are explained are called: «terms», «concepts»'),
    definitions: some('What the definitions of the subject are called'),
  })
  .prefault({})
  .meta({
    description: 'Words for several of what the library holds, of which a list is asked for',
  });

export const listing = z
  .strictObject({
    before: some('Words with which a question may begin that asks for a list: «please», «can»'),
    asked: some('Phrases by which it is asked for: «which», «all», «what are the»'),
    between: some('Words between these and what is to be listed: «the», «key»'),
    behind: some('Words behind that, beside those for the source: «are», «there», «used»'),
  })
  .prefault({})
  .meta({ description: 'The words of a question that asks for a list, by their place' });
