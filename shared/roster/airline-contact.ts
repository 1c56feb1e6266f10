/** Whom to call at an airline on a day. It is about a person who works there, so it is kept for a few days only. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { IsoDate } from '../manifest.ts';

export interface AirlineContact {
  /** Code of the carrier. */
  readonly carrier: string;
  /** Local day of the unit. */
  readonly day: IsoDate;
  readonly name: string;
  readonly telephone: string;
  /** Who entered it, and when (ISO 8601 UTC). */
  readonly officer: string;
  readonly agency: LawAgency;
  readonly at: string;
}

/** Days for which it is kept after its day. */
export const CONTACT_DAYS = 7;

/** The id of the record. */
export function airlineContactId({ carrier, day }: Pick<AirlineContact, 'carrier' | 'day'>): string {
  return `${day} ${carrier}`;
}

/** The contact of a carrier on a day; null: nobody entered one. */
export function contactOn<Contact extends Pick<AirlineContact, 'carrier' | 'day'>>(
  contacts: readonly Contact[],
  carrier: string | null,
  day: IsoDate | null,
): Contact | null {
  return contacts.find((each) => each.carrier === carrier && each.day === day) ?? null;
}
