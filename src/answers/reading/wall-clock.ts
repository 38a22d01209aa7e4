const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What the clocks of a zone show at a moment, as the milliseconds at which clocks of UTC show it. Throws for a zone that is none. */
export function wallAt(epochMs: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = new Map(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
  ).map((type) => parts.get(type));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The moment at which the clocks of a zone show this; the earlier one where they show it twice, or skip it. */
export function momentOf(wall: number, zone: string): number {
  const moments = [wall - DAY, wall + DAY].map((near) => wall - (wallAt(near, zone) - near));
  const shown = moments.filter((moment) => wallAt(moment, zone) === wall);
  return Math.min(...(shown.length > 0 ? shown : moments));
}

/** A moment as people of a zone read it, with the zone's distance from UTC: 2026-11-25T14:05+01:00. */
export function localIso(epochMs: number, zone: string): string {
  const whole = Math.floor(epochMs / MINUTE) * MINUTE;
  const wall = wallAt(whole, zone);
  const away = Math.round((wall - whole) / MINUTE);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const distance = `${away < 0 ? '-' : '+'}${two(Math.abs(away) / 60)}:${two(Math.abs(away) % 60)}`;
  return `${dayOf(wall)}T${two((wall % DAY) / (60 * MINUTE))}:${two((wall % (60 * MINUTE)) / MINUTE)}${distance}`;
}

function dayOf(wall: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(wall).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}
