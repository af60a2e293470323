// Names put together from a country and a kind, in many languages; and what must not be put together.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/lookup/resolve.ts';
import { suggest } from '../../src/lookup/suggest.ts';
import { subjectOf } from '../../src/reason/facts.ts';
import { judge } from '../../src/reason/judge.ts';
import { realContext } from '../real.ts';

const { library, names } = await realContext();
const { strip } = library.about;
const found = (typed: string) => resolve(names.actors, typed, strip);

describe('A country with a kind', () => {
  test.each([
    ['Kenyan parliament', 'ke-parliament'],
    ['Nepalese coast guard', 'coast-guard@np'],
    ['the parliament of Kenya', 'ke-parliament'],
    ['Ministry of Interior of Tonga', 'interior-ministry@to'],
    ['ministère de la Défense du Mali', 'defence-ministry@ml'],
    ['defence minister of Ghana', 'defence-minister@gh'],
    ['italienische Polizei', 'it-polizia-di-stato'],
    ['российская армия', 'military@ru'],
    ['日本の警察', 'police@jp'],
    ['المخابرات التونسية', 'intelligence-services@tn'],
    ['Norwegian police', 'no-police'],
    ['police of Sudan', 'sd-police'],
    ['police of South Sudan', 'ss-police'],
  ])('%s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test('is found with either misspelt', () => {
    expect(found('Kenian parliament')).toMatchObject({ kind: 'found', id: 'ke-parliament' });
    expect(found('Kenyan parliamnet')).toMatchObject({ kind: 'found', id: 'ke-parliament' });
  });

  test.each([
    ['gendarmerie natioanle du senegl', 'sn-gendarmerie'],
    ['natonal asembly of armina', 'am-national-assembly'],
    ['minstry of intirior of malawii', 'interior-ministry@mw'],
    ['lebanes amry', 'lb-armed-forces'],
  ])('is found with both misspelt: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['a short word for a kind with two letters swapped', 'nigerian amry', 'ng-armed-forces'],
    ['a letter doubled in the wrong place', 'morrocan army', 'ma-far'],
    [
      'a country of two words, of which one is that of others too',
      'suth korean police',
      'kr-national-police-agency',
    ],
    ['a Bulgarian link', 'Полиция на България', 'bg-national-police'],
  ])('is found with %s: %s', (_, typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each(['political opposition', 'intellegence servise', 'public servise commission'])(
    'is not seen in %s, whose words are those of kinds',
    (typed) => {
      const { id = '' } = found(typed) as { id?: string };
      expect(id).not.toMatch(/@|^[a-z]{2}-/);
    },
  );

  test('is the named body where the country has one of that kind', () => {
    expect(found('Israeli parliament')).toMatchObject({ kind: 'found', id: 'il-knesset' });
  });

  test.each([
    ['Ugandan defence ministry', 'Ministry of Defence of Uganda'],
    ['Lebanese defence ministry', 'Ministry of National Defence of Lebanon'],
    ['Italian interior ministry', 'Ministry of the Interior of Italy'],
    ['Malawian government', 'Government of Malawi'],
    ['Viminale', 'Ministry of the Interior of Italy'],
  ])('is titled as itself, not by its building: %s is the %s', (typed, title) => {
    const { id = '' } = found(typed) as { id?: string };
    expect(library.bodies.get(id)?.name).toBe(title);
  });

  test.each([
    ['Norwegian ministry of justice', 'no-justice'],
    ['Dutch ministry of justice', 'nl-justice'],
    ['Ministry of Home Affairs of South Africa', 'za-home-affairs'],
  ])('is the body of a variant where a country has that in place of the kind: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test('is asked back where an adjective belongs to two countries', () => {
    expect(found('Congolese gendarmerie')).toMatchObject({
      kind: expect.stringMatching(/several|found/),
    });
    expect(found('Congolese parliament')).toMatchObject({ kind: 'several' });
  });

  test('resolves to itself by its id', () => {
    expect(found('parliament@ke')).toMatchObject({
      kind: 'found',
      id: 'parliament@ke',
      via: 'exact',
    });
  });

  test('is suggested while it is typed', () => {
    const ids = suggest(names.actors, 'kenyan parl', strip, []).map(({ id }) => id);
    expect(ids.slice(0, 4).some((id) => id === 'parliament@ke' || id === 'ke-parliament')).toBe(
      true,
    );
  });
});

