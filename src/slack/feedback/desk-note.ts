import type { types } from '@slack/bolt';
import type { Story } from '../../stories/story.ts';
import { echoQuestion } from '../echo-question.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../render-messages.ts';
import { escapeText } from '../slack-text.ts';
import type { Faulted } from './rated.ts';

/** What the desk is told of a reply that somebody found bad: who, why, the question, the reply's first line, the facts that were used. */
export function deskNote(
  { channel, story: slug, question, lead, facts }: Faulted,
  { user, reason }: { user: string; reason: string },
  stories: readonly Story[],
): Message {
  const story = stories.find((one) => one.slug === slug);
  const statementOf = (id: string) => story?.facts.find((fact) => fact.id === id)?.statement ?? 'not in the story now';
  const where = channel.startsWith('D') ? 'in a direct message' : `in <#${channel}>`;
  const head = `${escapeText(reason)}, says <@${user}> of a reply ${where} (${escapeText(slug)}).`;
  const told = [`Asked: ${echoQuestion(question || 'not kept')}`, `Replied: ${echoQuestion(lead || 'not kept')}`];
  const used = facts.map((id) => `• ${escapeText(id)}: ${echoQuestion(statementOf(id))}`);
  const lines = [...told, used.length > 0 ? 'Facts used or offered:' : 'No facts were used.', ...used].join('\n');
  const blocks: types.KnownBlock[] = [section(head), section(lines.slice(0, LIMITS.sectionText))];
  return { text: `${head}\n${lines}`.slice(0, LIMITS.text), blocks };
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}
