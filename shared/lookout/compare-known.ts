/** The lines of what was known of a person, and lists do not have: ends of numbers, a telephone without its country, locator, seat, bag tag. */
import { type EvidenceField, type EvidenceLine, type How, how } from '../list/match/evidence.ts';
import { phoneEnd, plainCode } from '../search/search-kinds.ts';
import type { Somebody } from './flight-company.ts';
import type { PartOfNumber } from './lookout.ts';
import { documentEnd, isBagTag, isPhone, type SaidPhone } from './part-of-number.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

/** All of them that the lookout has. */
export function knownLines({ lookout, phone }: PreparedLookout, who: Somebody): readonly EvidenceLine[] {
  const { document, locator, seat, bagTag } = lookout.terms;
  const { traveller } = who;
  const lines: EvidenceLine[] = [];
  if (document?.part === 'end') {
    const numbers = traveller.documents.flatMap(({ number }) => number ?? []);
    lines.push(numberLine('document', `…${document.signs}`, numbers, (each) => documentEnd(document, each)));
  }
  if (phone !== null && phone.kind !== 'abroad') {
    const listed = phone.kind === 'end' ? `…${phone.signs}` : phone.signs;
    lines.push(numberLine('phone', listed, phonesOf(who), (each) => phoneWays(phone, each)));
  }
  if (bagTag !== null) {
    const isEnd = bagTag.part === 'end';
    const ways = isEnd ? [how('ends-in', { signs: bagTag.signs })] : [];
    const listed = isEnd ? `…${bagTag.signs}` : bagTag.signs;
    lines.push(numberLine('bag-tag', listed, traveller.bags.tags, (each) => (isBagTag(bagTag, each) ? ways : null)));
  }
  if (locator !== null) lines.push(sameLine('locator', locator.toUpperCase(), locatorsOf(who)));
  if (seat !== null) {
    lines.push(sameLine('seat', plainSeat(seat), traveller.seat === null ? [] : [plainSeat(traveller.seat)]));
  }
  return lines;
}

/** The telephones of a traveller and of the booking. */
export function phonesOf({ traveller, booking }: Pick<Somebody, 'traveller' | 'booking'>): readonly string[] {
  return [...traveller.phones, ...(booking?.phones ?? [])];
}

/** The record locators of a traveller and of the booking, in capitals. */
export function locatorsOf({ traveller, booking }: Pick<Somebody, 'traveller' | 'booking'>): readonly string[] {
  const others = (booking?.otherLocators ?? []).map((each) => each.locator);
  const all = [traveller.locator, booking?.locator ?? null, ...others];
  return [...new Set(all.flatMap((each) => each?.toUpperCase() ?? []))];
}

/** Is the telephone the traveller's own, and not one that the company shares? */
export function isOwnPhone({ phone }: Pick<PreparedLookout, 'phone'>, { traveller, company }: Somebody): boolean {
  if (phone === null) return false;
  const has = (phones: readonly string[]) => phones.some((each) => isPhone(phone, each));
  return has(traveller.phones) && !(company ?? []).some(({ phones }) => has(phones));
}

function phoneWays(said: SaidPhone, written: string): readonly How[] | null {
  if (!isPhone(said, written)) return null;
  return [how('ends-in', { signs: said.kind === 'end' ? said.signs : (phoneEnd(said.signs) ?? said.signs) })];
}

/** The document of which a number that was said whole is the end; null: there is none. */
export function endingLine({ signs }: PartOfNumber, { traveller }: Pick<Somebody, 'traveller'>): EvidenceLine | null {
  if (plainCode(signs).length < LEAST_WHOLE) return null;
  for (const { number: sent } of traveller.documents) {
    const ways = sent === null ? null : documentEnd({ signs }, sent);
    if (ways !== null) return { field: 'document', listed: signs, sent, verdict: 'agrees', how: ways };
  }
  return null;
}

/** A shorter number that was said whole is not the end of another. */
const LEAST_WHOLE = 5;

function plainSeat(written: string): string {
  return written.replace(/^0+/, '').toUpperCase();
}

/** `waysOf`: in what ways a number that was sent is the one that was said; null: it is another. */
function numberLine(
  field: EvidenceField,
  listed: string,
  sent: readonly string[],
  waysOf: (sent: string) => readonly How[] | null,
): EvidenceLine {
  for (const each of sent) {
    const ways = waysOf(each);
    if (ways !== null) return { field, listed, sent: each, verdict: 'agrees', how: ways };
  }
  return otherLine(field, listed, sent);
}

function sameLine(field: EvidenceField, listed: string, sent: readonly string[]): EvidenceLine {
  const other = otherLine(field, listed, sent);
  return sent.includes(listed) ? { ...other, verdict: 'agrees' } : other;
}

function otherLine(field: EvidenceField, listed: string, sent: readonly string[]): EvidenceLine {
  const isSent = sent.length > 0;
  return { field, listed, sent: isSent ? sent.join(', ') : null, verdict: isSent ? 'differs' : 'missing', how: [] };
}
