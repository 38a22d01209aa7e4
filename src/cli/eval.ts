import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Ask } from '../answers/ask.ts';
import { storiesDir } from '../config.ts';
import { ConfigError, DataError } from '../errors.ts';
import { readQuestionSet } from '../eval/question-set.ts';
import { describeResult, type Result, runSet } from '../eval/run-set.ts';
import { sumUp, tableOf, tally } from '../eval/tally.ts';
import { createQuoteDesk } from '../quotes/create-quote-desk.ts';
import { loadLibrary } from '../stories/load-library.ts';
import type { Library } from '../stories/story.ts';
import { evalQuotes } from './eval-quotes.ts';

const USAGE = `Ask the stories the questions of tests/eval and grade the answers. Sets of the invented stories of tests/fixtures are asked as well,
and counted apart.

  npm run eval                          every set; a set's file is named after its story: <slug>.<name>.jsonl,
                                        or any-story.<name>.jsonl for questions that fit every story
  npm run eval -- --story SLUG          the sets of one story
  npm run eval -- --file FILE           one set, wherever it is
  npm run eval -- --quotes              the quote checks and drafts of tests/quotes only
  npm run eval -- --verbose             list everything that is not right, not the wrong answers only

  --min-right 0.8    fail when a smaller share of all answers is right
  --max-wrong 0.05   fail when a larger share is wrong
  --help             this text

Exit code: 0 within the limits, 1 not, 2 wrong usage or faulty data.`;

const options = {
  story: { type: 'string' },
  file: { type: 'string' },
  quotes: { type: 'boolean' },
  verbose: { type: 'boolean' },
  'min-right': { type: 'string' },
  'max-wrong': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `npm run eval`: returns the exit code. */
function main(): number {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const minRight = shareOf('--min-right', values['min-right'] ?? '0');
  const maxWrong = shareOf('--max-wrong', values['max-wrong'] ?? '1');
  const library = loadLibrary({ storiesDir: storiesDir() });
  const desks = desksOf(library);
  const own = library.stories.map(({ slug }) => slug);
  const slugs = [...desks.keys()];
  if (values.story !== undefined && !slugs.includes(values.story)) {
    throw new ConfigError(`There is no story "${values.story}"; there is: ${slugs.join(', ')}.`);
  }
  if (values.quotes) {
    evalQuotes((slug) => desks.get(slug)?.(), values.verbose === true);
    return 0;
  }
  const files = values.file === undefined ? ownSets() : [resolve(values.file)];
  const runs = files.flatMap((file) =>
    storiesOf(file, own, slugs).map((slug) => ({ file, slug, desk: desks.get(slug) })),
  );
  const chosen = runs.filter(({ slug }) => values.story === undefined || slug === values.story);
  if (chosen.length === 0) throw new ConfigError('There is no such set of questions.');
  const sets = chosen.flatMap(({ file, slug, desk }) => {
    if (!desk) return [];
    const results = runSet(readQuestionSet(file), slug, desk());
    show(`${basename(file)} asked of ${slug}`, results, values.verbose === true);
    return [{ slug, results }];
  });
  const told = sets.filter(({ slug }) => own.includes(slug)).flatMap(({ results }) => results);
  if (sets.length > 1) show('all sets of own stories', told);
  if (values.file === undefined && values.story === undefined)
    evalQuotes((slug) => desks.get(slug)?.(), values.verbose === true);
  const total = tally(told.length > 0 ? told : sets.flatMap(({ results }) => results));
  return total.right >= minRight * total.n && total.wrong <= maxWrong * total.n ? 0 : 1;
}

/** The desk of each story by its slug, made when it is asked for; the invented stories that tests are written against are among them. */
function desksOf(library: Library): Map<string, () => Ask> {
  const invented = ['stories', 'more-stories'].map((name) =>
    loadLibrary({ storiesDir: fileURLToPath(new URL(`../../tests/fixtures/${name}`, import.meta.url)) }),
  );
  return new Map(
    [...invented, library].flatMap((one) => {
      let desk: Ask | undefined;
      const make = () => {
        desk ??= createQuoteDesk(one);
        return desk;
      };
      return one.stories.map(({ slug }) => [slug, make] as const);
    }),
  );
}

function show(title: string, results: readonly Result[], verbose?: boolean): void {
  const listed =
    verbose === undefined ? [] : results.filter(({ grade }) => grade === 'wrong' || (verbose && grade !== 'right'));
  console.log([`# ${title}`, ...listed.map(describeResult), tableOf(results), `${sumUp(tally(results))}\n`].join('\n'));
}

function ownSets(): string[] {
  const folder = fileURLToPath(new URL('../../tests/eval', import.meta.url));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return names.sort().map((name) => join(folder, name));
}

/** Sets with this name are asked of every story. */
const ANY = 'any-story';

/** The stories a set is asked of: the one that its file's name begins with, up to the first full stop. */
function storiesOf(file: string, own: readonly string[], slugs: readonly string[]): readonly string[] {
  const slug = basename(file).split('.')[0] ?? '';
  if (slug === ANY) return own;
  if (slugs.includes(slug)) return [slug];
  throw new ConfigError(`${basename(file)} is of a story "${slug}"; there is: ${slugs.join(', ')}.`);
}

function shareOf(option: string, text: string): number {
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1))
    throw new ConfigError(`${option} is a share from 0 to 1, not "${text}".`);
  return share;
}

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof DataError || error instanceof ConfigError) console.error(error.message);
  else if (error instanceof TypeError && 'code' in error) console.error(`${error.message}\n\n${USAGE}`);
  else throw error;
  process.exitCode = 2;
}
