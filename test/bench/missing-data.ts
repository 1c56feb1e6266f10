/** Messages as they come when a channel fails, a carrier leaves out a field or sends wrong values. */
import type { FoldMessage } from '../../shared/flight/flight.ts';
import type { Booking, IsoDate, Leg, Manifest, ManifestTraveller, Payment, Segment } from '../../shared/manifest.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';

type Change = (manifest: Manifest, number: number) => Manifest | null;

const WRONG_DATES = 'dates of one carrier wrong by a day';

/** The faults, by the words of their figure. */
export const FAULTS: Readonly<Record<string, Change>> = {
  'all PNR missing': (manifest) => (isPnr(manifest) ? null : manifest),
  'all payment missing': onBookings((booking) => ({ ...booking, payments: [] })),
  'half of all payments cash': onBookings((booking, number) =>
    number % 2 === 0 ? { ...booking, payments: booking.payments.map(asCash) } : booking,
  ),
  'all bags missing': onTravellers((traveller) => ({
    ...traveller,
    bags: { count: null, weightKg: null, tags: [], pool: null },
  })),
  'all contacts missing': (manifest, number) => {
    const bare = onTravellers((traveller) => ({ ...traveller, phones: [], emails: [], address: null }))(
      manifest,
      number,
    );
    return bare === null
      ? null
      : onBookings((booking) => ({ ...booking, phones: [], emails: [], addresses: [] }))(bare, number);
  },
  [WRONG_DATES]: (manifest) =>
    isPnr(manifest)
      ? { ...manifest, flights: manifest.flights.map(legLater), bookings: manifest.bookings.map(bookingLater) }
      : manifest,
};

/** The messages with a fault. `carrier`: the one whose dates are wrong. */
export function withFault(messages: readonly FoldMessage[], fault: string, carrier: string): readonly FoldMessage[] {
  const change = FAULTS[fault];
  if (change === undefined) throw new Error(`no fault ${fault}`);
  return messages.flatMap(({ id, manifest }, number) => {
    const ofCarrier = manifest.flights.some((leg) => leg.carrier === carrier);
    if (fault === WRONG_DATES && !ofCarrier) return [{ id, manifest }];
    const changed = change(manifest, number);
    return changed === null ? [] : [{ id, manifest: changed }];
  });
}

function isPnr({ format }: Manifest): boolean {
  return format === 'PNRGOV' || format === 'PNRGOV-XML';
}

function onBookings(change: (booking: Booking, number: number) => Booking): Change {
  return (manifest) => ({ ...manifest, bookings: manifest.bookings.map(change) });
}

function onTravellers(change: (traveller: ManifestTraveller) => ManifestTraveller): Change {
  return (manifest) => ({ ...manifest, travellers: manifest.travellers.map(change) });
}

function asCash(payment: Payment): Payment {
  return { ...payment, method: 'cash', card: null, last4: null, token: null };
}

function bookingLater(booking: Booking): Booking {
  return { ...booking, segments: booking.segments.map(legLater) };
}

function legLater<Flown extends Leg | Segment>(leg: Flown): Flown {
  return { ...leg, departure: dayLater(leg.departure), arrival: dayLater(leg.arrival) };
}

function dayLater(time: IsoDate | null): string | null {
  return time === null ? null : `${dateOfDay(dayNumber(time.slice(0, 10)) + 1)}${time.slice(10)}`;
}
