import { ApiError } from './api-error.ts';
import type { Core } from './core.ts';
import { defined, type Fields, fieldsOf, listOf, textOf } from './fields.ts';
import { withIds } from './message-log.ts';
import { jsonArgument } from './method.ts';
import { ONE_TABLE, validateBlocks } from './validate-blocks.ts';

const TEXT_LIMIT = 40_000;
const MARKDOWN_LIMIT = 12_000;
const BLOCKS_BYTES = 13_200;
const ATTACHMENTS = 100;
const UNSEEN = "This content can't be displayed.";

/** What a posted message says. */
export type MessageContent = Fields & { text: string };

/**
 * Reads text, blocks, attachments and metadata of a message to be posted. Throws ApiError for what Slack refuses:
 * `no_text`, `invalid_blocks`, `invalid_blocks_format`, `msg_blocks_too_long`, `markdown_text_conflict`, `msg_too_long`
 * (text above `textLimit` when it is given; without it, text is cut at 40,000 characters).
 */
export function messageContent(core: Core, args: Fields, textLimit?: number): MessageContent {
  const text = textOf(args.text);
  const blocks = jsonArgument(args, 'blocks', 'invalid_blocks_format');
  const attachments = listOf(jsonArgument(args, 'attachments', 'invalid_attachments'));
  const metadata = jsonArgument(args, 'metadata', 'invalid_metadata_format');
  const markdown = textOf(args.markdown_text);
  if (markdown !== undefined) return markdownContent(core, markdown, text, blocks);
  if (blocks !== undefined && !Array.isArray(blocks)) throw new ApiError('invalid_blocks_format');
  if (text === undefined && listOf(blocks).length === 0 && attachments.length === 0) throw new ApiError('no_text');
  if (textLimit !== undefined && (text ?? '').length > textLimit) throw new ApiError('msg_too_long');
  if (attachments.length > ATTACHMENTS) throw new ApiError('too_many_attachments');
  refuseBadBlocks(blocks, '/blocks', 'invalid_blocks');
  for (const [index, attachment] of attachments.entries()) {
    refuseBadBlocks(fieldsOf(attachment).blocks, `/attachments/${index}/blocks`, 'invalid_attachments');
  }
  const given = listOf(blocks).length > 0 ? { blocks: withIds(core, blocks) } : {};
  const rest = defined({ attachments: attachments.length > 0 ? attachments : undefined, metadata });
  return { text: (text ?? UNSEEN).slice(0, TEXT_LIMIT), ...given, ...rest };
}

/** Throws ApiError `code` (or `msg_blocks_too_long`) for blocks a message cannot have; no blocks are fine. */
function refuseBadBlocks(blocks: unknown, pointer: string, code: string): void {
  if (listOf(blocks).length === 0) return;
  const errors = validateBlocks(blocks, 'message', pointer);
  if (errors.length > 0) {
    const messages = errors.map((error) => `[ERROR] ${error}`);
    const refusal = errors.includes(ONE_TABLE) ? 'invalid_attachments' : code;
    throw new ApiError(refusal, { errors, response_metadata: { messages } });
  }
  if (Buffer.byteLength(JSON.stringify(blocks)) > BLOCKS_BYTES) throw new ApiError('msg_blocks_too_long');
}

function markdownContent(core: Core, markdown: string, text: unknown, blocks: unknown): MessageContent {
  if (text !== undefined || blocks !== undefined) throw new ApiError('markdown_text_conflict');
  if (markdown.length > MARKDOWN_LIMIT) throw new ApiError('msg_too_long');
  return { text: markdown, blocks: withIds(core, [{ type: 'markdown', text: markdown }]) };
}
