import { describe, expect, it } from 'vitest';
import type { Surface } from '../../src/workspace/block-rules.ts';
import { validateBlocks } from '../../src/workspace/validate-blocks.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const long = (length: number) => 'x'.repeat(length);
const button = (extra = {}) => ({ type: 'button', text: plain('Show'), action_id: 'show', ...extra });
const option = (value: string) => ({ text: plain(value), value });
const select = (extra = {}) => ({ type: 'static_select', action_id: 'pick', options: [option('a')], ...extra });
const cell = (text: string) => ({ type: 'raw_text', text });
const richText = {
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'hi' }] }],
};
const feedback = {
  type: 'feedback_buttons',
  action_id: 'rate',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
};
const task = { type: 'task_card', task_id: 't1', title: 'Reading', status: 'complete' };
const card = { type: 'card', title: mrkdwn('*Title*'), actions: [button()] };

describe('blocks that Slack takes', () => {
  const cases: [string, unknown, Surface?][] = [
    ['a section with text at its limit', { type: 'section', text: mrkdwn(long(3_000)) }],
    [
      'a section with fields and an accessory',
      { type: 'section', fields: [plain('a'), mrkdwn('b')], accessory: button() },
    ],
    ['a header with a level', { type: 'header', text: { ...plain('Title'), emoji: true }, level: 2 }],
    ['a divider with an id', { type: 'divider', block_id: 'line' }],
    [
      'a context with text and an image',
      { type: 'context', elements: [mrkdwn('by'), { type: 'image', alt_text: 'a', image_url: 'https://e.org/a.png' }] },
    ],
    [
      'actions with a button and a menu',
      { type: 'actions', elements: [button({ style: 'danger', value: '1' }), select()] },
    ],
    ['feedback buttons', { type: 'context_actions', elements: [feedback] }],
    ['rich text', richText],
    ['markdown', { type: 'markdown', text: '**bold**' }],
    ['a table', { type: 'table', rows: [[cell('a'), richText]], column_settings: [{ align: 'right' }] }],
    ['a data table', { type: 'data_table', caption: 'Figures', rows: [[cell('a')], [cell('b')]] }],
    ['a plan of tasks', { type: 'plan', title: 'Plan', tasks: [task] }],
    ['a card', card],
    ['a carousel', { type: 'carousel', elements: [card] }],
    [
      'a container',
      { type: 'container', title: plain('More'), child_blocks: [{ type: 'divider' }], is_collapsible: true },
    ],
    ['an alert in a modal', { type: 'alert', text: plain('Careful'), level: 'warning' }, 'modal'],
    [
      'an input in a modal',
      {
        type: 'input',
        label: plain('Quote'),
        element: { type: 'plain_text_input', action_id: 'quote', multiline: true },
      },
      'modal',
    ],
  ];
  it.each(cases)('%s', (_what, one, surface = 'message') => {
    expect(validateBlocks([one], surface, '/blocks')).toEqual([]);
  });
});

describe('blocks that Slack refuses', () => {
  const cases: [string, unknown[], string, Surface?][] = [
    [
      'no text in a text object',
      [{ type: 'header', text: plain('') }],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a long header',
      [{ type: 'header', text: plain(long(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'mrkdwn in a header',
      [{ type: 'header', text: mrkdwn('*a*') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a section without content',
      [{ type: 'section' }],
      'must define either `text` or `fields` [json-pointer:/blocks/0]',
    ],
    [
      'a long field',
      [{ type: 'section', fields: [mrkdwn(long(2_001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    [
      'eleven fields',
      [{ type: 'section', fields: Array(11).fill(plain('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'an unknown property',
      [{ type: 'divider', colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    ['an unknown type', [{ type: 'banner' }], 'unsupported type: banner [json-pointer:/blocks/0/type]'],
    ['no type', [{ text: plain('a') }], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'text instead of an object',
      [{ type: 'section', text: 'plain words' }],
      'must provide an object [json-pointer:/blocks/0/text]',
    ],
    [
      'a long button',
      [{ type: 'actions', elements: [button({ text: plain(long(76)) })] }],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a long button value',
      [{ type: 'actions', elements: [button({ value: long(2_001) })] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button style of its own',
      [{ type: 'actions', elements: [button({ style: 'loud' })] }],
      'must be a valid enum value [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      '26 buttons',
      [{ type: 'actions', elements: Array.from({ length: 26 }, (_, n) => button({ action_id: `b${n}` })) }],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'one action_id twice',
      [{ type: 'actions', elements: [button(), button()] }],
      '`action_id` "show" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'one block_id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'a menu without options',
      [{ type: 'actions', elements: [select({ options: [] })] }],
      'must provide at least 1 items [json-pointer:/blocks/0/elements/0/options]',
    ],
    [
      'eleven context elements',
      [{ type: 'context', elements: Array(11).fill(plain('a')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    ['51 blocks', Array(51).fill({ type: 'divider' }), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'too much markdown in all',
      [1, 2].map(() => ({ type: 'markdown', text: long(6_001) })),
      'markdown blocks must be less than 12001 characters in all [json-pointer:/blocks]',
    ],
    ['two tables', [1, 2].map(() => ({ type: 'table', rows: [[cell('a')]] })), 'only_one_table_allowed'],
    [
      'a table cell without text',
      [{ type: 'table', rows: [[cell('')]] }],
      'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]',
    ],
    [
      'a table too long in all',
      [{ type: 'table', rows: [[cell(long(5_001)), cell(long(5_000))]] }],
      'must be less than 10001 characters [json-pointer:/blocks/0/rows]',
    ],
    [
      'uneven rows',
      [{ type: 'data_table', caption: 'c', rows: [[cell('a')], [cell('b'), cell('c')]] }],
      'rows must have the same number of cells [json-pointer:/blocks/0/rows]',
    ],
    [
      'an alert in a message',
      [{ type: 'alert', text: plain('Careful') }],
      'unsupported type: alert [json-pointer:/blocks/0/type]',
    ],
    [
      'markdown on the home tab',
      [{ type: 'markdown', text: 'a' }],
      'unsupported type: markdown [json-pointer:/blocks/0/type]',
      'home',
    ],
    [
      'a card without content',
      [{ type: 'card', subtitle: mrkdwn('a') }],
      'must define either `hero_image` or `title` or `actions` or `body` [json-pointer:/blocks/0]',
    ],
  ];
  it.each(cases)('%s', (_what, blocks, message, surface = 'message') => {
    expect(validateBlocks(blocks, surface, '/blocks')).toContain(message);
  });
});
