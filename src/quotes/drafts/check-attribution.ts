import { stem } from '../../answers/search/stem.ts';
import { tokenize } from '../../answers/search/tokenize.ts';
import type { Status } from '../../stories/fact-schema.ts';
import type { Fact } from '../../stories/story.ts';
import { type Fault, type Judged, wholeSentence } from './finding.ts';
import type { Matched } from './match-sentence.ts';
import { HEDGED } from './reporting-words.ts';
import { shortSource } from './short-source.ts';
import { speakersOf } from './speakers-of.ts';

/** Rungs on which the outlet does not vouch for a statement: its source belongs beside it. */
const CLAIMS: readonly Status[] = ['claimed', 'warned', 'predicted', 'denied'];
/** A fact beside the best is held to its attribution when this much of it is said. */
const SAID = 0.75;
/** Words by which a statement is somebody's, whoever that is. */
const SOMEBODY_SAYS =
  /\baccording to\b|\b(?:said|says|say|added|adds|shows|showed|warned|cautioned|argued|argues|claimed|claims|wrote)\b/iu;

/** Whether what is a claim in the story has its source in the draft: dropped, hedged away, or given to somebody else. */
export function checkAttribution(judged: Judged): Fault[] {
  const { sentence, facts, index, before } = judged;
  const { knowledge } = index.quotes;
  const [lead, ...others] = facts;
  const { speaking, named, pronoun, reports } = speakersOf(sentence.own, knowledge);
  const heard = pronoun ? [...speaking, ...before.slice(0, 1)] : speaking;
  const owed = [lead, ...others.filter(({ says }) => says >= SAID)].filter(
    ({ fact }) => owes(fact) && !isQuotedHere(fact, judged),
  );
  // A sentence that mainly tells what the outlet tells itself owes nothing for what it touches in passing.
  if (owed.length === 0 || !owed.includes(lead)) return [];
  const isGiven = ({ fact }: Matched) => {
    if (kinOf(fact, judged).some((id) => heard.includes(id))) return true;
    if (isOwnVerb(fact, sentence.own) && fact.attribution.some(({ source }) => named.includes(source))) return true;
    const [source] = fact.attribution
      .map((link) => link.source)
      .filter((id) => named.includes(id) && !isActing(fact, id));
    return reports && heard.length === 0 && source !== undefined;
  };
  if (owed.some(isGiven)) return [];
  const { fact } = lead;
  const fix = shortSource(fact, knowledge.story);
  const whole = wholeSentence(sentence);
  const [wrong] = speaking.filter((id) => !(isActing(fact, id) && speaking.length > 1));
  if (wrong !== undefined) {
    const span = phraseOf(wrong, judged) ?? whole;
    return [{ ...span, kind: 'attribution_differs', fact, fix, note: 'draft_attribution_differs' }];
  }
  const hedge = HEDGED.exec(sentence.own);
  if (hedge) return [{ ...whole, kind: 'attribution_dropped', fact, fix, note: 'draft_attribution_dropped' }];
  // Somebody says it, in words for them that the story has not: whether that is the source cannot be told.
  if (SOMEBODY_SAYS.test(sentence.own)) return [];
  return [{ ...whole, kind: 'status_upgraded', fact, fix, note: 'draft_status_upgraded' }];
}

const owes = ({ form, status }: Fact): boolean => form !== 'narration' && CLAIMS.includes(status);

/** Quotations are held against the record by themselves, speaker included. */
function isQuotedHere(fact: Fact, { sentence }: Judged): boolean {
  return (fact.form === 'direct' || fact.form === 'partial') && sentence.own !== sentence.text;
}

/** The verb by which the story hands on a fact stands in the sentence: "disputed", "confirmed". */
const isOwnVerb = ({ verb }: Fact, own: string): boolean =>
  verb !== undefined && tokenize(verb).every((token) => tokenize(own).map(stem).includes(stem(token)));

const isActing = ({ roles }: Fact, id: string): boolean => roles.subject.includes(id);

/** Whoever may stand for the source: itself, what it belongs to, its people, and the outlets it came through. */
function kinOf({ attribution }: Fact, { index }: Judged): string[] {
  const { sources } = index.quotes.knowledge.story;
  return attribution.flatMap(({ source, via }) => [
    source,
    ...via,
    ...[sources.get(source)?.of ?? []].flat(),
    ...[...sources.values()].filter(({ of }) => of === source).map(({ id }) => id),
  ]);
}

/** The words that give the statement to a source: "according to the council", "the mayor said". */
function phraseOf(id: string, { sentence, index }: Judged): { start: number; end: number } | undefined {
  const { knowledge } = index.quotes;
  const source = knowledge.story.sources.get(id);
  const names = [source?.name ?? '', ...(source?.aliases ?? [])].filter(Boolean).sort((a, b) => b.length - a.length);
  for (const name of names) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/^the /i, '');
    const pattern = new RegExp(
      `(?:according to|said|says|per)\\s+(?:the\\s+)?${escaped}|(?<![\\p{L}])(?:the\\s+)?${escaped}(?:['’]s\\s+\\w+)?(?:\\s+(?:has|have|had|also))?\\s+\\p{L}+|(?<![\\p{L}])${escaped}`,
      'iu',
    );
    const found = pattern.exec(sentence.own);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
