/**
 * Travellers of a booking and their identification: TIF, reference, seat.
 * Source: PADIS PNRGOV implementation guide, TIF.
 */
import { type EdifactMessage, report } from '../edifact/message.ts';
import { letters } from '../name/letters.ts';
import { type BookingDraft, TravellerDraft } from './drafts.ts';
import { append } from './lists.ts';
import type { SegmentCursor } from './segment.ts';
import { NO_REFERENCES, reference } from './services.ts';

/** Names used for seats bought for things. */
const NO_PERSON: ReadonlySet<string> = new Set(['EXST', 'CBBG', 'STCR', 'DIPL']);

/** Element of TIF: reference of the adult with whom an infant without a seat travels. */
const WITH_INFANT = '1';

/** Adds the travellers of a TIF to the booking and gives the first; null when it names none (a group, a seat for a cello). */
export function addTravellers(
  booking: BookingDraft,
  tif: SegmentCursor,
  message: EdifactMessage,
): TravellerDraft | null {
  let surname = tif.text(1, 0);
  const qualifier = tif.text(1, 1);
  if (qualifier === 'G' || qualifier === 'C') {
    booking.group = true;
    return null;
  }
  let first: TravellerDraft | null = null;
  let behind = '';
  if (surname.includes('(')) surname = surname.replace(PARENTHESES, '').trim();
  if (surname.includes('/') && tif.text(2, 0) === '') [surname = '', behind = ''] = halves(surname);
  // Further given names after the second element are travellers of the same surname.
  for (let e = 2; e <= Math.max(2, tif.count); e++) {
    const given = tif.text(e, 0) || (e === 2 ? behind : '');
    if (e > 2 && given === '') continue;
    if (surname === '' && given === '') {
      report(message, tif.segment, 'warning', 'traveller-without-name');
      continue;
    }
    if ((given.length === 4 && NO_PERSON.has(given)) || (surname.length === 4 && NO_PERSON.has(surname))) {
      report(message, tif.segment, 'info', 'seat-without-person');
      continue;
    }
    const inSurname = tif.brokenAfter(1, 0);
    const inGiven = tif.brokenAfter(e, 0);
    const breaks = inSurname < 0 && inGiven < 0 ? null : { surname: inSurname, given: inGiven };
    const traveller = new TravellerDraft({ surname, given, breaks }, reference(tif.text(e, 2)), tif.segment);
    const type = tif.text(e, 1);
    if (type.startsWith('IN')) traveller.type = 'infant';
    else if (type === 'F' || type === 'M') traveller.sexByType = type;
    if (tif.text(e, 3) === WITH_INFANT) booking.withInfant = append(booking.withInfant, tif.segment);
    if (booking.marks !== null) {
      traveller.marks = [
        ['surname', tif.start(1, 0), tif.end(1, 0)],
        ['givenNames', tif.start(e, 0), tif.end(e, 0)],
      ];
    }
    booking.travellers.push(traveller);
    first ??= traveller;
    if (given.includes('(INF')) {
      const text = infantBehind(given, surname);
      const [start, end] = [tif.start(e, 0), tif.end(e, 0)];
      const own = { paxRefs: NO_REFERENCES, owner: traveller, segment: tif.segment, start, end };
      if (text !== '') booking.pending.push({ code: 'INFT', text, ...own });
    }
  }
  return first;
}

/** Surname and given names of a sender that writes both in one element: `DOE/JOHN`. */
function halves(written: string): readonly string[] {
  const slash = written.indexOf('/');
  return [
    written.slice(0, slash).trim(),
    written
      .slice(slash + 1)
      .replaceAll('/', ' ')
      .trim(),
  ];
}

/** `SURNAME/GIVEN DATE` of an infant after a given name: `JIM MR(INF/ZOE)`, `JIM MR(INFROE/ZOE/20SEP25)`; '' where it has no name. */
function infantBehind(given: string, surname: string): string {
  const written = /\(INFT?[ /]?([^)]*)/.exec(given)?.[1]?.trim() ?? '';
  const names = written.split(/[ /]+/).filter((word) => word !== '' && !/\d/.test(word));
  // With one name only, the infant has the surname of its adult.
  return names.length === 1 ? `${surname}/${written}` : written;
}

/** A passenger type after a surname: `DOE(ADT)`. */
const PARENTHESES = /\([^)]*\)?/g;

/** The traveller of a check-in TIF, by name and reference, then name, then reference, then (loosely) the only one of that surname. */
export function findTraveller(booking: BookingDraft, tif: SegmentCursor, loosely: boolean): TravellerDraft | null {
  const surname = tif.text(1, 0);
  const given = tif.text(2, 0);
  const paxRef = reference(tif.text(2, 2));
  const referred = booking.byReference(paxRef);
  if (referred !== null && referred.name.surname === surname && referred.name.given === given) return referred;
  const named = booking.byName(surname, given);
  if (named !== null || !loosely) return named;
  if (referred !== null || given !== '' || booking.isCrowd) return referred;
  const wanted = letters(surname);
  const loose = booking.travellers.filter((traveller) => letters(traveller.name.surname) === wanted);
  return loose.length === 1 ? (loose[0] as TravellerDraft) : null;
}

/** Does this mean "no seat" (`XXX`, empty)? */
export function isNoSeat(text: string): boolean {
  return /^[X0 -]*$/.test(text);
}

/** Seat without leading zeros; null for none (`XXX`, empty, or only a row). */
export function seatNumber(text: string): string | null {
  // Fast path: nearly every seat has a digit first and a letter last.
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  const first = text.charCodeAt(0);
  if (length === 0 || last < 65 || last > 90) return null;
  if (length <= 3 && length >= 2 && first >= 49 && first <= 57 && (length === 2 || text.charCodeAt(1) <= 57))
    return text;
  const found = /^0*([1-9]\d{0,2}[A-Z])$/.exec(text.replace(/[ -]/g, ''));
  return found === null ? null : (found[1] as string);
}
