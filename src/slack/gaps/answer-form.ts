import type { types } from '@slack/bolt';
import type { QuestionGroup } from '../../answers/grouping/group-questions.ts';
import { questionTerms } from '../../answers/grouping/question-terms.ts';
import type { Story } from '../../stories/story.ts';
import { LIMITS } from '../limits.ts';

/** The callback_id of the form that answers an open question. */
export const ANSWER_FORM = 'answer-gap';
/** Its blocks, each with one element of the same action. */
export const FACT_BLOCK = 'fact';
export const UTTERANCE_BLOCK = 'utterance';

const MOST_FACTS = 100;

/** The form in which a fact is chosen that answers a question, and how the question is put. `group` comes back as its newest id. */
export function answerForm(group: QuestionGroup, story: Story): types.ModalView {
  const options = nearestFirst(group, story).map(({ id, statement }) => ({
    text: plain(cut(statement, 75)),
    value: id,
  }));
  const [first] = options;
  return {
    type: 'modal',
    callback_id: ANSWER_FORM,
    title: plain('Answer it'),
    submit: plain('Propose'),
    close: plain('Cancel'),
    private_metadata: JSON.stringify({ story: story.slug, id: group.ids[0] }),
    blocks: [
      {
        type: 'input',
        block_id: FACT_BLOCK,
        label: plain('The fact that answers it'),
        hint: plain('The facts that were offered stand first.'),
        element: {
          type: 'static_select',
          action_id: FACT_BLOCK,
          options,
          ...(first && group.nearest.includes(first.value) ? { initial_option: first } : {}),
        },
      },
      {
        type: 'input',
        block_id: UTTERANCE_BLOCK,
        label: plain('The question, as people put it'),
        hint: plain('It is written as a proposed change to the story. Nothing changes until somebody applies it.'),
        element: {
          type: 'plain_text_input',
          action_id: UTTERANCE_BLOCK,
          initial_value: cut(group.question, 300),
          max_length: LIMITS.buttonText * 4,
        },
      },
    ],
  };
}

/** What the form turns into when the proposal is written. */
export function proposedView(patch: string, apply: string): types.ModalView {
  const text = `The change is in ${patch} and passes the check. The story is as it was. To apply it:\n${apply}`;
  const block: types.SectionBlock = { type: 'section', text: plain(cut(text, 3_000)) };
  return { type: 'modal', callback_id: 'proposed', title: plain('Proposed'), close: plain('Close'), blocks: [block] };
}

/** The facts that were offered, then those that have most of the question's words, then the others in the story's order. */
function nearestFirst({ question, nearest }: QuestionGroup, { facts }: Story) {
  const terms = questionTerms(question);
  const rankOf = ({ id, statement }: Story['facts'][number]) => {
    const offered = nearest.indexOf(id);
    if (offered !== -1) return 1_000 - offered;
    return [...questionTerms(statement)].filter((term) => terms.has(term)).length;
  };
  const ranked = facts.map((fact) => ({ fact, rank: rankOf(fact) })).sort((a, b) => b.rank - a.rank);
  return ranked.slice(0, MOST_FACTS).map(({ fact }) => fact);
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1).trimEnd()}…`;
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
