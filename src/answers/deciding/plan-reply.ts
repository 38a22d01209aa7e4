import type { Gather, Intent } from '../../stories/intent-schema.ts';
import type { Fact } from '../../stories/story.ts';
import type { Conversation } from '../conversation.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import { lastFacts } from '../reading/in-context.ts';
import { likeness, sourceOf, type Term } from '../reading/term.ts';
import type { Attempt } from './attempt.ts';
import type { Decision } from './decide.ts';
import { sameCount } from './same-count.ts';

/** What kind of reply a question gets. */
export type Plan =
  | { kind: 'decision'; decision: Decision; intent: Intent | undefined; terms: readonly Term[] }
  | { kind: 'reply'; intent: Intent }
  | { kind: 'list'; gather: Gather; intent: Intent }
  | { kind: 'quotes'; source: string; facts: readonly Fact[]; intent: Intent };

/** From this fit on an intent that asks for no fact decides what the reply is... */
const TALK = 0.14;
const LIST = 0.5;
const QUOTES = 0.3;
const IDENTITY = 0.4;
const COUNTING = 0.15;
/** ...unless a fact is about the message with at least this belief and likeness. */
const PLAINLY = 0.8;
/** A source speaks of a topic when one of its facts has this share of the topic's words. */
const SPEAKS_OF = 0.5;
/** A gap this much like the question is what was asked, whatever else the question looks like. */
const MISSING = 0.75;
/** A fact covers what is asked of a named source from here on. */
const ABOUT = 0.6;

/** Chooses the reply: small talk, a list, all that someone said, or what was decided about facts. */
export function planReply(tried: Attempt, knowledge: Knowledge, story: StoryKnowledge, conversation: Conversation): Plan {
  const { sought, decision, ranked } = tried;
  const intentOf = (id: string) => knowledge.library.intents.find((intent) => intent.id === id);
  const fits = sought.matches.flatMap(({ intent, score }) => {
    const found = intentOf(intent);
    return found ? [{ intent: found, score }] : [];
  });
  const fit = (gather: Gather, least: number) => fits.find(({ intent, score }) => intent.gather === gather && score >= least)?.intent;
  const decided = { kind: 'decision', decision, intent: sought.intent, terms: sought.terms } as const;
  const plain = decision.outcome === 'answered' && decision.confidence >= PLAINLY && (decision.subjects[0]?.grounds.likeness ?? 0) >= PLAINLY;

  const [first] = fits;
  const talk = fit('reply', TALK);
  if (talk && !namesStory(talk.id, tried) && (first?.intent === talk || decision.outcome === 'not_in_story')) return { kind: 'reply', intent: talk };
  if (first && first.score >= LIST && isList(first.intent.gather) && !plain) return { kind: 'list', gather: first.intent.gather, intent: first.intent };

  const sources = sought.terms.map(sourceOf).filter((id): id is string => id !== undefined);
  const quotes = fit('quotes', QUOTES);
  const behind = tried.followUp ? (sought.context ?? []).map(sourceOf).filter((id): id is string => id !== undefined) : [];
  const missing = decision.outcome === 'not_in_story' && decision.gap !== undefined && decision.gap.grounds.likeness >= MISSING;
  const [speaker] = [...sources, ...behind].filter((id) => story.story.facts.some((fact) => isBy(fact, id)));
  const said = quotes && speaker && !missing && (!plain || quotes === first?.intent) ? saidBy(speaker, quotes.id, story, tried) : [];
  if (quotes && speaker && said.length > 0) return { kind: 'quotes', source: speaker, facts: said, intent: quotes };

  const counting = fits.some(({ intent, score }) => score >= COUNTING && intent.wants[0] === 'quantity');
  const [lead] = decision.outcome === 'answered' ? decision.subjects : [];
  if (decision.outcome === 'answered' && lead) {
    const counts = counting ? sameCount(lead, ranked, sought.terms, story) : [lead];
    return { ...decided, decision: { ...decision, subjects: counts } };
  }
  const pointed = tried.followUp && sought.terms.length === 0 ? lastFacts(conversation, story) : [];
  const again = pointed[0] && ranked.find(({ subject }) => subject.id === pointed[0]?.id);
  if (sought.source && again) return { ...decided, decision: answered(again) };
  const sourced = sought.source && !missing ? ranked.find(({ subject, grounds }) => subject.kind === 'fact' && grounds.coverage >= ABOUT) : undefined;
  if (sourced) return { ...decided, decision: answered(sourced) };
  const who = fit('identity', IDENTITY);
  const identity = who && sources.length === 1 ? ranked.find(({ subject }) => subject.kind === 'fact' && identifies(subject.fact, sources[0] ?? '')) : undefined;
  if (identity && who && topicOf(who.id, tried).length === 0) return { ...decided, decision: answered(identity), intent: who };
  const comments = fit('comments', LIST);
  if (comments && comments === first?.intent && !missing && topicOf(comments.id, tried).length === 0) return { kind: 'list', gather: 'comments', intent: comments };
  return decided;
}

function answered(subject: Ranked): Decision {
  return { outcome: 'answered', subjects: [subject], corrects: subject.view.kind === 'correction', confidence: subject.belief };
}

const isList = (gather: Gather): boolean => gather === 'brief' || gather === 'next' || gather === 'timeline' || gather === 'people';

/** True when the message names a source of the story, or says enough beside the small talk that comes near something the story has. */
function namesStory(talk: string, tried: Attempt): boolean {
  const near = topicOf(talk, tried).length > 1 && (tried.ranked[0]?.grounds.likeness ?? 0) >= ABOUT;
  return near || tried.sought.terms.some((term) => sourceOf(term) !== undefined);
}

const isBy = (fact: Fact, source: string): boolean => fact.form !== 'narration' && fact.attribution.some((link) => link.source === source || link.via.includes(source));

/** What the message says beyond the intent's own words and the sources it names. */
function topicOf(intent: string, { sought }: Attempt): Term[] {
  const taken = sought.matches.find((match) => match.intent === intent)?.taken;
  return sought.terms.filter((term) => sourceOf(term) === undefined && !taken?.has(term.start));
}

/** What the source says; narrowed to what the question names, when it names more than the source; nothing when the source says nothing of that. */
function saidBy(source: string, quotes: string, story: StoryKnowledge, tried: Attempt): Fact[] {
  const all = story.story.facts.filter((fact) => isBy(fact, source));
  const topic = topicOf(quotes, tried);
  const [best, next] = tried.ranked.filter(({ subject }) => subject.kind === 'fact' && isBy(subject.fact, source));
  if (topic.length === 0 || !best || best.subject.kind !== 'fact') return all;
  const about = topic.filter((term) => likeness(term, best.subject.features) > 0).length / topic.length;
  if (about < SPEAKS_OF) return [];
  const clear = about >= ABOUT && best.grounds.likeness >= 0.4 && best.belief > 2 * (next?.belief ?? 0);
  return clear ? [best.subject.fact] : all;
}

/** True when the fact says who or what the source is. */
function identifies(fact: Fact, source: string): boolean {
  const says = fact.values.some((value) => 'source' in value && value.source === source && (value.kind === 'title' || value.kind === 'name'));
  return says || (fact.roles.subject.includes(source) && fact.roles.action.includes('is'));
}
