/** In whose mouth a message puts a quotation. `text` is the words that say so, as typed. */
export type ClaimedSpeaker =
  | { kind: 'nobody' }
  | { kind: 'source'; id: string; text: string }
  | { kind: 'unknown'; text: string };

/** Stands in a text where a quotation was taken out; no word of any language. */
export const QUOTE_HERE = 'xquotex';
