import type { Fault } from '../errors.ts';
import type { DraftIntentTest } from './read-intent-tests.ts';
import type { DraftIntents } from './read-intents.ts';
import { checkExamples } from './rules/check-examples.ts';
import { checkIntent } from './rules/check-intent.ts';
import { checkIntentTests } from './rules/check-intent-tests.ts';
import { checkLexicon } from './rules/check-lexicon.ts';

/** Every fault of the intents folder that its schemas alone cannot see; of the test files too, where they are given. */
export function checkIntents(draft: DraftIntents, tests: DraftIntentTest[] | undefined): Fault[] {
  return [
    ...draft.intents.flatMap((intent) => [...checkExamples(intent), ...checkIntent(intent, draft)]),
    ...checkLexicon(draft),
    ...(tests ? checkIntentTests(draft, tests) : []),
  ];
}
