/** Words that hand a statement to somebody, as tokens. */
export const REPORTING: ReadonlySet<string> = new Set(
  `say says said saying tell tells told according claim claims claimed warn warns warned state states stated argue argues argued
insist insists insisted write writes wrote note notes noted add adds added call calls called continue continued declare declares
declared explain explains explained put puts find finds found conclude concludes concluded list lists listed report reports reported
estimate estimates estimated describe describes described reject rejects rejected deny denies denied think thinks thought believe
believes believed expect expects expected suggest suggests suggested accuse accuses accused announce announces announced predict
predicts predicted assess assesses assessed testify testified brief briefed count counts counted number numbers view views finding
findings speaking spoke maintain maintains maintained contend contends contended charge charges charged allege alleges alleged
forecast forecasts estimate estimates figure per remark remarked tally shows showed caution cautions cautioned`.split(
    /\s+/,
  ),
);

/** Words that keep a statement at a distance without naming its source, as they stand in a draft. */
export const HEDGED =
  /\b(?:reportedly|allegedly|apparently|purportedly|supposedly|it is (?:said|claimed|thought|believed|understood)|(?:is|are|was|were) (?:said|thought|believed|understood|reported|alleged|rumou?red|expected) (?:to|that|likely)|(?:is|are) (?:thought|believed|considered) |sources say|critics say|some say|observers say|analysts say|officials say|reports? (?:say|suggest|indicate)s?)/iu;

/** Verbs that put a statement on a higher rung than "said", by stem. */
export const STRONG =
  /\b(?:confirm(?:s|ed)?|prove[sdn]?|establish(?:es|ed)?|admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|reveal(?:s|ed)?|verif(?:y|ies|ied)|demonstrate[sd]?|expose[sd]?|disclose[sd]?|show(?:s|ed|n)? that)\b/giu;
/** Words about what came of a request for comment, and about denial: four different facts, never one for another. */
export const RESPONSES: readonly { status: readonly string[]; pattern: RegExp }[] = [
  { status: ['denied'], pattern: /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|refute[sd]?)\b/giu },
  {
    status: ['declined'],
    pattern: /\b(?:declin(?:e[sd]?|ing)|refus(?:e[sd]?|ing)) to (?:comment|discuss|respond|say)\b|\bno comment\b/giu,
  },
  {
    status: ['no_reply'],
    pattern:
      /\b(?:did|has|have|had) (?:not|n't|yet to|so far not) (?:immediately )?(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|return(?:ed)?)\b|\b(?:didn't|hasn't|haven't|hadn't) (?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?)\b|\bcould not be reached\b|\bignored (?:\p{L}+ ){0,3}(?:requests?|questions?|emails?|calls?|inquir\p{L}+|messages?)\b|\bstayed silent\b/giu,
  },
];
