/** How fast flights are screened with knowledge of earlier ones, as in the workstation, and the cost of remembering. */

import type { CompiledRules } from '../../rules/engine/compile.ts';
import { screenFlight } from '../../rules/engine/screen.ts';
import type { ScreenContext } from '../../rules/engine/screen-messages.ts';
import { factBlockOf } from '../../shared/fact/build-fact-block.ts';
import { subjectsOf } from '../../shared/fact/subjects-of.ts';
import type { Flight, FoldMessage } from '../../shared/flight/flight.ts';
import { eachFlight, foldFlights } from '../../shared/flight/fold-flights.ts';
import { encodeAppearances, type KeyedAppearances } from '../../shared/past/encode-appearances.ts';
import { KeyedHash } from '../../shared/past/keyed-hash.ts';
import { Memory } from '../../shared/past/memory.ts';
import { remember } from '../../shared/past/remember.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import { cpuSeconds, type Figure, rounded } from './measure.ts';

/** Number of earlier dates of each flight. */
const ROUNDS = 10;
const DAYS = 40;
/** Every fifth traveller was on all of them; the others differ. */
const REGULAR = 5;

/** Figures of the same flights without earlier ones, and after ten times as many travellers. */
export function pastFigures(
  messages: readonly FoldMessage[],
  compiled: CompiledRules,
  context: ScreenContext,
): readonly Figure[] {
  const hash = new KeyedHash(new Uint8Array(8));
  const flights = foldFlights(messages, context);
  const past = Array.from({ length: ROUNDS }, (_none, at) => flights.map((flight) => earlier(flight, at + 1))).flat();
  const remembered = past.flatMap((flight) => remember(subjectsOf(flight, context), hash) ?? []);
  const size = flights.reduce((sum, { travellers }) => sum + travellers.length, 0);
  const rate = (before: readonly KeyedAppearances[]): number => {
    const memory = new Memory(hash);
    for (const keyed of before) memory.load(keyed);
    return rounded(size / cpuSeconds(() => screenAll(messages, compiled, context, memory)));
  };
  const memory = new Memory(hash);
  for (const keyed of remembered) memory.load(keyed);
  const unit = 'travellers/s';
  const stored = remembered.reduce((sum, keyed) => sum + encodeAppearances(keyed).length, 0);
  return [
    { bench: 'screen', figure: 'with an empty past', value: rate([]), unit },
    { bench: 'screen', figure: `with ${memory.size.travellers} earlier appearances`, value: rate(remembered), unit },
    {
      bench: 'screen',
      figure: 'memory per appearance',
      value: rounded(memory.bytes / memory.size.travellers),
      unit: 'bytes',
    },
    {
      bench: 'screen',
      figure: 'stored per appearance',
      value: rounded(stored / memory.size.travellers),
      unit: 'bytes',
    },
  ];
}

function screenAll(
  messages: readonly FoldMessage[],
  compiled: CompiledRules,
  context: ScreenContext,
  past: Memory,
): void {
  const taken: KeyedAppearances[] = [];
  for (const flight of eachFlight(messages, context)) {
    const subjects = subjectsOf(flight, { ...context, past });
    const keyed = remember(subjects, past.hash);
    if (keyed === null) throw new Error(`${flight.id} has no day`);
    if (!past.holds(keyed)) past.put(keyed, null);
    taken.push(keyed);
    const block = factBlockOf(subjects, keyed);
    const pins = { reference: context.reference.version, zone: flight.zoneVersion, at: context.at };
    if (screenFlight(compiled, block, pins).travellers.length !== block.size) throw new Error('not screened');
  }
  // The next pass starts with the original past.
  for (const keyed of taken.reverse()) past.remove(keyed);
}

/** The flight this many rounds earlier, with other people in most seats. */
function earlier(flight: Flight, round: number): Flight {
  const minutes = round * DAYS * 1440;
  const isRegular = (row: number): boolean => row % REGULAR === 0;
  return {
    ...flight,
    id: `${flight.id}-${round}`,
    leg: { ...flight.leg, departure: dayEarlier(flight, minutes) },
    departureUtc: (flight.departureUtc ?? 0) - minutes,
    arrivalUtc: (flight.arrivalUtc ?? 0) - minutes,
    travellers: flight.travellers.map((traveller, row) => {
      if (isRegular(row)) return traveller;
      const documents = traveller.documents.map((each) => ({ ...each, number: `${each.number}${round}` }));
      return { ...traveller, documents, surname: `${traveller.surname}${'ABCDEFGHIJ'.charAt(round - 1)}` };
    }),
    bookings: flight.bookings.map((booking) => {
      if (booking.travellers.some(isRegular)) return { ...booking, locator: `${booking.locator}${round}` };
      const phones = booking.phones.map((phone) => `${phone}${round}`);
      return {
        ...booking,
        locator: `${booking.locator}${round}`,
        phones,
        emails: booking.emails.map((email) => `${round}${email}`),
      };
    }),
  };
}

function dayEarlier({ departureUtc }: Flight, minutes: number): string {
  return timeOfMinute((departureUtc ?? 0) - minutes);
}
