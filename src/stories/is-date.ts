/** Whether a year, month or day (2024, 2024-08, 2024-08-06) is in the calendar. */
export function isDate(iso: string): boolean {
  const whole = `${iso}-01-01`.slice(0, 10);
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}
