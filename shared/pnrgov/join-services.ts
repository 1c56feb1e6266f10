/**
 * Joins special service requests about one person (documents, visa, address, infant, child, ticket) to the travellers of a booking, once all of them
 * are known: a document may come before its traveller, in another traveller's group, or in none. Infants named only by a document or an INFT are
 * added.
 * Source: AIRIMP; PADIS PNRGOV implementation guide (its own example has an infant's passport under the mother's reference).
 */
import type { IsoDate, TravelDocument } from '../manifest.ts';
import { isAnotherName } from '../name/another-name.ts';
import { letters } from '../name/letters.ts';
import { splitTitle } from '../name/title.ts';
import { isTooLongAgo } from '../time/civil.ts';
import { birth, isWritten, near } from './dates.ts';
import { type DocsText, parseDoca, parseDoco, parseDocs } from './docs.ts';
import { type BookingDraft, type PendingService, TravellerDraft } from './drafts.ts';
import { append, appendNew, MOST } from './lists.ts';
import { nameFit } from './names.ts';
import { TicketDraft } from './payment.ts';
import { isNumberPlaceholder } from './placeholders.ts';

export interface FinishContext {
  /** Date against which two-digit years are resolved. */
  readonly date: IsoDate;
  /** Board point of the leg of the message. */
  origin(): string | null;
  /** Alpha-3 code, or null and a diagnostic on that segment. */
  country(written: string, segment: number): string | null;
  report(segment: number, severity: 'info' | 'warning', code: string, params?: Readonly<Record<string, string>>): void;
}

/** Applies one waiting service to the booking's travellers. */
export function joinService(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  APPLY[service.code](booking, service, context);
}

const INFANT_TICKET = /^\/?INF/;

type Apply = (booking: BookingDraft, service: PendingService, context: FinishContext) => void;

const APPLY: Readonly<Record<PendingService['code'], Apply>> = {
  DOCS: applyDocs,
  DOCO: applyDoco,
  DOCA: applyDoca,
  INFT: applyInft,
  CHLD: applyChld,
  TKNE: applyTicket,
  TKNA: applyTicket,
  TKNM: applyTicket,
};

function applyDocs(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const docs = parseDocs(service.text);
  if (isUnreadable(docs)) {
    context.report(service.segment, 'warning', 'document-unreadable');
    return;
  }
  for (const value of docs.oddDates) context.report(service.segment, 'info', 'bad-date', { value });
  if (docs.oddSex !== '') context.report(service.segment, 'info', 'unknown-sex', { value: docs.oddSex });
  const dateOfBirth = docs.birth === '' ? null : birth(docs.birth, context.date, docs.infant);
  if (docs.birth !== '' && dateOfBirth === null)
    context.report(service.segment, 'info', 'bad-date', { value: docs.birth });
  if (dateOfBirth !== null && isTooLongAgo(dateOfBirth, context.date))
    context.report(service.segment, 'warning', 'birth-too-long-ago', { value: docs.birth });
  const traveller = docs.infant
    ? infantFor(
        booking,
        docs.surname,
        docs.given,
        dateOfBirth,
        true,
        service.segment,
        byReference(booking, service.paxRefs) ?? service.owner,
      )
    : travellerFor(booking, service, { ...docs, dateOfBirth }, context);
  if (traveller === null) {
    context.report(service.segment, 'warning', 'document-without-traveller');
    return;
  }
  const { marks } = traveller;
  const fit = nameFit(traveller.name, docs);
  if (docs.surname !== '' && fit > traveller.documentFit) {
    traveller.documentFit = fit;
    traveller.documentName = docs;
  }
  if (docs.surname !== '' && fit === 0 && isOfAnother(traveller, docs))
    context.report(service.segment, 'warning', 'document-of-another-person');
  else if (docs.surname !== '' && fit < 2 && docs.given.length > 0)
    context.report(service.segment, 'info', 'document-name-differs');
  traveller.sex ??= docs.sex;
  if (traveller.dateOfBirth === null && dateOfBirth !== null) {
    traveller.dateOfBirth = dateOfBirth;
    marks?.push(['dateOfBirth', service.start, service.end]);
  }
  if (docs.nationality !== '') traveller.nationality ??= context.country(docs.nationality, service.segment);
  if (docs.number === '') return;
  if (isNumberPlaceholder(docs.number)) {
    context.report(service.segment, 'info', 'placeholder', { value: docs.number });
    return;
  }
  addDocument(traveller, service, {
    type: docs.type || null,
    number: docs.number,
    issuer: docs.issuer === '' ? null : context.country(docs.issuer, service.segment),
    expiry: dated(docs.expiry, service, context),
    issued: null,
  });
}

