/** The date of a window in UTC, with the hour where windows are hours. */
export function day(instant: string): string {
  const text = new Date(instant).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 13).replace('T', ' ') + ' h';
}
