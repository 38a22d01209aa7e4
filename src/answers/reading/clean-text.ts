const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/**
 * A message as a person meant it: Slack's markup opened (`<@U1>` and `<!here>` gone, `<#C1|news>` and `<https://..|label>` to
 * their labels, `&amp;` to `&`), emoji codes and bold, italic and code marks gone, invisible characters out, white space single
 * but for line breaks. Quotation marks are kept as typed. Works on text that never was in Slack as well.
 */
export function cleanText(raw: string): string {
  return raw
    .slice(0, MAX_MESSAGE)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/<@[A-Z0-9]+(?:\|[^>]*)?>|<![^>]*>/g, ' ')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '$1')
    .replace(/<#[A-Z0-9]+>/g, ' ')
    .replace(/<(?:https?|mailto|tel):[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(?:https?|mailto|tel):[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/:(?:[+-]1|[a-z][a-z0-9_+'-]*)(?:::?skin-tone-\d)?:/g, ' ')
    .replace(/(?<![\p{L}\p{N}])[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[>•]\s?/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A message longer than this is cut: Slack itself sends no more than 40,000 characters, people ask at the end of 4,000. */
const MAX_MESSAGE = 40_000;

/** Zero-width, bidirectional, tag and control characters: they hide text from people but not from a matcher. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u00AD\u180E\u{E0000}-\u{E007F}]|(?!\n|\t)\p{Cc}/gu;
