/**
 * The values of one traveller from all entries about the person: identity, document and seat from the passenger list (API), booking data
 * from the PNR.
 */
import type { Bags, ManifestTraveller, TravelDocument, TravelStatus } from '../manifest.ts';
import { splitShownTitle, titleFits } from '../name/title.ts';
import type { Channel, Traveller, TravellerId, TravellerSource } from './flight.ts';
import type { MergedEntries } from './merge-travellers.ts';
import { compareText } from './message-order.ts';
import type { RecordKind, TravellerRecord } from './traveller-record.ts';

const CHANNEL_RANK: Readonly<Record<Channel, number>> = { api: 0, table: 1, pnr: 2 };
const STATUS_RANK: Readonly<Record<TravelStatus, number>> = {
  cancelled: 0,
  booked: 1,
  'checked-in': 2,
  'not-boarded': 3,
  boarded: 4,
};

/** Builds the traveller; `booking` is the index into the flight's bookings. */
export function mergedTraveller(
  merged: MergedEntries,
  booking: number | null,
  closed: 'others-not-on-board' | 'others-on-board' | null,
): Traveller {
  const records = merged.records.length === 1 ? merged.records : bestFirst(merged.records);
  const { traveller } = records[0] as TravellerRecord;
  const [id, aliases] = idOf(records);
  const named = merged.otherName?.traveller;
  const draft: Draft = {
    id,
    aliases,
    type: traveller.type,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    title: traveller.title,
    sex: traveller.sex,
    dateOfBirth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    residence: traveller.residence,
    birthPlace: traveller.birthPlace,
    documents: traveller.documents,
    locator: traveller.locator,
    seat: traveller.seat,
    embarkation: traveller.embarkation,
    debarkation: traveller.debarkation,
    bags: traveller.bags,
    reference: traveller.reference,
    ticket: traveller.ticket,
    verified: traveller.verified,
    phones: traveller.phones,
    emails: traveller.emails,
    address: traveller.address,
    frequentFlyer: traveller.frequentFlyer,
    status: 'booked',
    checkedIn: traveller.checkedIn,
    boardingNumber: traveller.boardingNumber,
    clearance: traveller.clearance,
    crewDuty: traveller.crewDuty,
    governmentReference: traveller.governmentReference,
    replies: NONE,
    sources: sourcesOf(records),
    booking,
    confidence: merged.confidence,
    evidence: merged.evidence,
    otherName: named === undefined ? null : [named.surname ?? '', named.givenNames ?? ''].join('/'),
  };
  let said = traveller.status;
  for (let at = 1; at < records.length; at += 1) {
    const other = (records[at] as TravellerRecord).traveller;
    complete(draft, other);
    said = laterStatus(said, other.status);
  }
  draft.locator = bookingOf(records)?.booking.locator ?? draft.locator;
  draft.status = statusOf(records, draft, said, closed);
  return draft;
}

/** A traveller whose values are still completed: a second wide object for each entry would cost more than the merge. */
type Draft = { -readonly [Field in keyof Traveller]: Traveller[Field] };

/** The booking of a traveller: one that is not cancelled, otherwise any. */
export function bookingOf(records: readonly TravellerRecord[]): TravellerRecord['booking'] {
  let found: TravellerRecord['booking'] = null;
  for (const { booking } of records) {
    if (booking !== null && (found === null || (found.cancelled && !booking.cancelled))) found = booking;
  }
  return found;
}

/** Entries by channel; within one channel the latest message first. */
function bestFirst(records: readonly TravellerRecord[]): readonly TravellerRecord[] {
  const [first, second] = records;
  // Usually there is one entry from each of two channels, lists before bookings, already in order.
  if (records.length === 2 && first && second && CHANNEL_RANK[first.channel] < CHANNEL_RANK[second.channel]) {
    return records;
  }
  const order = new Map(records.map((record, at) => [record, at]));
  return [...records].sort(
    (a, b) => CHANNEL_RANK[a.channel] - CHANNEL_RANK[b.channel] || (order.get(b) ?? 0) - (order.get(a) ?? 0),
  );
}

function sourcesOf(records: readonly TravellerRecord[]): readonly TravellerSource[] {
  return records.length === 1 ? [(records[0] as TravellerRecord).source] : records.map((record) => record.source);
}

/** The smallest id (by message, then index) and all others. */
function idOf(records: readonly TravellerRecord[]): readonly [TravellerId, readonly TravellerId[]] {
  const [first, second] = records;
  if (first !== undefined && first.replaced.length === 0) {
    if (second === undefined) return [first.id, NONE];
    // Two entries of two messages: the message decides without reading an index.
    if (records.length === 2 && second.replaced.length === 0 && first.source.message !== second.source.message) {
      return first.source.message < second.source.message ? [first.id, [second.id]] : [second.id, [first.id]];
    }
  }
  const ids = [...new Set(records.flatMap((record) => [record.id, ...record.replaced]))].sort(compareIds);
  return [ids[0] as TravellerId, ids.slice(1)];
}

const NONE: readonly never[] = [];

function compareIds(a: TravellerId, b: TravellerId): number {
  const colonA = a.lastIndexOf(':');
  const colonB = b.lastIndexOf(':');
  return (
    compareText(a.slice(0, colonA), b.slice(0, colonB)) || Number(a.slice(colonA + 1)) - Number(b.slice(colonB + 1))
  );
}

