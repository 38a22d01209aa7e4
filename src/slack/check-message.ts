import type { types } from '@slack/bolt';
import { LIMITS } from './limits.ts';

type Block = types.KnownBlock;

/**
 * Everything about a message that Slack would refuse it for, one line each; empty when it can be sent.
 * Knows the kinds of block this app sends and calls any other a fault. Asked before each post, and by the tests of every reply.
 */
export function checkMessage(blocks: readonly Block[], text: string): string[] {
  const faults = [...within('text', text, LIMITS.text)];
  if (blocks.length > LIMITS.blocks) faults.push(`${blocks.length} blocks, at most ${LIMITS.blocks}`);
  const bytes = Buffer.byteLength(JSON.stringify(blocks));
  if (bytes > LIMITS.blocksJson) faults.push(`blocks of ${bytes} bytes, at most ${LIMITS.blocksJson}`);
  const ids = blocks.flatMap(({ block_id: id }) => id ?? []);
  if (new Set(ids).size < ids.length) faults.push('a block_id stands twice');
  return [...faults, ...blocks.flatMap((block, at) => checkBlock(block).map((fault) => `blocks/${at} ${fault}`))];
}

function checkBlock(block: Block): string[] {
  const faults = block.block_id === undefined ? [] : within('block_id', block.block_id, LIMITS.blockId);
  switch (block.type) {
    case 'section':
      faults.push(...within('text', block.text?.text ?? '', LIMITS.sectionText));
      if (block.accessory) faults.push(...checkElements([block.accessory]));
      return faults;
    case 'context':
      if (block.elements.length > LIMITS.contextElements) faults.push('too many elements');
      return [
        ...faults,
        ...block.elements.flatMap((e) => ('text' in e ? within('text', e.text, LIMITS.contextText) : [])),
      ];
    case 'actions':
      return [...faults, ...checkElements(block.elements)];
    case 'context_actions':
      return [...faults, ...block.elements.flatMap(checkFeedback)];
    case 'rich_text':
      return [...faults, ...within('text', richText(block), LIMITS.richText)];
    default:
      return [...faults, `${block.type}: a kind of block this app does not send`];
  }
}

function checkElements(elements: readonly { type: string }[]): string[] {
  const faults = elements.length > LIMITS.actionsElements ? ['too many elements'] : [];
  const ids = new Set<string>();
  for (const element of elements) {
    if (!isButton(element)) {
      faults.push(`${element.type}: a kind of element this app does not send`);
      continue;
    }
    const { action_id: id = '', text, value = '', accessibility_label: label } = element;
    if (ids.has(id)) faults.push('an action_id stands twice');
    ids.add(id);
    faults.push(...within('action_id', id, LIMITS.actionId), ...within('button text', text.text, LIMITS.buttonText));
    faults.push(...within('value', value, LIMITS.buttonValue));
    if (label !== undefined) faults.push(...within('accessibility_label', label, LIMITS.accessibilityLabel));
  }
  return faults;
}

function checkFeedback(element: types.ContextActionsBlockElement): string[] {
  if (element.type !== 'feedback_buttons') return [`${element.type}: a kind of element this app does not send`];
  const { action_id: id = '', positive_button, negative_button } = element;
  const buttons = [positive_button, negative_button];
  return [
    ...within('action_id', id, LIMITS.actionId),
    ...buttons.flatMap(({ text }) => within('button text', text.text, LIMITS.buttonText)),
    ...buttons.flatMap(({ value }) => within('value', value, LIMITS.buttonValue)),
    ...(positive_button.value === negative_button.value ? ['both buttons have one value'] : []),
  ];
}

function isButton(element: { type: string }): element is types.Button {
  return element.type === 'button';
}

function richText(block: types.RichTextBlock): string {
  const parts = block.elements.flatMap((element) => (element.type === 'rich_text_list' ? [] : element.elements));
  return parts.map((part) => ('text' in part ? part.text : '')).join('');
}

function within(what: string, value: string, limit: number): string[] {
  if (value.length === 0) return [`${what} is empty`];
  return value.length > limit ? [`${what} of ${value.length}, at most ${limit}`] : [];
}
