// Forces of one country in another, in the words of several languages and by their own names.
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/lookup/fold.ts';
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

  test.each([
    ['Russian army in Donetsk', 'military@ru'],
    ['Russian army in Crimea', 'military@ru'],
    ['российская армия в Донецке', 'military@ru'],
    ['Bundeswehr in Kabul', 'de-bundeswehr'],
    ['US troops in Baghdad', 'soldiers@us'],
    ['US army in Berlin', 'us-army'],
    ['US Marines in Okinawa', 'us-marines'],
    ['armée française à Gao', 'military@fr'],
  ])('are foreign in a town or province of it: %s, %s', (typed, own) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id: 'foreign-forces', near: [own] });
  });

  test.each([
    ['deutsche Armee in Afghanistan', 'military@de'],
    ['ejército cubano en Angola', 'military@cu'],
    ['exército português em Angola', 'military@pt'],
    ['российская армия в Сирии', 'military@ru'],
    ['US army in Jordn', 'us-army'],
    ['法国军队在马里', 'military@fr'],
    ['法国军队 在 马里', 'military@fr'],
  ])('are foreign with a country in another form, or without spaces: %s, %s', (typed, own) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id: 'foreign-forces', near: [own] });
  });

  test('are not seen by what is but like a country where the very names are asked for', () => {
    const exactly = (typed: string) => names.actors.composing?.exactly(fold(typed));
    expect(exactly('deutsche Armee in Afghanistan')).toEqual([]);
    expect(exactly('German army in Afghanistan')).toEqual(['foreign-forces']);
  });

  test.each(['French army in general', 'US army in action', 'Russian army in winter'])(
    'are not seen where no place is named: %s',
    (typed) => {
      expect(found(typed)).not.toMatchObject({ id: 'foreign-forces' });
    },
  );

  test.each([
    ['US National Guard in Texas', 'us-national-guard'],
    ['British army in Northern Ireland', 'gb-army'],
    ['Royal Navy in Portsmouth', 'gb-navy'],
    ['Carabinieri in Rome', 'it-carabinieri'],
    ['Mexican army in Guadalajara', 'mx-army'],
  ])('are at home in a state, province or town of their own: %s, %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, near: [] });
  });

  test.each([
    ['Gendarmerie nationale au Sénégal', 'sn-gendarmerie'],
    ['Gendarmerie nationale à Dakar', 'sn-gendarmerie'],
    ['Congolese army in Kinshasa', 'cd-fardc'],
    ['Congolese army in Brazzaville', 'cg-fac'],
  ])('of one name are those that are at home there: %s, %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, near: [] });
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
