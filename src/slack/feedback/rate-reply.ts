import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import type { Click } from '../read-click.ts';
import { renderMessages } from '../render-messages.ts';
import { whisper } from '../whisper.ts';
import { keepOpinion } from './keep-opinion.ts';
import { readRated } from './rated.ts';
import { askReason } from './reasons.ts';

/** Keeps what somebody thinks of a reply; who found it bad is asked why. Only they see anything of it. */
export async function rateReply(desk: Desk, click: Click, value: string): Promise<void> {
  const read = readRated(value);
  if (!read) return desk.log.warn('feedback that cannot be read');
  const { verdict, ...rated } = read;
  const { channel, messageTs: ts, user } = click;
  await keepOpinion(desk, { ...rated, channel, ts }, { user, verdict });
  const messages = verdict === 'up' ? renderMessages(THANKS) : [askReason({ ...rated, channel, ts })];
  await whisper(desk, click, messages, { user, askId: click.key });
}

const THANKS = notice('Thank you, that is noted.');
