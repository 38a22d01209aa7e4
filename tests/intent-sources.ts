import type { Source } from '../src/stories/source-schema.ts';

/** Whom the sentences of tests/intents name: id, kind, name and the names they go by there. None is in any story. */
const NAMED: readonly [id: string, kind: Source['kind'], name: string, aliases: string[]][] = [
  ['okafor', 'person', 'Dr Okafor', ['Okafor', 'the coroner', 'coroner']],
  ['brandt', 'person', 'Ms Brandt', ['Brandt', 'Mr Brandt', 'harbour master', 'the harbour master']],
  ['mayor', 'person', 'the mayor', ['mayor']],
  ['minister', 'person', 'the minister', ['minister']],
  ['clearwater-watch', 'organisation', 'Clearwater Watch', []],
  ['harbour-safety-board', 'body', 'Harbour Safety Board', ['HSB', 'Safety Board']],
  ['transport-union', 'organisation', 'RMTU', []],
  ['port-authority', 'body', 'port authority', ['NPA']],
  ['ferry-company', 'organisation', 'ferry company', ['the firm', 'firm']],
];

/** The sources that the sentences name, by id. */
export const intentSources: ReadonlyMap<string, Source> = new Map(
  NAMED.map(([id, kind, name, aliases]) => [id, { id, kind, name, aliases }]),
);
