// The shapes of everything in knowledge/: the only place that knows them. Types are inferred from here.
import { z } from 'zod';

/** How far a sentence rests on its source, strongest first (design promise 2). */
export const statuses = ['says', 'follows', 'reading', 'general'] as const;

/** The folders of knowledge/ whose files are entries, one a file, the file's name being its id. */
export const folders = [
  'sources',
  'people',
  'criteria',
  'definitions',
  'tiers',
  'actors',
  'terms',
  'arguments',
  'quotations',
] as const;

/** What an id may point to: an entry of a folder, a passage (`source#part.line`) or an attribute. */
export type Target = (typeof folders)[number] | 'passages' | 'attributes';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A reference, checked across files and completed by the YAML editor (`meta.target`). */
const to = (target: Target, description: string) => z.string().min(1).meta({ target, description });

const sentence = (most: number, description: string) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, `keep it within ${most} characters: it must fit one screen`)
    .meta({ description });

const basis = {
  status: z.enum(statuses).meta({
    description:
      "says: the source's own words; follows: follows from them; reading: a careful reader's resolution; general: knowledge of the world, measured against the passage",
  }),
  cites: z
    .array(to('passages', 'A passage, source#part.line or source#part'))
    .min(1, 'cite at least one passage, as source#part.line'),
};

/** A sentence with the passages it rests on. */
const claim = (most: number, description: string) =>
  z.strictObject({ text: sentence(most, description), ...basis });

const names = z
  .record(
    z.string().regex(/^[a-z]{2,3}$/, 'name the language by its ISO 639 code, such as en or fr'),
    z.array(z.string().trim().min(1)),
  )
  .meta({
    description:
      'Other names and abbreviations by language (ISO 639 code); leave out what you are not sure of',
  });

const shares = z.array(z.string()).optional().meta({
  description:
    'Names knowingly shared with another entry; both entries list them, and the bot asks which is meant',
});

/** A test over an actor's facts. Exactly one of its forms is used at each place. */
export interface Test {
  all?: Test[] | undefined;
  any?: Test[] | undefined;
  not?: Test | undefined;
  criterion?: string | undefined;
  attribute?: string | undefined;
  is?: string[] | undefined;
  partly?: string[] | undefined;
  named?: string[] | undefined;
}
const forms = ['all', 'any', 'not', 'criterion', 'attribute', 'named'] as const;

export const test: z.ZodType<Test> = z.lazy(() =>
  z
    .strictObject({
      all: z
        .array(test)
        .min(1)
        .optional()
        .meta({ description: 'Holds as far as the weakest of these' }),
      any: z
        .array(test)
        .min(1)
        .optional()
        .meta({ description: 'Holds as far as the strongest of these' }),
      not: test.optional().meta({ description: 'Turns the answer round' }),
      criterion: to('criteria', 'A criterion by its id').optional(),
      attribute: to('attributes', 'An attribute whose value is looked at').optional(),
      is: z.array(z.string()).min(1).optional().meta({ description: 'Values for which it holds' }),
      partly: z
        .array(z.string())
        .min(1)
        .optional()
        .meta({ description: 'Values for which it holds in part' }),
      named: z.array(to('actors', 'An actor')).min(1).optional().meta({
        description: 'Holds for these actors and their parts, because the source names them',
      }),
    })
    .refine((t) => forms.filter((f) => t[f] !== undefined).length === 1, {
      message: `write exactly one of ${forms.join(', ')} here`,
    })
    .refine((t) => (t.attribute === undefined) === (t.is === undefined && t.partly === undefined), {
      message: 'attribute goes with is, partly or both, and they go with attribute',
    }),
);

export const source = z.strictObject({
  name: sentence(80, 'Short name as shown in a citation, such as Weber 1919'),
  title: sentence(200, 'Full title'),
  author: sentence(120, 'Author or issuing body'),
  kind: sentence(80, 'lecture deck, printed lecture, policy paper'),
  record: sentence(
    600,
    'Bibliographic record: edition, publisher, date, and what is uncertain about them',
  ),
  unit: sentence(20, 'What its numbered parts are called, in the singular: slide, page, paragraph'),
  note: sentence(600, "Editor's note on numbering or text").optional(),
  parts: z
    .array(
      z.strictObject({
        at: z
          .union([z.int(), z.string()], { error: 'give a number or a short text' })
          .transform(String)
          .meta({ description: 'Number or label of the part' }),
        title: sentence(120, 'Title of the part as the source has it').optional(),
        lines: z.array(
          z.strictObject({
            id: z.string().regex(idPattern, 'use small letters, digits and hyphens'),
            text: z.string().trim().min(1).meta({
              description: 'The words exactly as the source has them, emphasis in Markdown',
            }),
            gist: z.boolean().optional().meta({
              description:
                "true when these are the editor's words for what the source says, not its own",
            }),
          }),
        ),
      }),
    )
    .min(1),
});

export const person = z.strictObject({
  name: sentence(80, 'Full name'),
  names,
  note: sentence(300, 'Who this is, in one or two sentences').optional(),
});

