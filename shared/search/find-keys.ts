/**
 * Looks travellers up by an exact value. All hashes of a flight are scanned: a machine scans five million in some milliseconds, and an unsorted
 * list is cheap to change.
 */
import { KEY, type KeyedHash, type KeyKind } from '../past/keyed-hash.ts';
import { withCheckDigit, withoutCheckDigit } from './check-digit.ts';
import type { FlightLinks } from './flight-links.ts';
import { type ExactKind, emailForm, phoneEnd, phoneForm, plainCode, ticketForm } from './search-kinds.ts';

/** How a text matches a value: as a whole, or (telephones) in its last digits. */
export type KeyMatch = 'whole' | 'ending';

/** A hash to search for. */
export interface WantedKey {
  readonly kind: ExactKind;
  readonly match: KeyMatch;
  readonly high: number;
  readonly low: number;
}

interface Form {
  readonly kind: ExactKind;
  readonly match: KeyMatch;
  readonly key: KeyKind;
  readonly of: (text: string) => string | null;
}

/** When a value matches in two ways, the better one comes first. */
const FORMS: readonly Form[] = [
  { kind: 'document', match: 'whole', key: KEY.document, of: plainCode },
  { kind: 'document', match: 'whole', key: KEY.document, of: (text) => withoutCheckDigit(plainCode(text)) },
  { kind: 'document', match: 'whole', key: KEY.document, of: (text) => withCheckDigit(plainCode(text)) },
  { kind: 'locator', match: 'whole', key: KEY.locator, of: plainCode },
  { kind: 'email', match: 'whole', key: KEY.email, of: emailForm },
  { kind: 'ticket', match: 'whole', key: KEY.ticket, of: ticketForm },
  { kind: 'phone', match: 'whole', key: KEY.phone, of: phoneForm },
  { kind: 'phone', match: 'ending', key: KEY.phoneEnd, of: phoneEnd },
];

/** The hashes that the records have for a text of one of the kinds. */
export function wantedKeys(text: string, kinds: ReadonlySet<string>, hash: KeyedHash): readonly WantedKey[] {
  return FORMS.flatMap(({ kind, match, key, of }) => {
    const form = kinds.has(kind) ? of(text) : null;
    if (form === null || form === '') return [];
    hash.text(key, form);
    return [{ kind, match, high: hash.high, low: hash.low }];
  });
}

/** Calls `visit` with the place of every traveller who has a wanted key, perhaps more than once; in the order of the keys. */
export function findKeys(
  links: FlightLinks,
  wanted: readonly WantedKey[],
  visit: (at: number, key: WantedKey) => void,
): void {
  const { high, low, owner } = links;
  for (const key of wanted) {
    for (let at = high.indexOf(key.high); at >= 0; at = high.indexOf(key.high, at + 1)) {
      if (low[at] === key.low) links.travellersOf(owner[at] as number, (traveller) => visit(traveller, key));
    }
  }
}
