import type { StoryKnowledge } from '../answers/knowledge.ts';
import { readTerms } from '../answers/reading/read-terms.ts';
import { sourceOf } from '../answers/reading/term.ts';
import { tokenize } from '../answers/search/tokenize.ts';
import { type ClaimedSpeaker, QUOTE_HERE } from './claimed-speaker.ts';
import { falseSpeaker } from './false-speaker.ts';
import { headOf } from './head-of.ts';
import { readUnknownSpeaker } from './read-unknown-speaker.ts';

/** Verbs of saying, as tokens: whoever stands beside one speaks. */
const SAYING = new Set(
  `say says said saying tell tells told telling add adds added adding claim claims claimed warn warns warned state states stated
argue argues argued insist insists insisted write writes wrote note notes noted call calls called calling continue continues
continued declare declares declared quote quotes quoted put puts explain explains explained`.split(/\s+/),
);
/** Before a name: it is spoken to, or what was said came through it, or it is where the words stand. */
const NOT_SPEAKING = new Set(
  'to told tell tells telling via in through with at of on about against over asked reached informed warned'.split(' '),
);

/** Stands for a colon among tokens: whoever is in front of it speaks. */
const COLON = 'xcolonx';

interface Named {
  id: string;
  start: number;
  end: number;
}

/**
 * In whose mouth the words around a quotation put it; `QUOTE_HERE` stands where it was. A person before the organisation beside
 * it, whoever stands next to a verb of saying before all others; not who is spoken to, nor the outlet it came through.
 * `plainly`: in running text a name counts only where it is said to speak, or stands beside the quotation.
 */
export function readClaimedSpeaker(around: string, story: StoryKnowledge, plainly = false): ClaimedSpeaker {
  const tokens = tokenize(around.replace(/:(?=\s)/g, ` ${COLON} `));
  const named = readTerms(tokens, story.vocabulary).flatMap((term): Named[] => {
    const id = sourceOf(term);
    return id === undefined ? [] : [{ id, start: term.start, end: term.end }];
  });
  const speaking = named.filter(
    (name, at) => !isPassedOver(name, named[at + 1], tokens, story) && !(plainly && isSpokenOf(name, tokens)),
  );
  const [best] = speaking
    .filter((name) => !plainly || standing(name, tokens, story) >= BESIDE)
    .toSorted((a, b) => standing(b, tokens, story) - standing(a, tokens, story));
  const [spoken] = best ? [best] : named;
  const other = spoken && falseSpeaker(around, spoken.id, story);
  if (other !== undefined) return { kind: 'unknown', text: other };
  const head = best && headOf([tokens[best.end] ?? ''], [best.id], story);
  if (best && head) return { kind: 'source', id: head, text: tokens.slice(best.start, best.end + 1).join(' ') };
  if (best) return { kind: 'source', id: best.id, text: tokens.slice(best.start, best.end).join(' ') };
  return readUnknownSpeaker(
    around,
    story,
    named.map(({ id }) => id),
  );
}

/** "Said that the club has": what is told is about it. */
function isSpokenOf({ start }: Named, tokens: readonly string[]): boolean {
  return tokens[start - 1] === 'that' || (tokens[start - 1] === 'the' && tokens[start - 2] === 'that');
}

function isPassedOver(name: Named, next: Named | undefined, tokens: readonly string[], story: StoryKnowledge): boolean {
  const before = tokens[name.start - 1] ?? '';
  const article = before === 'the' ? (tokens[name.start - 2] ?? '') : before;
  const credits = article === 'to' && tokens[name.start - (before === 'the' ? 3 : 2)] === 'according';
  if (NOT_SPEAKING.has(article) && !credits) return true;
  const isOutlet = story.story.sources.get(name.id)?.kind === 'outlet';
  const reports =
    /^report/.test(tokens[name.end] ?? '') || /^(report|quot|publish|carri)/.test(tokens[name.start - 2] ?? '');
  if (
    isOutlet &&
    (reports || name.id === story.story.outlet.id) &&
    before !== 'by' &&
    !SAYING.has(tokens[name.end] ?? '')
  )
    return reports;
  // "The group's director": what belongs to it speaks, not it.
  return next !== undefined && next.start - name.end <= 1 && isPerson(next, story) && !isPerson(name, story);
}

const isPerson = ({ id }: Named, { story }: StoryKnowledge): boolean => story.sources.get(id)?.kind === 'person';

/** What a place beside the quotation or a verb of saying is worth. */
const BESIDE = 3;
/** An outlet is seldom who speaks where somebody else is named. */
const OUTLET = 4;
/** So far from its name "according to" may stand: a description comes between. */
const CREDIT = 5;
const CREDITS = new Set(['according', 'per']);

function standing(name: Named, tokens: readonly string[], story: StoryKnowledge): number {
  const after = tokens.slice(name.end, name.end + 2);
  const before = tokens.slice(Math.max(0, name.start - 3), name.start);
  const says = after.some((token) => SAYING.has(token)) || before.some((token) => SAYING.has(token));
  const credited = tokens.slice(Math.max(0, name.start - CREDIT), name.start).some((token) => CREDITS.has(token));
  const beside = tokens[name.end] === QUOTE_HERE || tokens[name.start - 1] === QUOTE_HERE;
  return (
    (tokens[name.end] === COLON ? 6 : credited ? 7 : 0) +
    (SAYING.has(after[0] ?? '') ? 5 : says ? 4 : 0) +
    (beside ? BESIDE : 0) +
    (isPerson(name, story) ? 2 : 0) -
    (story.story.sources.get(name.id)?.kind === 'outlet' ? OUTLET : 0)
  );
}
