import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../src/answers/conversation.ts';
import { deskOf } from './desks.ts';

const SANCTIONS =
  '> Despite nearly two decades of sanctions on the DPRK, it has demonstrated this year its ability to produce and supply ballistic missiles for use against Ukraine within just a matter of months.\nJonah Leff, Executive Director · direct quotation · What People Are Saying, paragraph 10';
const ICEBERG =
  '> this is just the tip of the iceberg\nYuriy Boyechko, CEO and founder of the charity Hope for Ukraine · partial quotation · What Happens Next, paragraph 15';
const COMPONENTS =
  "> Through CAR's collaborative approach with industry, we have ascertained that these components found in remnants of weapons systems used against Ukraine derived from supplies by third-party distributors, mostly based in East Asia.\nJonah Leff, Executive Director · direct quotation · What People Are Saying, paragraph 11";
const PACT =
  "> Moscow, which signed a strategic partnership pact with Pyongyang in July, has not officially confirmed anything about weapons shipments from North Korea.\nNewsweek's own words; the story attributes this to nobody else · What To Know, paragraph 9";
const DIFF = "Yours, and the story's words where they differ:";

const table: [asked: string, verdict: string, reply: string][] = [
  [
    'boyechko: "This is just the tip of the iceberg."',
    'verbatim',
    `Verbatim: the story has these words to the letter.\n${ICEBERG}`,
  ],
  [
    'check "this is only the tip of the iceberg" - Boyechko',
    'altered',
    `Altered: words were changed.\n${ICEBERG}\n${DIFF}\nthis is [only → just] the tip of the …`,
  ],
  [
    'check quote: "Despite nearly two decades of sanctions on the DPRK, it has demonstrated this year its ability to produce and supply ballistic missiles" - Zelensky',
    'misattributed',
    `Misattributed: in the story these are the words of Jonah Leff.\n${SANCTIONS}`,
  ],
  [
    'check quote "Despite more than three decades of sanctions on the DPRK" - Zelensky',
    'misattributed',
    `Misattributed: in the story these are the words of Jonah Leff.\nAlso: a number differs.\n${SANCTIONS}\n${DIFF}\nDespite [more than three → nearly two] decades of sanctions on …`,
  ],
  [
    'check quote "[North Korea] has demonstrated this year its ability to produce and supply ballistic missiles" - Leff',
    'verbatim',
    `Verbatim but for what stands in brackets: [North Korea].\n${SANCTIONS}`,
  ],
  [
    'check quote "Through CAR\'s collaborative approach with industry... these components ... derived from supplies by third-party distributors" - Leff',
    'altered',
    `Altered: passages are joined that are apart in the story.\n${COMPONENTS}\nLeft out between the passages:\n> we have ascertained that\n> found in remnants of weapons systems used against Ukraine`,
  ],
  [
    'check quote: "Moscow, which signed a strategic partnership pact with Pyongyang in July, has not officially confirmed anything about weapons shipments from North Korea." - Newsweek',
    'verbatim',
    `Verbatim: Newsweek's own words, outside quotation marks.\n${PACT}`,
  ],
  [
    'check quote "has not officially confirmed anything about weapons shipments from North Korea"',
    'not_a_quote',
    `Not a quotation: these are Newsweek's own words, outside quotation marks.\n${PACT}`,
  ],
  [
    'check quote "has officially confirmed anything about weapons shipments from North Korea"',
    'altered',
    `Altered: a negation is lost or gained.\nAlso: some of it stands outside quotation marks.\n${PACT}\n${DIFF}\nhas [+ not] officially confirmed anything about …`,
  ],
  [
    'check quote "despite nearly two decades of sanctions on the DPRK it has demonstrated this year its ability" - leff',
    'altered',
    `Altered: only capitals, punctuation or grammar differ.\n${SANCTIONS}\n${DIFF}\n… sanctions on the DPRK [it → , it] has demonstrated this year …`,
  ],
  [
    'check quote "We will fight on the beaches" - Putin',
    'not_found',
    "Not in the story: no such words.\nNearest in the story:\n- North Korea's involvement in the conflict has been a major development since Russian President Vladimir Putin's 2022 invasion.\n- Ukraine's war against Russia has lasted close to three years.",
  ],
];

describe('the reply to a quote check', () => {
  it.each(table)('%s', (asked, verdict, reply) => {
    const { answer } = deskOf('north-korean-missiles')(asked, { ...emptyConversation, story: 'north-korean-missiles' });
    expect({ verdict: answer.verdict, text: answer.text }).toEqual({ verdict, text: reply });
  });

  it('of two quotations counts them, and each has its own', () => {
    const { answer } = deskOf('tarn-harbour-ferries')(
      'check quotes: "a warning shot" - Tolvik, and Northreach said "reckless and unavoidable"',
      { ...emptyConversation, story: 'tarn-harbour-ferries' },
    );
    expect(answer.text.split('\n').filter((line) => !line.startsWith('>'))).toEqual([
      '2 quotations checked: 1 verbatim, 1 altered.',
      '1. a warning shot',
      'Verbatim: the story has these words to the letter.',
      'Maren Tolvik, general secretary of the union · partial quotation · What Comes Next, paragraph 10',
      '2. reckless and unavoidable',
      'Altered: a negation is lost or gained.',
      'Northreach Ferries, operator · partial quotation · The Dispute, paragraph 3',
      'reckless and [unavoidable → avoidable]',
    ]);
    expect(answer.verdict_detail).toBe('negation_changed');
  });

  it('leaves a thread in which "who said it" is understood', () => {
    const ask = deskOf('north-korean-missiles');
    const { conversation } = ask('is this verbatim: this is just the tip of the iceberg', emptyConversation);
    expect(ask('who said it?', conversation).answer.text.split('\n')[0]).toBe(
      'Yuriy Boyechko, CEO and founder of the charity Hope for Ukraine',
    );
  });
});
