/** A word, then its forms and nearest nouns that no rule brings back to it. Forms that are another common word are left out. */
const GROUPS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bite bitten
bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught
choose chose chosen choice choices|cling clung|come came|creep crept|deal dealt|dig dug|do did done does doing|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled
forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone goes going|hang hung|have had has having
hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt
leave left|lend lent|lie lied lying|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken
overcome overcame|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|rebuild rebuilt
ride rode ridden|ring rang rung|rise rose risen|run ran|say said says|see saw seen|seek sought|send sent
shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
slide slid|speak spoke spoken|speed sped|spend spent|spill spilt|spin spun|spring sprang sprung|stand stood|steal stole stolen
stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|weave wove woven
weep wept|win won|withdraw withdrew withdrawn withdrawal withdrawals|withhold withheld|withstand withstood|write wrote written
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person persons people|wife wives
knife knives|half halves|thief thieves|wolf wolves|self selves|crisis crises|analysis analyses
thesis theses|hypothesis hypotheses|axis axes|phenomenon phenomena|criterion criteria|bacterium bacteria
die dying died dies death deaths|tie tying tied ties
policeman policemen|congressman congressmen|congresswoman congresswomen|spokesman spokesmen|spokeswoman spokeswomen
spokesperson spokespeople|serviceman servicemen|gunman gunmen|businessman businessmen|chairman chairmen|fisherman fishermen
refuse refusal|deny denial denies denied|invade invasion invader|decide decision|expand expansion
explode explosion explosive|attend attendance|arrive arrival|approve approval|propose proposal|survive survival survivor
defend defence defense|lose loss losses|deploy deployment redeploy|bus buses|gas gases|strategy strategic|occupy occupation occupier
agree agreement agreements|produce production productions|reduce reduction reductions|introduce introduction
conclude conclusion conclusions|extend extension|suspend suspension|respond response responses|permit permission|admit admission
describe description descriptions|destroy destruction|detain detention|intervene intervention|acquire acquisition|grow grew grown growth
sell sold sale sales|fly flew flown flies flight flights|believe belief beliefs|prove proven proof`;

/** Irregular form to base form: "sent" to "send", "men" to "man", "invasion" to "invade". Words that are their own base are absent. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split(/[|\n]/)
    .flatMap((group) => {
      const [base = '', ...forms] = group.trim().split(' ');
      return forms.map((form): [string, string] => [form, base]);
    }),
);
