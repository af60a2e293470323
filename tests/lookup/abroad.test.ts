// Forces of one country in another, in the words of several languages and by their own names.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/lookup/resolve.ts';
import { realContext } from '../real.ts';

const { library, names } = await realContext();
const found = (typed: string) => resolve(names.actors, typed, library.about.strip);

describe('Forces in another country', () => {
  test.each([
    ['German army in Lithuania', 'de-heer'],
    ['Bundeswehr in Lithuania', 'de-bundeswehr'],
    ['die Bundeswehr in Litauen', 'de-bundeswehr'],
    ['Royal Navy in Bahrain', 'gb-navy'],
    ['South Sudanese army in Sudan', 'ss-sspdf'],
    ['Sudanese army in South Sudan', 'sd-armed-forces'],
    ['französische Armee in Mali', 'military@fr'],
    ['armée française au Mali', 'military@fr'],
    ['ejército francés en Malí', 'military@fr'],
    ['French troops stationed in the Central African Republic', 'soldiers@fr'],
  ])('are foreign however it is said, and their own body is offered: %s, %s', (typed, own) => {
    expect(found(typed)).toMatchObject({
      kind: 'found',
      id: 'foreign-forces',
      assumed: { typed },
      near: [own],
    });
  });

  test('are what they are at home', () => {
    expect(found('Royal Navy in Gibraltar')).toMatchObject({ kind: 'found', id: 'gb-navy' });
    expect(found('Bundeswehr in Germany')).toMatchObject({ kind: 'found', id: 'de-bundeswehr' });
  });

  test('are told from what is no force', () => {
    for (const typed of ['NATO in Kosovo', 'CIA in Germany', 'ice in Canada'])
      expect(found(typed)).not.toMatchObject({ id: 'foreign-forces' });
  });
});
