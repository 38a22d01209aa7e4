import type { types } from '@slack/bolt';
import type { Answer, Part } from '../answers/answer-schema.ts';
import { askButton } from './buttons.ts';
import { LIMITS } from './limits.ts';
import { escapeText } from './slack-text.ts';
import { splitText } from './split-text.ts';
import { boldObject, textObject } from './text-object.ts';

type Block = types.KnownBlock;

/** What is shown of an answer; usage lines and notices have the same shape, without what buttons about its facts need. */
export type Reply = Pick<Answer, 'text' | 'parts' | 'suggestions'> &
  Partial<Pick<Answer, 'story' | 'intent' | 'outcome' | 'facts' | 'nearest' | 'verdict' | 'draft'>> & {
    /** The message it answers, as asked. */
    asked?: string;
  };

const escapedLength = (text: string) => escapeText(text).length;

/** Renders the parts of a reply, in order. Words of the article go into rich text, where no character can turn into formatting. */
export function renderBlocks(parts: readonly Part[]): Block[] {
  return joinItems(parts).flatMap(renderPart);
}

/** Entries without a button that follow each other share a section: a list reads better without the gaps between sections. */
function joinItems(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const joins = part.kind === 'item' && part.ask === undefined && last?.kind === 'item' && last.ask === undefined;
    if (joins) joined.splice(-1, 1, { ...last, text: `${last.text}\n• ${part.text}` });
    else joined.push(part);
  }
  return joined;
}

function renderPart(part: Part, index: number): Block[] {
  switch (part.kind) {
    case 'lead':
      return sections(part.text);
    case 'quote':
      // A quotation is cut only when Slack would refuse it whole, and then after a sentence, into quotations that follow each other.
      return splitText(part.text, LIMITS.richText).map((text) => quotation([{ type: 'text', text }]));
    case 'context':
      return inContext(part);
    case 'copy':
      return splitText(part.text, LIMITS.richText).map(toPaste);
    case 'detail':
      return splitText(part.text, LIMITS.contextText, escapedLength).map((text) => ({
        type: 'context',
        elements: [textObject(text)],
      }));
    case 'heading':
      return part.text.length > LIMITS.headerText
        ? sections(part.text)
        : [{ type: 'section', text: boldObject(part.text) }];
    case 'diff':
      return [differences(part.runs)];
    case 'item':
      return renderItem(part, index);
    default:
      return part satisfies never;
  }
}

function renderItem(part: Extract<Part, { kind: 'item' }>, index: number): Block[] {
  const [first, ...rest] = sections(`• ${part.text}`);
  const accessory = part.ask === undefined ? undefined : askButton(part.ask, 'Ask', `item-${index}`);
  if (!first) return [];
  return [accessory ? { ...first, accessory } : first, ...rest];
}

function sections(text: string): types.SectionBlock[] {
  return splitText(text, LIMITS.sectionText, escapedLength).map((piece) => ({
    type: 'section',
    text: textObject(piece),
  }));
}

/** Words only in the quotation struck through, words only in the story in bold. */
function differences(runs: Extract<Part, { kind: 'diff' }>['runs']): types.RichTextBlock {
  const elements = runs.map((run, at): types.RichTextText => {
    const text = at === 0 ? run.text : ` ${run.text}`;
    if (run.in === 'both') return { type: 'text', text };
    return { type: 'text', text, style: run.in === 'quote' ? { strike: true } : { bold: true } };
  });
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

/** The paragraph as one quotation, its passage in bold; where Slack would refuse it whole, as quotations that follow each other. */
function inContext({ before, passage, after }: Extract<Part, { kind: 'context' }>): types.RichTextBlock[] {
  const runs: types.RichTextText[] = [
    ...splitText(before, LIMITS.richText).map((text) => ({ type: 'text' as const, text })),
    ...splitText(passage, LIMITS.richText).map((text) => ({ type: 'text' as const, text, style: { bold: true } })),
    ...splitText(after, LIMITS.richText).map((text) => ({ type: 'text' as const, text })),
  ];
  const fits = before.length + passage.length + after.length <= LIMITS.richText;
  return fits ? [quotation(runs)] : runs.map((run) => quotation([run]));
}

function quotation(elements: types.RichTextText[]): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_quote', elements }] };
}

/** Slack copies preformatted text as it stands, without the formatting around it. */
function toPaste(text: string): types.RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] };
}