function statusOf(
  records: readonly TravellerRecord[],
  { type, checkedIn, boardingNumber }: Traveller,
  said: TravelStatus | null,
  closed: 'others-not-on-board' | 'others-on-board' | null,
): TravelStatus {
  let aboard: boolean | null = null;
  for (const { boarded } of records) aboard ??= boarded;
  if (aboard !== null) return aboard ? 'boarded' : 'not-boarded';
  if (isCancelled(records)) return 'cancelled';
  const closes = closed !== null && type !== 'crew' && type !== 'transit-crew';
  const ofSenders = closes ? records.filter(({ assigned }) => !assigned) : records;
  if (closes && ofSenders.length > 0 && !ofSenders.some(({ sinceClosing }) => sinceClosing)) {
    return closed === 'others-on-board' ? 'boarded' : 'not-boarded';
  }
  if (said !== null) return said;
  return checkedIn !== null || boardingNumber !== null ? 'checked-in' : 'booked';
}

/** Precedence for whether the traveller still travels: check-in lists, then typed-in entries, then bookings. */
const WORD: Readonly<Record<RecordKind, number>> = { api: 0, table: 0, entry: 1, push: 2, names: 3, screen: 3 };

/** Cancelled when all records of the highest precedence are cancelled. */
function isCancelled(records: readonly TravellerRecord[]): boolean {
  let word = Number.POSITIVE_INFINITY;
  let all = false;
  for (const { kind, cancelled } of records) {
    if (WORD[kind] < word) {
      word = WORD[kind];
      all = cancelled;
    } else if (WORD[kind] === word) all &&= cancelled;
  }
  return all;
}

/** Completes the values of `a` by those of `b`. */
function complete(a: Draft, b: ManifestTraveller): void {
  const { givenNames, title } = givenNamesOf(a, b);
  if (a.type === 'passenger' && b.type === 'infant') a.type = 'infant';
  a.surname ??= b.surname;
  a.givenNames = givenNames;
  a.title = title;
  a.sex ??= b.sex;
  a.dateOfBirth ??= b.dateOfBirth;
  a.nationality ??= b.nationality;
  a.residence ??= b.residence;
  a.birthPlace ??= b.birthPlace;
  a.documents = unionDocuments(a.documents, b.documents);
  a.locator ??= b.locator;
  a.seat ??= b.seat;
  a.embarkation ??= b.embarkation;
  a.debarkation ??= b.debarkation;
  a.bags = combinedBags(a.bags, b.bags);
  a.reference ??= b.reference;
  a.ticket ??= b.ticket;
  a.verified ??= b.verified;
  a.phones = union(a.phones, b.phones);
  a.emails = union(a.emails, b.emails);
  a.address ??= b.address;
  a.frequentFlyer ??= b.frequentFlyer;
  a.checkedIn ??= b.checkedIn;
  a.boardingNumber ??= b.boardingNumber;
  a.clearance ??= b.clearance;
  a.crewDuty ??= b.crewDuty;
  a.governmentReference ??= b.governmentReference;
}

type Named = Pick<Traveller, 'givenNames' | 'title' | 'sex'>;

/** Given names and title of `a`, else of `b`. A title that one shows to be glued to the names of the other is none of them. */
function givenNamesOf(a: Named, b: Named): Pick<Named, 'givenNames' | 'title'> {
  const [own, other] = [a.givenNames, b.givenNames];
  const title = a.title ?? b.title;
  if (own === null || other === null || own === other) return { givenNames: own ?? other, title };
  const mine = splitShownTitle(own, other);
  const shown = mine ?? splitShownTitle(other, own);
  if (shown === null || !titleFits(shown.title, a.sex ?? b.sex)) return { givenNames: own, title };
  return { givenNames: mine?.given ?? own, title: title ?? shown.title };
}

function laterStatus(a: TravelStatus | null, b: TravelStatus | null): TravelStatus | null {
  if (a === null || b === null) return a ?? b;
  return STATUS_RANK[a] >= STATUS_RANK[b] ? a : b;
}

function combinedBags(a: Bags, b: Bags): Bags {
  if (hasNoBags(a)) return b;
  if (hasNoBags(b)) return a;
  return {
    count: a.count ?? b.count,
    weightKg: a.weightKg ?? b.weightKg,
    tags: union(a.tags, b.tags),
    pool: a.pool ?? b.pool,
  };
}

function hasNoBags({ count, weightKg, tags, pool }: Bags): boolean {
  return count === null && weightKg === null && tags.length === 0 && pool === null;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  for (const each of b) {
    if (!a.includes(each)) return a.concat(b.length === 1 ? b : b.filter((more) => !a.includes(more)));
  }
  return a;
}

/** A document sent twice is merged into one; another document is added. */
function unionDocuments(a: readonly TravelDocument[], b: readonly TravelDocument[]): readonly TravelDocument[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  let documents = a;
  for (const document of b) {
    const at = indexOfNumber(documents, document.number);
    const other = documents[at];
    if (other === undefined) documents = [...documents, document];
    else if (completes(document, other)) {
      documents = documents.with(at, {
        type: other.type ?? document.type,
        number: other.number,
        issuer: other.issuer ?? document.issuer,
        expiry: other.expiry ?? document.expiry,
        issued: other.issued ?? document.issued,
      });
    }
  }
  return documents;
}

function indexOfNumber(documents: readonly TravelDocument[], number: string | null): number {
  for (let at = 0; at < documents.length; at += 1) if (documents[at]?.number === number) return at;
  return -1;
}

/** Does one version of a document have what the other one left out? */
function completes(document: TravelDocument, other: TravelDocument): boolean {
  return (
    (other.type === null && document.type !== null) ||
    (other.issuer === null && document.issuer !== null) ||
    (other.expiry === null && document.expiry !== null) ||
    (other.issued === null && document.issued !== null)
  );
}
