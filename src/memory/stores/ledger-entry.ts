import { z } from 'zod';
import type { Row } from '../database/tables.ts';

/** How a reply went out: to a whole conversation, to one person in it, to a person's direct messages, or shared by somebody. */
export type PostingKind = 'public' | 'ephemeral' | 'direct' | 'shared';

/** A fact as it stood when a reply cited it. */
export interface Citation {
  fact: string;
  revision: string;
}

/** What is about to be posted. */
export interface Posting {
  /** Names the message, command or click that is answered. */
  askId: string;
  kind: PostingKind;
  channel: string;
  threadTs?: string | undefined;
  /** Who asked. */
  user: string;
  question: string;
  story: string;
  intent: string;
  outcome: string;
  text: string;
  blocksJson: string;
  facts: readonly Citation[];
}

/** A posting in the ledger. User, question, text and blocks are undefined when they are not kept, or have been forgotten. */
export interface LedgerEntry {
  id: string;
  askId: string;
  kind: PostingKind;
  channel: string;
  threadTs: string | undefined;
  user: string | undefined;
  question: string | undefined;
  story: string;
  intent: string;
  outcome: string;
  text: string | undefined;
  blocksJson: string | undefined;
  facts: Citation[];
  state: 'intended' | 'posted' | 'failed' | 'removed';
  /** Slack's timestamp of the message, where there is one that can be addressed. */
  ts: string | undefined;
  /** Why it failed. */
  why: string | undefined;
  intendedAt: number;
  postedAt: number | undefined;
}

const citationsSchema = z.array(z.object({ fact: z.string(), revision: z.string() }));
const kindSchema = z.enum(['public', 'ephemeral', 'direct', 'shared']);

/** An entry of the ledger, from its row. */
export function readLedgerEntry(row: Row<'ledger'>): LedgerEntry {
  const { id, channel, story, intent, outcome, state } = row;
  return {
    ...{ id, channel, story, intent, outcome, state },
    askId: row.ask_id,
    kind: kindSchema.parse(row.kind),
    threadTs: row.thread_ts ?? undefined,
    user: row.user ?? undefined,
    question: row.question ?? undefined,
    text: row.text ?? undefined,
    blocksJson: row.blocks_json ?? undefined,
    facts: citationsSchema.parse(JSON.parse(row.facts)),
    ts: row.ts ?? undefined,
    why: row.why ?? undefined,
    intendedAt: row.at,
    postedAt: row.posted_at ?? undefined,
  };
}
