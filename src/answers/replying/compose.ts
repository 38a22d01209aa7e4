import type { Fact } from '../../stories/story.ts';
import type { Answer, Part } from '../answer-schema.ts';
import type { Turn } from '../answer.ts';
import type { Conversation } from '../conversation.ts';
import type { Decision } from '../deciding/decide.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import type { Question } from '../reading/question.ts';
import type { Seek } from '../reading/seek.ts';
import { citeFact } from './cite-fact.ts';
import { factParts } from './fact-parts.ts';
import { renderText } from './render-text.ts';
import { wording } from './wording.ts';

/** All that a reply is made from. */
export interface Composition {
  question: Question;
  story: StoryKnowledge;
  knowledge: Knowledge;
  conversation: Conversation;
  sought?: Seek;
  decision?: Decision;
}

/** Turns a decision into the reply. */
export function compose({ question, story, knowledge, conversation, sought, decision }: Composition): Turn {
  const { replies } = knowledge.library;
  const facts = factsOf(decision?.outcome === 'answered' || decision?.outcome === 'clarify' ? decision.subjects : []);
  const nearest = factsOf(decision?.outcome === 'not_in_story' ? decision.nearest : []);
  const cite = (fact: Fact) => citeFact(fact, story.story);
  const parts: Part[] = [];
  if (decision?.outcome === 'answered') {
    const layout = sought?.intent?.layout ?? ['statement', 'evidence', 'attribution', 'status', 'place'];
    if (decision.corrects) parts.push({ kind: 'lead', text: wording(replies, 'premise') });
    for (const fact of facts) parts.push(...factParts(fact, cite(fact), layout, replies));
  } else if (decision?.outcome === 'clarify') {
    parts.push({ kind: 'lead', text: wording(replies, 'clarify') }, ...facts.map((fact) => ({ kind: 'item' as const, text: fact.statement })));
  } else {
    const gap = decision?.outcome === 'not_in_story' && decision.gap?.subject.kind === 'gap' ? decision.gap.subject.gap : undefined;
    parts.push({ kind: 'lead', text: gap ? wording(replies, 'gap', { asks: gap.asks }) : wording(replies, 'not_in_story') });
    if (nearest.length > 0) {
      parts.push({ kind: 'heading', text: wording(replies, 'nearest') }, ...nearest.map((fact) => ({ kind: 'item' as const, text: fact.statement })));
    }
  }
  const answer: Answer = {
    question: question.text,
    story: story.story.slug,
    intent: sought?.intent?.id ?? 'what-happened',
    outcome: decision?.outcome ?? 'not_in_story',
    confidence: Math.min(1, Math.max(0, decision?.confidence ?? 0)),
    text: renderText(parts),
    facts: facts.map(cite),
    nearest: nearest.map(cite),
    parts,
    suggestions: story.story.try,
  };
  return { answer, conversation };
}

function factsOf(ranked: readonly Ranked[]): Fact[] {
  return ranked.flatMap(({ subject }) => (subject.kind === 'fact' ? [subject.fact] : []));
}
