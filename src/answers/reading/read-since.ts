import { momentOf, wallAt } from './wall-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** A text longer than this names no time. */
const LONGEST = 60;

/**
 * The moment from which on someone asks, in epoch milliseconds: "since 14:00", "yesterday", "monday 9am", "2026-11-25", "25 Nov 14:00",
 * "2 hours ago", "last week" (seven days); a day of 24 hours when nothing is said. A time alone, a weekday and a date without its year
 * are the last ones that have been. Undefined for what is no time, could be two, or is still to come. Throws for a zone that is none.
 */
export function readSince(text: string, nowIso: string, zone: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const now = Date.parse(nowIso);
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b([ap])\.m\.?/g, '$1m')
    .replace(/[,?!]|\.$/g, ' ')
    .replace(/^\s*(?:since|from|after)\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (said === '') return now - DAY;
  const moment = readMoment(said) ?? readAgo(said, now) ?? readClock(said, now, zone);
  return moment !== undefined && moment <= now ? moment : undefined;
}

/** A moment with its distance from UTC. */
function readMoment(said: string): number | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:\d\d))$/.exec(said) ?? [];
  const moment = Date.parse(`${day}T${time}`.toUpperCase());
  return readDate(day) === undefined || Number.isNaN(moment) ? undefined : moment;
}

const COUNTS = 'one two three four five six seven eight nine ten'.split(' ');
const SPAN = new RegExp(
  `^(?:(?:the |these )?(?:last|past) )?(\\d{1,4}|an?|${COUNTS.join('|')}) ?(m|min|minute|h|hr|hour|d|day|w|wk|week)s?(?: ago)?$`,
);
const LENGTHS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY, w: WEEK };

/** A stretch of time before now. */
function readAgo(said: string, now: number): number | undefined {
  const [, count = '', unit = ''] = SPAN.exec(said.replace(/^(?:the )?(last|past) (?=[a-z]+$)/, '$1 a ')) ?? [];
  const many = /^an?$/.test(count) ? 1 : COUNTS.includes(count) ? COUNTS.indexOf(count) + 1 : Number(count);
  const length = LENGTHS[unit.charAt(0)];
  return length === undefined ? undefined : now - many * length;
}

const TIME = /\d{1,2}(?:[:.]\d\d)? ?[ap]m|\d{1,2}:\d\d|noon|midnight/;
const IN_FRONT = new RegExp(`^(${TIME.source})(?:$| (?:on )?(?=\\S))`);
const BEHIND = new RegExp(`^(.+?) (?:at )?(${TIME.source})$`);

/** A day, a time of day or both, by the clocks of a zone. */
function readClock(said: string, now: number, zone: string): number | undefined {
  const words = said.replace(/^(?:at|on) /, '').replace(/(?<=\d)t(?=\d)/, ' ');
  const front = IN_FRONT.exec(words);
  const [, before, behind] = (front ? undefined : BEHIND.exec(words)) ?? [];
  const day = front ? words.slice(front[0].length) : (before ?? words);
  const time = front?.[1] ?? behind;
  const past = time === undefined ? 0 : readTime(time);
  if (past === undefined) return undefined;
  const wallNow = wallAt(now, zone);
  const midnight = Math.floor(wallNow / DAY) * DAY;
  return readDays(day, midnight)
    .map((start) => momentOf(start + past, zone))
    .find((moment) => moment <= now);
}

/** A time of day in milliseconds after midnight. */
function readTime(time: string): number | undefined {
  if (time === 'midnight') return 0;
  if (time === 'noon') return 12 * HOUR;
  const [, hours = '', minutes = '0', half] = /^(\d+)(?:[:.](\d+))? ?([ap]m)?$/.exec(time) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (minute > 59 || hour > 23 || (half && (hour > 12 || hour === 0))) return undefined;
  return (half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour) * HOUR + minute * MINUTE;
}

const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTHS = 'january february march april may june july august september october november december'.split(' ');
/** Days to go back for a word. */
const BACK: Readonly<Record<string, number>> = {
  today: 0,
  'this morning': 0,
  yesterday: 1,
  'day before yesterday': 2,
};

/** The days that the words can mean, latest first, each by its midnight; `today` is that of today. No words are any day. */
function readDays(words: string, today: number): number[] {
  if (words === '') return [today, today - DAY];
  const back = BACK[words.replace(/^the /, '')];
  if (back !== undefined) return [today - back * DAY];
  const [, last, name = ''] = /^(last )?([a-z]{3,9})$/.exec(words) ?? [];
  const weekday = DAYS.findIndex((day) => isShortFor(name, day));
  if (weekday >= 0) {
    // The first day of the epoch was a Thursday.
    const ago = (today / DAY + 4 - weekday) % 7;
    return [today - ago * DAY, today - (ago + 7) * DAY].filter((day) => !last || day < today);
  }
  const iso = readDate(words);
  return iso === undefined ? readNamedDays(words, today) : [iso];
}

/** "25 November", "Nov 25th 2026". */
function readNamedDays(words: string, today: number): number[] {
  const [, d1, m1, m2, d2, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})|([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?)(?: (\d{4}))?$/.exec(
      words,
    ) ?? [];
  const month = MONTHS.findIndex((name) => isShortFor(m1 ?? m2 ?? '', name));
  if (month < 0) return [];
  const now = Number(
    /\d{4}/.exec(new Intl.DateTimeFormat('en', { timeZone: 'UTC', year: 'numeric' }).format(today))?.[0],
  );
  const years = year === undefined ? [now, now - 1] : [Number(year)];
  return years.flatMap((one) => midnightOf(one, month + 1, Number(d1 ?? d2)) ?? []);
}

/** The midnight that begins a day such as 2026-11-25. */
function readDate(words: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? [];
  return year === undefined ? undefined : midnightOf(Number(year), Number(month), Number(day));
}

/** Undefined for a day that is not in the calendar. */
function midnightOf(year: number, month: number, day: number): number | undefined {
  const days = (Date.UTC(year, month) - Date.UTC(year, month - 1)) / DAY;
  return month < 1 || month > 12 || day < 1 || day > days ? undefined : Date.UTC(year, month - 1, day);
}

/** "mon", "tues", "sept": the beginning of a name, three letters or more. */
function isShortFor(word: string, name: string): boolean {
  return word.length >= 3 && name.startsWith(word);
}
