/** A message made ready: clean text and the readings of it that may hold what is asked. */
export interface Question {
  /** The whole message, clean. */
  text: string;
  /** What to try, most of the message first: all of it, its last question, its last clause. Never empty unless the message is. */
  readings: readonly string[];
  /** The last of several questions in the message; undefined when it asks only one. */
  lastAsked?: string;
  /** Which page of a long list is asked for, from 1. */
  page?: number;
  /** Runs of words in quotation marks, without the marks. */
  quoted: readonly string[];
}
