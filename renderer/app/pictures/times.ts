/** What happened to a booking and to its traveller, from the booking to the flight. Pure: what was not sent stands in the table without a time. */
import type { UtcMinute } from '../../../shared/manifest.ts';
import { dayNumber, minuteNumber } from '../../../shared/time/civil.ts';
import type { FlightView } from '../../core/calls/flight-views.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';

export type TimeKind =
  | 'created'
  | 'changed'
  | 'ticketed'
  | 'paid'
  | 'received'
  | 'checked-in'
  | 'bags'
  | 'reply'
  | 'case'
  | 'doors'
  | 'now'
  | 'departure'
  | 'arrival';

export interface TimeEvent {
  readonly kind: TimeKind;
  /** UTC minutes since 1970; null: it is known that it happened, not when. */
  readonly at: number | null;
  /** Only the day was sent; it counts from its start. */
  readonly dayOnly: boolean;
  /** A message, a count: said behind the name. */
  readonly detail: string;
}

export type TimesOf = Pick<TravellerView, 'traveller' | 'booking' | 'flight' | 'due' | 'case'>;
type Messages = Pick<FlightView, 'messages' | 'row'>;

/** What happened and is still to come, the earliest first; what has no time stands last. `on`: the flight with its messages; null: not read. */
export function timeEvents(view: TimesOf, on: Messages | null, now: number): readonly TimeEvent[] {
  const { traveller, booking, flight, due } = view;
  const events: TimeEvent[] = [];
  const add = (kind: TimeKind, at: number | null, detail = '', dayOnly = false) =>
    events.push({ kind, at, detail, dayOnly });
  const sent = (kind: TimeKind, time: UtcMinute | null | undefined, detail = '') => {
    if (time != null) add(kind, minuteNumber(time) ?? dayNumber(time) * 1440, detail, time.length < 16);
  };
  sent('created', booking?.created, booking?.locator ?? '');
  sent('changed', booking?.changed, booking !== null && booking.changes > 0 ? `${booking.changes} ×` : '');
  sent('ticketed', booking?.ticketed, traveller.ticket ?? booking?.tickets[0] ?? '');
  for (const method of new Set((booking?.payments ?? []).map((payment) => payment.method))) add('paid', null, method);
  sent('checked-in', traveller.checkedIn, traveller.seat ?? '');
  const { count, weightKg } = traveller.bags;
  if (count !== null)
    add(
      'bags',
      minuteNumber(traveller.checkedIn ?? ''),
      [count, ...(weightKg === null ? [] : [`${weightKg} kg`])].join(', '),
    );
  for (const reply of traveller.replies) sent('reply', reply.prepared, reply.answer);
  const own = new Set(traveller.sources.map(({ message }) => message));
  for (const { id, receivedAt, format } of on?.messages ?? [])
    if (own.has(id) && receivedAt !== '') add('received', Math.floor(Date.parse(receivedAt) / 60_000), format);
  const opened = view.case?.timeline[0]?.at;
  if (opened !== undefined) add('case', Math.floor(Date.parse(opened) / 60_000), view.case?.id ?? '');
  if (due !== null) add('doors', due);
  add('now', now);
  add('departure', on?.row.times.departure.utc ?? flight.departureUtc, flight.leg.origin ?? '');
  add('arrival', on?.row.times.arrival.utc ?? flight.arrivalUtc, flight.leg.destination ?? '');
  return events.sort((a, b) => (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER));
}
