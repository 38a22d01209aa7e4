/** A message that is bound to a story, as an item between stories asks it: `in harbour-strike: how many`. */
export function bindQuestion(slug: string, question: string): string {
  return `in ${slug}: ${question}`;
}

/** Reads such a message; undefined where it names none of these stories. */
export function readBoundQuestion(
  message: string,
  slugs: readonly string[],
): { slug: string; question: string } | undefined {
  const [, slug = '', question = ''] = /^\s*in\s+([a-z0-9-]+)\s*:\s*(\S[\s\S]*)$/i.exec(message) ?? [];
  const known = slugs.find((one) => one === slug.toLowerCase());
  return known === undefined ? undefined : { slug: known, question };
}
