import type { Channels } from './stores/channels.ts';
import type { Corrections } from './stores/corrections.ts';
import type { Feedback } from './stores/feedback.ts';
import type { Inbox } from './stores/inbox.ts';
import type { Ledger } from './stores/ledger.ts';
import type { Mutes } from './stores/mutes.ts';
import type { Revisions } from './stores/revisions.ts';
import type { Unanswered } from './stores/unanswered.ts';
import type { Upkeep } from './stores/upkeep.ts';
import type { Values } from './stores/values.ts';
import type { Watches } from './stores/watches.ts';

/**
 * What outlives a restart, a crash and the process: in a SQLite file, in PostgreSQL, or, for as long as neither works, in the
 * process itself. What is stored, why, and for how long:
 *
 * | Store | What | Why | Until |
 * | --- | --- | --- | --- |
 * | inbox | deliveries of Slack that are being worked on, whole; the keys of all | a question is answered once, also after a crash and by two processes | payload: done. Keys: 24 hours. Given up: retention |
 * | values | conversations by thread, replies shown to one person | follow-ups, "share" | the time that is given |
 * | ledger | every reply: where, to whom, the question, the text, the facts cited and in which revision | a correction finds all who were told | retention |
 * | corrections | what has been done about each post and watch for each revision of a fact | everybody is told, nobody twice | retention |
 * | revisions | the facts of each story as last known; what changed | to see a change after a restart; a change log | facts: kept. Changes: retention |
 * | feedback | who found which reply good or bad, and why | to mend the answers | retention |
 * | unanswered | questions that the story did not answer | the desk's list of what to add | retention |
 * | watches | who wants to be told of what | to tell them, once a revision | removed |
 * | channels | settings of channels and of the team | | changed |
 * | mutes | threads in which to say nothing | | retention |
 *
 * Retention is 90 days from when a thing was first written, or `retentionDays`; `keepText: false` keeps no words of questions
 * and replies in the ledger and the feedback. `upkeep.forget` removes a person. No store holds a message that was not for the
 * bot, a name, an address or a token: people and channels are Slack's ids.
 *
 * A call is done whole or not at all, and safe to repeat: ids are made from what they name. It throws MemoryUnavailable when
 * the database cannot do its work.
 */
export interface Memory {
  inbox: Inbox;
  values: Values;
  ledger: Ledger;
  corrections: Corrections;
  revisions: Revisions;
  feedback: Feedback;
  unanswered: Unanswered;
  watches: Watches;
  channels: Channels;
  mutes: Mutes;
  upkeep: Upkeep;
  /** Whether what is written now will be there tomorrow. Never throws. */
  health(): Promise<Health>;
  close(): Promise<void>;
}

/** How a memory is. `kind` is where it writes now; `problem` says in plain words what is wrong, and holds no secret. */
export type Health = { ok: true; kind: MemoryKind } | { ok: false; kind: MemoryKind; problem: string };

/** Where a memory is. */
export type MemoryKind = 'sqlite' | 'postgres' | 'process';

/** The parts of a memory that hold something. */
export type StoreName = Exclude<keyof Memory, 'health' | 'close'>;
