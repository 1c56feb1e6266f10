/** Whom to call at an airline on a day. It is about a person who works there, so it is kept for a few days only. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';

/** Who entered or removed it, and when (ISO 8601 UTC). */
interface ContactBy {
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
}

/** Whom to call, as an officer entered it. */
export interface EnteredContact extends ContactBy {
  readonly name: string;
  readonly telephone: string;
  /** Left out: it counts. */
  readonly removed?: ContactBy;
}

export interface AirlineContact extends EnteredContact {
  /** Code of the carrier. */
  readonly carrier: string;
  /** Local day of the unit. */
  readonly day: IsoDate;
  /** What it took the place of, the last first; left out: of nothing. */
  readonly earlier?: readonly EnteredContact[];
}

/** How many earlier entries are kept. */
const MOST_EARLIER = 20;

/** The contact in the place of the one before, which stays readable. */
export function inPlaceOf(
  contact: Omit<AirlineContact, 'earlier'>,
  before: AirlineContact | undefined,
): AirlineContact {
  if (before === undefined) return contact;
  const { carrier: _, day: __, earlier = [], ...entered } = before;
  return { ...contact, earlier: [entered, ...earlier].slice(0, MOST_EARLIER) };
}

/** Days for which it is kept after its day. */
export const CONTACT_DAYS = 7;

/** The id of the record. */
export function airlineContactId({ carrier, day }: Pick<AirlineContact, 'carrier' | 'day'>): string {
  return `${day} ${carrier}`;
}

/** The contact of a carrier on a day; null: nobody entered one, or it was removed. */
export function contactOn<Contact extends Pick<AirlineContact, 'carrier' | 'day' | 'removed'>>(
  contacts: readonly Contact[],
  carrier: string | null,
  day: IsoDate | null,
): Contact | null {
  return contacts.find((each) => each.carrier === carrier && each.day === day && each.removed === undefined) ?? null;
}
