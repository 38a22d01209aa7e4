import type { Line } from '../../stories/intent-schema.ts';
import type { Fact } from '../../stories/story.ts';
import type { CitedFact, Part } from '../answer-schema.ts';
import { attribute, locate } from './attribute.ts';
import { kindOfVerb } from './verbs-of-saying.ts';
import { wording } from './wording.ts';

type Replies = Readonly<Record<string, string>>;

/**
 * The reply about one fact, in the order of the intent's layout: what answers on the first line, then the exact words, then the
 * small print (who, how firmly, in which paragraph) on one line.
 */
export function factParts(fact: Fact, cited: CitedFact, layout: readonly Line[], replies: Replies): Part[] {
  const parts: Part[] = [];
  const small: string[] = [];
  for (const line of layout) {
    const same = cited.evidence.length === 1 && cited.evidence[0]?.quote === cited.statement;
    // A statement that is the quotation itself is shown once, as the quotation.
    if ((line === 'statement' || line === 'value') && same && layout.includes('evidence')) continue;
    if (line === 'statement' || line === 'value') parts.push({ kind: 'lead', text: cited.statement });
    else if (line === 'source' && tellsOfSaying(fact)) {
      if (!same || !layout.includes('evidence')) parts.push({ kind: 'lead', text: cited.statement });
      small.push(attribute(cited, replies).replace(/\.$/, ''));
    } else if (line === 'source') parts.push({ kind: 'lead', text: attribute(cited, replies) });
    else if (line === 'evidence')
      parts.push(...cited.evidence.map(({ quote }) => ({ kind: 'quote' as const, text: quote })));
    else if (line === 'date') parts.push(...dateNotes(fact, replies));
    else if (line === 'attribution')
      small.push(attribute(cited, replies).replace(/\.$/, ''), wording(replies, `form_${cited.form}`));
    else if (line === 'form') small.push(wording(replies, `form_${cited.form}`));
    else if (line === 'verb') small.push(...(fact.verb ? [wording(replies, 'verb_printed', { verb: fact.verb })] : []));
    else if (line === 'status') small.push(wording(replies, `status_${cited.status}`));
    else small.push(locate(cited));
  }
  // Narration says of itself that it is the outlet's own words; its form would say it twice.
  const told = cited.form === 'narration' ? small.filter((text) => text !== wording(replies, 'form_narration')) : small;
  parts.push({ kind: 'detail', text: told.join(' · ') });
  return parts;
}

/** Whom the outlet tells of as saying something is who said it, though the telling is the outlet's; what was not said has nobody. */
function tellsOfSaying({ form, status, roles }: Fact): boolean {
  const isSaid = status === 'stated' || status === 'confirmed';
  return form === 'narration' && isSaid && roles.action.some((action) => kindOfVerb(action) !== 'leaning');
}

/** How a date that the article only hints at follows from its words, or that it cannot be worked out. */
function dateNotes(fact: Fact, replies: Replies): Part[] {
  const times = fact.values.flatMap((value) =>
    value.kind === 'time' && (value.inferred || value.unknown) ? [value] : [],
  );
  return times.map((value): Part => {
    const note =
      value.iso && value.inferred
        ? wording(replies, 'inferred', { date: value.iso, how: value.inferred })
        : (value.unknown ?? '');
    return { kind: 'detail', text: times.length > 1 ? `${value.text}: ${note}` : note };
  });
}
