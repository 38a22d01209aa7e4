import { z } from 'zod';
import { packValue } from '../button-value.ts';
import { LIMITS } from '../limits.ts';
import type { Reply } from '../render-blocks.ts';

/** A reply as its feedback buttons know it, so that what was wrong can be told without any memory. */
export interface Rated {
  question: string;
  story: string;
  /** Its first line, cut. */
  lead: string;
  /** Ids of the facts that it used, or offered. */
  facts: string[];
}

const ratedSchema = z.object({
  question: z.string(),
  story: z.string(),
  lead: z.string(),
  facts: z.array(z.string()),
});
const verdictSchema = z.enum(['up', 'down']);

/** Lengths at which the state of two buttons leaves the reply its room. */
const MOST = { question: 200, draft: 60, lead: 120, facts: 6 };

/** What is kept of a reply; undefined for one that answers no question. */
export function ratedOf({ outcome, story, asked, parts, facts = [], nearest = [], draft }: Reply): Rated | undefined {
  if (outcome === undefined || outcome === 'help' || story === undefined) return undefined;
  const lead = parts.find((part) => part.kind === 'lead')?.text ?? '';
  const used = facts.length > 0 ? facts : nearest;
  return {
    question: (asked ?? '').slice(0, draft ? MOST.draft : MOST.question),
    story,
    lead: lead.slice(0, MOST.lead),
    facts: used.slice(0, MOST.facts).map(({ id }) => id),
  };
}

/** The value of a feedback button; without words where they do not fit. */
export function ratedValue(verdict: 'up' | 'down', rated: Rated): string {
  // Nobody is told of a good reply: its first line need not be carried.
  const kept = verdict === 'up' ? { ...rated, lead: '' } : rated;
  const whole = packValue(JSON.stringify({ verdict, ...kept }));
  if (whole !== undefined) return whole;
  return (
    packValue(JSON.stringify({ verdict, ...rated, question: '', lead: '' })) ??
    JSON.stringify({ verdict, question: '', story: '', lead: '', facts: [] }).slice(0, LIMITS.buttonValue)
  );
}

/** Reads the value of a feedback button, as it was unpacked; undefined when it is none of ours. */
export function readRated(value: string): (Rated & { verdict: 'up' | 'down' }) | undefined {
  try {
    return ratedSchema.extend({ verdict: verdictSchema }).parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}

/** What a reason is given for: a reply, and where it stands. */
export type Faulted = Rated & { channel: string; ts: string };

/** Reads what a button with a reason carries; undefined when it is none of ours. */
export function readFaulted(value: string): Faulted | undefined {
  try {
    return ratedSchema.extend({ channel: z.string(), ts: z.string() }).parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}
