import { z } from 'zod';
import { richTextWords } from './rich-text-words.ts';
import { readText } from './slack-text.ts';

const attachmentSchema = z.object({
  text: z.string().optional(),
  fallback: z.string().optional(),
  is_share: z.boolean().optional(),
  is_msg_unfurl: z.boolean().optional(),
  message_blocks: z.array(z.object({ message: z.object({ blocks: z.unknown().optional() }) })).optional(),
});

const messageSchema = z.object({
  text: z.string().nullish(),
  blocks: z.unknown().optional(),
  attachments: z.array(z.unknown()).optional(),
});

/** The words of a message as Slack sends it: its text, or that of its blocks when it has none, and those of messages forwarded in it. */
export function messageWords(message: unknown): string {
  const parsed = messageSchema.safeParse(message);
  if (!parsed.success) return '';
  const { text, blocks, attachments = [] } = parsed.data;
  const own = readText(text ?? '') || richTextWords(blocks).trim();
  return [own, ...attachments.map(forwardedWords)].filter(Boolean).join('\n');
}

/** What is forwarded in an attachment; the preview of a web page is nobody's words here. */
function forwardedWords(attachment: unknown): string {
  const parsed = attachmentSchema.safeParse(attachment);
  if (!parsed.success) return '';
  const { text, fallback, is_share, is_msg_unfurl, message_blocks = [] } = parsed.data;
  if (!is_share && !is_msg_unfurl) return '';
  return (
    readText(text ?? '') ||
    message_blocks
      .map(({ message }) => richTextWords(message.blocks))
      .join('\n')
      .trim() ||
    readText(fallback ?? '')
  );
}
