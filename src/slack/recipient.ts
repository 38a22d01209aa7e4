/** Whom a reply is for, and what it answers. */
export interface Recipient {
  user: string;
  /** Names the message, command or click, in fewer than 200 characters. */
  askId: string;
}
