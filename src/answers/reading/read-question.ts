import { cleanText } from './clean-text.ts';
import type { Question } from './question.ts';
import { quotedWords } from './quoted-words.ts';

/** A message of more words than this is a text with a question at its end, not a question. */
const LONG = 45;

/** Makes a message ready to be answered. Throws for nothing a person can type. */
export function readQuestion(message: string): Question {
  const whole = cleanText(message);
  const text = whole.replace(PAGE, '');
  const page = Number(PAGE.exec(whole)?.[1] ?? 1);
  const sentences = sentencesOf(text);
  const asked = sentences.filter((sentence) => sentence.includes('?'));
  const lastAsked = asked.length > 1 ? asked.at(-1) : undefined;
  const readings = readingsOf(text, asked.at(-1) ?? sentences.at(-1) ?? text);
  return {
    text,
    readings,
    ...(lastAsked ? { lastAsked: tail(lastAsked) } : {}),
    ...(page > 1 ? { page } : {}),
    quoted: quotedWords(text),
  };
}

/** What asks for a further page of a list. */
const PAGE = /,\s*page (\d{1,3})\s*$/i;

/** A full stop ends a sentence before a capital, but not behind a title. */
const SENTENCE_END =
  /(?<=[?!…][)"”']?)\s+|(?<=[a-z0-9)"”']\.)(?<!\b(?:Dr|Mr|Mrs|Ms|Gen|Sen|Gov|Prof|St|Col|Lt|Sgt|Rep|Rev)\.)\s+(?=[A-Z"“])|\n+/;

function sentencesOf(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}?]/u.test(sentence));
}

function readingsOf(text: string, last: string): string[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const clause =
    /(?:[:;]\s|\s[-–—]+\s|\s(?:but|and)\s)(?=\S+(?:\s\S+){2})(?!.*(?:[:;]\s|\s[-–—]+\s)(?=\S+(?:\s\S+){2}))(.*)$/.exec(
      last,
    )?.[1];
  const all = text.replaceAll('\n', ' ');
  const readings = wordsIn(all) <= LONG ? [all] : [];
  readings.push(tail(last));
  if (clause) readings.push(tail(clause));
  return [...new Set(readings)];
}

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The last words of a sentence too long to be one question. */
function tail(sentence: string): string {
  return sentence.split(/\s+/).slice(-LONG).join(' ');
}
