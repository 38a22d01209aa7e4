import type { Posting } from '../../memory/stores/ledger-entry.ts';
import type { Desk } from '../desk.ts';
import type { Reply } from '../render-blocks.ts';

/** What the ledger says of a reply beside where it went: the question, and the facts in the revision in which they were told. */
export type About = Pick<Posting, 'question' | 'story' | 'intent' | 'outcome' | 'facts'>;

/** What a reply is about; a notice of the app itself is about no story. */
export function aboutReply({ revisionOf }: Pick<Desk, 'revisionOf'>, reply: Reply): About {
  const { story = '', intent = 'notice', outcome = 'help', asked = '', facts = [] } = reply;
  const cited = facts.map(({ id }) => ({ fact: id, revision: revisionOf(story, id) }));
  return { question: asked, story, intent, outcome, facts: cited };
}
