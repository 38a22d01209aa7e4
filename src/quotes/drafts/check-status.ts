import type { Fact } from '../../stories/story.ts';
import { type Fault, type Judged, wholeSentence } from './finding.ts';
import { RESPONSES, STRONG } from './reporting-words.ts';
import { speakersOf } from './speakers-of.ts';

const NEGATED = /\b(?:not|never|no|yet to|n't|without|nor|nobody|nothing)\b|n't\b/iu;
const MODAL =
  /\b(?:could|may|might|would|possibl[ey]|likely|perhaps|potentially|can|threaten(?:s|ed)? to|risks?|seek(?:s|ing)? to|hopes? to|wants? to)\b/iu;
const CERTAIN =
  /\b(?:will|shall|is going to|are going to|is set to|are set to|is certain to|is bound to|are bound to)\b(?:\s+\p{L}+){0,3}/iu;
/** Rungs about what came of a question, or of a call to confirm. */
const OPEN = ['comment_sought', 'not_confirmed', 'declined', 'no_reply', 'denied'];

/** Whether a sentence puts something on a higher rung than the story: confirmed, admitted, denied, will. */
export function checkStatus(judged: Judged): Fault[] {
  return [...checkUnconfirmed(judged), ...checkStrong(judged), ...checkResponses(judged), ...checkModal(judged)];
}

/** So much of a fact must be said for the sentence to state it. */
const SAID = 0.45;

/** What the story says nobody has confirmed, told as if it were so. */
function checkUnconfirmed({ sentence, facts }: Judged): Fault[] {
  const fact = facts.find((one) => one.fact.status === 'not_confirmed' && one.says >= SAID)?.fact;
  if (!fact) return [];
  const asks =
    /\b(?:confirm\w*|acknowledg\w*|verif\w*|admit\w*|comment\w*|unconfirmed|independent\w*|officially)\b/iu.exec(
      sentence.own,
    );
  if (asks && (NEGATED.test(sentence.own) || /unconfirmed/i.test(asks[0]))) return [];
  if (RESPONSES.some(({ pattern }) => sentence.own.search(pattern) >= 0)) return [];
  const span = asks ? { start: asks.index, end: asks.index + asks[0].length } : wholeSentence(sentence);
  return [{ ...span, kind: 'status_upgraded', fact, note: 'draft_not_confirmed' }];
}

/** "Confirmed", "proved", "admitted" where the story has no such word. */
function checkStrong({ sentence, facts, evidence }: Judged): Fault[] {
  const [{ fact }] = facts;
  if (fact.status === 'not_confirmed' || fact.status === 'confirmed') return [];
  return [...sentence.own.matchAll(STRONG)].flatMap(({ 0: words, index }): Fault[] => {
    const stem = words.toLowerCase().slice(0, Math.max(4, words.length - 3));
    if (evidence.toLowerCase().includes(stem) || fact.form === 'narration') return [];
    if (NEGATED.test(sentence.own.slice(Math.max(0, index - 20), index))) return [];
    return [
      {
        start: index,
        end: index + words.length,
        kind: 'status_upgraded',
        fact,
        ...verbOf(fact),
        note: 'draft_verb_upgraded',
      },
    ];
  });
}

const verbOf = ({ verb }: Fact): { fix?: string; fill: Record<string, string> } =>
  verb === undefined ? { fill: { verb: '' } } : { fix: verb, fill: { verb } };

/** Denied, declined and did not reply are three different facts, and none of them is "was asked". */
function checkResponses({ sentence, facts, index, evidence }: Judged): Fault[] {
  const { named } = speakersOf(sentence.own, index.quotes.knowledge);
  return RESPONSES.flatMap(({ status, pattern }): Fault[] => {
    const hit = sentence.own.match(pattern)?.[0];
    const isTheirs = (fact: Fact) => named.length === 0 || named.some((id) => isParty(fact, id));
    if (hit === undefined || facts.some(({ fact }) => status.includes(fact.status) && isTheirs(fact))) return [];
    // The story may use the word itself, of something else.
    const isUsed = evidence.toLowerCase().includes(hit.toLowerCase());
    if (isUsed && !facts.some(({ fact }) => OPEN.includes(fact.status))) return [];
    const start = sentence.own.indexOf(hit);
    const other = facts.find(({ fact }) => OPEN.includes(fact.status) && involves(fact, named[0]))?.fact;
    if (other)
      return [{ start, end: start + hit.length, kind: 'status_upgraded', fact: other, note: 'draft_response_differs' }];
    // Whoever is on record with such an answer may be told to have given it; to what, its words show.
    if (named.length > 0 && index.facts.some(({ fact }) => status.includes(fact.status) && isTheirs(fact))) return [];
    return [{ ...wholeSentence(sentence), kind: 'not_in_story', note: 'draft_not_in_story' }];
  });
}

const isParty = ({ roles }: Fact, id: string): boolean => roles.subject.includes(id) || roles.object.includes(id);

function involves({ roles, status }: Fact, id: string | undefined): boolean {
  if (id === undefined) return false;
  return roles.subject.includes(id) || (status !== 'not_confirmed' && roles.object.includes(id));
}

/** "Could" become "will". */
function checkModal({ sentence, facts, evidence }: Judged): Fault[] {
  const [{ fact }] = facts;
  const certain = CERTAIN.exec(sentence.own);
  if (!certain || MODAL.test(sentence.own) || !MODAL.test(fact.statement) || /\b(?:will|shall)\b/i.test(evidence))
    return [];
  const modal = MODAL.exec(fact.statement)?.[0] ?? '';
  const start = certain.index;
  return [
    {
      start,
      end: start + certain[0].length,
      kind: 'hedge_dropped',
      fact,
      note: 'draft_hedge_dropped',
      fill: { hedge: modal },
    },
  ];
}
