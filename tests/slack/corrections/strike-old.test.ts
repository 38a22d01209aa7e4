import { describe, expect, it } from 'vitest';
import { strikeOld } from '../../../src/slack/corrections/strike-old.ts';

describe('old words in a post', () => {
  const old = ['The pier moved 14 millimetres & more, the engineer said.'];
  const section = (text: string) => ({
    type: 'section' as const,
    block_id: 'reply-to-1',
    text: { type: 'mrkdwn' as const, text, verbatim: true },
  });

  it('are struck through where a line is made of them, as they were typed, under the same id', () => {
    expect(strikeOld(section('The pier moved 14 millimetres &amp; more, the engineer said.'), old)).toEqual({
      type: 'rich_text',
      block_id: 'reply-to-1',
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: old[0], style: { strike: true } }] }],
    });
  });

  it('leave other lines as they are', () => {
    const other = section('Ines Okoro, engineer');
    expect(strikeOld(other, old)).toBe(other);
  });
});
