import type { Selectable } from 'kysely';

/**
 * The tables as the newest migration leaves them. Times are milliseconds since 1970; lists and objects are JSON in text columns;
 * yes and no are 1 and 0. An id is made from what it names (see nameId), so that writing a thing twice is writing it once.
 */
export interface Tables {
  inbox: {
    id: string;
    kind: string;
    payload: string;
    user: string | null;
    state: 'accepted' | 'failed';
    attempts: number;
    owner: string;
    instance: string;
    until: number;
    at: number;
  };
  inbox_keys: { id: string; expires_at: number };
  kept_values: { id: string; value: string; user: string | null; expires_at: number };
  ledger: {
    id: string;
    ask_id: string;
    kind: string;
    channel: string;
    thread_ts: string | null;
    user: string | null;
    question: string | null;
    story: string;
    intent: string;
    outcome: string;
    text: string | null;
    blocks_json: string | null;
    facts: string;
    state: 'intended' | 'posted' | 'failed' | 'removed';
    ts: string | null;
    why: string | null;
    at: number;
    posted_at: number | null;
  };
  /** Which entry of the ledger cites which fact: the ledger's `facts`, by fact. */
  citations: { id: string; entry: string; story: string; fact: string; at: number };
  correction_runs: { id: string; story: string; fact: string; revision: string; at: number };
  correction_steps: {
    id: string;
    run: string;
    entry: string;
    kind: string;
    state: 'due' | 'done' | 'unreachable';
    why: string | null;
    attempts: number;
    owner: string | null;
    instance: string | null;
    until: number;
    at: number;
  };
  story_facts: { id: string; story: string; fact: string; revision: string; content: string; at: number };
  story_changes: { id: string; story: string; fact: string; before: string | null; after: string | null; at: number };
  feedback: {
    id: string;
    entry: string | null;
    channel: string;
    ts: string;
    user: string;
    verdict: 'up' | 'down';
    reason: string | null;
    question: string | null;
    facts: string;
    at: number;
  };
  unanswered: {
    id: string;
    question: string;
    story: string;
    outcome: string;
    channel: string;
    user: string | null;
    nearest: string;
    resolved_at: number | null;
    resolved_by: string | null;
    resolution: string | null;
    at: number;
  };
  watches: { id: string; user: string; story: string; kind: string; target: string; at: number };
  told_watches: { id: string; watch: string; at: number };
  channels: { id: string; story: string | null; unprompted: number | null; desk_channel: string | null };
  muted_threads: { id: string; at: number };
  /** One row, written to see whether writing works. */
  pulse: { id: string; at: number };
}

/** A row as it is read. */
export type Row<T extends keyof Tables> = Selectable<Tables[T]>;
