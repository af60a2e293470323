// Whether somebody belongs, asked in other languages: by their own signs, without spaces, with what they put at a name's end.
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/ask/question.ts';
import { spellings, wordsOf } from '../../src/ask/stems.ts';
import { understand } from '../../src/ask/understand.ts';
import { unspacedLetter } from '../../src/lookup/scripts.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

describe('A kind in the plural', () => {
  test.each([
    ['fr', 'les ministères de la défense font-ils partie du secteur ?', 'defence-ministry'],
    [
      'fr',
      'les tribunaux militaires font-ils partie du secteur de la sécurité ?',
      'military-courts',
    ],
    ['es', '¿las policías municipales entran en el sector?', 'municipal-police'],
    ['es', '¿los gobiernos municipales son parte? ¿Es así?', 'local-government'],
    ['pt', 'Os ministérios da defesa pertencem ao setor de segurança?', 'defence-ministry'],
    ['it', 'i ministeri della difesa fanno parte del settore?', 'defence-ministry'],
    ['de', 'Gehören die Verteidigungsministerien zum Sicherheitssektor?', 'defence-ministry'],
  ])('is that kind, %s: %s', (_, question, actor) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors: [actor] });
  });

  test('is no body: there is one of a name', () => {
    const { mentions } = readQuestion(library, 'Quel pays africain a le mieux réformé sa police ?');
    expect(mentions.map(({ id }) => id)).toEqual(['police']);
  });
});

test.each([
  ['nl', 'Hoort het parlement bij de veiligheidssector?', 'parliament'],
  ['pl', 'Czy policja należy do sektora bezpieczeństwa?', 'pl-policja'],
  ['cs', 'Je policie součástí bezpečnostního sektoru?', 'police'],
  ['tr', 'Polisin güvenlik sektörüne dahil midir?', 'police'],
  ['sv', 'Ingår parlamentet i säkerhetssektorn?', 'parliament'],
  ['sv', 'Räknas Hemvärnet till säkerhetssektorn?', 'se-hemvarnet'],
  ['pl', 'Czy Straż Graniczna mieści się w tej definicji?', 'pl-straz-graniczna'],
  ['fi', 'Onko poliisi osa turvallisuussektoria?', 'fi-police'],
  ['ro', 'Face poliția parte din sectorul de securitate?', 'police'],
  ['sr', 'Da li parlament pripada sektoru bezbednosti?', 'parliament'],
  ['el', 'Ανήκει η αστυνομία στον τομέα ασφαλείας;', 'police'],
  ['uk', 'Чи належить поліція до сектору безпеки?', 'police'],
  ['bg', 'Полицията част ли е от сектора за сигурност?', 'police'],
  ['ru', 'Является ли полиция частью сектора безопасности?', 'police'],
  ['zh', '法院属于安全部门吗？', 'courts'],
  ['ja', '裁判所は含まれますか', 'courts'],
  ['ko', '경찰은 안보 부문의 일부인가요?', 'police'],
  ['th', 'ตำรวจเป็นส่วนหนึ่งของภาคความมั่นคงหรือไม่', 'police'],
  ['he', 'האם המשטרה היא חלק ממגזר הביטחון?', 'police'],
  ['fa', 'آیا پلیس بخشی از بخش امنیت است؟', 'police'],
  ['ar', 'هل الشرطة جزء من قطاع الأمن؟', 'police'],
  ['hi', 'क्या पुलिस सुरक्षा क्षेत्र का हिस्सा है?', 'police'],
  ['vi', 'Cảnh sát có thuộc khu vực an ninh không?', 'police'],
  ['id', 'Apakah polisi termasuk sektor keamanan?', 'police'],
  ['sw', 'Je, polisi ni sehemu ya sekta ya usalama?', 'police'],
])('in %s: %s', (_, question, id) => {
  expect(understand(library, question)).toEqual({ kind: 'membership', actors: [id] });
});

test.each([
  ['Kto należy do NATO?', 'who is part of it'],
  ['¿Qué es la patria?', 'what a word means'],
  ['Wat hoort de minister te doen?', 'what somebody should do'],
  ['من هو وزير الدفاع؟', 'who holds a post'],
  ['一部の国では警察が軍になるのはなぜ', 'why something is so'],
])('no verdict is given where it is asked: %s (%s)', (question) => {
  expect(understand(library, question).kind).toBe('nothing');
});

