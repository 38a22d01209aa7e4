import type { StoryKnowledge } from '../answers/knowledge.ts';

/** People at the head of something, whatever it calls them. */
const HEADS = new Set(
  'boss head chief leader director president chair chairman chairwoman founder ceo secretary general executive manager'.split(
    ' ',
  ),
);

/** The one person of an organisation, named by the part they play in it. */
export function headOf(
  words: readonly string[],
  beside: readonly string[],
  { story }: StoryKnowledge,
): string | undefined {
  if (!words.some((word) => HEADS.has(word))) return undefined;
  const people = [...story.sources.values()].filter(
    ({ kind, of }) => kind === 'person' && of !== undefined && beside.includes(of),
  );
  return people.length === 1 ? people[0]?.id : undefined;
}
