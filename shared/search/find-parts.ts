/** Finds the travellers of a flight on a seat, with a bag tag, or with a document or card that ends in four digits. */
import type { Flight } from '../flight/flight.ts';
import type { FlightLinks } from './flight-links.ts';
import { isTag } from './link-details.ts';
import type { FoundKind } from './search-kinds.ts';

/** The part of a typed text by which a traveller was found. */
export interface FoundPart {
  readonly kind: Extract<FoundKind, 'seat' | 'tag' | 'document' | 'card' | 'flight'>;
  readonly match: 'whole' | 'ending';
}

/** Travellers by their places on the flight. */
export type FoundParts = ReadonlyMap<number, FoundPart>;

const SEAT: FoundPart = { kind: 'seat', match: 'whole' };
const TAG: FoundPart = { kind: 'tag', match: 'whole' };
const DOCUMENT: FoundPart = { kind: 'document', match: 'ending' };
const CARD: FoundPart = { kind: 'card', match: 'ending' };
const ON_FLIGHT: FoundPart = { kind: 'flight', match: 'whole' };

/** Who has the seat and the tag (null: not typed). */
export function findSeated(
  { travellers }: Pick<Flight, 'travellers'>,
  { seat, tag }: { readonly seat: string | null; readonly tag: string | null },
): FoundParts {
  const found = new Map<number, FoundPart>();
  for (const [at, traveller] of travellers.entries()) {
    if (seat !== null && traveller.seat?.replace(/^0+/, '') !== seat) continue;
    if (tag !== null && !traveller.bags.tags.some((each) => isTag(tag, each))) continue;
    found.set(at, tag === null ? SEAT : TAG);
  }
  return found;
}

/** Whose document or card ends in the digits. */
export function findEnding(links: FlightLinks, ending: string): FoundParts {
  const found = new Map<number, FoundPart>();
  links.details()?.endingIn(ending, (owner) => {
    // A traveller owns a further document, a booking a card.
    const by = owner < links.size ? DOCUMENT : CARD;
    links.travellersOf(owner, (at) => found.set(at, by));
  });
  links.documentsEndingIn(ending, (at) => found.set(at, DOCUMENT));
  return found;
}

/** Everybody on the flight. */
export function everybodyOn({ size }: Pick<FlightLinks, 'size'>): FoundParts {
  return new Map(Array.from({ length: size }, (_, at) => [at, ON_FLIGHT]));
}
