import { z } from 'zod';
import { questionTerms, sameTerms } from '../../answers/grouping/question-terms.ts';
import type { Desk } from '../desk.ts';
import type { Taken } from '../take-turn.ts';

/** A reply that was given, and to whom. */
export interface Noted {
  taken: Taken;
  user: string;
  channel: string;
  askId: string;
  /** Key of the conversation it stands in. */
  conversation: string;
  /** Whether an answer settles what was asked there before, in whatever words. */
  settles?: boolean | undefined;
}

/** For so long an answer may settle what the same person asked before. */
const SHORTLY_MS = 15 * 60_000;
/** Words beyond this say nothing more about what is missing. */
const LONGEST = 300;
/** An answered question with this share of the open one's terms is that question, put anew. */
const REPHRASED = 0.25;

const openSchema = z.object({ id: z.string(), question: z.string() });

/**
 * Keeps a question that got no answer for the desk's list, and settles it when the same person gets one shortly after: by a button that
 * was offered, further on in the thread, or by putting it in other words. Checks of quotations and drafts are no such question, and
 * neither is a message without a word of content. Never throws.
 */
export async function noteQuestion(desk: Desk, noted: Noted): Promise<void> {
  const { answer } = noted.taken;
  if (!answer || answer.outcome === 'help' || answer.verdict || answer.draft) return;
  const question = answer.question.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  try {
    if (answer.outcome === 'answered') await settle(desk, noted, question);
    else if (questionTerms(question).size > 0) await keep(desk, noted, question);
  } catch (error) {
    desk.log.error({ err: error }, 'an unanswered question was not kept');
  }
}

const openKey = ({ conversation, user }: Noted) => `open-question:${conversation}:${user}`;

async function keep({ memory }: Desk, noted: Noted, question: string): Promise<void> {
  const { taken, user, channel, askId } = noted;
  const { answer } = taken;
  if (!answer) return;
  const { story, outcome } = answer;
  const nearest = (outcome === 'clarify' ? answer.facts : answer.nearest).map(({ id }) => id);
  const id = await memory.unanswered.add({ askId, question, story, outcome, channel, user, nearest });
  await memory.values.set(openKey(noted), { id, question }, { forMs: SHORTLY_MS, user });
}

async function settle({ memory }: Desk, noted: Noted, question: string): Promise<void> {
  const key = openKey(noted);
  const open = await memory.values.get(key, openSchema);
  if (!open) return;
  const isThread = /:\d+\.\d+$/.test(noted.conversation);
  const isRephrased = sameTerms(questionTerms(open.question), questionTerms(question)) >= REPHRASED;
  if (!noted.settles && !isThread && !isRephrased) return;
  await memory.unanswered.resolve(open.id, { by: noted.user, how: 'answered after all' });
  await memory.values.delete(key);
}
