import { type Fields, fieldsOf, isFields, listOf, textOf } from '../fields.ts';

/** The page loads nothing from elsewhere, so an image is shown by the words that describe it, with a link to it. */
export function withoutImages(block: Fields): Fields {
  switch (block.type) {
    case 'image':
      return { type: 'context', block_id: block.block_id, elements: [described(block)] };
    case 'context':
      return {
        ...block,
        elements: listOf(block.elements)
          .filter(isFields)
          .map((one) => (one.type === 'image' ? described(one) : one)),
      };
    case 'section': {
      const { accessory, ...rest } = block;
      return fieldsOf(accessory).type === 'image' ? rest : block;
    }
    case 'card': {
      const { hero_image: _hero, icon: _icon, ...rest } = block;
      return rest;
    }
    case 'video': {
      const title = textOf(fieldsOf(block.title).text) ?? 'Video';
      return {
        type: 'section',
        block_id: block.block_id,
        text: { type: 'mrkdwn', text: linked(textOf(block.title_url), `Video: ${title}`) },
      };
    }
    default:
      return block;
  }
}

function described({ alt_text, image_url }: Fields): Fields {
  return { type: 'mrkdwn', text: linked(textOf(image_url), `Image: ${textOf(alt_text) ?? ''}`) };
}

function linked(url: string | undefined, words: string): string {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\|/g, '-');
  return url === undefined || /[|<>]/.test(url) ? escaped : `<${url}|${escaped}>`;
}
