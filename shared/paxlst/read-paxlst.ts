/**
 * Reads a PAXLST message (advance passenger information). The group that opened last decides where a segment belongs: NAD+MS opens the reporting
 * party, TDT a flight, every other NAD a person, DOC a document of that person. Order inside a group, repeats and maxima are not enforced, because
 * carriers do not keep to the directory; an odd segment costs itself, never a traveller.
 *
 * `SEGMENTS` says which function reads which segment. To read a new one, add its row there, and its function to the file of its group:
 * message-segments (header, group 1), flight-segments (2, 3), person-name, person-places, person-segments, baggage and contact (4, 5).
 * Source: UN/EDIFACT PAXLST D.02B to D.15B; WCO/IATA/ICAO PAXLST implementation guide.
 */

import { type EdifactMessage, manifestHead, report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import type { Trace } from '../edifact/trace.ts';
import { BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import type { Leg, Manifest, ManifestTraveller } from '../manifest.ts';
import { readBagMeasure, readBagTags } from './baggage.ts';
import { readContacts } from './contact.ts';
import { readFlight, readFlightTime, readPort } from './flight-segments.ts';
import { legsTravelled } from './legs-travelled.ts';
import { ListDraft } from './list-draft.ts';
import { readFunction, readReportingContact, readStatedCount, readTransaction } from './message-segments.ts';
import { readNameAndAddress } from './person-name.ts';
import { readPersonPlace } from './person-places.ts';
import {
  type PersonSegment,
  readAttribute,
  readDocument,
  readDuty,
  readNationality,
  readPersonDate,
  readReference,
  readVerification,
} from './person-segments.ts';
import { readPassengerDetails } from './us-dialect.ts';

type ListSegment = (list: ListDraft, s: number) => void;
const nothing: ListSegment = () => {};
const ignored: ListSegment = (list, s) => list.info(s, 'segment-ignored');
const misplaced: ListSegment = (list, s) => list.warn(s, 'segment-misplaced');

interface SegmentRow {
  /** Number of elements that are read or change no meaning; any further element is reported. */
  readonly most: number;
  /** Reads the segment outside the group of a person. */
  readonly read: ListSegment;
  /** Reads the segment within the group of a person; null: as outside it. */
  readonly readOfPerson: PersonSegment | null;
}

/** Segments of PAXLST. Segments without data that we use have a row too, so that they are not reported as unknown. */
const SEGMENTS = new TagTable<SegmentRow>(
  (
    [
      ['UNH', 9, nothing, null],
      ['UNT', 9, nothing, null],
      ['UNS', 9, nothing, null],
      ['BGM', 4, readFunction, null],
      ['NAD', 9, readNameAndAddress, null],
      ['CTA', 2, readReportingContact, null],
      ['COM', 99, readContacts, null],
      ['TDT', 8, readFlight, null],
      ['LOC', 4, readPort, readPersonPlace],
      ['DTM', 4, readFlightTime, readPersonDate],
      ['RFF', 1, readTransaction, readReference],
      ['ATT', 3, misplaced, readAttribute],
      ['MEA', 3, misplaced, readBagMeasure],
      ['FTX', 5, misplaced, readBagTags],
      ['GEI', 2, misplaced, readVerification],
      ['NAT', 2, misplaced, readNationality],
      ['DOC', 2, misplaced, readDocument],
      ['EMP', 2, misplaced, readDuty],
      ['CNT', 2, readStatedCount, null],
      ['PDT', 4, readPassengerDetails, null],
      ['GID', 99, ignored, null],
      ['QTY', 99, ignored, null],
      ['CPI', 99, ignored, null],
      ['AUT', 99, ignored, null],
    ] as const satisfies readonly (readonly [string, number, ListSegment, PersonSegment | null])[]
  ).map(([tag, most, read, readOfPerson]) => [tag, { most, read, readOfPerson }]),
);

/** Reads a message whose envelope says PAXLST. Never throws on what the message holds; says what was odd in `diagnostics`. */
export function readPaxlst(message: EdifactMessage, context: ReadContext, trace?: Trace): Manifest {
  const list = new ListDraft(message, context, trace);
  for (let s = 0; s < message.tokens.segments; s++) readSegment(list, s);
  return manifestOf(list);
}

function readSegment(list: ListDraft, s: number): void {
  const { tokens, person } = list;
  const row = SEGMENTS.get(tokens.tagCode(s));
  if (row === undefined) {
    list.warn(s, /^[0-9A-Z]{3}$/.test(tokens.tag(s)) ? 'unknown-segment' : 'segment-unreadable');
    return;
  }
  if (person === null || row.readOfPerson === null) row.read(list, s);
  else row.readOfPerson(list, person, s);
  if (tokens.elementCount(s) > row.most) reportSurplus(list, s, row.most);
}

function reportSurplus({ tokens, message }: ListDraft, s: number, most: number): void {
  for (let e = most + 1; e <= tokens.elementCount(s); e++) {
    for (let c = 0; c < tokens.componentCount(s, e); c++) {
      const value = tokens.text(s, e, c);
      if (value !== '') report(message, s, 'info', 'value-not-kept', { value });
    }
  }
}

function manifestOf(list: ListDraft): Manifest {
  const { message } = list;
  const all = list.itinerary.legs();
  const { most } = BOUNDS.legs;
  const legs = all.slice(0, most);
  if (all.length > most) report(message, 0, 'error', 'bound-legs', { most });
  list.itinerary.reportEarly(message, legs, list.context.reference);
  const travellers = finishPersons(list, legs);
  // The US form has no segment for its function: it is always a new list.
  if (list.function === null && list.format === 'PAXLST-US') list.function = 'new';
  if (list.function === null) report(message, 0, 'warning', 'function-missing');
  if (legs.length === 0 && !list.flightless) report(message, 0, 'warning', 'missing-flight');
  checkCounts(list, travellers);
  const head = manifestHead(message.envelope);
  return {
    format: list.format,
    function: list.function ?? 'unknown',
    ...head,
    prepared: head.prepared ?? list.filed,
    accessReference: head.accessReference ?? list.transaction,
    flights: legs,
    travellers,
    bookings: [],
    replies: [],
    stated: { passengers: list.passengers?.stated ?? null, crew: list.crew?.stated ?? null, bookings: null },
    ...(list.revision === null ? {} : { revision: list.revision }),
    ...(list.reporter === null ? {} : { reporter: list.reporter }),
    sensitive: 0,
    diagnostics: message.diagnostics,
  };
}

function finishPersons(list: ListDraft, legs: readonly Leg[]): ManifestTraveller[] {
  const { tokens, trace, personStarts } = list;
  const travelled = legsTravelled(legs, list.context.reference);
  const travellers: ManifestTraveller[] = [];
  for (const person of list.persons) {
    travellers.push(person.finish(travelled(person.embarkation, person.debarkation), list.status));
  }
  if (trace !== undefined) {
    const last = tokens.segmentEnd(tokens.segments - 1);
    for (let n = 0; n < travellers.length; n++) {
      trace(`travellers.${n}`, personStarts[n] as number, personStarts[n + 1] ?? last);
    }
  }
  return travellers;
}

/** Compares stated and found numbers. Parts of a manifest repeat the total of the flight, so only a whole message can be checked. */
function checkCounts(list: ListDraft, travellers: readonly ManifestTraveller[]): void {
  const { message } = list;
  if (message.envelope.part !== null) return;
  const crew = travellers.filter(({ type }) => type === 'crew' || type === 'transit-crew').length;
  const passengers = travellers.length - crew;
  const place = list.crew ?? list.passengers;
  const swapped = (list.crew?.stated ?? 0) === passengers && (list.passengers?.stated ?? 0) === crew;
  if (swapped && passengers !== crew && place !== null) {
    [list.passengers, list.crew] = [list.crew, list.passengers];
    report(message, place.segment, 'warning', 'counts-swapped');
  }
  for (const [stated, found] of [
    [list.passengers, passengers],
    [list.crew, crew],
  ] as const) {
    if (stated === null || stated.stated === found) continue;
    report(message, stated.segment, 'warning', 'count-mismatch', { stated: stated.stated, found });
  }
}
