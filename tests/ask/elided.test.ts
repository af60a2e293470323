// What listed names share and is said once.
import { expect, test } from 'vitest';
import { withShared } from '../../src/ask/elided.ts';
import { ask, realContext } from '../real.ts';

const context = await realContext();
const { library } = context;

test.each([
  [
    'are the interior and defence ministries in',
    'are the interior ministries and defence ministries in',
  ],
  [
    'Ministries of defence, foreign affairs, and finance?',
    'ministry of defence, ministry of foreign affairs, and ministry of finance?',
  ],
  [
    'is the ministry of defence or finance in',
    'is the ministry of defence or ministry of finance in',
  ],
  ['ministry of defence + finance', 'ministry of defence + ministry of finance'],
  ['the Kenyan and Ugandan police', 'the Kenyan police and Ugandan police'],
  ['the armies of Chad and Niger', 'the armies of Chad and armies of Niger'],
  ['the army of Mali and of Niger', 'the army of Mali and army of Niger'],
  [
    'are the State and Defense Departments in',
    'are the State department and Defense department in',
  ],
  [
    'Which ministries are in: interior, trade, education?',
    'Which ministries are in: interior ministry, trade ministry, education ministry?',
  ],
  ['ministries (defence, health): in?', 'ministries (defence ministry, health ministry): in?'],
  [
    "les ministères de la défense et de l'intérieur",
    "les ministere de la défense et ministere de l'intérieur",
  ],
  [
    'Which is in: the interior or the health ministry?',
    'Which is in: the interior ministry or the health ministry?',
  ],
  [
    'is the ministry of defence and finance in',
    'is the ministry of defence and ministry of finance in',
  ],
  ['the ministry of the interior/defence', 'the ministry of the interior/ministry of defence'],
  ['les armées française et allemande', 'les armees française et armees allemande'],
  ['Innen- und Verteidigungsministerium', 'Innenministerium und Verteidigungsministerium'],
  [
    'Justiz-, Innen- und Verteidigungsministerien',
    'Justizministerium, Innenministerium und Verteidigungsministerien',
  ],
])('%j is read as %j', (typed, read) => {
  expect(withShared(library, typed)).toBe(read);
});

test.each([
  ['is the Ministry of Justice and Human Rights in', 'one ministry'],
  ['is the ministry of health and education in', 'perhaps one ministry, with one verdict'],
  ['are private military and security companies in', 'one name for all of them'],
  ['are the president and prime minister in', 'of which only one is a minister'],
  ['are the police and defence ministry in', 'of which only one is a ministry'],
  ['the ministers of defence and army chiefs', 'of whom neither is the other'],
  ['the parliament of Trinidad and Tobago', 'a country'],
  ['the army and the police of Chad', 'two names with articles'],
  ['are the army and the police officers in', 'a name with an article of its own'],
  ['are France and Germany in', 'two countries'],
  ['two questions: what is security, who is out', 'a list of questions'],
  ['what is the difference between internal and external security', 'what names nobody'],
  ['', 'nothing'],
])('%j stays as it is: %s', (typed) => {
  expect(withShared(library, typed)).toBe(typed);
});

test.each([
  ['are the interior and defence ministries in?', ['interior-ministry', 'defence-ministry']],
  [
    "do Kenya's ministries of defence and interior belong?",
    ['ke-ulinzi-house', 'ke-harambee-house'],
  ],
  ['are the Kenyan and Ugandan police in?', ['ke-kenya-police', 'ug-police']],
  ['Is the Ministry of Health and Defence in?', ['health-ministry', 'defence-ministry']],
])('%j is asked about each', (question, ids) => {
  const { data } = ask(context, `/ask ${question}`);
  expect(data).toMatchObject({ kind: 'membership', entries: ids });
});
