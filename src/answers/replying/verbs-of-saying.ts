/**
 * What a verb of saying can do behind a name.
 * `alone`: attributes by itself ("A said") · `addressed`: needs whom it was said to ("A told the council") ·
 * `before`: stands before the name ("according to A") · `leaning`: leans on words that are not there ("A continued", "A called").
 */
export type VerbUse = 'alone' | 'addressed' | 'before' | 'leaning';

const BEFORE = new Set(['according to', 'as per', 'per', 'in the words of', 'in the view of', 'in the opinion of']);

const ADDRESSED = new Set(
  `tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded reminding
notify notifies notified notifying brief briefs briefed briefing`.split(/\s+/),
);

const ALONE = new Set(
  `say says said saying warn warns warned warning claim claims claimed claiming deny denies denied denying argue argues argued
arguing state states stated stating announce announces announced announcing confirm confirms confirmed confirming report reports
reported reporting write writes wrote written writing insist insists insisted insisting predict predicts predicted predicting
acknowledge acknowledges acknowledged acknowledging admit admits admitted admitting explain explains explained explaining testify
testifies testified testifying declare declares declared declaring assert asserts asserted asserting maintain maintains maintained
maintaining estimate estimates estimated estimating allege alleges alleged alleging suggest suggests suggested suggesting note notes
noted noting believe believes believed complain complains complained complaining caution cautions cautioned cautioning concede
concedes conceded conceding contend contends contended contending disclose discloses disclosed disclosing emphasise emphasises
emphasised emphasize emphasizes emphasized indicate indicates indicated indicating observe observes observed pledge pledges pledged
promise promises promised recall recalls recalled remark remarks remarked reveal reveals revealed stress stresses stressed vow vows
vowed conclude concludes concluded find finds found show shows showed shown ask asks asked demand demands demanded reject rejects
rejected dismiss dismisses dismissed dispute disputes disputed refute refutes refuted tweet tweets tweeted post posts posted`.split(
    /\s+/,
  ),
);

/** Verbs that take whom they are said to, or do without: "warned the council", "warned that". */
const EITHER = new Set(
  'warn warns warned warning caution cautions cautioned promise promises promised ask asks asked'.split(' '),
);

const BE = new Set('is are was were be been being'.split(' '));

const wordsOf = (verb: string): string[] => verb.toLowerCase().split(/\s+/);

/** How a verb can be used, read from its words as printed: "has warned" is used as "warned" is. */
export function kindOfVerb(verb: string): VerbUse {
  const words = wordsOf(verb);
  if (BEFORE.has(words.join(' '))) return 'before';
  // Of "was told" the name is the hearer, and "is said" is nobody's saying.
  if (words.some((word) => BE.has(word)) && !words.at(-1)?.endsWith('ing')) return 'leaning';
  const last = words.findLast((word) => ADDRESSED.has(word) || ALONE.has(word));
  if (last === undefined) return 'leaning';
  return ADDRESSED.has(last) && last === words.at(-1) ? 'addressed' : 'alone';
}

/** Whether whom it was said to may stand right behind the verb: always, sometimes or never. */
export function addressesOf(verb: string): 'always' | 'sometimes' | 'never' {
  const last = wordsOf(verb).at(-1) ?? '';
  if (kindOfVerb(verb) === 'addressed') return 'always';
  return EITHER.has(last) ? 'sometimes' : 'never';
}
