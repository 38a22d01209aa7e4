import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { folderOf, importsOf, sourceFiles } from './source-files.ts';

/** What each part of `src` may import: parts of ours, packages (`*` any), modules of Node (`*` any). A new folder needs a row. */
const ALLOWED: Record<string, { own: string[]; packages: string[]; node: string[] }> = {
  'errors.ts': { own: [], packages: [], node: [] },
  'config.ts': { own: ['errors.ts'], packages: ['dotenv', 'zod'], node: ['node:path', 'node:url'] },
  stories: {
    own: ['errors.ts'],
    packages: ['chokidar', 'dictionary-en', 'yaml', 'zod'],
    node: ['node:crypto', 'node:fs', 'node:path', 'node:url', 'node:util'],
  },
  answers: { own: ['stories'], packages: ['diff', 'fuse.js', 'zod'], node: [] },
  quotes: { own: ['stories', 'answers'], packages: ['zod'], node: [] },
  memory: { own: ['answers', 'errors.ts'], packages: ['*'], node: ['*'] },
  corrections: { own: ['stories', 'memory'], packages: ['zod'], node: ['node:crypto'] },
  eval: { own: ['answers', 'errors.ts'], packages: ['zod'], node: ['node:fs'] },
  slack: {
    own: ['stories', 'answers', 'quotes', 'memory', 'corrections', 'config.ts', 'errors.ts'],
    packages: ['*'],
    node: ['*'],
  },
  cli: {
    own: ['stories', 'answers', 'quotes', 'memory', 'corrections', 'eval', 'config.ts', 'errors.ts'],
    packages: ['zod'],
    node: ['*'],
  },
  workspace: { own: [], packages: ['*'], node: ['*'] },
  'main.ts': { own: ['*'], packages: ['*'], node: ['*'] },
};

/** Packages that only one folder may import. */
const AT_HOME: Record<string, string> = {
  chokidar: 'src/stories/watching/',
  'fuse.js': 'src/answers/search/',
  dotenv: 'src/config.ts',
  yaml: 'src/',
};

const source = sourceFiles('src', ['.ts', '.tsx']);
const imports = source.flatMap(importsOf);

function isAllowed(to: string, allowed: readonly string[]): boolean {
  return allowed.includes('*') || allowed.includes(to);
}

describe('the parts of the code', () => {
  it('import one way only, each what its row of the table allows', () => {
    const strays = imports.filter(({ from, to, own }) => {
      const row = ALLOWED[folderOf(from)];
      if (!row) return true;
      if (own) return folderOf(to) !== folderOf(from) && !isAllowed(folderOf(to), row.own);
      return !isAllowed(to, to.startsWith('node:') ? row.node : row.packages);
    });
    expect(strays.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('are all in the table', () => {
    const parts = new Set(source.map(({ path }) => folderOf(path)));
    expect([...parts].filter((part) => !ALLOWED[part])).toEqual([]);
  });

  it('keep fuse.js in src/answers/search, chokidar in src/stories/watching, dotenv in src/config.ts', () => {
    const strays = imports.filter(({ from, to }) => !from.startsWith(AT_HOME[to] ?? ''));
    expect(strays.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it('give the engine nothing of the stories but types and schemas', () => {
    const strays = imports.filter(
      ({ from, to, typeOnly }) =>
        folderOf(from) === 'answers' && folderOf(to) === 'stories' && !typeOnly && !/-schema\.ts$/.test(to),
    );
    expect(strays).toEqual([]);
  });

  it('never lead back to the file they start from within src/stories and src/answers', () => {
    const next = new Map(
      source.map(({ path }) => [
        path,
        imports.filter(({ from, own, typeOnly }) => own && !typeOnly && from === path).map(({ to }) => to),
      ]),
    );
    const reaches = (start: string): boolean => {
      const seen = new Set<string>();
      const open = [...(next.get(start) ?? [])];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (at === start) return true;
        if (!seen.has(at)) open.push(...(next.get(at) ?? []));
        seen.add(at);
      }
      return false;
    };
    const engine = source.filter(({ path }) => ['stories', 'answers'].includes(folderOf(path)));
    expect(engine.map(({ path }) => path).filter(reaches)).toEqual([]);
  });
});

describe('the code', () => {
  it('reads the environment in src/config.ts only; entry points may hand it over', () => {
    const strays = source
      .filter(({ path }) => path !== 'src/config.ts')
      .flatMap(({ path, text }) => {
        const code = text.replace(/'process\.env\.[A-Z_]+'/g, '');
        const entry = path === 'src/main.ts' || path.startsWith('src/cli/');
        return (entry ? code.replace(/\w\(process\.env\)/g, '') : code).includes('process.env') ? [path] : [];
      });
    expect(strays).toEqual([]);
  });

  it('has no clock and no chance in the engine', () => {
    const strays = source.filter(
      ({ path, text }) => folderOf(path) === 'answers' && /Date\.now|new Date\b|Math\.random|performance\./.test(text),
    );
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  it('has no file of more than 250 lines, and no barrel', () => {
    const files = ['src', 'tests', 'bench'].flatMap((folder) => sourceFiles(folder, ['.ts', '.tsx']));
    const faults = files.flatMap(({ path, text }) => [
      ...(text.split('\n').length - 1 > 250 ? [`${path} is too long`] : []),
      ...(/(^|\/)index\.ts$/.test(path) || /^export (\*|type \*|\{[^}]*\}) .*from/m.test(text)
        ? [`${path} exports from elsewhere`]
        : []),
    ]);
    expect(faults).toEqual([]);
  });
});

/** Words that are a source's alias in some story and plain English everywhere else. */
const PLAIN_ENGLISH = new Set(['Defense Department', 'Permanent Mission']);

/** Names that are there today; one that is gone has to leave this list. */
describe('the code and the intents', () => {
  const sourcesSchema = z.object({
    sources: z.array(z.object({ name: z.string(), kind: z.string(), aliases: z.array(z.string()).default([]) })),
  });
  const named = sourceFiles('data/stories', ['sources.yml']).flatMap(
    ({ text }) => sourcesSchema.parse(parse(text)).sources,
  );
  // Names have a capital letter; "the charity" and the like are anybody's.
  const names = named
    .flatMap(({ name, kind, aliases }) => [name, ...aliases, ...(kind === 'person' ? name.split(' ') : [])])
    .filter((name) => name.length >= 5 && /\p{Lu}/u.test(name) && !PLAIN_ENGLISH.has(name));

  it('name nobody of any story', () => {
    const escaped = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})`, 'iu');
    const found = [...source, ...sourceFiles('intents', ['.yml'])].flatMap(({ path, text }) => {
      const name = pattern.exec(text)?.[0];
      return name === undefined ? [] : [`${path} names ${name}`];
    });
    expect(names.length).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