export const attribute = z.strictObject({
  letter: z
    .string()
    .regex(/^[a-z]$/, 'use one small letter')
    .meta({ description: 'Stands for the attribute in a button; never change it' }),
  question: sentence(120, 'The interview question in plain words'),
  many: z
    .boolean()
    .optional()
    .meta({ description: 'true when an actor may have several of the values at once' }),
  otherwise: z
    .string()
    .optional()
    .meta({ description: 'The value of every actor of which nothing else is stated' }),
  after: to('attributes', 'Ask this only once that attribute is known').optional(),
  why: claim(240, 'Why the source makes this matter'),
  values: z.record(
    z.string().regex(idPattern, 'use small letters, digits and hyphens'),
    z.strictObject({
      letter: z
        .string()
        .regex(/^[a-z]$/, 'use one small letter')
        .meta({ description: 'Stands for the value in a button; never change it' }),
      label: sentence(34, 'The answer on a button'),
      sentence: sentence(
        160,
        'The fact as a sentence; {one|many} chooses by number, as in {It is|They are}',
      ),
      if: sentence(90, 'Continues «It would be yes if», as in «it did this for security alone»'),
    }),
  ),
});

export const attributes = z.record(
  z.string().regex(idPattern, 'use small letters, digits and hyphens'),
  attribute,
);

const sentences = z.strictObject({
  yes: sentence(200, 'Said when it holds; {why} stands for the facts that decide').optional(),
  partly: sentence(200, 'Said when it holds in part').optional(),
  no: sentence(200, 'Said when it does not hold').optional(),
});

export const criterion = z.strictObject({
  name: sentence(60, 'Short name, as in a comparison table'),
  test,
  sentences: sentences.meta({
    description: 'Where one is missing, the criteria inside speak for themselves',
  }),
  principle: claim(
    160,
    'The rule behind the criterion, said when it decides against an actor',
  ).optional(),
  ...basis,
});

export const definition = z.strictObject({
  name: sentence(80, "As in «David Chuter's definition»"),
  order: z.int().meta({ description: 'Place in the list of definitions' }),
  people: z.string().optional().meta({ description: 'Whose it is' }),
  words: to('passages', 'The passage that states it'),
  gist: sentence(200, 'What it takes, in one sentence'),
  outside: z
    .boolean()
    .optional()
    .meta({ description: 'true when the main source does not name it' }),
  test,
  ...basis,
});

export const tier = z.strictObject({
  name: sentence(60, 'Name in the plural, as a heading'),
  order: z.int().meta({ description: 'Place in the list of tiers' }),
  names,
  meaning: claim(220, 'Who stands here'),
  treat: claim(160, 'How the source says to treat them'),
  verdicts: z
    .array(z.enum(['yes', 'partly', 'no']))
    .min(1)
    .meta({ description: 'Verdicts its members may have' }),
  rules: z
    .array(
      z.strictObject({
        order: z.int().meta({
          description:
            'Over all tiers the rules are tried in this order; the first that holds places the actor',
        }),
        when: test,
        place: sentence(160, 'What an actor placed by this rule is, as a sentence'),
        ...basis,
      }),
    )
    .min(1),
});

const objection = z.strictObject({
  objection: sentence(120, 'The strongest thing to be said against, as a question or a sentence'),
  answer: sentence(220, 'The answer'),
  ...basis,
});

export const actor = z.strictObject({
  name: sentence(60, 'As a title'),
  plural: z.boolean().optional().meta({ description: 'true when the name takes a plural verb' }),
  names,
  shares,
  'part-of': to('actors', 'The bigger body whose facts it takes, its own apart').optional(),
  'post-in': to(
    'actors',
    'For a post held by a person: the institution whose verdict it takes',
  ).optional(),
  does: claim(200, 'What it does, in a sentence of our own'),
  facts: z
    .array(
      z.strictObject({
        values: z
          .record(
            z.string(),
            z.union([z.string(), z.array(z.string()).min(1)], {
              error: 'give a value or a list of values',
            }),
          )
          .meta({ description: 'Attributes and their values' }),
        reason: sentence(
          180,
          'How to say it of this actor, where the general sentence is too dull',
        ).optional(),
        ...basis,
      }),
    )
    .optional(),
  inside: claim(180, 'Only for a verdict of partly: which part of it is in').optional(),
  objections: z
    .array(objection)
    .optional()
    .meta({ description: 'Strongest first; one taken over from the institution may be left out' }),
  compare: to('actors', 'The actor it is most instructive to compare with').optional(),
  note: sentence(240, "An editor's note that the asker should see").optional(),
});

export const term = z.strictObject({
  name: sentence(60, 'As a title'),
  names,
  shares,
  usage: z.enum(['defined', 'used', 'editor']).meta({
    description:
      'defined: the source defines it; used: it uses the word and does not define it; editor: our own word for something it says',
  }),
  definition: to('passages', 'The passage that defines it').optional(),
  by: to('people', 'Who defines it').optional(),
  senses: z
    .array(
      z.strictObject({
        name: sentence(60, 'The sense'),
        text: sentence(200, 'What it means there'),
        ...basis,
      }),
    )
    .optional(),
  says: z.array(claim(220, 'What the source says with or near the word')).min(1),
  differs: z
    .array(
      z.strictObject({
        from: to('terms', 'Another term'),
        text: sentence(260, 'The difference, and what turns on it'),
        ...basis,
      }),
    )
    .optional(),
  related: z.array(to('terms', 'A related term')).optional(),
  note: sentence(300, "Editor's note, shown as such").optional(),
});

