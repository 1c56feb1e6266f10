/**
 * The document that `parse` prints: files, their messages, flights, travellers, bookings. Every named field is always there; what was not sent is
 * null or an empty list. Its form is a fixed contract with its readers.
 */
import { diagnosticTexts } from '../catalogue/en/diagnostics.ts';
import { formatText } from '../catalogue/format-text.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Booking, Leg, Manifest, ManifestTraveller } from '../manifest.ts';
import { Budget } from './budget.ts';
import { openFile } from './open-file.ts';
import type { ReadContext } from './read-context.ts';
import { readFile } from './read-file.ts';
import type { ReadMessage } from './read-message.ts';

export interface FileReading {
  readonly name: string;
  /** Messages of all members, in order. */
  readonly messages: readonly ReadMessage[];
  /** Path of the member of each message; null for the file itself. */
  readonly members: readonly (string | null)[];
  /** Diagnostics outside messages; the parameter `member` names the member. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A message, and the path of its member; null for the file itself. */
export interface MemberMessage {
  readonly message: ReadMessage;
  readonly member: string | null;
}

/** Reads all members of a file at once. */
export async function readWholeFile(name: string, bytes: Uint8Array, context: ReadContext): Promise<FileReading> {
  const reading = readMembers(name, bytes, context);
  const messages: ReadMessage[] = [];
  const members: (string | null)[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done === true) return { name, messages, members, diagnostics: step.value };
    messages.push(step.value.message);
    members.push(step.value.member);
  }
}

/** Reads a file message by message; returns the diagnostics outside messages. */
export async function* readMembers(
  name: string,
  bytes: Uint8Array,
  context: ReadContext,
): AsyncGenerator<MemberMessage, readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const budget = new Budget();
  const own = { ...context, budget };
  const opening = openFile(name, bytes, undefined, budget);
  for (;;) {
    const opened = await opening.next();
    if (opened.done === true) {
      for (const entry of opened.value.diagnostics) diagnostics.push(entry);
      return diagnostics;
    }
    const { path } = opened.value;
    const reading = readFile(opened.value.bytes, own);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        for (const entry of step.value.diagnostics) diagnostics.push(ofMember(entry, path));
        break;
      }
      yield { message: step.value, member: path };
    }
  }
}

/** Names the member of a diagnostic about a file. */
function ofMember(entry: Diagnostic, path: string | null): Diagnostic {
  return path === null ? entry : { ...entry, params: { ...entry.params, member: path } };
}

/** One message of the document. */
export function printedMessage(manifest: Manifest, member: string | null): object {
  return {
    member,
    format: manifest.format,
    version: manifest.version,
    function: manifest.function,
    reference: manifest.reference,
    prepared: manifest.prepared,
    test: manifest.test,
    accessReference: manifest.accessReference,
    part: manifest.part,
    flights: manifest.flights.map(printedLeg),
    travellers: manifest.travellers.map(printedTraveller),
    bookings: manifest.bookings.map(printedBooking),
    replies: manifest.replies,
    stated: manifest.stated,
    sensitive: manifest.sensitive,
    diagnostics: manifest.diagnostics.map(printedDiagnostic),
  };
}

function printedLeg(leg: Leg): object {
  const { carrier, number, suffix, origin, destination, departure, arrival, operating, registration } = leg;
  return { carrier, number, suffix, origin, destination, departure, arrival, operating, registration };
}

function printedTraveller(traveller: ManifestTraveller): object {
  return {
    type: traveller.type,
    flights: traveller.flights,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    title: traveller.title,
    sex: traveller.sex,
    dateOfBirth: traveller.dateOfBirth,
    nationality: traveller.nationality,
    residence: traveller.residence,
    birthPlace: traveller.birthPlace,
    documents: traveller.documents.map(({ type, number, issuer, expiry }) => ({ type, number, issuer, expiry })),
    locator: traveller.locator,
    seat: traveller.seat,
    embarkation: traveller.embarkation,
    debarkation: traveller.debarkation,
    bags: { count: traveller.bags.count, weightKg: traveller.bags.weightKg, tags: traveller.bags.tags },
    reference: traveller.reference,
    ticket: traveller.ticket,
    phones: traveller.phones,
    emails: traveller.emails,
    status: traveller.status,
    verified: traveller.verified,
    clearance: traveller.clearance,
    crewDuty: traveller.crewDuty,
    governmentReference: traveller.governmentReference,
  };
}

function printedBooking(booking: Booking): object {
  const { agency } = booking;
  return {
    locator: booking.locator,
    carrier: booking.carrier,
    created: booking.created,
    cancelled: booking.cancelled,
    travellers: booking.travellers,
    segments: booking.segments.map(
      ({ carrier, number, origin, destination, departure, arrival, operating, status }) => ({
        carrier,
        number,
        origin,
        destination,
        departure,
        arrival,
        operating,
        status,
      }),
    ),
    payments: booking.payments.map(({ method, amount, currency, card, last4 }) => ({
      method,
      amount,
      currency,
      card,
      last4,
    })),
    tickets: booking.tickets,
    phones: booking.phones,
    emails: booking.emails,
    agency: agency === null ? null : { iata: agency.iata, city: agency.city, country: agency.country },
    otherLocators: booking.otherLocators,
    services: booking.services,
  };
}

/** One diagnostic of the document. */
export function printedDiagnostic({ severity, code, params, offset, segment, raw }: Diagnostic): object {
  const message = formatText(diagnosticTexts, `diagnostic.${code}`, params);
  const printed = { severity, code, message, offset, segment, raw };
  return params.member === undefined ? printed : { ...printed, member: params.member };
}
