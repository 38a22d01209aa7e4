import { answerOwnClick } from './answer-own-click.ts';
import { askAgain } from './ask-again.ts';
import { ASK_ACTION, SHARE_ACTION, TELL_ACTION } from './buttons.ts';
import { answerWatchButton } from './corrections/answer-watch-button.ts';
import { deliverPrivately } from './deliver-privately.ts';
import type { Desk } from './desk.ts';
import { addBox } from './form/add-box.ts';
import { aboutNotice } from './ledger/about.ts';
import { GONE } from './notices.ts';
import { readClick } from './read-click.ts';
import { shareReply } from './share-reply.ts';
import { tellMore } from './tell-more.ts';
import { tellPrivately } from './tell-privately.ts';
import { readTellState } from './tell-state.ts';

/** Does what a button says: asks its question where the button stands, asks about a fact, shares the reply above it, adds a box to a form. Already acknowledged. */
export async function answerClick(desk: Desk, body: unknown): Promise<void> {
  const click = readClick(body);
  if (!click) return addBox(desk, body);
  const { action, value } = click;
  if (value !== undefined && action.startsWith(ASK_ACTION)) return askAgain(desk, click, value);
  if (value !== undefined && action === SHARE_ACTION) return shareReply(desk, click, value);
  if (value !== undefined && (await answerOwnClick(desk, click, value))) return;
  const tell = value !== undefined && action.startsWith(TELL_ACTION) ? readTellState(value) : undefined;
  if (tell) return tellMore(desk, click, tell);
  const watched = value === undefined ? undefined : await answerWatchButton(desk, click, value);
  if (watched)
    return deliverPrivately(desk, click, watched, { user: click.user, askId: click.key, about: aboutNotice });
  desk.log.warn({ action }, 'a button that is not known');
  await tellPrivately(desk, click, GONE, { user: click.user, askId: click.key });
}
