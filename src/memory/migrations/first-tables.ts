import type { ColumnDefinitionBuilder, Kysely, Migration } from 'kysely';

type Column = [
  type: 'text' | 'integer' | 'bigint',
  build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder,
];

const key: Column = ['text', (column) => column.primaryKey()];
const text: Column = ['text', (column) => column.notNull()];
const textOrNull: Column = ['text', (column) => column];
const count: Column = ['integer', (column) => column.notNull()];
const countOrNull: Column = ['integer', (column) => column];
const time: Column = ['bigint', (column) => column.notNull()];
const timeOrNull: Column = ['bigint', (column) => column];
const partOf = (id: string): Column => ['text', (column) => column.notNull().references(id).onDelete('cascade')];

const lease = { attempts: count, owner: textOrNull, instance: textOrNull, until: time };

const tables: Record<string, Record<string, Column>> = {
  inbox: { id: key, kind: text, payload: text, user: textOrNull, state: text, ...lease, at: time },
  inbox_keys: { id: key, expires_at: time },
  kept_values: { id: key, value: text, user: textOrNull, expires_at: time },
  ledger: {
    ...{ id: key, ask_id: text, kind: text, channel: text, thread_ts: textOrNull, user: textOrNull },
    ...{ question: textOrNull, story: text, intent: text, outcome: text, text: textOrNull, blocks_json: textOrNull },
    ...{ facts: text, state: text, ts: textOrNull, why: textOrNull, at: time, posted_at: timeOrNull },
  },
  citations: { id: key, entry: partOf('ledger.id'), story: text, fact: text, at: time },
  correction_runs: { id: key, story: text, fact: text, revision: text, at: time },
  correction_steps: {
    ...{ id: key, run: partOf('correction_runs.id'), entry: text, kind: text },
    ...{ state: text, why: textOrNull, ...lease, at: time },
  },
  story_facts: { id: key, story: text, fact: text, revision: text, content: text, at: time },
  story_changes: { id: key, story: text, fact: text, before: textOrNull, after: textOrNull, at: time },
  feedback: {
    ...{ id: key, entry: textOrNull, channel: text, ts: text, user: text, verdict: text },
    ...{ reason: textOrNull, question: textOrNull, facts: text, at: time },
  },
  unanswered: {
    ...{ id: key, question: text, story: text, outcome: text, channel: text, user: textOrNull, nearest: text },
    ...{ resolved_at: timeOrNull, resolved_by: textOrNull, resolution: textOrNull, at: time },
  },
  watches: { id: key, user: text, story: text, kind: text, target: text, at: time },
  told_watches: { id: key, watch: partOf('watches.id'), at: time },
  channels: { id: key, story: textOrNull, unprompted: countOrNull, desk_channel: textOrNull },
  muted_threads: { id: key, at: time },
  pulse: { id: key, at: time },
};

/** One for each way in which a table is read, and for what `sweep` and `forget` look for. */
const indexes: [table: string, ...columns: string[]][] = [
  ['inbox', 'state', 'at'],
  ['inbox', 'user'],
  ['inbox', 'at'],
  ['inbox_keys', 'expires_at'],
  ['kept_values', 'expires_at'],
  ['kept_values', 'user'],
  ['ledger', 'ask_id'],
  ['ledger', 'channel', 'ts'],
  ['ledger', 'state', 'at'],
  ['ledger', 'at'],
  ['ledger', 'user'],
  ['citations', 'story', 'fact', 'at'],
  ['citations', 'entry'],
  ['correction_runs', 'at'],
  ['correction_steps', 'run'],
  ['correction_steps', 'state', 'at'],
  ['story_facts', 'story'],
  ['story_changes', 'story', 'at'],
  ['story_changes', 'at'],
  ['feedback', 'at'],
  ['feedback', 'user'],
  ['unanswered', 'at'],
  ['unanswered', 'user'],
  ['unanswered', 'resolved_by'],
  ['watches', 'story', 'kind', 'target'],
  ['watches', 'user'],
  ['told_watches', 'watch'],
  ['told_watches', 'at'],
  ['muted_threads', 'at'],
];

/** The tables of the first version. Never edited once released: a change is a migration of its own. */
export const firstTables: Migration = {
  async up({ schema }: Kysely<unknown>) {
    for (const [name, columns] of Object.entries(tables)) {
      const table = Object.entries(columns).reduce(
        (builder, [column, [type, build]]) => builder.addColumn(column, type, build),
        schema.createTable(name),
      );
      await table.execute();
    }
    for (const [table, ...columns] of indexes) {
      await schema
        .createIndex([table, 'by', ...columns].join('_'))
        .on(table)
        .columns(columns)
        .execute();
    }
  },
};
