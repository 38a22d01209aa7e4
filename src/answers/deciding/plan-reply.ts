import type { Gather, Intent } from '../../stories/intent-schema.ts';
import type { Fact } from '../../stories/story.ts';
import type { Conversation } from '../conversation.ts';
import type { Knowledge, StoryKnowledge } from '../knowledge.ts';
import type { Ranked } from '../matching/rank-subjects.ts';
import { lastFacts } from '../reading/in-context.ts';
import { numberOf, sourceOf, type Term } from '../reading/term.ts';
import { tokenize } from '../search/tokenize.ts';
import type { Attempt } from './attempt.ts';
import { type Decision, GROUNDS, isBarred } from './decide.ts';
import { identifies, involves, isBy, isOnComment, saidBy } from './said-by.ts';
import { countAlike, countsOfUnit, sameCount } from './same-count.ts';

/** What kind of reply a question gets. */
export type Plan =
  | { kind: 'decision'; decision: Decision; intent: Intent | undefined; terms: readonly Term[] }
  | { kind: 'reply'; intent: Intent }
  | { kind: 'list'; gather: Gather; intent: Intent }
  | { kind: 'quotes'; source: string; facts: readonly Fact[]; intent: Intent }
  | { kind: 'unquoted'; source: string; nearest: readonly Ranked[]; intent: Intent };

/** From this fit on an intent that wants no single fact decides what the reply is... */
const LEAST_FIT = { reply: 0.14, list: 0.5, quotes: 0.3, identity: 0.4, comments: 0.5, count: 0.15 } as const;
/** ...unless a fact is about the message with at least this belief and likeness. */
const PLAINLY = 0.8;
/** A gap this much like the question is what was asked, whatever else the question looks like. */
const MISSING = 0.75;
/** A fact that covers this much of the question, and is believed this much, can be said to be what "who says so" is about. */
const ABOUT = 0.6;
const LIKELY = 0.3;

