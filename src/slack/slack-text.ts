/** Makes plain text safe inside Slack's markup: no mention, channel, broadcast or link in it can come alive. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Turns text as Slack sends it into what the person typed: entities resolved, the bot's own mention and broadcasts left out. */
export function readText(text: string, botUserId?: string): string {
  const plain = text.replace(/<([^<>]*)>/g, (_, inside: string) => readReference(inside, botUserId));
  return plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/ {2,}/g, ' ').trim();
}

/** Whether the text mentions a user by id, as Slack writes it: `<@U…>` or `<@U…|name>`. */
export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
}

/** What stands between `<` and `>`: a mention, a channel, a broadcast or a link, each with or without a `|label`, or just words. */
function readReference(inside: string, botUserId: string | undefined): string {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : inside.slice(bar + 1);
  if (/^@[UW][A-Z0-9]+$/.test(target)) return target.slice(1) === botUserId ? ' ' : label && `@${label}`;
  if (/^#[CG][A-Z0-9]+$/.test(target)) return label && `#${label}`;
  if (target.startsWith('!date^')) return label;
  if (/^!(here|channel|everyone|subteam\^)/.test(target)) return ' ';
  if (/^(https?|mailto|tel):/.test(target)) return label || target.replace(/^(mailto|tel):/, '');
  return `<${inside}>`;
}
