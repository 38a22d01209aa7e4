import { describe, expect, it } from 'vitest';
import { type Change, faultsOfTiny } from './tiny-library.ts';

const table: [title: string, changes: Change[], faults: string[]][] = [
  [
    'An intent has an unknown key.',
    [['intents/who.yml', 'gather: fact', 'gather: fact\nanswer: yes']],
    ['intents/who.yml:4:1 unknown key "answer"; write one of wants, reply, layout, help, or remove it'],
  ],
  [
    'An example uses a slot that is not declared.',
    [['intents/who.yml', '- who did {topic}', '- who did {thing}']],
    ['intents/who.yml:8:5 the slot {thing} is not declared; add "thing" to "slots", or write one that is there'],
  ],
  [
    'An example has braces without a slot.',
    [['intents/who.yml', '- who did {topic}', '- who did {}']],
    [
      'intents/who.yml:8:5 the example "who did {}" has a brace that names no slot; write {slot}, in lower case letters',
    ],
  ],
  [
    'No example uses a declared slot.',
    [['intents/who.yml', 'slots: { topic: topic }', 'slots: { topic: topic, who: source }']],
    ['intents/who.yml:4:24 no example uses the slot {who}; use it in an example, or remove it'],
  ],
  [
    'An example is there twice.',
    [['intents/who.yml', '- who was it', '- Who  did {topic}']],
    ['intents/who.yml:9:5 the example "Who  did {topic}" is there twice; remove one'],
  ],
  [
    'A fixed reply is not named.',
    [['intents/hello.yml', 'reply: greeting\n', '']],
    ['intents/hello.yml:3:9 gather is reply, but no "reply" is named; add "reply" with a key of _replies.yml'],
  ],
  [
    'A reply is no wording there is.',
    [['intents/hello.yml', 'reply: greeting', 'reply: welcome']],
    ['intents/hello.yml:4:8 _replies.yml has no "welcome"; write a key of _replies.yml, or add it there'],
  ],
  [
    'A reply is named where none is given.',
    [['intents/who.yml', 'gather: fact', 'gather: fact\nreply: greeting']],
    ['intents/who.yml:4:8 a reply is named, but gather is fact; remove it, or write gather: reply'],
  ],
  [
    'A follow-up is no intent.',
    [['intents/who.yml', '[hello]', '[hello, why]']],
    ['intents/who.yml:5:21 there is no intent "why"; write the name of a file in this folder'],
  ],
  [
    'A wording is empty.',
    [['intents/_replies.yml', 'greeting: Hello.', 'greeting: ""']],
    ['intents/_replies.yml:1:11 "greeting": this is empty; write the text or leave the key out'],
  ],
  [
    'A wording is no text.',
    [['intents/_replies.yml', 'greeting: Hello.', 'greeting: { a: Hello. }']],
    ['intents/_replies.yml:1:11 "greeting" is a map; write text, in quotation marks when it holds a colon'],
  ],
  [
    'A shorthand is there twice.',
    [['intents/_lexicon.yml', 'pls: please', 'GOVT: government']],
    ['intents/_lexicon.yml:3:3 the shorthand "GOVT" is there twice; remove one'],
  ],
  [
    'A shorthand stands for itself.',
    [['intents/_lexicon.yml', 'pls: please', 'please: please']],
    ['intents/_lexicon.yml:3:11 the shorthand "please" stands for itself; write what it is short for, or remove it'],
  ],
  [
    'A synonym is twice in its group.',
    [['intents/_lexicon.yml', '[dam, barrage]', '[dam, Dam]']],
    ['intents/_lexicon.yml:5:11 the synonym "Dam" is there twice; remove one'],
  ],
  [
    'A stopword is there twice.',
    [['intents/_lexicon.yml', '[the, a]', '[the, a, the]']],
    ['intents/_lexicon.yml:6:21 the stopword "the" is there twice; remove one'],
  ],
  [
    'A word that no cut of a quotation may drop is there twice.',
    [
      [
        'intents/_lexicon.yml',
        'stopwords: [the, a]',
        'stopwords: [the, a]\nguards: { negation: [not, never, Not], condition: [if], bound: [], hedge: [], contrast: [] }',
      ],
    ],
    ['intents/_lexicon.yml:7:34 the negation among the guards "Not" is there twice; remove one'],
  ],
  [
    'The lexicon is missing.',
    [['intents/_lexicon.yml', undefined]],
    ['intents/_lexicon.yml:1:1 the file is missing; write _lexicon.yml'],
  ],
  [
    'An intent has no tests.',
    [['tests/who.yml', undefined]],
    ['intents/who.yml:1:1 this intent has no test file; write who.yml among the tests of intents'],
  ],
  [
    'Tests have no intent.',
    [['tests/why.yml', 'matches: [why a, why b, why c, why d, why e]\nmust_not_match: [who a, who b, who c]\n']],
    ['tests/why.yml:1:1 there is no intent "why"; name the file after an intent, or remove it'],
  ],
  [
    'An intent has too few test sentences.',
    [['tests/who.yml', 'who built it, ', '']],
    ['tests/who.yml:1:10 "matches" has 4 entries; write at least 5'],
  ],
  [
    'A test sentence is an example.',
    [['tests/who.yml', 'who built it', 'Who was it?']],
    ['tests/who.yml:1:11 the sentence "Who was it?" is an example of who.yml; write another sentence'],
  ],
  [
    'A test sentence matches two intents.',
    [['tests/hello.yml', 'hello there', 'who paid']],
    ['tests/who.yml:1:25 the sentence "who paid" is among the matches of hello as well; write another sentence'],
  ],
  [
    'A sentence that must not match is an example.',
    [['tests/hello.yml', 'who said hello', 'Good day!']],
    ['tests/hello.yml:2:18 the sentence "Good day!" is an example of hello.yml as well; remove it from one of the two'],
  ],
  [
    'A sentence that must not match is among the matches.',
    [['tests/hello.yml', 'who said hello', 'Hello there!']],
    [
      'tests/hello.yml:2:18 the sentence "Hello there!" is among the matches of hello.yml as well; remove it from one of the two',
    ],
  ],
];

describe('Intents, their tests, wordings and the lexicon agree', () => {
  it.each(table)('%s', (_title, changes, faults) => {
    expect(faultsOfTiny(...changes)).toEqual(faults);
  });
});
