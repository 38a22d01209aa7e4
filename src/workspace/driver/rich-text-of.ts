import type { Fields } from '../fields.ts';

/** The `rich_text` block Slack's own client adds to what a person writes: text, mentions and links of a wire-form text. */
export function richTextOf(text: string, blockId: string): Fields {
  const elements = text.split(/(<[^>]+>)/).flatMap((part): Fields[] => (part === '' ? [] : [elementOf(part)]));
  return { type: 'rich_text', block_id: blockId, elements: [{ type: 'rich_text_section', elements }] };
}

function elementOf(part: string): Fields {
  const [, sign, target = ''] = /^<([@#!]?)([^|>]+)/.exec(part) ?? [];
  if (sign === '@') return { type: 'user', user_id: target };
  if (sign === '#') return { type: 'channel', channel_id: target };
  if (sign === '!') return { type: 'broadcast', range: target };
  if (target !== '' && part.startsWith('<')) return { type: 'link', url: target };
  return { type: 'text', text: part.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') };
}
