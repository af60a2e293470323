// Keeps the administrators' page true and complete: its links, its tables and the texts that Discord takes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { newMetrics } from '../src/operations/metrics.ts';
import { project } from './transports/process.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const page = read('docs/administrators.md');
/** The first cells of the rows of all tables, without their backquotes. */
const cells = [...page.matchAll(/^\| `(.+?)` +\|/gmu)].map(([, cell = '']) => cell);

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'knowledge/README.md',
  ...readdirSync(join(project, 'docs')).map((file) => `docs/${file}`),
];

/** The anchors of a page as GitHub makes them. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(pages)('every link of %s leads somewhere', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link = '']) => link);
  const broken = links.filter((link) => {
    if (/^https?:/u.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(project, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(broken).toEqual([]);
});

describe('the page lists', () => {
  it('every metric with its labels and meaning, and no other', async () => {
    const { body } = await newMetrics(() => 'abc').text();
    const ours = [...body.matchAll(/^# HELP (bot_\S+) (.*)$/gmu)].map(([, name, help]) => [
      name,
      help,
    ]);
    expect(ours.length).toBeGreaterThan(5);
    const rows = [...page.matchAll(/^\| `(bot_\w+)(?:\{.*\})?` +\| (.*?) +\|$/gmu)];
    expect(rows.map(([, name, help]) => [name, help])).toEqual(ours);
    const source = read('src/operations/metrics.ts').replaceAll(/\n\s+/gu, ' ');
    const labels = [
      ...source.matchAll(/name: '(bot_\w+)', help: '.*?',(?: labelNames: \[(.*?)\])?/gu),
    ];
    expect(cells.filter((cell) => cell.startsWith('bot_'))).toEqual(
      labels.map(([, name, its]) => (its ? `${name}{${its.replaceAll("'", '')}}` : name)),
    );
  });

  it('alerts on counts that stand there from the start, so that the first event raises them', async () => {
    const { body } = await newMetrics(() => 'abc').text();
    const alerts = [...page.matchAll(/increase\((bot_\S+)\[\d+\w\]\)/gu)].map(([, count]) => count);
    expect(alerts).toContain('bot_mistakes_total');
    for (const count of alerts) expect(body.split('\n')).toContain(`${count} 0`);
  });

  it('every event of the log, and no other', () => {
    const sources = ['src/transports/notice.ts', 'src/operations/log.ts'].map(read).join('\n');
    const events = [...sources.matchAll(/\bevent: '(\w+)'/gu)].map(([, event]) => event);
    const table = page.slice(page.indexOf('| event '), page.indexOf('## What it stores'));
    const rows = [...table.matchAll(/^\| `(\w+)`/gmu)].map(([, event]) => event);
    expect(rows.sort()).toEqual([...new Set(events)].sort());
  });

  it('every sentence that the bot may say to an administrator when something is wrong', () => {
    const files = [
      'src/transports/fault.ts',
      'src/transports/gateway.ts',
      'src/transports/connections.ts',
      'src/transports/turns.ts',
      'src/transports/registering.ts',
      'src/operations/log.ts',
      ...readdirSync(join(project, 'src/verbs')).map((file) => `src/verbs/${file}`),
    ];
    const good =
      /^(?:Ready\.|Health and metrics|Add it to|No gaps|A request was refused|The knowledge was read|The connection is |Asking Discord |Settings, in )/u;
    const sentences = files
      .flatMap((file) => [
        ...read(file)
          .replaceAll(/^\s*(?:\/\/|\/?\*).*$/gmu, '')
          .matchAll(/(['`])([A-Z][^'`\n]*? [^\n]*?)\1/gu),
      ])
      .map(([, , sentence = '']) => sentence)
      .filter((sentence) => !good.test(sentence) && !sentence.startsWith('Not enough sessions'));
    expect(sentences.length).toBeGreaterThan(20);
    const told = (sentence: string) => {
      const fixed = sentence.split('${')[0] ?? '';
      return cells.some((cell) => {
        const words = cell.split(/ \.\.\.|[A-Z]{4,}\b(?!_)/u)[0] ?? '';
        return words.length > 8 && (fixed.startsWith(words) || words.startsWith(fixed.trimEnd()));
      });
    };
    expect(sentences.filter((sentence) => !told(sentence))).toEqual([]);
  });
});

describe('the texts for Discord', () => {
  const texts = [...page.matchAll(/^```text\n([\s\S]*?)\n```$/gmu)].map(([, text = '']) => text);
  const [summary = '', description = '', privacy = '', terms = ''] = texts;

  it('fit their fields', () => {
    expect(texts).toHaveLength(4);
    for (const [text, most] of [
      [summary, 200],
      [description, 400],
    ] as const) {
      expect(text.length).toBeGreaterThan(most / 2);
      expect(text.length).toBeLessThanOrEqual(most);
    }
  });

  it('leave open only what the operator fills in', () => {
    const open = (text: string) => [...new Set(text.match(/\b[A-Z]{4,}\b/gu) ?? [])].sort();
    expect(open(summary + description)).toEqual([]);
    expect(open(privacy)).toEqual([
      'CONTACT',
      'COUNTRY',
      'DATE',
      'HOST',
      'NAME',
      'NUMBER',
      'OPERATOR',
    ]);
    expect(open(terms)).toEqual(['ADDRESS', 'CONTACT', 'DATE', 'NAME', 'OPERATOR']);
  });
});
