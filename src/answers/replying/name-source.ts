import type { Source } from '../../stories/source-schema.ts';
import type { Story } from '../../stories/story.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/**
 * A source as a sentence names it: a person with the title as printed, anything else with the "the" that the article prints before
 * it; a document with whose it is.
 */
export function nameSource(source: Source, story: Story, replies: Replies): string {
  if (source.kind === 'person') return source.title ? `${source.name}, ${source.title}` : source.name;
  const owner = source.kind === 'document' && source.of ? story.sources.get(source.of) : undefined;
  if (owner && !source.name.includes(owner.name)) {
    return wording(replies, 'document_of', { document: source.name, owner: withThe(owner, story) });
  }
  return withThe(source, story);
}

function withThe({ name }: Source, { article }: Story): string {
  const isPrinted = [`the ${name}`, `The ${name}`].some((words) => article.text.includes(words));
  return isPrinted ? `the ${name}` : name;
}
