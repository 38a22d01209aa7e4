import { get, has } from 'node-emoji';
import { type Node, NodeType, parse } from 'slack-message-parser';
import { type Fields, flagOf, textOf } from '../fields.ts';
import { isWebAddress } from './safe-link.tsx';

/**
 * A text object as a `rich_text` block, as Slack itself turns one into the other. Every character that is no markup stays as it is:
 * the library's own reading of texts drops some and adds others, which a page that shows quotations cannot have.
 */
export function richTextFrom(text: Fields): Fields {
  const words = textOf(text.text) ?? '';
  if (text.type === 'plain_text') {
    const shown = text.emoji === false ? words : withEmoji(words);
    return block([{ type: 'rich_text_section', elements: [{ type: 'text', text: shown }] }]);
  }
  return block(sectionsOf(parse(words).children));
}

/** The words of a plain text object, its `:names:` of emoji replaced unless it says otherwise. */
export function plainWords(text: Fields): string {
  const words = textOf(text.text) ?? '';
  return text.emoji !== undefined && !flagOf(text.emoji) ? words : withEmoji(words);
}

const block = (elements: Fields[]): Fields => ({ type: 'rich_text', elements });

function withEmoji(text: string): string {
  return text.replace(/:([\w+-]+):/g, (whole, name: string) => emoji(name) ?? whole);
}

function emoji(name: string): string | undefined {
  return has(name) ? get(name) : undefined;
}

/** Runs of words become sections; a quote or a code block stands alone, without the line breaks that set it off. */
function sectionsOf(nodes: Node[]): Fields[] {
  const sections: Fields[] = [];
  let run: Fields[] = [];
  const endRun = () => {
    if (run.length > 0) sections.push({ type: 'rich_text_section', elements: run });
    run = [];
  };
  nodes.forEach((node, at) => {
    if (node.type === NodeType.Quote || node.type === NodeType.PreText) {
      endRun();
      sections.push(node.type === NodeType.Quote ? quote(node.children) : preformatted(node.text));
      return;
    }
    const afterBlock = sections.length > 0 && run.length === 0;
    const next = nodes[at + 1]?.type;
    const beforeBlock = next === NodeType.Quote || next === NodeType.PreText;
    const elements = elementsOf(node, {}).map((element) => {
      if (element.type !== 'text') return element;
      const text = String(element.text);
      return {
        ...element,
        text: text.slice(afterBlock && text.startsWith('\n') ? 1 : 0).replace(beforeBlock ? /\n$/ : /(?!)/, ''),
      };
    });
    run.push(...elements.filter(({ text }) => text !== ''));
  });
  endRun();
  return sections;
}

function quote(nodes: Node[]): Fields {
  const elements = nodes.flatMap((node) => elementsOf(node, {}));
  const [first, ...rest] = elements;
  const begin =
    first?.type === 'text' ? [{ ...first, text: String(first.text).replace(/^ /, '') }] : elements.slice(0, 1);
  return { type: 'rich_text_quote', elements: [...begin, ...rest] };
}

function preformatted(text: string): Fields {
  return {
    type: 'rich_text_preformatted',
    elements: [{ type: 'text', text: unescaped(text.replace(/^\n|\n$/g, '')) }],
  };
}

function elementsOf(node: Node, style: Fields): Fields[] {
  const words = (text: string): Fields[] => [{ type: 'text', text: unescaped(text), style }];
  const within = (children: Node[], more: Fields) =>
    children.flatMap((child) => elementsOf(child, { ...style, ...more }));
  switch (node.type) {
    case NodeType.Bold:
      return within(node.children, { bold: true });
    case NodeType.Italic:
      return within(node.children, { italic: true });
    case NodeType.Strike:
      return within(node.children, { strike: true });
    case NodeType.Code:
      return [{ type: 'text', text: unescaped(node.text), style: { ...style, code: true } }];
    case NodeType.Emoji:
      return words(emoji(node.name) ?? node.source);
    case NodeType.UserLink:
      return node.userID === '' ? words(node.source) : [{ type: 'user', user_id: node.userID, style }];
    case NodeType.ChannelLink:
      return [{ type: 'channel', channel_id: node.channelID, style }];
    case NodeType.URL: {
      if (!isWebAddress(node.url)) return words(node.source);
      const label = node.label?.map(({ source }) => source).join('');
      return [{ type: 'link', url: unescaped(node.url), text: unescaped(label ?? node.url), style }];
    }
    case NodeType.Command: {
      const { name } = node;
      if (['channel', 'here', 'everyone'].includes(name)) return [{ type: 'broadcast', range: name, style }];
      return words(node.label?.map(({ source }) => source).join('') ?? node.source);
    }
    case NodeType.Text:
      return words(node.text);
    default:
      return words(node.source);
  }
}

function unescaped(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
