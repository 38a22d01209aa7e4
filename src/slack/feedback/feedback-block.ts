import type { types } from '@slack/bolt';
import type { Reply } from '../render-blocks.ts';
import { ratedOf, ratedValue } from './rated.ts';

/** The action of the two buttons below a reply that say whether it was any good. */
export const RATE_ACTION = 'rate';

/** The buttons by which a reply is found good or bad; none below what answers no question. */
export function feedbackBlock(reply: Reply): types.ContextActionsBlock[] {
  const rated = ratedOf(reply);
  if (!rated) return [];
  const choice = (verdict: 'up' | 'down', text: string) => ({
    text: { type: 'plain_text' as const, text, emoji: false },
    value: ratedValue(verdict, rated),
    accessibility_label: text,
  });
  const buttons: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: RATE_ACTION,
    positive_button: choice('up', 'Good reply'),
    negative_button: choice('down', 'Bad reply'),
  };
  return [{ type: 'context_actions', elements: [buttons] }];
}
