import type { Conversation } from '../conversation.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import { findCandidates } from '../matching/find-candidates.ts';
import { type Ranked, rankSubjects } from '../matching/rank-subjects.ts';
import { inContext, isFollowUp } from '../reading/in-context.ts';
import type { Question } from '../reading/question.ts';
import { type Seek, seek } from '../reading/seek.ts';
import { likeness, sourceOf } from '../reading/term.ts';
import { type Decision, decide } from './decide.ts';

/** One reading of the question, what was ranked for it and what was decided. */
export interface Attempt {
  sought: Seek;
  ranked: readonly Ranked[];
  decision: Decision;
  /** True when it was read as leaning on what was said before. */
  followUp: boolean;
  /** True when it is the last of several questions and the others go unanswered. */
  last?: boolean;
}

/** A part of a message is read on its own only when it holds this many words of content: fewer fit anything. */
const LEAST = 2;

/** A question that is this like one of a fact's, word for word its own, needs no thread to be understood. */
const ALONE = 0.8;

/** An answer this sure needs no other reading beside it. */
const CERTAIN = 0.95;

/** Reads the question every way it may be meant and keeps the reading that stands best; undefined when there is nothing to read. */
export function attempt(
  question: Question,
  knowledge: Knowledge,
  story: StoryKnowledge,
  conversation: Conversation,
): Attempt | undefined {
  const lastAsked = question.lastAsked && tryLast(question.lastAsked, knowledge, story);
  if (lastAsked) return lastAsked;
  const attempts: Attempt[] = [];
  for (const [i, reading] of question.readings.entries()) {
    const sought = seek(reading, knowledge, story);
    if (i > 0 && sought.terms.length < LEAST) continue;
    const alone = tried(sought, story, false);
    const leans = isFollowUp(sought, conversation, knowledge) && !standsAlone(alone);
    if (!leans && isCertain(alone.decision)) return alone;
    if (leans) attempts.push(tried(inContext(sought, conversation, knowledge, story), story, true));
    attempts.push(alone);
  }
  // Of readings that stand equally the earlier one is kept: more of the message, and the thread before the bare words.
  const followUps = attempts.filter(({ followUp }) => followUp);
  return best(followUps.some(({ decision }) => decision.outcome === 'answered') ? followUps : attempts);
}

/** Of several questions the last is answered, when it is one by itself: "Who is A? Who is B?", not "Did A speak? What was the line?". */
function tryLast(reading: string, knowledge: Knowledge, story: StoryKnowledge): Attempt | undefined {
  const sought = seek(reading, knowledge, story);
  const alone = tried(sought, story, false);
  const whole = sought.terms.length >= LEAST || sought.terms.some((term) => sourceOf(term) !== undefined);
  return whole && alone.decision.outcome === 'answered' ? { ...alone, last: true } : undefined;
}

/** Answered beyond doubt, or asking plainly for what the story is known to lack: no part of the message can say otherwise. */
function isCertain(decision: Decision): boolean {
  if (decision.outcome === 'answered') return decision.confidence >= CERTAIN;
  return decision.outcome === 'not_in_story' && (decision.gap?.grounds.likeness ?? 0) >= ALONE;
}

function standsAlone({ sought, decision }: Attempt): boolean {
  if (decision.outcome !== 'answered' || sought.terms.length < LEAST) return false;
  const [lead] = decision.subjects;
  return lead !== undefined && lead.grounds.likeness >= ALONE && lead.grounds.coverage >= ALONE;
}

function tried(sought: Seek, story: StoryKnowledge, followUp: boolean): Attempt {
  const ranked = rankSubjects(sought, story, findCandidates(sought, story));
  const decision = decide(ranked, followUp);
  const carried = followUp && decision.outcome === 'answered' ? ownShare(sought, decision.subjects) : 1;
  if (carried >= CARRIED) return { sought, ranked, decision: sure(decision, carried), followUp };
  const refused: Decision = { outcome: 'not_in_story', gap: undefined, nearest: [], confidence: 1 };
  return { sought, ranked, decision: refused, followUp };
}

/** A follow-up answers only when the fact has this share of its own words; the thread alone is no ground. */
const CARRIED = 0.5;

/** Share of a follow-up's own words that the fact has; when it only asks ("when?", "who said that?"), how well it fits an intent. */
function ownShare({ terms, matches }: Seek, [lead]: readonly Ranked[]): number {
  const [asks] = matches;
  const own = terms.filter(({ start }) => !asks?.taken.has(start));
  if (!lead) return 0;
  if (own.length === 0) return (asks?.score ?? 0) >= ASKS ? 1 : 0;
  return own.filter((term) => likeness(term, lead.subject.features) >= CARRIED).length / own.length;
}

/** A message without words of content asks something when an intent fits it this well. */
const ASKS = 0.3;

function sure(decision: Decision, share: number): Decision {
  return decision.outcome === 'answered' ? { ...decision, confidence: decision.confidence * share } : decision;
}

function best(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.toSorted((a, b) => standing(b.decision) - standing(a.decision))[0];
}

function standing(decision: Decision): number {
  if (decision.outcome === 'answered') return 2 + decision.confidence;
  return decision.outcome === 'clarify' ? 1 : 0;
}
