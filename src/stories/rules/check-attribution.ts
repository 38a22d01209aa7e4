import type { Fault } from '../../errors.ts';
import { faultAt } from '../check-schema.ts';
import { findWords } from '../find-words.ts';
import type { DraftFact, DraftStory } from '../read-story.ts';
import { shown, shownParagraphs } from '../shown.ts';
import type { Article } from '../story.ts';

/** Narration is the outlet's own voice and has no verb of saying; everything else has one, and it is printed beside the evidence. */
export function checkAttribution({ story, article, sources, facts, files }: DraftStory): Fault[] {
  // An outlet that is none has its own fault.
  const outlet = sources.find(({ data }) => data.id === story.outlet && data.kind === 'outlet')?.data.id;
  return facts.flatMap((fact) => {
    const { keys, data } = fact;
    const fault = (key: string, problem: string, remedy: string) =>
      faultAt(files.facts, [...keys, key], problem, remedy);
    if (data.form === 'narration') {
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
    const { verb } = data;
    if (
      paragraphs.length === 0 ||
      paragraphs.some(({ start, end }) => findWords(article.text.slice(start, end), verb))
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