test.each([
  ['Швейцарская армия входит?', 'ch-armed-forces'],
  ['czy węgierska policja należy', 'hu-police'],
  ['la policía italianna entra?', 'it-polizia-di-stato'],
])('a country is seen in a form that is listed nowhere: %s', (question, id) => {
  expect(understand(library, question)).toEqual({ kind: 'membership', actors: [id] });
});

test.each(['is the zombie army in the sector', 'are martian soldiers in'])(
  'no country is seen in English words that only begin like one: %s',
  (question) => {
    expect(understand(library, question)).toMatchObject({
      actors: [expect.not.stringMatching(/-|@/)],
    });
  },
);

test.each([
  ['is the itu in the security sector', 'international-itu'],
  ['is osa in the security sector', 'ba-osa'],
])('a name is one in English whatever it says in another language: %s', (question, id) => {
  expect(understand(library, question)).toEqual({ kind: 'membership', actors: [id] });
});

test('words without spaces between them are told apart, and a name of theirs may be written without', () => {
  const words = wordsOf('警察属于安全部门吗');
  expect(words.length).toBeGreaterThan(3);
  expect(spellings(words)).toContain('警察属于安全部门吗');
  expect(spellings(['coast', 'guard'])).toEqual(['coast guard']);
});

test('every name in such a script is found in a question', () => {
  const frame = (name: string) => `is ${name} in the security sector`;
  const names = [...library.bodies.values()].flatMap(({ id, kind, names }) =>
    Object.values(names)
      .flat()
      .filter((name) => unspacedLetter.test(name))
      .map((name) => ({ name, meant: new RegExp(`^(${id}|${kind}(@.*)?)$`) })),
  );
  const actors = (name: string) => {
    const understood = understand(library, frame(name));
    return 'actors' in understood ? understood.actors : [];
  };
  // A name that several bear, or the kind as well, gives all or the kind.
  const lost = names.filter(({ name, meant }) => !actors(name).some((one) => meant.test(one)));
  expect(names.length).toBeGreaterThan(500);
  expect(lost.map(({ name }) => name)).toEqual([]);
});

test.each([
  ['gehören die Polizei und das Technische Hilfswerk dazu?', ['police', 'de-thw']],
  [
    'Gehören die Bundespolizei und das Auswärtige Amt dazu?',
    ['de-bundespolizei', 'de-auswaertiges-amt'],
  ],
  [
    "l'armée, la presse et les syndicats, font-ils partie du secteur ?",
    ['military', 'media', 'trade-unions'],
  ],
  ['gehört die Presse dazu?', ['media']],
])(
  'an adjective behind an article and a plain article name nobody else: %s',
  (question, actors) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors });
  },
);

test.each([
  'Wo liegen Innen- und Verteidigungsministerium?',
  "Où se trouvent les ministères de la défense et de l'intérieur ?",
])('where somebody is is not told: %s', (question) => {
  expect(understand(library, question).kind).toBe('nothing');
});

test('who asks is told apart in French with a comma', () => {
  const question = 'Je suis policier, le parlement en fait-il partie ?';
  expect(understand(library, question)).toMatchObject({
    kind: 'membership',
    actors: ['parliament'],
  });
});

test.each([
  ['Полиция и министерство экономики: обе структуры в секторе безопасности или только одна?', 2],
  ['Waar plaatst de spreker het ministerie van Buitenlandse Zaken?', 1],
  ['Hoort de Algemene Rekenkamer erbij als zij de uitgaven van Defensie controleert?', 2],
])(
  'the English of a question tells too that it asks whether somebody belongs: %s',
  (question, count) => {
    const understood = understand(library, question);
    expect(understood.kind).toBe('membership');
    expect('actors' in understood && understood.actors).toHaveLength(count);
  },
);

test('and that it asks for a figure instead', () => {
  expect(understand(library, "Combien de soldats compte l'armée algérienne ?").kind).toBe(
    'nothing',
  );
});

test.each([
  ['Como é que a apresentação trata a sociedade civil?', 'treatment'],
  ['Wann wurde Max Weber geboren?', 'silence'],
])('what is asked is seen in the English of a question: %s', (question, kind) => {
  expect(understand(library, question).kind).toBe(kind);
});

test.each([
  'Hoeveel politieagenten werken in de veiligheidssector?',
  'Berapa gaji polisi di sektor keamanan?',
  '安全部门的警察工资是多少？',
  'Wie behandelt die Polizei Demonstranten?',
])(
  'neither the name of the sector alone nor how somebody treats others asks for a verdict: %s',
  (question) => {
    expect(understand(library, question).kind).toBe('nothing');
  },
);
