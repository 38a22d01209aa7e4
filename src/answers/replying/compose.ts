import type { Fact } from '../../stories/story.ts';
import type { Answer, Part } from '../answer-schema.ts';
import type { Plan } from '../deciding/plan-reply.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import type { Question } from '../reading/question.ts';
import { readTerms } from '../reading/read-terms.ts';
import { featuresOf, likeness, type Term } from '../reading/term.ts';
import { tokenize } from '../search/tokenize.ts';
import { citeFact } from './cite-fact.ts';
import { factParts } from './fact-parts.ts';
import { listParts } from './list-parts.ts';
import { numberNote } from './number-note.ts';
import { quotesParts } from './quotes-parts.ts';
import { type Draft, toAnswer } from './to-answer.ts';
import { wording } from './wording.ts';

/** What every reply is made from, beside its plan. */
export interface Setting {
  /** True when only the last of several questions is answered. */
  last: boolean;
  question: Question;
  story: StoryKnowledge;
  knowledge: Knowledge;
}

/** Turns a plan into the reply; no plan means that the message held nothing to answer. */
export function compose(plan: Plan | undefined, setting: Setting): Answer {
  const { question, story } = setting;
  const draft = plan ? draftOf(plan, setting) : emptyDraft(setting);
  if (setting.last) draft.parts.push({ kind: 'detail', text: wording(setting.knowledge.library.replies, 'several') });
  const intent = plan?.intent?.id ?? (plan ? 'what-happened' : 'help');
  return toAnswer(draft, { question: question.text, story: story.story, intent });
}

function draftOf(plan: Plan, setting: Setting): Draft {
  const { story, knowledge } = setting;
  const { replies } = knowledge.library;
  switch (plan.kind) {
    case 'reply':
      return {
        outcome: 'help',
        parts: helpParts(wording(replies, plan.intent.reply ?? 'help'), plan.intent.id === 'help', setting),
      };
    case 'list':
      return listParts(plan.gather, story, replies);
    case 'quotes':
      return quotesParts(plan.source, plan.facts, story, replies, setting.question.page);
    case 'unquoted': {
      const name = story.story.sources.get(plan.source)?.name ?? plan.source;
      const lead: Part = { kind: 'lead', text: wording(replies, 'mentioned_only', { name }) };
      const nearest = factsOf(plan.nearest);
      return { outcome: 'not_in_story', parts: [lead, ...nearestParts(nearest, replies)], nearest };
    }
    case 'decision':
      return decisionDraft(plan, setting);
  }
}

function decisionDraft(
  { decision, intent, terms }: Extract<Plan, { kind: 'decision' }>,
  { question, story, knowledge }: Setting,
): Draft {
  const { replies } = knowledge.library;
  if (decision.outcome === 'answered') {
    const facts = factsOf(decision.subjects);
    const [lead] = facts;
    const notes = lead ? numberNote(question.text, terms, lead, replies) : [];
    const premise: Part[] =
      decision.corrects && differs(terms, lead, story) && notes.length === 0
        ? [{ kind: 'lead', text: wording(replies, 'premise') }]
        : notes;
    const both: Part[] = facts.length > 1 ? [{ kind: 'lead', text: wording(replies, 'two_figures') }] : [];
    const layout = intent?.layout ?? ['statement', 'evidence', 'attribution', 'status', 'place'];
    const parts = [
      ...premise,
      ...both,
      ...facts.flatMap((fact) => factParts(fact, citeFact(fact, story.story), layout, replies)),
    ];
    return { outcome: 'answered', parts, facts, confidence: decision.confidence };
  }
  if (decision.outcome === 'clarify') {
    const facts = factsOf(decision.subjects);
    const items = facts.map((fact): Part => ({ kind: 'item', text: fact.statement, ask: fact.statement }));
    return {
      outcome: 'clarify',
      parts: [{ kind: 'lead', text: wording(replies, 'clarify') }, ...items],
      facts,
      confidence: decision.confidence,
    };
  }
  const gap = decision.gap?.subject.kind === 'gap' ? decision.gap.subject.gap : undefined;
  const near = gap ? gap.near.flatMap((id) => story.story.facts.filter((fact) => fact.id === id)) : [];
  const nearest = [...new Set([...near, ...factsOf(decision.nearest)])]
    .slice(0, near.length > 0 ? Math.max(near.length, 2) : 3)
    .slice(0, 3);
  const lead: Part = {
    kind: 'lead',
    text: gap ? wording(replies, 'gap', { asks: gap.asks }) : wording(replies, 'not_in_story'),
  };
  return {
    outcome: 'not_in_story',
    parts: [lead, ...nearestParts(nearest, replies)],
    nearest,
    confidence: decision.confidence,
  };
}

/** Facts offered beside a refusal, each with what to send to ask for it. */
function nearestParts(nearest: readonly Fact[], replies: Readonly<Record<string, string>>): Part[] {
  if (nearest.length === 0) return [];
  const items = nearest.map((fact): Part => ({ kind: 'item', text: fact.statement, ask: fact.statement }));
  return [{ kind: 'heading', text: wording(replies, 'nearest') }, ...items];
}

function helpParts(text: string, examples: boolean, { story }: Setting): Part[] {
  const items = story.story.try.map((ask): Part => ({ kind: 'item', text: ask, ask }));
  return [{ kind: 'lead', text }, ...(examples ? items : [])];
}

function emptyDraft(setting: Setting): Draft {
  return { outcome: 'help', parts: helpParts(wording(setting.knowledge.library.replies, 'empty'), true, setting) };
}

function factsOf(ranked: readonly Ranked[]): Fact[] {
  return ranked.flatMap(({ subject }) => (subject.kind === 'fact' ? [subject.fact] : []));
}

/** The story has it differently only when the question has a word that the fact's own sentence has not. */
function differs(terms: readonly Term[], fact: Fact | undefined, { vocabulary }: StoryKnowledge): boolean {
  if (!fact || terms.length === 0) return false;
  const texts = [fact.statement, ...fact.evidence.map(({ quote }) => quote)];
  const features = featuresOf(texts.flatMap((text) => readTerms(tokenize(text), vocabulary)));
  return terms.some((term) => likeness(term, features) === 0);
}
