/** The message that has quotations checked. */
export function quoteQuestion(text: string): string {
  return `check quote: ${text}`;
}

/** The message that has a draft checked. */
export function draftQuestion(text: string): string {
  return `check copy: ${text}`;
}
