import { describe, expect, it } from 'vitest';
import type { Answer, Part } from '../../src/answers/answer-schema.ts';
import { checkMessage } from '../../src/slack/check-message.ts';
import { COMMANDS } from '../../src/slack/commands.ts';
import { notice, usage } from '../../src/slack/notices.ts';
import type { Reply } from '../../src/slack/render-blocks.ts';
import { type Message, renderMessages } from '../../src/slack/render-messages.ts';
import { splitText } from '../../src/slack/split-text.ts';
import { canned, QUOTE } from './fake-ask.ts';

const lead: Part = { kind: 'lead', text: 'At least twelve thousand, a spokesperson said.' };
const sentence = 'It was the longest sentence that anyone had ever seen printed in that paper. ';
/** The message a reply is, when it is one. */
const one = (reply: Reply): Message => {
  const [message, ...more] = renderMessages(reply);
  if (!message || more.length > 0) throw new Error(`${1 + more.length} messages`);
  return message;
};
const many = (count: number, part: Part) => Array.from({ length: count }, () => part);

/** Everything a reply can be made of, and more of it than there should ever be. */
const REPLIES: [string, Partial<Answer> & { parts: Part[] }][] = [
  ['a lead', { parts: [lead] }],
  [
    'a quote with its small print',
    { parts: [lead, { kind: 'quote', text: QUOTE }, { kind: 'detail', text: 'Jane Doe' }] },
  ],
  [
    'a list',
    { parts: [{ kind: 'heading', text: 'Nearest in the story:' }, ...many(12, { kind: 'item', text: 'A fact.' })] },
  ],
  [
    'readings to choose from',
    { outcome: 'clarify', parts: [lead, ...many(5, { kind: 'item', text: 'This?', ask: 'this?' })] },
  ],
  ['a lead of 1,500 characters that must be escaped', { parts: [{ kind: 'lead', text: '&<>'.repeat(500) }] }],
  ['a quote of 9,000 characters', { parts: [{ kind: 'quote', text: sentence.repeat(117) }] }],
  ['a quote of one word of 7,000 characters', { parts: [{ kind: 'quote', text: 'x'.repeat(7_000) }] }],
  ['a passage in its paragraph', { parts: [lead, { kind: 'context', before: 'One. ', passage: QUOTE, after: '' }] }],
  [
    'a passage in a paragraph of 12,000 characters',
    {
      parts: [
        { kind: 'context', before: sentence.repeat(50), passage: sentence.repeat(50), after: sentence.repeat(50) },
      ],
    },
  ],
  [
    'words to paste',
    {
      parts: [
        { kind: 'heading', text: 'To paste:' },
        { kind: 'copy', text: QUOTE },
      ],
    },
  ],
  ['words to paste of 7,000 characters', { parts: [{ kind: 'copy', text: 'x'.repeat(7_000) }] }],
  ['sixty quotes', { parts: many(60, { kind: 'quote', text: QUOTE }) }],
  ['sixty readings', { parts: many(60, { kind: 'item', text: 'This?', ask: 'this?' }) }],
  ['three hundred details', { parts: many(300, { kind: 'detail', text: 'Jane Doe' }) }],
  ['a heading that is too long', { parts: [{ kind: 'heading', text: 'x'.repeat(200) }] }],
  ['a question that does not fit a button', { parts: [{ kind: 'item', text: 'This?', ask: 'x'.repeat(2_001) }] }],
  [
    'suggestions that do not fit a button',
    { outcome: 'help', parts: [lead], suggestions: ['x'.repeat(90), 'y'.repeat(2_500)] },
  ],
  ['text of 40,000 characters', { parts: [{ kind: 'lead', text: '& '.repeat(20_000) }] }],
];

