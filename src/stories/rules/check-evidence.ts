import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { nearestText } from '../nearest-text.ts';
import type { DraftStory } from '../read-story.ts';
import { shown, shownParagraphs } from '../shown.ts';
import type { Article } from '../story.ts';

/** Evidence stands in one paragraph of the article, to the letter. */
export function checkEvidence({ article, facts, files }: DraftStory): Fault[] {
  return facts.flatMap(({ keys, data, places }) =>
    data.evidence.flatMap((quote, index) => {
      if (places[index]?.length) return [];
      const { problem, remedy } = complain(article, quote);
      return [faultAt(files.facts, [...keys, 'evidence', index], problem, remedy)];
    }),
  );
}

function complain(article: Article, quote: string): { problem: string; remedy: string } {
  const nearest = nearestText(article, quote);
  if (!nearest)
    return {
      problem: `the article has nothing like the evidence ${shown(quote)}`,
      remedy: 'copy words of article.txt',
    };
  const { exact, text, paragraphs } = nearest;
  if (exact && paragraphs.length === 0) {
    return { problem: `the evidence ${shown(quote)} is a heading`, remedy: 'copy words of a paragraph' };
  }
  if (exact && paragraphs.length > 1) {
    return {
      problem: `the evidence runs over ${shownParagraphs(paragraphs)}`,
      remedy: 'write one entry for each paragraph',
    };
  }
  return {
    problem: `the evidence ${shown(quote)} is not in the article to the letter`,
    remedy: `${exact ? 'copy' : 'the nearest is in'} ${shownParagraphs(paragraphs)}: ${text}`,
  };
}
