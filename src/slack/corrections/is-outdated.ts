import type { Desk } from '../desk.ts';
import type { Reply } from '../render-blocks.ts';

/** Whether a reply tells of a fact otherwise than the story does by now. */
export function isOutdated({ library }: Pick<Desk, 'library'>, { story: slug, facts = [] }: Reply): boolean {
  const story = library().stories.find((one) => one.slug === slug);
  if (!story) return false;
  return facts.some((cited) => {
    const now = story.facts.find(({ id }) => id === cited.id);
    return (
      now === undefined ||
      now.statement !== cited.statement ||
      now.status !== cited.status ||
      now.form !== cited.form ||
      now.evidence.map(({ quote }) => quote).join('\n') !== cited.evidence.map(({ quote }) => quote).join('\n')
    );
  });
}