/** Chooses the reply, in this order: small talk, a list of the story, all that someone said, then what was decided about facts. */
export function planReply(
  tried: Attempt,
  knowledge: Knowledge,
  story: StoryKnowledge,
  conversation: Conversation,
): Plan {
  const { sought, decision, ranked } = tried;
  const fitting = fittingIntents(tried, knowledge);
  const first = fitting[0]?.intent;
  const asks = (gather: Gather, least: number) =>
    fitting.find(({ intent, score }) => intent.gather === gather && score >= least)?.intent;
  const terms = sought.intent ? aboutTerms(sought.intent, tried, knowledge) : sought.terms;
  const decided = { kind: 'decision', decision, intent: sought.intent, terms } as const;

  const talk = asks('reply', LEAST_FIT.reply);
  const talkOnly = first === talk || decision.outcome !== 'answered';
  if (talk && talkOnly && !namesStory(talk, tried, knowledge)) return { kind: 'reply', intent: talk };

  const named = sourcesIn(sought.terms);
  const plain = isPlain(decision);
  if (first && isList(first.gather) && (fitting[0]?.score ?? 0) >= LEAST_FIT.list && !plain)
    return { kind: 'list', gather: first.gather, intent: first };

  const missing = isMissing(decision);
  const comments = asks('comments', LEAST_FIT.comments);
  const onComment = comments ? story.story.facts.filter(isOnComment) : [];
  if (
    comments &&
    comments === first &&
    onComment.length > 1 &&
    !plain &&
    topicOf(comments, tried, knowledge).length === 0 &&
    named.length === 0
  )
    return { kind: 'list', gather: 'comments', intent: comments };
  const quotes = asks('quotes', LEAST_FIT.quotes);
  const speaker = speakerOf(tried, story);
  // "Quotes from X" asks for all there is, however like it is to a question that the story leaves open.
  const wantsAll = quotes !== undefined && quotes === first && topicOf(quotes, tried, knowledge).length === 0;
  if (quotes && speaker && (!missing || wantsAll) && (!plain || quotes === first)) {
    const facts = saidBy(speaker, topicOf(quotes, tried, knowledge), ranked, story);
    if (facts.length > 0) return { kind: 'quotes', source: speaker, facts, intent: quotes };
  }
  const [whom] = named;
  if (quotes && quotes === first && whom && !speaker && topicOf(quotes, tried, knowledge).length === 0) {
    const nearest = ranked.filter(({ subject, grounds }) => subject.kind === 'fact' && grounds.strangers === 0);
    return { kind: 'unquoted', source: whom, nearest: nearest.slice(0, 3), intent: quotes };
  }

  const counting = fitting.find(
    ({ intent, score }) => score >= LEAST_FIT.count && intent.wants[0] === 'quantity',
  )?.intent;
  const figures =
    counting && sourcesIn(sought.terms).length === 0
      ? countsOfUnit(topicOf(counting, tried, knowledge), ranked, story)
      : [];
  if (figures.length > 1 && !tried.followUp) return { ...decided, decision: answeredBy(...figures.slice(0, 3)) };
  if (counting && decision.outcome === 'clarify' && countAlike(decision.subjects))
    return { ...decided, decision: answeredBy(...decision.subjects) };
  const other = tried.followUp ? otherFact(tried, knowledge, story, conversation) : undefined;
  if (other) return { ...decided, decision: answeredBy(other) };
  if (decision.outcome === 'answered') {
    const [lead] = decision.subjects;
    const turned = tried.followUp && lead?.grounds.strangers === 1 ? aboutNamed(ranked) : undefined;
    if (turned) return { ...decided, decision: answeredBy(turned) };
    if (!lead || !counting) return decided;
    return { ...decided, decision: { ...decision, subjects: sameCount(lead, ranked, sought.terms, story) } };
  }

  const sourced =
    sought.source && !saidGap(decision)
      ? toldFact(sought.intent ? topicOf(sought.intent, tried, knowledge) : sought.terms, tried, story, conversation)
      : undefined;
  if (sourced) return { ...decided, decision: answeredBy(sourced) };

  const who = asks('identity', LEAST_FIT.identity);
  if (who && named.length === 1 && topicOf(who, tried, knowledge).length === 0) {
    const identity = ranked.find(
      (one) =>
        one.subject.kind === 'fact' &&
        one.belief >= LIKELY &&
        !isBarred(one) &&
        identifies(one.subject.fact, named[0] ?? ''),
    );
    if (identity) return { ...decided, decision: answeredBy(identity), intent: who };
  }

  if (comments && comments === first && !saidGap(decision)) {
    const asked = ranked.find(
      ({ subject }) => subject.kind === 'fact' && isOnComment(subject.fact) && involves(subject.fact, named),
    );
    if (asked) return { ...decided, decision: answeredBy(asked) };
    if (named.length === 0 && topicOf(comments, tried, knowledge).length === 0)
      return { kind: 'list', gather: 'comments', intent: comments };
  }
  return decided;
}

function fittingIntents({ sought }: Attempt, { library }: Knowledge): { intent: Intent; score: number }[] {
  return sought.matches.flatMap(({ intent: id, score }) => {
    const intent = library.intents.find((one) => one.id === id);
    return intent ? [{ intent, score }] : [];
  });
}

function isPlain(decision: Decision): boolean {
  if (decision.outcome !== 'answered' || decision.confidence < PLAINLY) return false;
  return (decision.subjects[0]?.grounds.likeness ?? 0) >= PLAINLY;
}

function isMissing(decision: Decision): boolean {
  return decision.outcome === 'not_in_story' && (decision.gap?.grounds.likeness ?? 0) >= MISSING;
}

const saidGap = (decision: Decision): boolean => decision.outcome === 'not_in_story' && decision.gap !== undefined;

const isList = (gather: Gather): boolean => ['brief', 'next', 'timeline', 'people', 'responses'].includes(gather);

