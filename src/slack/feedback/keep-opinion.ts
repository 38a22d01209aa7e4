import type { Desk } from '../desk.ts';
import type { Faulted } from './rated.ts';

/** Who thinks what of a reply. */
export interface Judgement {
  user: string;
  verdict: 'up' | 'down';
  reason?: string;
}

/** Keeps an opinion, with the reply's entry in the ledger where there is one. What cannot be kept is in the log. Never throws. */
export async function keepOpinion(desk: Desk, about: Faulted, { user, verdict, reason }: Judgement): Promise<void> {
  const { channel, ts, story, question, facts } = about;
  desk.log.info({ channel, ts, story, verdict, reason, facts }, 'feedback');
  try {
    const entry = await desk.memory.ledger.byMessage(channel, ts);
    const known = question || (entry?.question ?? '');
    const opinion = { entryId: entry?.id, channel, ts, user, verdict, reason, question: known, facts };
    await desk.memory.feedback.add(opinion);
  } catch (error) {
    desk.log.error({ err: error }, 'feedback was not kept');
  }
}
