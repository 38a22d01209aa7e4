import type { PageState } from '../page/page-state.ts';

/** A message's text as its author typed it: mentions by name again, `&<>` as they are. */
export function plainText({ users, channels }: PageState, text: string): string {
  const named = text.replace(/<([@#!])([^|>]+)(?:\|([^>]*))?>/g, (_whole, sign: string, id: string, label?: string) => {
    if (sign === '@') return `@${users.find((user) => user.id === id)?.name ?? label ?? id}`;
    if (sign === '#') return `#${channels.find((channel) => channel.id === id)?.name ?? label ?? id}`;
    return label ?? `@${id}`;
  });
  return named
    .replace(/<([^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
