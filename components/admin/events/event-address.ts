/** Where an event is followed, or the events about something are listed. */
export function eventAddress(eventOrSubject: string): string {
  return `/admin/events?q=${encodeURIComponent(eventOrSubject)}`;
}
