// Keeps that nobody's words are told in the name of somebody else.
import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../src/ask/question.ts';
import { understand } from '../../src/ask/understand.ts';
import { realContext } from '../real.ts';

const { library } = await realContext();

describe('Somebody whose words the library does not hold', () => {
  test.each([
    'How does NATO define security?',
    "What is Machiavelli's definition of the state?",
    'what is Machiavelli’s definition of the state',
    'how does the World Bank define the security sector',
    'What would Foucault say about the monopoly of violence?',
    'How do criminologists define legitimacy?',
    'What does Hobbes mean by force?',
    'what is legitimacy according to habermas',
    "Galtung's structural violence, what is it?",
    "explain Krahmann's security governance",
  ])('is seen, and no entry is given for them: %s', (question) => {
    expect(readQuestion(library, question).others).toBe(true);
    expect(['nothing', 'silence']).toContain(understand(library, question).kind);
  });

  test.each([
    ['they are quoted', 'How does Weber define the state?'],
    ['the source speaks', "What is the deck's definition of legitimacy?"],
    ['the source speaks', 'According to the speaker, what is force?'],
    ['nobody is meant', 'How do we define legitimacy?'],
    ['nobody is meant', 'give me a simple definition of legitimacy'],
    ['no person is', 'According to the definition, who administers the police?'],
    ['no person is', 'according to the definition who administers the police'],
    ['the source speaks of them', 'what do courts say about legality'],
    ['it is a role', 'what would a realist say about force'],
    ['nobody is named', "Today's question is what legitimacy means."],
    ['somebody else is named', "Fatima's army unit"],
    ['it asks for objections', 'What do critics say about the definition?'],
  ])('is not, where %s: %s', (_, question) => {
    expect(readQuestion(library, question).others).toBe(false);
  });

  test.each([
    ['How does the African Union define the security sector?', ['african-union']],
    ["What is the OECD's definition?", ['oecd']],
    ["What's the UN's definition of the security sector?", ['un']],
    ['UN definition of the security sector', ['un']],
    ['According to the OECD, what is the security sector?', ['oecd']],
    [
      "The OECD's handbook has its own definition of the security system. How does that one go, compared to what we were just shown?",
      ['oecd'],
    ],
    [
      'Our donors keep using the OECD wording. What does the OECD understand by security sector?',
      ['oecd'],
    ],
    ['What do the African Union and the OECD say about the sector?', ['african-union', 'oecd']],
  ])('is none whose definition it holds, and that is the answer: %s', (question, ids) => {
    const understood = understand(library, question);
    const hits = 'hits' in understood ? understood.hits : [];
    expect(hits.slice(0, ids.length).map(({ finding }) => finding.id)).toEqual(ids);
    expect(hits[0]?.finding.kind).toBe('definition');
  });

  test.each([
    'How does Smith define security compared with the OECD?',
    'How does Kaldor define security? The OECD is quoted too.',
    'what does the World Bank mean by security, compared with the OECD?',
  ])('does not stand for another who is asked for: %s', (question) => {
    expect(understand(library, question).kind).toBe('nothing');
  });

  test('has no definition of another thing: of that nothing is told', () => {
    const question = 'What does the UN say about the monopoly of violence?';
    expect(understand(library, question).kind).toBe('nothing');
  });
});
