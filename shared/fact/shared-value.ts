/** The value that two travellers have in common, as an officer reads it. */
import type { LinkKey } from './fact.ts';
import type { Party, TravellerSubject } from './fact-subjects.ts';
import { addressesOf, payersOf } from './shared-link-facts.ts';

/** The value by which one traveller is linked to another; null where it cannot be told apart from others. */
export function sharedValue(one: TravellerSubject, other: TravellerSubject, by: LinkKey): string | null {
  if (by === 'document') {
    const theirs = new Set(other.traveller.documents.map(({ number }) => number));
    return one.traveller.documents.find(({ number }) => number !== null && theirs.has(number))?.number ?? null;
  }
  return one.party === null || other.party === null ? null : (SHARED[by](one.party, other.party) ?? null);
}

const SHARED: Readonly<Record<Exclude<LinkKey, 'document'>, (one: Party, other: Party) => string | undefined>> = {
  phone: (one, other) => one.phones.find((_, at) => other.phoneKeys.includes(one.phoneKeys[at] ?? '')),
  email: (one, other) => one.emailKeys.find((each) => other.emailKeys.includes(each)),
  // Whole numbers are not kept.
  card: (one, other) => {
    const last4 = cardsOf(one).find((each) => cardsOf(other).includes(each));
    return last4 === undefined ? undefined : `···${last4}`;
  },
  // The forms for comparison leave out what officers read, such as the number of a house.
  address(one, other) {
    const written = one.booking?.addresses.filter(({ street }) => street !== null) ?? [];
    const found = written[addressesOf(one).findIndex((each) => addressesOf(other).includes(each))];
    return found && [found.street, found.city, found.country].filter((part) => part !== null).join(', ');
  },
  payer(one, other) {
    const written = one.booking?.payments.flatMap(({ payer }) => payer ?? []) ?? [];
    return written[payersOf(one).findIndex((each) => payersOf(other).includes(each))];
  },
};

function cardsOf({ booking }: Party): readonly string[] {
  return booking?.payments.flatMap(({ last4 }) => last4 ?? []) ?? [];
}
