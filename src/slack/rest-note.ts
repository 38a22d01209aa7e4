import type { Part } from '../answers/answer-schema.ts';
import type { Reply } from './render-blocks.ts';

/** What to do about a draft of which too much was found. */
const IN_PARTS = 'Check the draft in parts to see them.';

/** The line that says what of a reply is left out when only these of its parts are shown: of a draft report, how many findings. */
export function restNote({ parts, draft }: Reply, shown: readonly Part[]): Part {
  if (!draft) return { kind: 'lead', text: 'The rest is too long to be shown here.' };
  const kind = OPENERS.find((one) => countOf(one, parts) === draft.findings.length);
  if (!kind) return { kind: 'lead', text: `More findings are not shown here. ${IN_PARTS}` };
  const left = draft.findings.length - countOf(kind, shown);
  const are = left === 1 ? 'finding is' : 'findings are';
  return { kind: 'lead', text: `${left} more ${are} not shown here. ${IN_PARTS}` };
}

/** What a finding may begin with: each of them the same, and nothing else of the report but its first line. */
const OPENERS: readonly Part['kind'][] = ['heading', 'item', 'lead'];

function countOf(kind: Part['kind'], [, ...parts]: readonly Part[]): number {
  return parts.filter((part, at) => part.kind === kind && !(kind === 'heading' && parts[at + 1]?.kind === 'diff'))
    .length;
}
