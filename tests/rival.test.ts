// Another definition beside the library's own.
import { describe, expect, test } from 'vitest';
import { need } from '../src/knowledge/library.ts';
import { subjectOf } from '../src/reason/facts.ts';
import { judge } from '../src/reason/judge.ts';
import { linesOf } from '../src/reply.ts';
import { besideOwn, judgedOtherwise } from '../src/rival.ts';
import { ask, realContext } from './real.ts';

const context = await realContext();
const { library } = context;
const linesBeside = (id: string) =>
  besideOwn(context, need(library.definitions, id)).flatMap(linesOf);

describe('Another definition', () => {
  const others = [...library.definitions.keys()].filter((id) => id !== library.about.definition);

  test.each(others)('%s has every actor that is asked about most in one line', (id) => {
    const told = linesBeside(id).map(({ text }) => text.toLowerCase());
    for (const one of library.about.starters) {
      const name = need(library.actors, one).name.toLowerCase();
      expect(told.filter((line) => line.includes(name))).toHaveLength(1);
    }
  });

  test.each(others)('%s is counted by the verdicts on all kinds of actor', (id) => {
    const otherwise = [...library.actors.keys()].filter((one) => {
      const subject = subjectOf(library, one);
      return judge(library, subject).verdict !== judge(library, subject, id).verdict;
    });
    const [first] = linesBeside(id);
    expect(first?.text).toContain(`${library.actors.size} kinds`);
    expect(first?.text).toContain(`On ${otherwise.length} of`);
    expect(first?.cites).toHaveLength(2);
  });

  test('is not set beside itself', () => {
    expect(linesBeside(library.about.definition)).toEqual([]);
  });

  test('leads to one whom it judges otherwise', () => {
    const [next] = judgedOtherwise(context, need(library.definitions, 'oecd'));
    expect(next?.request.options).toEqual({ actor: 'parliament', show: 'definitions' });
    expect(judgedOtherwise(context, need(library.definitions, 'chuter'))).toEqual([]);
  });

  test.each([
    'how does this definition differ from that of the OECD?',
    "Where does this lecture part company with the OECD's security system?",
    "how is Chuter's view different from the OECD's security sector",
  ])('is told beside the own one: %s', (question) => {
    const { data } = ask(context, `/ask ${question}`);
    expect(data).toMatchObject({ kind: 'definition', entries: ['oecd'] });
    expect(data['cites']).toContainEqual({ source: 'deck', at: 'slide 8, My definition' });
  });

  test.each([
    ["Does the UN's definition include parliament?", 'parliament'],
    ['Does the OECD include mercenaries?', 'mercenaries'],
    ['According to the African Union, are traditional chiefs in?', 'customary-authorities'],
  ])('is asked whether it includes somebody: %s', (question, actor) => {
    const reply = ask(context, `/ask ${question}`);
    expect(reply.data).toMatchObject({ kind: 'membership', entries: [actor] });
    expect(reply.request?.options).toEqual({ actor, show: 'definitions' });
  });

  test.each([
    ["Compare DCAF's and the OECD's definitions", ['dcaf', 'oecd']],
    [
      "What's the difference between the AU's and ECOWAS's definition?",
      ['african-union', 'ecowas'],
    ],
  ])('is told with another where both are asked for: %s', (question, entries) => {
    expect(ask(context, `/ask ${question}`).data).toMatchObject({ kind: 'definition', entries });
  });

  test.each([
    "How does the OECD's security system work against hackers?",
    "What is the price of the OECD's security system?",
    'how does NATO define the security sector',
  ])('is not told where something else is asked: %s', (question) => {
    expect(ask(context, `/ask ${question}`).data).toMatchObject({ answered: false });
  });

  test('is not asked for where it is asked whether its author is in', () => {
    const { data } = ask(context, "/ask is the OECD's security system in");
    expect(data).toMatchObject({ kind: 'membership' });
  });
});
