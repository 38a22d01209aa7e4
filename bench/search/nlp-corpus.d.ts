declare module 'nlp-corpus' {
  /** Every sentence of the corpus. */
  export function all(): string[];
}
