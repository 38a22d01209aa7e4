import type { Fact, Story } from '../../stories/story.ts';
import type { Answer, Part } from '../answer-schema.ts';
import { citeFact } from './cite-fact.ts';
import { MAX_TEXT, renderText } from './render-text.ts';

/** A reply before it is an Answer. */
export interface Draft extends Pick<Answer, 'verdict' | 'verdict_detail'> {
  outcome: Answer['outcome'];
  parts: Part[];
  facts?: readonly Fact[];
  nearest?: readonly Fact[];
  confidence?: number;
}

/** The question is told back no longer than this, in UTF-16 units. */
const MAX_ECHO = 4_000;

/** Makes a draft the Answer: as many whole parts as fit, the text of these, and the facts that are shown in it. */
export function toAnswer(draft: Draft, about: { question: string; story: Story; intent: string }): Answer {
  const { question, story, intent } = about;
  const parts = withinLimit(draft.parts);
  const text = renderText(parts);
  const facts =
    parts.length < draft.parts.length ? (draft.facts ?? []).filter((fact) => isShown(fact, text)) : draft.facts;
  const cite = (fact: Fact) => citeFact(fact, story);
  return {
    question: question.slice(0, MAX_ECHO),
    story: story.slug,
    intent,
    outcome: draft.outcome,
    confidence: Math.min(1, Math.max(0, draft.confidence ?? 1)),
    text,
    facts: (facts ?? []).map(cite),
    nearest: (draft.nearest ?? []).map(cite),
    parts,
    suggestions: draft.outcome === 'answered' ? [] : story.try,
    ...(draft.verdict ? { verdict: draft.verdict } : {}),
    ...(draft.verdict_detail ? { verdict_detail: draft.verdict_detail } : {}),
  };
}

/**
 * The parts that fit under the longest reply: whole parts from the front, so that nothing is cut inside a quotation. Where parts were
 * left out, no quotation stays without the small print that says whose it is, and no heading without its list.
 */
function withinLimit(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    if (kept.length > 0 && renderText([...kept, part]).length >= MAX_TEXT) break;
    kept.push(part);
  }
  const isCut = kept.length < parts.length;
  while (kept.length > 1 && (kept.at(-1)?.kind === 'heading' || (isCut && kept.at(-1)?.kind === 'quote'))) kept.pop();
  return kept;
}

const isShown = ({ statement, evidence }: Fact, text: string): boolean =>
  text.includes(statement) || evidence.some(({ quote }) => text.includes(quote));