describe('a message', () => {
  it.each(REPLIES)('with %s is one Slack takes', (_, answer) => {
    for (const frame of [{}, { above: 'Shared by <@U1>', share: '{"key":"k","question":"q"}' }]) {
      const messages = renderMessages(canned(answer), frame);
      expect(messages.length).toBeGreaterThan(0);
      for (const { blocks, text } of messages) expect(checkMessage(blocks, text)).toEqual([]);
    }
  });

  it.each([...COMMANDS.map((command) => usage(command, ['How many?', 'Who?'])), notice('Sorry.')])(
    'of the app itself is one Slack takes (%#)',
    (reply) => {
      expect(renderMessages(reply)).toHaveLength(1);
      const { blocks, text } = one(reply);
      expect(checkMessage(blocks, text)).toEqual([]);
    },
  );

  it('shows a quotation as a block of its own, to the letter', () => {
    const { blocks } = one(canned({ parts: [lead, { kind: 'quote', text: QUOTE }] }));
    expect(blocks[1]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: QUOTE }] }],
    });
  });

  it('cuts a quotation only when Slack would refuse it, and then after a sentence', () => {
    const whole = 'x'.repeat(2_999);
    expect(quotes(one(canned({ parts: [{ kind: 'quote', text: whole }] })))).toEqual([whole]);
    const long = sentence.repeat(60);
    const cut = quotes(one(canned({ parts: [{ kind: 'quote', text: long }] })));
    expect(cut.length).toBe(2);
    expect(cut.join('')).toBe(long);
    expect(cut[0]?.endsWith('printed in that paper. ')).toBe(true);
  });

  it('shows a passage in bold in its paragraph, to the letter, in one quotation', () => {
    const part: Part = { kind: 'context', before: '', passage: QUOTE, after: ' And *so* on.' };
    expect(one(canned({ parts: [part] })).blocks[0]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [
            { type: 'text', text: QUOTE, style: { bold: true } },
            { type: 'text', text: ' And *so* on.' },
          ],
        },
      ],
    });
  });

  it('cuts a paragraph only when Slack would refuse it, and leaves no character out', () => {
    const before = sentence.repeat(30);
    const part: Part = { kind: 'context', before, passage: sentence.repeat(45), after: 'The end.' };
    const cut = quotes(one(canned({ parts: [part] })));
    expect(cut.join('')).toBe(`${before}${sentence.repeat(45)}The end.`);
    expect(cut.length).toBe(4);
  });

  it('goes on in further messages where a paragraph is too long for one, to the letter', () => {
    const part: Part = { kind: 'context', before: sentence.repeat(60), passage: sentence.repeat(60), after: 'End.' };
    const messages = renderMessages(canned({ parts: [part] }));
    expect(messages.flatMap(quotes).join('')).toBe(`${sentence.repeat(120)}End.`);
  });

  it('shows words to paste as they are, where no character can turn into formatting', () => {
    const { blocks } = one(canned({ parts: [lead, { kind: 'copy', text: QUOTE }] }));
    expect(blocks[1]).toEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: QUOTE }] }],
    });
  });

  it('puts items that follow each other into one section, and an item with a question beside its button', () => {
    const item = { kind: 'item', text: 'A fact.' } as const;
    const { blocks } = one(canned({ parts: [item, item, { ...item, ask: 'this?' }, item] }));
    expect(blocks.slice(0, 3)).toMatchObject([
      { text: { text: '• A fact.\n• A fact.' } },
      { text: { text: '• A fact.' }, accessory: { value: 'this?' } },
      { text: { text: '• A fact.' } },
    ]);
  });

  it('carries the whole reply as text as well, escaped', () => {
    const { text } = one(canned({ parts: [{ kind: 'lead', text: 'Smith & Sons <said>' }] }));
    expect(text).toBe('Smith &amp; Sons &lt;said&gt;');
  });
});

describe('the check of a message', () => {
  const section = { type: 'section', text: { type: 'mrkdwn', text: 'x' } } as const;
  it.each([
    ['no text', [section], '', 'text is empty'],
    ['too many blocks', many51(), 'x', '51 blocks, at most 50'],
    [
      'a section that is too long',
      [{ ...section, text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }],
      'x',
      'blocks/0 text of 3001, at most 3000',
    ],
    ['an empty section', [{ ...section, text: { type: 'mrkdwn', text: '' } }], 'x', 'blocks/0 text is empty'],
    [
      'a block_id twice',
      [
        { ...section, block_id: 'a' },
        { ...section, block_id: 'a' },
      ],
      'x',
      'a block_id stands twice',
    ],
    [
      'a block it does not know',
      [{ type: 'divider' }],
      'x',
      'blocks/0 divider: a kind of block this app does not send',
    ],
  ] as const)('finds %s', (_, blocks, text, fault) => {
    expect(checkMessage([...blocks], text)).toContain(fault);
  });

  function many51() {
    return Array.from({ length: 51 }, () => section);
  }
});

describe('splitting text', () => {
  it.each([
    ['after sentences', 'One. Two. Three.', 10, ['One. Two. ', 'Three.']],
    ['after words where a sentence is too long', 'One two three.', 8, ['One two ', 'three.']],
    ['inside a word where that is too long', 'abcdef', 4, ['abcd', 'ef']],
    ['never inside a character', '👩‍🚀👩‍🚀', 5, ['👩‍🚀', '👩‍🚀']],
    ['not at all when it fits', 'One. Two.', 9, ['One. Two.']],
    ['into nothing when there is nothing', '', 9, []],
  ])('cuts %s', (_, text, limit, pieces) => {
    expect(splitText(text, limit)).toEqual(pieces);
  });
});

/** The quotations of a message, in order. */
function quotes({ blocks }: Message): string[] {
  return blocks.flatMap((block) =>
    block.type === 'rich_text'
      ? block.elements.flatMap((one) =>
          one.type === 'rich_text_quote'
            ? one.elements.map((e) => ('text' in e && typeof e.text === 'string' ? e.text : ''))
            : [],
        )
      : [],
  );
}
