import type { Desk } from '../desk.ts';
import { notice } from '../notices.ts';
import { openView } from '../open-view.ts';
import type { Click } from '../read-click.ts';
import { renderMessages } from '../render-messages.ts';
import { whisper } from '../whisper.ts';
import { answerForm } from './answer-form.ts';
import { openGaps } from './open-gaps.ts';

const SETTLED = notice('That question is no longer open.');
const NOT_OPENED = notice('The form did not open in time. Please press the button again.');

/** Opens the form for an open question; `id` names one of those that ask the same. */
export async function openAnswerForm(desk: Desk, click: Click, id: string): Promise<void> {
  const { user, key: askId, triggerId } = click;
  const group = (await openGaps(desk.memory)).find(({ ids }) => ids.includes(id));
  const story = desk.library().stories.find(({ slug }) => slug === group?.story);
  if (!group || !story) return whisper(desk, click, renderMessages(SETTLED), { user, askId });
  if (await openView(desk, triggerId, answerForm(group, story))) return;
  await whisper(desk, click, renderMessages(NOT_OPENED), { user, askId });
}
