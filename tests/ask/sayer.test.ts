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
  ])('is seen, and no entry is given for them: %s', (question) => {
    expect(readQuestion(library, question).others).toBe(true);
    expect(['nothing', 'silence']).toContain(understand(library, question).kind);
  });

  test.each([
    ['the library holds what they say', 'How does the African Union define the security sector?'],
    ['the library holds what they say', "What is the OECD's definition?"],
    ['they are quoted', 'How does Weber define the state?'],
    ['the source speaks', "What is the deck's definition of legitimacy?"],
    ['the source speaks', 'According to the speaker, what is force?'],
    ['nobody is meant', 'How do we define legitimacy?'],
    ['nobody is meant', 'give me a simple definition of legitimacy'],
    ['it is a role', 'what would a realist say about force'],
    ['it asks for objections', 'What do critics say about the definition?'],
  ])('is not, where %s: %s', (_, question) => {
    expect(readQuestion(library, question).others).toBe(false);
  });
});
