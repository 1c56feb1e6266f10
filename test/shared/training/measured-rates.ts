/** Counts in the messages of samples how often what the rates name occurs, read by the readers of the workstation: per 1,000 passengers. */

import type { Flight, FlightBooking, FoldMessage, Traveller } from '../../../shared/flight/flight.ts';
import { foldFlights } from '../../../shared/flight/fold-flights.ts';
import { readFile } from '../../../shared/intake/read-file.ts';
import type { ManifestTraveller } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { fullYears, minuteNumber } from '../../../shared/time/civil.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../../shared/time/zone-offsets.ts';
import type { SampleFile } from '../../../shared/training/generate-samples.ts';
import { isOutsider } from '../../../shared/training/plan-flight.ts';
import type { SampleRates } from '../../../shared/training/rates.ts';

const reference = shippedReference();
const zones = zoneClock('test', zoneOffsets(Intl.DateTimeFormat));

/** The messages of files. */
export function messagesOf(files: readonly SampleFile[]): readonly FoldMessage[] {
  return files
    .flatMap(({ bytes }) => [...readFile(bytes, { reference })])
    .map(({ id, manifest }) => ({ id, manifest }));
}

export function flightsOf(messages: readonly FoldMessage[]): readonly Flight[] {
  return foldFlights(messages, { reference, zones });
}

/** A booking with those of its members who are on the flight. */
interface Seen {
  readonly flight: Flight;
  readonly booking: FlightBooking;
  readonly members: readonly Traveller[];
}

function bookingsOf(flights: readonly Flight[]): readonly Seen[] {
  return flights.flatMap((flight) =>
    flight.bookings.map((booking) => ({
      flight,
      booking,
      members: booking.travellers.map((index) => flight.travellers[index] as Traveller),
    })),
  );
}

const passengersIn = (bookings: readonly Seen[]): number =>
  bookings.reduce((sum, { members }) => sum + members.length, 0);

function ageOf({ leg }: Flight, { dateOfBirth }: Traveller): number | null {
  const day = leg.departure?.slice(0, 10);
  return dateOfBirth === null || day === undefined ? null : fullYears(dateOfBirth, day);
}

/** A party with a minor and an adult in which at most one has bags. */
function isPooledFamily({ flight, members }: Seen): boolean {
  const ages = members.map((member) => ageOf(flight, member));
  const minor = ages.some((age) => age !== null && age < 18);
  const adult = ages.some((age) => age !== null && age >= 18);
  return minor && adult && members.filter(({ bags }) => (bags.count ?? 0) > 0).length <= 1;
}

const hasService =
  (...codes: readonly string[]) =>
  ({ booking }: Seen): boolean =>
    booking.services.some((code) => codes.includes(code));
const hasRemark =
  (pattern: RegExp) =>
  ({ booking }: Seen): boolean =>
    booking.remarks.some((remark) => pattern.test(remark));

function isLate({ flight, booking }: Seen): boolean {
  const created = minuteNumber(booking.created ?? '');
  if (created === null || flight.departureUtc === null) return false;
  // By local times, since the rate needs no minutes: whoever flies home booked before flying out.
  const own = booking.segments.find(({ departure }) => departure?.slice(0, 10) === flight.leg.departure?.slice(0, 10));
  const [first, here] = [booking.segments[0]?.departure, own?.departure].map((each) => minuteNumber(each ?? ''));
  const before = first == null || here == null ? 0 : here - first;
  return flight.departureUtc - before - created < 48 * 60;
}

function isOneWay({ booking: { segments } }: Seen): boolean {
  return segments.length > 0 && segments.at(-1)?.destination !== segments[0]?.origin;
}

function isPaidByOutsider({ booking, members }: Seen): boolean {
  const names = members.map(({ surname, givenNames, otherName }) => ({
    surname: `${surname ?? ''} ${otherName ?? ''}`,
    givenNames: givenNames ?? '',
  }));
  return booking.payments.some(
    ({ payer, method }) => payer !== null && method !== 'invoice' && isOutsider(payer, names),
  );
}

const hasNoContact = ({ booking }: Seen): boolean => booking.phones.length === 0 && booking.emails.length === 0;

/** Names without blanks: how they are split says nothing about their spelling. */
const lettersOf = ({ surname, givenNames }: Pick<ManifestTraveller, 'surname' | 'givenNames'>): string =>
  `${surname} ${givenNames}`.replace(/[^A-Z ]/g, '');