export const argument = z.strictObject({
  name: sentence(80, 'The claim in short, as a title'),
  names,
  order: z.int().meta({ description: 'Place in the list of arguments' }),
  held: sentence(60, 'Who holds it: David Chuter, or those he argues against'),
  claim: claim(240, 'The claim in full'),
  supports: z.array(to('arguments', 'A claim it supports')).optional(),
  attacks: z.array(to('arguments', 'A claim it attacks')).optional(),
  explains: z
    .array(to('arguments', 'A claim whose motive it explains, without refuting it'))
    .optional(),
  objections: z.array(objection).optional(),
});

export const quotation = z.strictObject({
  name: sentence(80, 'A title for it'),
  by: to('people', 'Whose words'),
  passage: to('passages', 'Where they stand'),
  words: z
    .string()
    .trim()
    .min(1)
    .max(620)
    .meta({ description: 'The words, exactly as in that passage' }),
  label: sentence(120, 'How the source itself labels them').optional(),
  via: sentence(160, 'Through whom, if not at first hand').optional(),
  fidelity: z.enum(['own-words', 'translation', 'altered-translation', 'reported']).meta({
    description:
      "own-words: the author's own; translation; altered-translation: a known translation with changes; reported: at second hand",
  }),
  provenance: z.array(claim(300, 'Where the words come from, one fact at a time')).optional(),
  misquoted: claim(240, 'How they are often misquoted or misread').optional(),
  ideas: z
    .array(z.string().trim().min(1))
    .min(1)
    .meta({ description: 'Ideas it is about, as people would look for it' }),
  terms: z.array(to('terms', 'A term it bears on')).optional(),
});

export const relations = z.array(
  z.strictObject({
    subject: z.string().meta({ description: 'Id of an actor or term' }),
    relation: z.string().regex(idPattern, 'use small letters and hyphens'),
    object: z.string().meta({ description: 'Id of an actor or term' }),
    text: sentence(200, 'The relation as a sentence'),
    ...basis,
  }),
);

export const silences = z.array(
  z.strictObject({
    about: z.array(z.string()).min(1),
    text: sentence(200, 'What the source does not say'),
  }),
);

export const about = z.strictObject({
  name: sentence(60, 'Name of the library'),
  subject: sentence(60, 'What the question is membership of, as in «the security sector»'),
  group: z.strictObject({
    yes: sentence(60, 'After the colon of a title'),
    partly: sentence(60, 'After the colon of a title'),
    no: sentence(60, 'After the colon of a title'),
    unknown: sentence(60, 'After the colon of a title'),
  }),
  source: to('sources', 'The main source'),
  definition: to('definitions', 'The definition used unless another is named'),
  framing: sentence(300, 'Whose framing this is'),
  licence: sentence(300, 'Licence of the words'),
  greeting: z
    .array(sentence(100, 'A line'))
    .length(3)
    .meta({ description: 'Three lines said at the start of a chat' }),
  starters: z.array(to('actors', 'An actor to suggest before anything is typed')).min(1).max(25),
  strip: z.strictObject({
    before: z
      .array(z.string())
      .meta({ description: 'What people put before a name: «is the», «what is»' }),
    after: z
      .array(z.string())
      .meta({ description: 'What people put after a name: «part of the security sector»' }),
  }),
  languages: z
    .record(z.string(), z.string())
    .meta({ description: 'Names of the languages by code' }),
});

/** The shape of one file of each folder. */
export const entryShapes = {
  sources: source,
  people: person,
  criteria: criterion,
  definitions: definition,
  tiers: tier,
  actors: actor,
  terms: term,
  arguments: argument,
  quotations: quotation,
} as const;

/** The single files beside the folders. */
export const fileShapes = { library: about, attributes, relations, silences } as const;

export type Status = (typeof statuses)[number];
export type Folder = (typeof folders)[number];
export type Entry<F extends Folder> = z.infer<(typeof entryShapes)[F]>;
export type Actor = z.infer<typeof actor>;
export type Attribute = z.infer<typeof attribute>;
export type Criterion = z.infer<typeof criterion>;
export type Definition = z.infer<typeof definition>;
export type Tier = z.infer<typeof tier>;
export type Term = z.infer<typeof term>;
export type Argument = z.infer<typeof argument>;
export type Quotation = z.infer<typeof quotation>;
export type Source = z.infer<typeof source>;
export type Person = z.infer<typeof person>;
export type Claim = z.infer<ReturnType<typeof claim>>;
export type Objection = z.infer<typeof objection>;
export type About = z.infer<typeof about>;
export type Relation = z.infer<typeof relations>[number];
export type Silence = z.infer<typeof silences>[number];
