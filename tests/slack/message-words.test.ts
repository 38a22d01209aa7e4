import { describe, expect, it } from 'vitest';
import { messageWords } from '../../src/slack/message-words.ts';

const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string) => ({ type: 'text', text: words });
const richText = (...elements: object[]) => [{ type: 'rich_text', elements }];

describe('the words of a message', () => {
  it.each<[string, object, string]>([
    ['its text, read as typed', { text: 'He said &lt;no&gt; to <@U1> &amp; me' }, 'He said <no> to & me'],
    ['its text, with its lines and quoted lines', { text: 'Look:\n&gt; not years\n' }, 'Look:\n> not years'],
    ['its text, not the blocks that say the same', { text: 'one', blocks: richText(section(text('one'))) }, 'one'],
    [
      'rich text when it has none',
      {
        text: '',
        blocks: richText(
          section(
            text('As in '),
            { type: 'link', url: 'https://example.org', text: 'this' },
            { type: 'emoji', name: 'x' },
          ),
          { type: 'rich_text_quote', elements: [text('months,\nnot years')] },
          { type: 'rich_text_list', style: 'bullet', elements: [section(text('first')), section(text('second'))] },
        ),
      },
      'As in this\n> months,\n> not years\nfirst\nsecond',
    ],
    [
      'the texts of other blocks when it has none',
      {
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Draft *1*' } },
          { type: 'divider' },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: 'It is &amp; was' },
            fields: [{ type: 'mrkdwn', text: 'so' }],
          },
          {
            type: 'context',
            elements: [
              { type: 'image', alt_text: 'x' },
              { type: 'plain_text', text: 'small' },
            ],
          },
          { type: 'markdown', text: 'as *typed*' },
          { type: 'image', title: { type: 'plain_text', text: 'a picture' } },
        ],
      },
      'Draft *1*\nIt is & was\nso\nsmall\nas *typed*',
    ],
    [
      'its own and those of a message forwarded in it, not the preview of a page',
      {
        text: 'Is this right?',
        attachments: [
          { is_share: true, text: 'Months, not years.' },
          { is_msg_unfurl: true, message_blocks: [{ message: { blocks: richText(section(text('Nor days.'))) } }] },
          { title: 'A page', text: 'about something', from_url: 'https://example.org' },
        ],
      },
      'Is this right?\nMonths, not years.\nNor days.',
    ],
    [
      'the fields of a section without a text',
      {
        blocks: [
          {
            type: 'section',
            fields: [
              { type: 'plain_text', text: 'one' },
              { type: 'mrkdwn', text: '&lt;two&gt;' },
            ],
          },
        ],
      },
      'one\n<two>',
    ],
    ['nothing of a picture', { text: '', files: [{ id: 'F1' }] }, ''],
    ['nothing of blocks that are none', { text: null, blocks: 'x' }, ''],
  ])('are %s', (_, message, words) => {
    expect(messageWords(message)).toBe(words);
  });
});