/** True when the message names a source of the story, or says enough beside the small talk that comes near something the story has. */
function namesStory(talk: Intent, tried: Attempt, knowledge: Knowledge): boolean {
  const near = topicOf(talk, tried, knowledge).length > 1 && (tried.ranked[0]?.grounds.likeness ?? 0) >= ABOUT;
  return near || sourcesIn(tried.sought.terms).length > 0;
}

/** Whom the question names, or in a follow-up whom the thread does, as far as the story has them say something. */
function speakerOf({ sought, followUp }: Attempt, { story }: StoryKnowledge): string | undefined {
  const own = sourcesIn(sought.terms);
  // Who names someone means that one; only "what did he say" means whom the thread is about.
  const named = own.length > 0 || !followUp ? own : sourcesIn(sought.context ?? []);
  // Of an organisation that says nothing itself, whoever speaks for it is meant.
  const members = [...story.sources.values()]
    .filter(({ of }) => of !== undefined && named.includes(of) && story.sources.get(of)?.kind === 'organisation')
    .map(({ id }) => id);
  return [...named, ...members].find((id) => story.facts.some((fact) => isBy(fact, id)));
}

/** The fact whose source is asked for: the one last answered with when the message says no more than "source?". */
function toldFact(
  topic: readonly Term[],
  { sought, ranked, followUp }: Attempt,
  story: StoryKnowledge,
  conversation: Conversation,
): Ranked | undefined {
  const [last] = followUp && sought.terms.length === 0 ? lastFacts(conversation, story) : [];
  const again = last && ranked.find(({ subject }) => subject.id === last.id);
  if (again || topic.length === 0) return again;
  return ranked.find(
    (one) => one.subject.kind === 'fact' && one.grounds.coverage >= ABOUT && one.belief >= LIKELY && !isBarred(one),
  );
}

/** "And the other one?": the second of two facts last shown, or the other figure in the same unit. */
function otherFact(
  { sought, ranked }: Attempt,
  { library }: Knowledge,
  story: StoryKnowledge,
  { facts }: Conversation,
): Ranked | undefined {
  const others = new Set(library.lexicon.others);
  if (sought.terms.length > 1 || !tokenize(sought.text).some((token) => others.has(token))) return undefined;
  const [first, second] = facts;
  const shown = ranked.find(({ subject }) => subject.id === second);
  const last = ranked.find(({ subject }) => subject.id === first);
  return shown ?? (last && sameCount(last, ranked, [], story)[1]);
}

/** "And the council?" turns to someone whom the fact at hand does not speak of: the best fact that does. */
function aboutNamed(ranked: readonly Ranked[]): Ranked | undefined {
  return ranked.find(({ subject, grounds }) => subject.kind === 'fact' && grounds.strangers === 0);
}

/** What the message is about: its topic, and the sources and numbers it names. */
function aboutTerms(intent: Intent, tried: Attempt, knowledge: Knowledge): Term[] {
  const topic = topicOf(intent, tried, knowledge);
  return tried.sought.terms.filter(
    (term) => topic.includes(term) || sourceOf(term) !== undefined || numberOf(term) !== undefined,
  );
}

/** What the message says beyond the intent's own words and the sources it names. */
function topicOf(intent: Intent, { sought }: Attempt, { intents }: Knowledge): Term[] {
  const taken = sought.matches.find((match) => match.intent === intent.id)?.taken;
  const literals = intents.literals.get(intent.id);
  return sought.terms.filter(
    (term) => sourceOf(term) === undefined && !taken?.has(term.start) && !literals?.has(term.key.slice(2)),
  );
}

const sourcesIn = (terms: readonly Term[]): string[] =>
  terms.map(sourceOf).filter((id): id is string => id !== undefined);

function answeredBy(...subjects: [Ranked, ...Ranked[]] | Ranked[]): Decision {
  const [lead] = subjects;
  const corrects = subjects.length === 1 && (lead?.corrects ?? 0) >= GROUNDS.corrects;
  return { outcome: 'answered', subjects, corrects, confidence: lead?.belief ?? 0 };
}
