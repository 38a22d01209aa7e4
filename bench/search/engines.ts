import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildIndex, type SearchRecord } from '../../src/answers/search/build-index.ts';
import { searchIndex } from '../../src/answers/search/search-index.ts';
import { stem } from '../../src/answers/search/stem.ts';
import type { BenchQuestion } from './questions.ts';

/** An engine made ready: the ids it finds for a question, best first. */
export type Ask = (question: BenchQuestion) => string[];

/** Every engine of the benchmark by name; each builds over the same records and is asked the same questions. */
export const engines = {
  'On Record': (records) => {
    const index = buildIndex(records);
    return ({ text }) => searchIndex(index, text).map(({ id }) => id);
  },
  'fuse.js': (records) => {
    const options = {
      keys: ['text'],
      useTokenSearch: true,
      threshold: 0.3,
      ignoreLocation: true,
      ignoreFieldNorm: true,
    };
    const fuse = new Fuse(records, options);
    return ({ stripped }) => fuse.search(stripped, { limit: 20 }).map(({ item }) => item.id);
  },
  minisearch: (records) => {
    const mini = new MiniSearch<SearchRecord>({ fields: ['text'] });
    mini.addAll(records);
    return ({ stripped }) => mini.search(stripped, { fuzzy: 0.2, prefix: true }).map(({ id }) => String(id));
  },
  'minisearch, stemmed': (records) => {
    const mini = new MiniSearch<SearchRecord>({ fields: ['text'], processTerm: (term) => stem(term.toLowerCase()) });
    mini.addAll(records);
    return ({ stripped }) => mini.search(stripped, { fuzzy: 0.2 }).map(({ id }) => String(id));
  },
} satisfies Record<string, (records: readonly SearchRecord[]) => Ask>;

/** The name of an engine, also its name in the table. */
export type EngineName = keyof typeof engines;

/** Names of all engines, ours first. */
export const engineNames = Object.keys(engines) as EngineName[];
