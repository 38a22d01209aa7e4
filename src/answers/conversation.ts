/** What a follow-up can lean on: a small value passed into `answer` and returned by it; kept by the surface, by thread. */
export interface Conversation {
  /** Slug of the story the thread is about. */
  story?: string;
  /** Fact ids of the last answer, lead first. */
  facts: string[];
  /** Source ids the last questions and answers were about, most recent first. */
  sources: string[];
  /** The last question that could stand on its own, as plain text. */
  question: string;
  /** Its intent. */
  intent: string;
}

/** The conversation of a thread in which nothing has been asked. */
export const emptyConversation: Conversation = { facts: [], sources: [], question: '', intent: '' };
