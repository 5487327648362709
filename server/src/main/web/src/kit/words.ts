/** Turns a code such as `NOT_REQUESTED` into words. */
export function words(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A moment in the reader's zone, to the minute, with the zone named. */
export function moment(instant: string): string {
  return new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
}
