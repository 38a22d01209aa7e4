import type { Fault } from '../errors.ts';
import type { DraftStory } from './read-story.ts';
import { checkAttribution } from './rules/check-attribution.ts';
import { checkCommas } from './rules/check-commas.ts';
import { checkCorrections } from './rules/check-corrections.ts';
import { checkCoverage } from './rules/check-coverage.ts';
import { checkEvidence } from './rules/check-evidence.ts';
import { checkIds } from './rules/check-ids.ts';
import { checkQuotes } from './rules/check-quotes.ts';
import { checkSections } from './rules/check-sections.ts';
import { checkSources } from './rules/check-sources.ts';
import { checkStatements } from './rules/check-statements.ts';
import { checkStoryFile } from './rules/check-story-file.ts';
import { checkUtterances } from './rules/check-utterances.ts';
import { checkValues } from './rules/check-values.ts';

/** The rules that hold across the files of one story. */
const rules: ((draft: DraftStory) => Fault[])[] = [
  checkStoryFile,
  checkSections,
  checkSources,
  checkIds,
  checkCommas,
  checkEvidence,
  checkQuotes,
  checkAttribution,
  checkValues,
  checkStatements,
  checkUtterances,
  checkCorrections,
  checkCoverage,
];

/** Every fault of a story that its schemas alone cannot see. */
export function checkStory(draft: DraftStory): Fault[] {
  return rules.flatMap((rule) => rule(draft));
}