describe('A post in a country', () => {
  test.each([
    ['soldiers in the French army', 'soldiers@fr'],
    ['generals in the Egyptian army', 'soldiers@eg'],
  ])('is no reserve and no council of that force: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['Colombian interior minister', 'no'],
    ['Mexican interior minister', 'no'],
    ['French interior minister', 'yes'],
  ])('takes the verdict of the ministry there: %s', (typed, verdict) => {
    const resolved = found(typed);
    const id = resolved.kind === 'found' ? resolved.id : '';
    expect(judge(library, subjectOf(library, id)).verdict).toBe(verdict);
  });
});

describe('No kind', () => {
  test.each([
    'Danish pastry',
    'Swiss cheese',
    'Greek salad',
    'Kurdish forces',
    'Turkish delight',
    'Peru',
  ])('is made up for %s', (typed) => {
    expect(found(typed).kind).not.toBe('found');
  });
});

describe('A name with several bearers', () => {
  test('is asked back when they are of different kinds', () => {
    expect(found('AFP')).toMatchObject({
      kind: 'several',
      ids: ['au-afp', 'fr-afp', 'ph-armed-forces'],
    });
    expect(found('NPA').kind).toBe('several');
  });

  test('is its kind when many bear it and all are of one', () => {
    expect(found('gendarmerie nationale')).toMatchObject({ kind: 'found', id: 'gendarmerie' });
  });
});

describe('Words that decide nothing', () => {
  test.each([
    ['UN Security Council', 'international-un-security-council'],
    ['Social Security Administration', 'us-ssa'],
    ['Securities and Exchange Commission', 'us-sec'],
  ])('%s is what it is', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('An authority that holds ground against a state', () => {
  test.each([
    ['Abkhazian army', 'ge-abkhazia'],
    ['police of Transnistria', 'md-transnistria'],
    ['parliament of Somaliland', 'so-somaliland'],
    ['Abkhazian amry', 'ge-abkhazia'],
    ['Northern Cyprus police', 'cy-trnc'],
    ['Sahrawi police', 'cross-border-sadr'],
  ])('is meant with what it has, and no body of that state: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'composed', assumed: { typed } });
  });

  test.each([
    ['journalists in Abkhazia', 'journalists'],
    ['TRNC university', 'universities'],
    ['Red Cross in Abkhazia', 'red-cross'],
    ['peacekeepers in Abkhazia', 'peacekeeping-mission'],
    ['Russian peacekeepers in Transnistria', 'peacekeeping-mission'],
    ['UN police in Abkhazia', 'international-un-police'],
  ])('has no part in what is not its own: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test('has bodies of its own, by other words for them too', () => {
    expect(found('Somaliland Police')).toMatchObject({ id: 'so-somaliland-police', via: 'exact' });
    expect(found('police of Somaliland')).toMatchObject({ id: 'so-somaliland-police' });
  });

  test.each([
    ['Somali police', 'so-police'],
    ['Georgian army', 'ge-defence-forces'],
  ])('leaves the state what is its own: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('What one country has in another', () => {
  test.each([
    ['French army in Mali', 'foreign-forces'],
    ['US army in Germany', 'foreign-forces'],
    ['Russian troops in Abkhazia', 'foreign-forces'],
    ['British police in Cyprus', 'police@gb'],
  ])('%s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, assumed: { typed } });
  });

  test.each(['police in Kenya', 'army in Guinea'])(
    'is told from what a country has at home: %s',
    (typed) => {
      expect(found(typed)).toMatchObject({ kind: 'found', id: expect.stringMatching(/^(ke|gn)-/) });
    },
  );
});

describe('A body with a town of its country', () => {
  test.each([
    ['ANR Kinshasa', 'cd-anr'],
    ['Guardia Civil Barcelona', 'es-guardia-civil'],
    ['Montevideo Universidad de la República', 'uy-udelar'],
  ])('is that body: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'composed' });
  });

  test.each(['MI5 Kinshasa', 'ANR Barcelona'])('is none of another country: %s', (typed) => {
    expect(found(typed).kind).toBe('nothing');
  });
});

