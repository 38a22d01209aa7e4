import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import type { DraftFact, DraftStory } from '../read-story.ts';
import { shown, shownParagraphs } from '../shown.ts';
import type { Article } from '../story.ts';
import { indexOfWords, splitWords } from '../words.ts';

/** Narration is the outlet's own voice and has no verb of saying; everything else has one, and it is printed beside the evidence. */
export function checkAttribution({ story, article, facts, files }: DraftStory): Fault[] {
  return facts.flatMap((fact) => {
    const { keys, data } = fact;
    const fault = (key: string, problem: string, remedy: string) =>
      faultAt(files.facts, [...keys, key], problem, remedy);
    if (data.form === 'narration') {
      const outlet = story?.outlet;
      const strangers = data.attribution.flatMap(({ source }, link) =>
        outlet === undefined || source === outlet
          ? []
          : [
              faultAt(
                files.facts,
                [...keys, 'attribution', link, 'source'],
                `narration is attributed to "${source}", not to the outlet`,
                `write "${outlet}", or another form than narration`,
              ),
            ],
      );
      if (data.verb === undefined) return strangers;
      return [
        ...strangers,
        fault('verb', 'narration has a verb of saying', 'remove it, or write another form than narration'),
      ];
    }
    if (data.verb === undefined) {
      return [fault('verb', `a fact of form ${data.form} has no verb of saying`, 'copy "verb" from the article')];
    }
    const paragraphs = paragraphsOf(fact, article);
    const verb = splitWords(data.verb);
    if (
      paragraphs.length === 0 ||
      paragraphs.some(({ start, end }) => indexOfWords(splitWords(article.text, start, end), verb) >= 0)
    ) {
      return [];
    }
    return [
      fault(
        'verb',
        `the verb ${shown(data.verb)} is not in ${shownParagraphs(paragraphs)}`,
        'copy the verb of saying that is printed there',
      ),
    ];
  });
}

function paragraphsOf({ places }: DraftFact, { paragraphs }: Article) {
  const numbers = new Set(places.flatMap(([first]) => (first ? [first.paragraph] : [])));
  return paragraphs.filter(({ number }) => numbers.has(number));
}