/** Are all fields empty? */
function isUnreadable(docs: DocsText): boolean {
  const { number, birth: date, sex, surname, nationality, oddDates, given } = docs;
  if (number !== '' || surname !== '' || date !== '' || nationality !== '') return false;
  return sex === null && oddDates.length === 0 && given.length === 0;
}

/** The infant of a service that concerns an infant; else the traveller it refers to. */
function personFor(
  booking: BookingDraft,
  service: PendingService,
  infant: boolean,
  context: FinishContext,
): TravellerDraft | null {
  const traveller = travellerFor(booking, service, null, context);
  if (!infant || traveller?.type === 'infant') return traveller;
  const infants = booking.travellers.filter(({ type }) => type === 'infant');
  const [own = null, ...more] = infants.filter(({ adult }) => adult === null || adult === traveller);
  return more.length === 0 ? own : null;
}

function applyDoco(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const doco = parseDoco(service.text);
  const traveller = personFor(booking, service, doco.infant, context);
  if (traveller === null) {
    context.report(service.segment, 'warning', 'document-without-traveller');
    return;
  }
  traveller.birthPlace ??= doco.birthPlace || null;
  if (doco.number === '') {
    if (doco.birthPlace === '') context.report(service.segment, 'warning', 'document-unreadable');
    return;
  }
  if (doco.type === 'K' || doco.type === 'R') {
    if (traveller.governmentReference !== null && traveller.governmentReference !== doco.number)
      context.report(service.segment, 'info', 'value-repeated', { value: doco.number });
    traveller.governmentReference ??= doco.number;
    traveller.marks?.push(['governmentReference', service.start, service.end]);
    return;
  }
  if (doco.place !== '') keepRemark(booking, `DOCO ${doco.type} ${doco.number} ${doco.place}`, service);
  addDocument(traveller, service, {
    type: doco.type || null,
    number: doco.number,
    issuer: doco.country === '' ? null : context.country(doco.country, service.segment),
    expiry: null,
    issued: dated(doco.issued, service, context),
  });
}

function applyDoca(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const doca = parseDoca(service.text);
  const country = doca.country === '' ? null : context.country(doca.country, service.segment);
  const address = {
    street: doca.street || null,
    city: doca.city || null,
    state: doca.state || null,
    postalCode: doca.postalCode || null,
    country,
  };
  const empty = doca.street === '' && doca.city === '' && doca.state === '' && doca.postalCode === '';
  if (empty && doca.country === '') {
    context.report(service.segment, 'info', 'value-unreadable', { value: service.text });
    return;
  }
  const traveller = personFor(booking, service, doca.infant, context);
  if (traveller === null || doca.type === 'D') {
    if (!empty && booking.addresses.length < MOST) booking.addresses = append(booking.addresses, address);
    return;
  }
  if (doca.type === 'B') {
    traveller.birthPlace ??= [doca.city, doca.country].filter((part) => part !== '').join(' ') || null;
    return;
  }
  traveller.residence ??= country;
  if (!empty) traveller.address ??= address;
}

/** `SOPHY20SEP12`. */
const GLUED_DATE = /([A-Z])(\d{2}[A-Z]{3}\d{2}(?:\d{2})?)(?=[ /]|$)/;