describe('A state, a province or a town with a kind', () => {
  test.each([
    ['police of Naples', 'police'],
    ['Bavarian ministry of the interior', 'state-interior-ministry'],
    ['hessisches Kultusministerium', 'education-ministry'],
    ['governor of Texas', 'state-governor'],
    ['Chief Minister of Bihar', 'state-governor'],
    ['Kapo Zürich', 'ch-cantonal-police'],
    ['Bayerischer Landtag', 'de-landtag'],
    ['supreme court of Texas', 'supreme-court'],
    ['New England police', 'police'],
    ['universities of Naples', 'universities'],
    ['上海警察', 'police'],
    ['полиция Москвы', 'police'],
    ['The Hague police', 'police'],
    ['parliament of Alberta', 'parliament'],
    ['Nagano police department', 'police'],
    ['Sark police', 'police'],
  ])('%s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'composed', assumed: { typed } });
  });

  test.each([
    [
      'an everyday word like a town',
      ['army recipe', 'normal police', 'kitchen police', 'parent company'],
    ],
    ['a short word', ['PM de São Paulo']],
    [
      'a club',
      ['Pittsburgh Pirates', 'Kansas City Chiefs', 'Washington Generals', 'Buffalo wings'],
    ],
    ['a king', ['King of Bavaria', 'Prince of Wales']],
    ['what no capital has', ['a school of Athens', 'a bank of London', 'mercenaries in Bangui']],
    ['what regions do not have', ['Bavarian foreign ministry', 'army of Naples']],
    [
      'something else',
      ['Texas gunslingers', 'ants of Bavaria', 'Saigon Execution', 'School of Athens'],
    ],
  ])('is not seen in %s', (_, all) => {
    for (const typed of all) expect(found(typed), typed).toMatchObject({ kind: 'nothing' });
  });

  test.each([
    ['Bavarian government', 'state-government'],
    ['Junta de Andalucía', 'state-government'],
    ['Bayerische Staatsregierung', 'state-government'],
    ['government of Kerala', 'state-government'],
    ['government of Naples', 'local-government'],
  ])('has a government of its own or not: %s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id, via: 'composed' });
  });

  test('is asked for where a state and a town have the name', () => {
    expect(found('government of Salzburg')).toMatchObject({
      kind: 'several',
      ids: ['state-government', 'local-government'],
    });
  });

  test('gives way to a body that is named', () => {
    expect(found('City of Naples')).toMatchObject({ id: 'it-comune-napoli' });
    expect(found('New York police department')).toMatchObject({ id: 'us-nypd' });
  });
});

describe('A country with a misspelt body', () => {
  test.each(['indian time', 'french tracing', 'kenyan start'])('is not seen in %s', (typed) => {
    expect(found(typed)).toMatchObject({ kind: 'nothing' });
  });

  test.each([
    ['houties yemen', 'ye-houthis'],
    ['Министерство внутренних дел Росии', 'ru-mvd'],
    ['Вооруженные силы Филипин', 'military@ph'],
  ])('%s is %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });
});

describe('A capital behind a word for where', () => {
  test.each([
    ['defence ministry in Warsaw', 'pl-mon'],
    ['ministère de la Défense à Kinshasa', 'defence-ministry@cd'],
    ['government in Kyiv', 'government@ua'],
    ['foreign ministry in Paris', 'fr-quai-d-orsay'],
  ])('stands for its state: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });

  test.each([
    ['police in Paris', 'police'],
    ['government of Paris', 'local-government'],
    ['ambassador in London', 'ambassador'],
    ['defence attaché in London', 'military-attache'],
  ])('but not for what a town has, or others have there: %s', (typed, id) => {
    expect(found(typed)).toMatchObject({ kind: 'found', id });
  });
});
