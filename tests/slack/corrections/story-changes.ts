import { ARTICLE, type Change, FACTS, STORY, tinyFiles } from '../../stories/tiny-library.ts';

/** What the story says of the movement at first. */
export const MOVED = '"We measured 40 millimetres of movement," Voss told The Ledger.';

/** The story with another figure; `kind` is how it is announced, if it is. */
export function otherFigure(kind?: 'correction' | 'clarification' | 'update'): Change[] {
  return [
    [ARTICLE, '40 millimetres', '14 millimetres'],
    [FACTS, factsNow()],
    ...(kind ? [announced(kind, '[movement]')] : []),
  ];
}

/** facts.yml with the other figure, and with one more change. */
export function factsNow(from = '', to = ''): string {
  return tinyFacts()
    .replaceAll('40 millimetres', '14 millimetres')
    .replace('amount: 40', 'amount: 14')
    .replace(from, to);
}

/** An entry of the story's corrections, as a change of story.yml. */
export function announced(
  kind: string,
  facts: string,
  withdrawn = '[]',
  note = 'The dam moved 14 millimetres, not 40 as we said.',
): Change {
  const at = new Date().toISOString().slice(0, 16);
  const entry = `corrections:\n  - at: ${at}Z\n    kind: ${kind}\n    facts: ${facts}\n    withdrawn: ${withdrawn}\n    note: ${note}`;
  return [STORY, 'rights: None.', `rights: None.\n${entry}`];
}

/** The story without the fact. */
export function withoutMovement(): Change[] {
  const [before = '', rest = ''] = tinyFacts().split('  - id: movement\n');
  const after = rest.slice(rest.indexOf('  - id: asked\n'));
  return [
    [ARTICLE, `${MOVED}\n`, ''],
    [FACTS, `${before}${after}`],
    [STORY, 'brief: [holds, movement]', 'brief: [holds]'],
  ];
}

function tinyFacts(): string {
  return tinyFiles[FACTS] ?? '';
}
