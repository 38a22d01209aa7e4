import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const all = pages.map((name) => readFileSync(name, 'utf8')).join('\n');
const library = loadLibrary({ storiesDir: 'data/stories' });
const askEngine = createQuoteDesk(library);
const ask = (question: string) => askEngine(question, { ...emptyConversation, story: 'north-korean-missiles' }).answer;

/** The rows of the table, in whichever page, whose first heading is `heading`: the text of each cell, without code marks and escapes. */
function table(heading: string): string[][] {
  const [, rest = ''] = all.split(new RegExp(`^\\| ${heading} \\|.*\\n\\|[-| ]+\\n`, 'm'));
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

describe('the README and docs/', () => {
  it('list every environment variable that the app reads, as .env.example does', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void (typeof name === 'string' && read.add(name)) }));
    const variables = [...read].filter((name) => /^[A-Z_]+$/.test(name)).sort();
    const example = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm);
    expect(variables).not.toEqual([]);
    expect(column('Variable').sort()).toEqual(variables);
    expect([...example].map(([, name]) => name).sort()).toEqual(variables);
  });

  it('list the slash commands of the table, in the same order and words', () => {
    const rows = table('Slash command').map(([usage, , description]) => ({ usage, description }));
    expect(rows).toEqual(
      COMMANDS.map(({ name, hint, description }) => ({ usage: `/${name} ${hint}`.trim(), description })),
    );
  });

  it('list the message shortcuts of the table, in the same order and words', () => {
    const rows = table('Message shortcut').map(([name, description]) => ({ name, description }));
    expect(rows).toEqual(SHORTCUTS.map(({ name, description }) => ({ name, description })));
  });

  it('list every intent, with what its file says it is for', () => {
    const files = readdirSync('intents').filter((name) => /^[a-z]/.test(name));
    const about = z.object({ about: z.string() });
    const intents = files.sort().map((name) => {
      const file = about.parse(parse(readFileSync(`intents/${name}`, 'utf8')));
      return [name.replace(/\.yml$/, ''), file.about];
    });
    const listed = table('Intent').map(([id, text]) => [id, text]);
    expect(listed.sort()).toEqual(intents.sort());
  });

  it.each(table('Intent'))('have an example for the intent %s that is answered as such', (id, _, example = '') => {
    const gatherOf = (intent: string) => library.intents.find((one) => one.id === intent)?.gather;
    const { intent, outcome } = ask(example);
    expect(gatherOf(intent)).toBe(gatherOf(id ?? ''));
    expect(['answered', 'help']).toContain(outcome);
  });

  it('list every npm script', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const listed = column('Command').map((command) => command.replace(/^npm (run )?/, ''));
    expect(listed.sort()).toEqual(Object.keys(scripts).sort());
  });

  const shownReplies = [...all.matchAll(/^\$ npm run --silent ask -- (["'])(.+)\1\n([^`]+)\n```/gm)].map(
    ([, , question = '', reply = '']) => ({ question, reply }),
  );
  it.each(shownReplies)('show the reply to $question as the engine gives it', ({ question, reply }) => {
    expect(reply).toBe(ask(question).text);
  });

  it('link every page of docs/ from the README', () => {
    expect(pages.slice(1).filter((page) => !readme.includes(`](${page})`))).toEqual([]);
  });

  it('sum up the answers as docs/measured.md does', () => {
    const [, figures = 'none'] = /In all: ([^.]+\.\d% right, [^:]+?, of \d+)\./.exec(all) ?? [];
    expect(table('What').find(([what]) => what === 'Answers')?.[1]).toBe(figures);
  });

  it('have the section that .env.example names', () => {
    const [, section = 'none'] = /README, "(.+)"/.exec(readFileSync('.env.example', 'utf8')) ?? [];
    expect(readme).toContain(`\n## ${section}\n`);
  });
});

/** Headings of a page as GitHub names them in addresses. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe.each([...pages, 'CONTRIBUTING.md'])('%s', (name) => {
  const text = readFileSync(name, 'utf8');

  it('names files and folders that are there', () => {
    const paths = [...text.matchAll(/`((?:src|tests|intents|data|bench|docs|scripts)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('links to pages, pictures and headings that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, path = '', anchor]) => ({
      path: path === '' ? name : join(dirname(name), path),
      anchor,
    }));
    expect(links.filter(({ path }) => !existsSync(path))).toEqual([]);
    expect(
      links.filter(
        ({ path, anchor }) => anchor !== undefined && !anchorsOf(readFileSync(path, 'utf8')).includes(anchor),
      ),
    ).toEqual([]);
  });

  it('names no npm script that is not there', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, script = '']) => script);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
