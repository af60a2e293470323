// Keeps the README true: its transcript is what the bot says, its map is the tree, its commands exist.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderText } from '../src/render/terminal.ts';
import { settings } from '../src/settings.ts';
import { ask, realContext } from './real.ts';

const context = await realContext();
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language, text = '']) => ({ language, text }),
);

it('shows replies that the bot really gives', () => {
  const shown = blocks.filter(({ text }) => text.startsWith('> /'));
  expect(shown.length).toBeGreaterThanOrEqual(3);
  for (const { text } of shown) {
    const line = /^> (.*)$/m.exec(text)?.[1] ?? '';
    const reply = renderText(ask(context, line), context.commands, {
      width: 72,
      colour: false,
      numbered: false,
    });
    expect(text).toBe(`> ${line}\n\n${reply}\n`);
  }
});

it('draws a map of the tree as it is', () => {
  const map = blocks.find(({ text }) => text.startsWith('commands/'))?.text ?? '';
  const named = (folder: string): string[] => {
    const start = map.split('\n').findIndex((line) => line.startsWith(`${folder}/`));
    const rest = map.split('\n').slice(start + 1);
    const end = rest.findIndex((line) => /^\S/.test(line));
    return rest
      .slice(0, end < 0 ? undefined : end)
      .flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
  };
  const real = (folder: string) =>
    readdirSync(new URL(`../${folder}`, import.meta.url), { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? `${entry.name}/` : entry.name,
    );
  for (const folder of ['knowledge', 'src'])
    expect(named(folder).sort(), folder).toEqual(real(folder).sort());
});

it('lists every setting with its meaning and its default, and no other', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)].map(
    ([, name, meaning, standard = '']) => ({
      name,
      meaning,
      standard: standard.replaceAll('`', ''),
    }),
  );
  expect(rows).toEqual(settings);
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
  const named = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(settings.map(({ name }) => name).sort());
});

it('names only scripts that package.json has, and every command', () => {
  const { scripts } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  ) as {
    scripts: Record<string, string>;
  };
  for (const [, name = ''] of readme.matchAll(/npm run (?:--silent )?([a-z]+)/g))
    expect(scripts).toHaveProperty(name);
  for (const name of context.commands.keys()) expect(readme).toContain(`\`/${name}\``);
});
