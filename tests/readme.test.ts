import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { emptyConversation } from '../src/answers/conversation.ts';
import { readConfig } from '../src/config.ts';
import { createQuoteDesk } from '../src/quotes/create-quote-desk.ts';
import { COMMANDS } from '../src/slack/commands.ts';
import { SHORTCUTS } from '../src/slack/shortcuts.ts';
import { loadLibrary } from '../src/stories/load-library.ts';

const readme = readFileSync('README.md', 'utf8');
const library = loadLibrary({ storiesDir: 'data/stories' });
const askEngine = createQuoteDesk(library);
const ask = (question: string) => askEngine(question, { ...emptyConversation, story: 'north-korean-missiles' }).answer;

/** The rows of the table whose first heading is `heading`: the text of each cell, without code marks and escapes. */
function table(heading: string): string[][] {
  const [, rest = ''] = readme.split(new RegExp(`^\\| ${heading} \\|.*\\n\\|[-| ]+\\n`, 'm'));
  const rows = rest.split('\n');
  const end = rows.findIndex((row) => !row.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '').replaceAll('\\|', '|')),
  );
}

const column = (heading: string): string[] => table(heading).map(([first = '']) => first);

describe('the README', () => {
  it('lists every environment variable that the app reads, as .env.example does', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void (typeof name === 'string' && read.add(name)) }));
    const variables = [...read].filter((name) => /^[A-Z_]+$/.test(name)).sort();
    const example = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm);
    expect(variables).not.toEqual([]);
    expect(column('Variable').sort()).toEqual(variables);
    expect([...example].map(([, name]) => name).sort()).toEqual(variables);
  });

  it('lists the slash commands of the table, in the same order and words', () => {
    const rows = table('Slash command').map(([usage, , description]) => ({ usage, description }));
    expect(rows).toEqual(
      COMMANDS.map(({ name, hint, description }) => ({ usage: `/${name} ${hint}`.trim(), description })),
    );
  });

  it('lists the message shortcuts of the table, in the same order and words', () => {
    const rows = table('Message shortcut').map(([name, description]) => ({ name, description }));
    expect(rows).toEqual(SHORTCUTS.map(({ name, description }) => ({ name, description })));
  });

  it('lists every intent, with what its file says it is for', () => {
    const files = readdirSync('intents').filter((name) => /^[a-z]/.test(name));
    const about = z.object({ about: z.string() });
    const intents = files.sort().map((name) => {
      const file = about.parse(parse(readFileSync(`intents/${name}`, 'utf8')));
      return [name.replace(/\.yml$/, ''), file.about];
    });
    const listed = table('Intent').map(([id, text]) => [id, text]);
    expect(listed.sort()).toEqual(intents.sort());
  });

  it.each(table('Intent'))('has an example for the intent %s that is answered as such', (id, _, example = '') => {
    const gatherOf = (intent: string) => library.intents.find((one) => one.id === intent)?.gather;
    const { intent, outcome } = ask(example);
    expect(gatherOf(intent)).toBe(gatherOf(id ?? ''));
    expect(['answered', 'help']).toContain(outcome);
  });

  it('lists every npm script', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const listed = column('Command').map((command) => command.replace(/^npm (run )?/, ''));
    expect(listed.sort()).toEqual(Object.keys(scripts).sort());
  });

  it('shows a reply as the engine gives it', () => {
    const [, question = '', shown] = /^\$ npm run --silent ask -- "(.+)"\n([^`]+)\n```/m.exec(readme) ?? [];
    expect(shown).toBe(ask(question).text);
  });
});

describe.each(['README.md', 'CONTRIBUTING.md'])('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  it('names files and folders that are there', () => {
    const paths = [...text.matchAll(/`((?:src|tests|intents|data|bench)\/[\w./-]*)`|\]\(([\w./-]+)\)/g)].map(
      ([, path = '', link = '']) => path || link,
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names no npm script that is not there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
