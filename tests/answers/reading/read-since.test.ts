import { describe, expect, it } from 'vitest';
import { readSince } from '../../../src/answers/reading/read-since.ts';
import { localIso } from '../../../src/answers/reading/wall-clock.ts';

const OSLO = 'Europe/Oslo';
/** A Wednesday, five past two in the afternoon in Oslo. */
const NOW = '2026-11-25T14:05:00+01:00';

/** What was read, as the clocks of the zone show it. */
function read(text: string, now = NOW, zone = OSLO): string | undefined {
  const since = readSince(text, now, zone);
  return since === undefined ? undefined : localIso(since, zone);
}

describe('readSince', () => {
  it.each([
    ['', '2026-11-24T14:05+01:00'],
    ['  since ', '2026-11-24T14:05+01:00'],
    ['since 13:00', '2026-11-25T13:00+01:00'],
    ['Since 13:00?', '2026-11-25T13:00+01:00'],
    ['13:00', '2026-11-25T13:00+01:00'],
    ['9:30', '2026-11-25T09:30+01:00'],
    ['from 9am', '2026-11-25T09:00+01:00'],
    ['9.30 a.m.', '2026-11-25T09:30+01:00'],
    ['12:15 AM', '2026-11-25T00:15+01:00'],
    ['12pm', '2026-11-25T12:00+01:00'],
    ['noon', '2026-11-25T12:00+01:00'],
    ['midnight', '2026-11-25T00:00+01:00'],
    // Later than now: that of the day before.
    ['since 15:00', '2026-11-24T15:00+01:00'],
    ['since 3 pm', '2026-11-24T15:00+01:00'],
    ['14:05', '2026-11-25T14:05+01:00'],
    ['sunday 3:15 pm', '2026-11-22T15:15+01:00'],
    ['14:06', '2026-11-24T14:06+01:00'],
  ])('reads the time %j as the last that has been', (text, since) => {
    expect(read(text)).toBe(since);
  });

  it.each([
    ['today', '2026-11-25T00:00+01:00'],
    ['since this morning', '2026-11-25T00:00+01:00'],
    ['since yesterday', '2026-11-24T00:00+01:00'],
    ['the day before yesterday', '2026-11-23T00:00+01:00'],
    ['yesterday 14:00', '2026-11-24T14:00+01:00'],
    ['14:00 yesterday', '2026-11-24T14:00+01:00'],
    ['yesterday at noon', '2026-11-24T12:00+01:00'],
    ['since monday', '2026-11-23T00:00+01:00'],
    ['since monday 9am', '2026-11-23T09:00+01:00'],
    ['9 am on Monday', '2026-11-23T09:00+01:00'],
    ['on tues at 18:30', '2026-11-24T18:30+01:00'],
    ['fri', '2026-11-20T00:00+01:00'],
    ['wednesday', '2026-11-25T00:00+01:00'],
    ['wednesday 16:00', '2026-11-18T16:00+01:00'],
    ['last wednesday', '2026-11-18T00:00+01:00'],
    ['last monday', '2026-11-23T00:00+01:00'],
    ['thursday', '2026-11-19T00:00+01:00'],
  ])('reads the day %j', (text, since) => {
    expect(read(text)).toBe(since);
  });

  it.each([
    ['since 2026-11-25', '2026-11-25T00:00+01:00'],
    ['2026-11-20 at 14:00', '2026-11-20T14:00+01:00'],
    ['2026-11-20T14:00', '2026-11-20T14:00+01:00'],
    ['2026-11-20T14:00Z', '2026-11-20T15:00+01:00'],
    ['2026-11-20T14:00:30-05:00', '2026-11-20T20:00+01:00'],
    ['20 November', '2026-11-20T00:00+01:00'],
    ['Nov 20', '2026-11-20T00:00+01:00'],
    ['20th of nov 14:00', '2026-11-20T14:00+01:00'],
    ['Sept 3rd, 2025', '2025-09-03T00:00+02:00'],
    ['1 december', '2025-12-01T00:00+01:00'],
    ['5 may', '2026-05-05T00:00+02:00'],
    ['29 feb 2024', '2024-02-29T00:00+01:00'],
  ])('reads the date %j', (text, since) => {
    expect(read(text)).toBe(since);
  });

  it.each([
    ['2 hours ago', '2026-11-25T12:05+01:00'],
    ['2h', '2026-11-25T12:05+01:00'],
    ['the last two hours', '2026-11-25T12:05+01:00'],
    ['an hour ago', '2026-11-25T13:05+01:00'],
    ['the last hour', '2026-11-25T13:05+01:00'],
    ['since 30 minutes ago', '2026-11-25T13:35+01:00'],
    ['45m', '2026-11-25T13:20+01:00'],
    ['past 3 days', '2026-11-22T14:05+01:00'],
    ['last week', '2026-11-18T14:05+01:00'],
    ['2 weeks', '2026-11-11T14:05+01:00'],
  ])('reads the stretch %j', (text, since) => {
    expect(read(text)).toBe(since);
  });

  it.each([
    // Could be two.
    '9',
    '25/11',
    '11/25/2026',
    '10.11',
    '2 o’clock',
    '3 months',
    // Is none.
    '25:00',
    '14:60',
    '13pm',
    '0am',
    'noonish',
    '2026-02-29',
    '2026-13-01',
    '2026-11-20T25:00Z',
    '31 november',
    '29 feb',
    'someday',
    'mo',
    'who said it moved',
    'the story began',
    '<!channel>',
    '14:00 14:00',
    '9'.repeat(10_000),
    `monday ${' '.repeat(10_000)}9am`,
    // Is still to come.
    '2026-11-26',
    '2026-11-25 14:06',
    'today 18:00',
    '25 december 2026',
    'tomorrow',
  ])('does not guess at %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ['America/New_York', 'since 9:00', '2026-11-24T09:00-05:00'],
    ['America/New_York', 'since 8:00', '2026-11-25T08:00-05:00'],
    ['Asia/Kolkata', 'today', '2026-11-25T00:00+05:30'],
    ['Pacific/Auckland', 'today', '2026-11-26T00:00+13:00'],
    ['Pacific/Auckland', 'thursday', '2026-11-26T00:00+13:00'],
    ['UTC', 'yesterday', '2026-11-24T00:00+00:00'],
  ])('goes by the clocks of %s: %j', (zone, text, since) => {
    expect(read(text, NOW, zone)).toBe(since);
  });

  it.each([
    ['a time of the day on which clocks go back, before', '2026-10-25 01:30', '2026-10-25T01:30+02:00'],
    ['a time that clocks show twice: the earlier', '2026-10-25 02:30', '2026-10-25T02:30+02:00'],
    ['a time after that', '2026-10-25 03:30', '2026-10-25T03:30+01:00'],
    ['a time that clocks skip: the earlier of its readings', '2026-03-29 02:30', '2026-03-29T01:30+01:00'],
    ['a time after that', '2026-03-29 03:30', '2026-03-29T03:30+02:00'],
  ])('reads %s', (_title, text, since) => {
    expect(read(text)).toBe(since);
  });

  it('throws for a zone that is none, which nobody types', () => {
    expect(() => readSince('today', NOW, 'Nowhere/Else')).toThrow(RangeError);
  });
});
