/** A text on one line in quotation marks, cut after 80 characters: enough to find it by in a message. */
export function shown(text: string): string {
  const line = text.replace(/\s*[\r\n]\s*/g, ' ');
  return `"${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}"`;
}

/** "paragraph 4", "paragraphs 4 and 5". */
export function shownParagraphs(paragraphs: readonly { number: number }[]): string {
  const numbers = paragraphs.map(({ number }) => number);
  return `paragraph${numbers.length === 1 ? '' : 's'} ${numbers.join(' and ')}`;
}
