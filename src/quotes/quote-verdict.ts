import { type Verdict, type VerdictDetail, verdictDetailSchema } from '../answers/verdict-schema.ts';

/** The family of a finer verdict. `passCleanedUp` is the house rule: whether a quotation that only had its grammar or punctuation mended passes. */
export function familyOf(detail: VerdictDetail, passCleanedUp: boolean): Verdict {
  switch (detail) {
    case 'not_found':
    case 'misattributed':
    case 'not_a_quote':
      return detail;
    case 'verbatim':
    case 'verbatim_part':
    case 'bracketed':
      return 'verbatim';
    case 'cleaned_up':
      return passCleanedUp ? 'verbatim' : 'altered';
    default:
      return 'altered';
  }
}

/** Grounds in the order of gravity, each once. */
export function byGravity(grounds: Iterable<VerdictDetail>): VerdictDetail[] {
  const found = new Set(grounds);
  return verdictDetailSchema.options.filter((detail) => found.has(detail));
}
