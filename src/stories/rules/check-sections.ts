import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftStory } from '../read-story.ts';
import { shown } from '../shown.ts';
import { splitLines } from '../split-article.ts';
import { wordKey } from '../words.ts';

/** The sections are lines of the article, in its order. */
export function checkSections({ story, article, files }: DraftStory): Fault[] {
  const lines = splitLines(article.text).map(({ text }) => text);
  let next = 0;
  return (story.sections ?? []).flatMap((section, index) => {
    const at = lines.indexOf(section, next);
    if (at >= 0) {
      next = at + 1;
      return [];
    }
    if (lines.includes(section)) {
      return [
        faultAt(
          files.story,
          ['sections', index],
          `the heading ${shown(section)} is out of order`,
          'list the headings as the article has them',
        ),
      ];
    }
    const like = lines.find((line) => wordKey(line) === wordKey(section));
    const remedy = like ? `copy the line: ${like}` : 'copy a line of article.txt that is a heading';
    return [faultAt(files.story, ['sections', index], `the article has no line ${shown(section)}`, remedy)];
  });
}
