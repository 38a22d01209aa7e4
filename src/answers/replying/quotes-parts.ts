import type { Fact } from '../../stories/story.ts';
import type { Part } from '../answer-schema.ts';
import type { StoryKnowledge } from '../knowledge.ts';
import { locate } from './attribute.ts';
import { citeFact } from './cite-fact.ts';
import type { Draft } from './to-answer.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/** All that a source says: quotations first, then paraphrases under a line that says so; each with its fact, chain, form and place. */
export function quotesParts(
  source: string,
  facts: readonly Fact[],
  { story }: StoryKnowledge,
  replies: Replies,
): Draft {
  const { name, title } = story.sources.get(source) ?? { name: source, title: undefined };
  const who = title ? `${name}, ${title}` : name;
  const quoted = facts.filter(({ form }) => form === 'direct' || form === 'partial');
  const told = facts.filter(({ form }) => form === 'paraphrase');
  const parts: Part[] = [];
  const list = (some: readonly Fact[]) => {
    const shown = new Set<string>();
    for (const fact of some) {
      const cited = citeFact(fact, story);
      const words = cited.evidence.map(({ quote }) => quote).join('\n');
      if (shown.has(words)) continue;
      shown.add(words);
      const outlets = [...new Set(cited.attribution.flatMap(({ via }) => via))].join(', ');
      const small = [
        ...(outlets ? [wording(replies, 'as_reported_by', { outlets })] : []),
        wording(replies, `form_${fact.form}`),
        wording(replies, `status_${fact.status}`),
        locate(cited),
      ];
      parts.push({ kind: 'quote', text: words, fact: fact.id }, { kind: 'detail', text: small.join(' · ') });
    }
  };
  if (quoted.length > 0) {
    parts.push({ kind: 'lead', text: wording(replies, 'quotes_of', { name: who }) });
    list(quoted);
    if (told.length > 0) parts.push({ kind: 'heading', text: wording(replies, 'paraphrases_of', { name }) });
  } else if (told.length > 0) {
    // A topic may leave only paraphrases of someone who is quoted on another.
    const quotedElsewhere = story.facts.some(
      ({ form, attribution }) =>
        (form === 'direct' || form === 'partial') && attribution.some((link) => link.source === source),
    );
    parts.push({ kind: 'lead', text: wording(replies, quotedElsewhere ? 'paraphrases_of' : 'not_quoted', { name }) });
  }
  list(told.filter((fact) => !quoted.some((other) => other.evidence[0]?.quote === fact.evidence[0]?.quote)));
  return { outcome: 'answered', parts, facts: [...quoted, ...told], confidence: 0.9 };
}