/** Passengers of the passenger lists. */
function listed(messages: readonly FoldMessage[]): readonly ManifestTraveller[] {
  return messages
    .filter(({ manifest }) => manifest.format === 'PAXLST' && manifest.function === 'new')
    .flatMap(({ manifest }) => manifest.travellers.filter(({ type }) => type !== 'crew'));
}

/** Carrier's references of travellers, of whom the lists and the bookings write the name otherwise. */
function respelledShare(messages: readonly FoldMessage[]): number {
  const key = ({ locator, reference: own }: ManifestTraveller): string => `${locator} ${own}`;
  const booked = new Map(
    messages
      .filter(({ manifest }) => manifest.format === 'PNRGOV')
      .flatMap(({ manifest }) => manifest.travellers.map((traveller) => [key(traveller), traveller] as const)),
  );
  const both = listed(messages).flatMap((traveller) => {
    const other = booked.get(key(traveller));
    return other === undefined || traveller.type === 'infant' ? [] : [[traveller, other] as const];
  });
  const differ = both.filter(([one, other]) => !isSameSpelling(lettersOf(one), lettersOf(other)));
  return (1000 * differ.length) / both.length;
}

/** The same words, apart from titles and from names that one side leaves out. */
function isSameSpelling(one: string, other: string): boolean {
  const title = /(?:MRS|MR|MS|MISS|MSTR|DR)$/;
  const words = one.split(' ').map((word) => word.replace(title, ''));
  const others = other.split(' ').map((word) => word.replace(title, ''));
  const [few, many] = words.length <= others.length ? [words, others] : [others, words];
  const surname = (name: string): string => name.split(' ')[0] as string;
  return few.every((word) => many.includes(word)) && surname(one) === surname(other);
}

/**
 * The rates of the samples, but for regulars, whom only many days show. Tickets sold in the region are those of its countries (alpha-3). Planted bookings
 * (by locator) do not count.
 */
export function measuredRates(
  messages: readonly FoldMessage[],
  region: ReadonlySet<string>,
  planted: ReadonlySet<string>,
): Omit<SampleRates, 'regulars' | 'handLuggageOnly'> {
  const flights = flightsOf(messages);
  const bookings = bookingsOf(flights).filter(({ booking }) => !planted.has(booking.locator ?? ''));
  const booked = passengersIn(bookings);
  const share = (is: (seen: Seen) => boolean): number => (1000 * passengersIn(bookings.filter(is))) / booked;
  const passengers = listed(messages).filter(({ locator }) => !planted.has(locator ?? ''));
  const list = (is: (traveller: ManifestTraveller) => boolean): number =>
    (1000 * passengers.filter(is).length) / passengers.length;
  const everybody = flights.flatMap((flight) =>
    flight.travellers.filter(({ type }) => type !== 'crew').map((traveller) => ageOf(flight, traveller)),
  );
  const aged = (from: number, to: number): number =>
    (1000 * everybody.filter((age) => age !== null && age >= from && age <= to).length) / everybody.length;
  const regional = bookings.filter(({ booking }) => region.has(booking.agency?.country ?? ''));
  const settled = regional.filter(
    ({ booking }) => booking.agency?.iata !== null && booking.payments.some(({ method }) => method === 'cash'),
  );
  const expired = flights.flatMap(({ leg, travellers }) =>
    travellers.map(
      ({ documents, locator }) =>
        !planted.has(locator ?? '') &&
        documents.some(({ expiry }) => expiry !== null && expiry < (leg.departure ?? '').slice(0, 10)),
    ),
  );
  return {
    families: share(isPooledFamily),
    infants: aged(0, 1),
    children: aged(2, 11),
    agencyCash: (1000 * passengersIn(settled)) / passengersIn(regional),
    groups: share(hasService('GRPS')),
    students: share(hasRemark(/YLSD/)),
    seamen: share(hasService('SEMN')),
    // Those who escort somebody are not counted.
    deportees: (1000 * bookings.filter(hasService('DEPA', 'DEPU')).length) / booked,
    loneMinors: share(hasService('UMNR')),
    staff: share(({ booking }) => booking.segments.some(({ status }) => status === 'SA')),
    late: share(isLate),
    oneWay: share(isOneWay),
    thirdPartyPayers: share(isPaidByOutsider),
    noContact: share(hasNoContact),
    gluedTitles: list(
      ({ title, givenNames }) => title !== null || /(?:MR|MRS|MS|MISS|MSTR|DR)$/.test(givenNames ?? ''),
    ),
    spelledOtherwise: respelledShare(messages),
    bornFirstJanuary: list(({ dateOfBirth }) => dateOfBirth?.endsWith('-01-01') === true),
    expiredDocuments: (1000 * expired.filter((is) => is).length) / expired.length,
  };
}
