// Golden replies, one file a subject, kept in prose so that a change of answers is read in review.
import { expect, it } from 'vitest';
import { renderText } from '../src/render/terminal.ts';
import { ask, realContext } from './real.ts';

const context = await realContext();

const mistakes = [
  '/is-security-sector polise',
  '/is-security-sector parlement',
  '/is-security-sector Streitkräfte',
  '/is-security-sector why is the ministry of defence part of the security sector?',
  '/is-security-sector flibbertigibbet',
  '/is-security-sector monopoly of violence',
  '/is-security-sector Max Weber',
  '/is-security-sector',
  '/is-security-sector parliament actr:police',
  '/is-security-sektor parliament',
  '/define parliament',
  '/quote xyzzy',
  '/lecture 99',
  '/compare police',
  '/compare first:police second:police',
  '/classify Space Guard answers:zz',
];

const interview = [
  '/classify Space Guard',
  '/classify Space Guard answers:ss',
  '/classify Space Guard answers:ss,be,pn',
  '/classify Space Guard answers:ss,be,pn,dn',
  '/classify Space Guard answers:ss,be,py',
  '/classify Chess club answers:sn,mn,pn,rn',
  '/classify Desert Lions answers:sn,my',
];

/** The replies to lines, one after another, as they look in a terminal of 72 columns. */
function prose(heading: string, lines: readonly string[]): string {
  const look = { width: 72, colour: false, numbered: false };
  const replies = lines.map(
    (line) =>
      `## ${line}\n\n\`\`\`text\n${renderText(ask(context, line), context.commands, look)}\n\`\`\`\n`,
  );
  return [`# ${heading}\n`, ...replies].join('\n');
}

it.each([...context.commands])(
  'answers the examples of /%s as reviewed',
  async (name, { examples }) => {
    await expect(prose(`/${name}`, examples)).toMatchFileSnapshot(`replies/${name}.md`);
  },
);

it('judges every actor that the main source lists or names as reviewed', async () => {
  const slides = [...context.library.actors.values()].filter(({ facts = [] }) =>
    facts.some(({ status }) => status === 'says'),
  );
  const lines = slides.map(({ id }) => `/is-security-sector ${id}`);
  await expect(prose('Actors of which the source itself states a fact', lines)).toMatchFileSnapshot(
    'replies/actors.md',
  );
});

it('answers mistakes as reviewed', async () => {
  await expect(prose('Mistakes', mistakes)).toMatchFileSnapshot('replies/mistakes.md');
});

it('leads an interview to its end as reviewed', async () => {
  await expect(prose('An interview', interview)).toMatchFileSnapshot('replies/interview.md');
});