/** `SURNAME/GIVEN 20SEP12`, with or without a leading slash. */
function applyInft(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const text = service.text.replace(/^\//, '').replace(GLUED_DATE, '$1 $2');
  const words = text.split(/[ /]+/);
  const date = words.find(isWritten);
  const names = words.filter((word) => word !== '' && word !== date && !/\d/.test(word));
  // A surname of several words ends at the slash.
  const several = /^(\p{L}+(?: \p{L}+)+) *\//u.exec(text)?.[1]?.split(' ').length ?? 1;
  const surname = names.slice(0, several).join(' ');
  const given = names.slice(several);
  if (surname === '') {
    // Reported later, if nothing else names the infant.
    if (booking.withInfant.length === 0) booking.withInfant = [service.segment];
    return;
  }
  const dateOfBirth = date === undefined ? null : birth(date, context.date, true);
  const adult = byReference(booking, service.paxRefs) ?? service.owner;
  const infant = infantFor(
    booking,
    surname,
    given.length === 0 ? [] : [given.join(' ')],
    dateOfBirth,
    false,
    service.segment,
    adult,
  );
  infant.dateOfBirth ??= dateOfBirth;
}

/** Date of birth of a child, before the name element. */
function applyChld(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const date = service.text.split(/[ /-]/).find(isWritten);
  const traveller = travellerFor(booking, service, null, context);
  if (date !== undefined && traveller !== null) traveller.dateOfBirth ??= birth(date, context.date);
  else if (service.text !== '') context.report(service.segment, 'info', 'value-unreadable', { value: service.text });
}

/** Ticket number with its coupon: `0061234567890C1`. It is used where no TKT names the ticket. */
function applyTicket(booking: BookingDraft, service: PendingService, context: FinishContext): void {
  const number = /(?:^|[^\d])(\d{13,14})(?:C\d|[^\d]|$)/.exec(service.text)?.[1];
  if (number === undefined) {
    if (service.text !== '') context.report(service.segment, 'info', 'value-unreadable', { value: service.text });
    return;
  }
  // An infant's ticket refers to the adult: `INF0061234567890C1`.
  const traveller = personFor(booking, service, INFANT_TICKET.test(service.text), context);
  if (traveller !== null) traveller.ticket ??= number;
  const ticket = new TicketDraft();
  ticket.numbers = [number];
  booking.tickets = append(booking.tickets, ticket);
}

/** Keeps text that no field of the manifest holds. */
function keepRemark(booking: BookingDraft, text: string, { start, end }: PendingService): void {
  booking.remarks = appendNew(booking.remarks, text);
  booking.marks?.push([`remarks.${booking.remarks.indexOf(text)}`, start, end]);
}

function dated(text: string, service: PendingService, context: FinishContext): IsoDate | null {
  if (text === '') return null;
  const date = near(text, context.date);
  if (date === null) context.report(service.segment, 'info', 'bad-date', { value: text });
  return date;
}

/** Adds a document, or completes the one with the same number. */
function addDocument(traveller: TravellerDraft, service: PendingService, document: TravelDocument): void {
  const known = traveller.documents.findIndex(
    (other) =>
      other.number === document.number &&
      (other.type === document.type || other.type === null || document.type === null) &&
      (other.issuer === document.issuer || other.issuer === null || document.issuer === null),
  );
  if (known < 0) {
    if (traveller.documents.length >= MOST) return;
    traveller.documents = append(traveller.documents, document);
    traveller.marks?.push([`documents.${traveller.documents.length - 1}`, service.start, service.end]);
    return;
  }
  const other = traveller.documents[known] as TravelDocument;
  traveller.documents[known] = {
    type: other.type ?? document.type,
    number: other.number,
    issuer: other.issuer ?? document.issuer,
    expiry: other.expiry ?? document.expiry,
    issued: other.issued ?? document.issued,
  };
}

/**
 * The traveller of a service: the one the segment refers to, else the one in whose group it stands, unless the document is clearly another
 * traveller's. Without either, the traveller of that name, or the only one.
 */
function travellerFor(
  booking: BookingDraft,
  service: PendingService,
  docs: PersonDocs | null,
  context: FinishContext,
): TravellerDraft | null {
  const { travellers } = booking;
  const referred = byReference(booking, service.paxRefs);
  const first = referred ?? service.owner;
  const named = docs !== null && docs.surname !== '';
  if (first !== null) {
    if (!named || travellers.length === 1) return first;
    if (referred === null) return holderFor(booking, first, docs);
    if (nameFit(first.name, docs) > 0 || !isOfAnother(first, docs)) return first;
    return bestFit(booking, docs, 2) ?? first;
  }
  if (named) {
    const best = bestFit(booking, docs, 2) ?? bestFit(booking, docs, 1);
    if (best !== null) return best;
    if (travellers.length === 0) {
      context.report(service.segment, 'info', 'traveller-from-document');
      const traveller = new TravellerDraft(nameOf(docs.surname, docs.given), '', service.segment);
      if (booking.marks !== null) traveller.marks = [['surname', service.start, service.end]];
      travellers.push(traveller);
      return traveller;
    }
  }
  return travellers.length === 1 ? (travellers[0] as TravellerDraft) : null;
}

/** What a document says of its holder. */
type PersonDocs = DocsText & { readonly dateOfBirth: IsoDate | null };

/**
 * The holder of a document without a reference, which stands in the group of a traveller: whoever has exactly its name, else that traveller. A slip in
 * their surname (`AKKPO` for `AKAKPO`) makes no other person where sex and birth date agree; one in their given names (`MARIA`, `MARIE`) only where
 * nobody else fits better.
 */
function holderFor(booking: BookingDraft, first: TravellerDraft, docs: PersonDocs): TravellerDraft {
  if (isExact(first, docs)) return first;
  const exact = booking.isCrowd
    ? booking.byName(docs.surname, docs.given.join(' '))
    : onlyOne(booking.travellers.filter((traveller) => isExact(traveller, docs)));
  if (exact !== null) return exact;
  if (nameFit(first.name, docs) === 2) return first;
  const elsewhere = bestFit(booking, docs, 2);
  if (elsewhere === null) return first;
  const isForgiven = !isOfAnother(first, docs) && !isContradicted(first, docs);
  if (!isForgiven) return elsewhere;
  const isSurname = letters(first.name.given).startsWith(letters(docs.given[0] ?? ''));
  return isSurname || isOfAnother(elsewhere, docs) ? first : elsewhere;
}

/** Does the booking write the whole name of the document, with or without a title? */
function isExact({ name }: TravellerDraft, docs: DocsText): boolean {
  if (letters(name.surname) !== letters(docs.surname)) return false;
  const given = letters(docs.given.join(''));
  return letters(name.given) === given || letters(splitTitle(name.given, null, { glued: true }).given) === given;
}

/** Has the traveller another sex or birth date than the document? */
function isContradicted(traveller: TravellerDraft, { sex, dateOfBirth }: PersonDocs): boolean {
  if (traveller.dateOfBirth !== null && dateOfBirth !== null && traveller.dateOfBirth !== dateOfBirth) return true;
  return traveller.sex !== null && sex !== null && traveller.sex !== 'X' && sex !== 'X' && traveller.sex !== sex;
}

/** Is the document in the name of another person, and not in another spelling of the traveller's name? */
function isOfAnother({ name }: TravellerDraft, { surname, given }: DocsText): boolean {
  return isAnotherName({ surname: name.surname, givenNames: name.given }, { surname, givenNames: given.join(' ') });
}

function byReference(booking: BookingDraft, paxRefs: readonly string[]): TravellerDraft | null {
  for (const paxRef of paxRefs) {
    const found = booking.byReference(paxRef);
    if (found !== null) return found;
  }
  return null;
}

/** The only traveller whose name fits at least this well. */
function bestFit(booking: BookingDraft, docs: DocsText, atLeast: 1 | 2): TravellerDraft | null {
  if (booking.isCrowd) return booking.byName(docs.surname, docs.given.join(' '));
  const fitting = booking.travellers.filter((traveller) => nameFit(traveller.name, docs) >= atLeast);
  return onlyOne(fitting);
}

function onlyOne(travellers: readonly TravellerDraft[]): TravellerDraft | null {
  const [only = null, ...more] = travellers;
  return more.length === 0 ? only : null;
}

/**
 * The infant of this name or date of birth. It is added to a booking that does not list it: an infant without a seat is often named only in its
 * document, under the adult's reference.
 */
function infantFor(
  booking: BookingDraft,
  surname: string,
  given: readonly string[],
  dateOfBirth: IsoDate | null,
  fromDocument: boolean,
  segment: number,
  adult: TravellerDraft | null,
): TravellerDraft {
  const name = { surname, given, sex: null };
  const infants = booking.isCrowd ? [] : booking.travellers.filter((traveller) => traveller.type === 'infant');
  // Twins share a date of birth: it decides only where a single infant is still without a document.
  const waiting = infants.filter(
    (infant) =>
      infant.documents.length === 0 &&
      nameFit(infant.name, name) > 0 &&
      (infant.dateOfBirth === null || dateOfBirth === null || infant.dateOfBirth === dateOfBirth),
  );
  const found =
    infants.find((infant) => nameFit(infant.name, name) === 2) ??
    (fromDocument && waiting.length === 1 ? waiting[0] : undefined);
  if (found !== undefined) {
    if (adult !== found) found.adult ??= adult;
    return found;
  }
  // An infant's document may be the only sign that a listed traveller is an infant.
  const listed =
    fromDocument && !booking.isCrowd
      ? booking.travellers.find((traveller) => traveller.documents.length === 0 && nameFit(traveller.name, name) === 2)
      : undefined;
  if (listed !== undefined && letters(listed.name.given) !== '') {
    listed.type = 'infant';
    return listed;
  }
  const infant = new TravellerDraft(nameOf(surname, given), '', segment);
  infant.type = 'infant';
  infant.adult = adult;
  if (booking.marks !== null) infant.marks = [];
  booking.travellers.push(infant);
  return infant;
}

function nameOf(surname: string, given: readonly string[]): TravellerDraft['name'] {
  return { surname, given: given.join(' '), breaks: null };
}
