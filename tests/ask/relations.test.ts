// Keeps that who does what is told where it is asked, and not wherever a verb's word stands as a noun or of somebody else.
import { describe, expect, test } from 'vitest';
import { understand } from '../../src/ask/understand.ts';
import { askers, questionsOf } from '../questions/score.ts';
import { ask, realContext } from '../real.ts';

const context = await realContext();
const { library } = context;

/** The subject of the relation that answers a question; undefined where none does. */
const subject = (question: string): string | undefined => {
  const understood = understand(library, question);
  const best = understood.kind === 'found' ? understood.hits[0]?.finding : undefined;
  return best?.kind === 'relation' ? best.id : undefined;
};

describe('Who does what', () => {
  test.each([
    ['does parliament oversee the military?', 'parliament'],
    ['may the Bundestag question the chancellor?', 'parliament'],
    ['who votes the money for the army', 'parliament'],
    ['who questions the government', 'parliament'],
    ['who makes the laws for the police', 'parliament'],
    ['do the courts decide whether the army acts legally', 'courts'],
    ['which body decides if a police action is lawful', 'courts'],
    ['who gives orders to the navy', 'responsible-government-agencies'],
    ['who gives the army its orders', 'responsible-government-agencies'],
    ['Qui donne leurs missions aux policiers ?', 'responsible-government-agencies'],
    ['which ministry tasks the police', 'responsible-government-agencies'],
    ['is the interior ministry responsible for the police', 'responsible-government-agencies'],
    ['does the defence ministry administer the army', 'responsible-government-agencies'],
    ['Does the interior ministry give orders to the police?', 'responsible-government-agencies'],
    ['Who votes the money for the police?', 'parliament'],
    ['who gives the police and the army their orders', 'responsible-government-agencies'],
    ['does parliament get to debate', 'parliament'],
    ['interior ministry and police how do they relate', 'responsible-government-agencies'],
    ['how does the home office relate to MI5', 'responsible-government-agencies'],
    ['How are the interior ministry and the police linked?', 'responsible-government-agencies'],
  ])('is told: %s', (question, expected) => {
    expect(subject(question)).toBe(expected);
  });

  test.each([
    'relationship between the army and the police',
    'how do the army and NATO relate',
    'is there a link between NGOs and the media',
    "Quelle est la relation entre l'armée et la police ?",
    'Wie ist das Verhältnis von Armee und Polizei?',
  ])('is answered in general where nothing is said of the two: %s', (question) => {
    const understood = understand(library, question);
    const best = understood.kind === 'found' ? understood.hits[0]?.finding : undefined;
    expect(best).toMatchObject({ kind: 'term', id: 'relations-between-organisations' });
  });

  test.each([
    'what questions does the army ask recruits',
    'does parliament have to debate',
    'how do the army and NATO relate',
    'who related the home office to MI5?',
    'are the interior ministry and the police not related?',
    'how does the French defence ministry relate to the Italian navy',
    'what is the relationship between the army and my neighbour',
    'who answers questions about the army',
    'who started the debate about the police',
    'which tasks do soldiers have',
    'what is the task of the intelligence services',
    'who administers vaccines to soldiers',
    'who manages the police payroll',
    "who monitors the army's spending",
    'who at the ministry gives orders to soldiers',
    'who gives food to soldiers under orders',
    'who gives the army illegal orders',
    'who gives the army money and orders',
  ])('is not asked by a noun, or of something else: %s', (question) => {
    expect(subject(question)).toBeUndefined();
  });

  test.each([
    'who gives orders to Hezbollah',
    'who gives orders to the president',
    'who gives NGOs their orders',
    'who gives you your orders',
    'does the defence ministry give journalists orders',
    'does the interior ministry give orders to Hezbollah',
    'is the army responsible for the police',
    'do the courts oversee the police',
    'does the army oversee parliament',
    'did parliament vote money for the army last year',
    'how often does parliament oversee the army',
    'does parliament vote money for the army in Sweden',
    'who is Tom and who gives orders to the army',
    'which bank votes money for the army',
  ])('is not told of others: %s', (question) => {
    expect(subject(question)).toBeUndefined();
  });

  test.each(['is parliament out? that is the question', 'parliament is beside the question'])(
    'leaves the verdict where that is asked: %s',
    (question) => {
      expect(understand(library, question)).toMatchObject({
        kind: 'membership',
        actors: ['parliament'],
      });
    },
  );

  test('has each next step once', () => {
    const { next } = ask(context, '/ask does parliament question the government');
    const requests = next.map(({ request }) => JSON.stringify(request));
    expect(new Set(requests).size).toBe(requests.length);
  });
});

describe('A country in the source', () => {
  test.each(['Kenya', 'Nepal', 'Sierra Leone', 'Somalia', 'France'])(
    'is one silence, whichever it is: %s',
    (country) => {
      const { text } = library.silences.find(({ countries }) => countries) ?? {};
      for (const question of [
        `does the deck mention ${country}?`,
        `what does he say about ${country}`,
      ]) {
        const understood = understand(library, question);
        expect(understood.kind, question).toBe('silence');
        expect(understood.kind === 'silence' && understood.finding.text).toBe(text);
      }
    },
  );

  test('is no more told than a date', () => {
    expect(understand(library, 'when was this lecture given?').kind).toBe('silence');
  });

  test('is not asked about where something of it is', () => {
    expect(understand(library, 'is the army of Kenya in?').kind).toBe('membership');
  });
});

describe('Beside a body of one country', () => {
  test.each([
    ['A Polícia Federal e o Supremo Tribunal Federal fazem parte?', ['br-pf', 'br-stf']],
    ['ejército mexicano y guardia nacional: ¿son del sector?', ['mx-army', 'mx-guardia-nacional']],
    ['is the Polícia Federal in?', ['police']],
  ])('a general name is its own: %s', (question, actors) => {
    expect(understand(library, question)).toMatchObject({ kind: 'membership', actors });
  });
});

test('what is likely the answer and no more is shown with others, and says so', () => {
  const likely = askers.flatMap(questionsOf).filter(({ ask: question }) => {
    const understood = understand(library, question);
    return understood.kind === 'found' && understood.unsure;
  });
  expect(likely.length).toBeGreaterThan(0);
  expect(ask(context, '/ask diff btwn the two levels').title).toBe('The sector has two levels');
  for (const { ask: question } of likely) {
    const { title, blocks } = ask(context, `/ask ${question}`);
    expect(title, question).toMatch(/^Perhaps/u);
    expect(JSON.stringify(blocks), question).toContain('I am not sure what is asked.');
  }
});
