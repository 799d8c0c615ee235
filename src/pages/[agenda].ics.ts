import { calendarEvents } from '../editorial/agenda.ts';
import { calendarFile } from '../outputs/calendar.ts';
import { edition } from '../site/edition.ts';
import { calendarRoute } from '../site/textResponse.ts';

/** The calendar of all events, which calendar programs subscribe to. */
export async function getStaticPaths() {
  const current = await edition();
  const { addresses, settings, words } = current;
  const events = calendarEvents(current);
  if (events.length === 0) return [];
  const listing = {
    name: `${settings.name} – ${words.agenda.title}`,
    url: addresses.absolute(addresses.calendar),
  };
  const text = calendarFile(events, current, listing);
  return [{ params: { agenda: addresses.words.agenda }, props: { text } }];
}

export const GET = calendarRoute;
