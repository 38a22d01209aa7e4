import { z } from 'zod';
import { readText } from './slack-text.ts';

const textSchema = z.object({ type: z.string(), text: z.string() });
const partsSchema = z.object({ type: z.string(), elements: z.array(z.unknown()) });
const sectionSchema = z.object({ text: z.unknown().optional(), fields: z.array(z.unknown()).optional() });
const linkSchema = z.object({ type: z.literal('link'), url: z.string(), text: z.string().optional() });
const linesSchema = z.array(z.unknown());

/** The words of the blocks of a message, one line a block, an entry of a list or a text of its own; quoted lines begin with `> `. */
export function richTextWords(blocks: unknown): string {
  const list = linesSchema.safeParse(blocks);
  return list.success ? list.data.map(blockWords).filter(Boolean).join('\n') : '';
}

function blockWords(block: unknown): string {
  const parts = partsSchema.safeParse(block);
  if (parts.success) return elementsWords(parts.data);
  const text = textSchema.safeParse(block);
  if (text.success) return text.data.text;
  const section = sectionSchema.safeParse(block);
  if (!section.success) return '';
  return [section.data.text, ...(section.data.fields ?? [])].map(objectWords).filter(Boolean).join('\n');
}

/** A list of elements: those of a sentence stand on one line, any others on a line each. */
function elementsWords({ type, elements }: z.infer<typeof partsSchema>): string {
  if (type === 'rich_text_section' || type === 'rich_text_preformatted') return elements.map(inlineWords).join('');
  if (type === 'rich_text_quote') return elements.map(inlineWords).join('').replace(/^/gm, '> ');
  return elements
    .map((element) => (partsSchema.safeParse(element).success ? blockWords(element) : objectWords(element)))
    .filter(Boolean)
    .join('\n');
}

/** A text object of a block. */
function objectWords(value: unknown): string {
  const text = textSchema.safeParse(value);
  if (!text.success) return '';
  return text.data.type === 'mrkdwn' ? readText(text.data.text) : text.data.text;
}

/** An element of a sentence in rich text. Mentions and emoji say nothing that could be checked. */
function inlineWords(value: unknown): string {
  const link = linkSchema.safeParse(value);
  if (link.success) return link.data.text ?? link.data.url;
  const text = textSchema.safeParse(value);
  return text.success ? text.data.text : '';
}
