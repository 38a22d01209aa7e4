const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });

const date = (ts: string) => new Date(Number(ts) * 1000);

/** The hour and minute of a message. */
export function timeOf(ts: string): string {
  return time.format(date(ts));
}

/** The day of a message; today by that name. */
export function dayOf(ts: string): string {
  return day.format(date(ts)) === day.format(new Date()) ? 'Today' : day.format(date(ts));
}

/** The moment of a message for machines. */
export function isoOf(ts: string): string {
  return date(ts).toISOString();
}
