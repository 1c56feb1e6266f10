/**
 * Reads reservation lists sent as text: each list is one message, or two when it both adds and deletes travellers. The entries are written as
 * segments of bookings, and the reader of those gives the manifest.
 * Source: IATA Recommended Practices 1708 (PNL, ADL), 1718 (PRL), 1719 (PFS); AIRIMP.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Span } from '../edifact/interchange.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import { type Blank, fillBlanks } from '../intake/blank.ts';
import { USUAL_BOUNDS } from '../intake/budget.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { quoted, readWritten, WRITTEN_FILLER, writeEnvelope } from '../intake/read-written.ts';
import { SegmentWriter } from '../intake/segment-writer.ts';
import { findSensitiveText } from '../intake/sensitive.ts';
import type { Manifest, MessageFunction, TravelStatus } from '../manifest.ts';
import { type ListBody, type ListEntry, readEntries } from './list-entries.ts';
import { accessOf, flightOf, originOf, partOf } from './list-flight.ts';
import { routeOf, withLegs } from './list-legs.ts';
import { asciiUpper, type FoundList, findLists, type ListLine, placed } from './list-lines.ts';
import { bookingsOf, type ListBooking, writeListBooking } from './write-list.ts';
import { isFreeText, isKnownElement, isSeat, withoutOwner } from './write-list-element.ts';
import { writeFlightOf } from './write-list-flights.ts';

/** One message of a list. */
export interface ListReading {
  readonly manifest: Manifest;
  /** The list it came from. */
  readonly whole: Span;
  /** The lines of the list for this message; reading them again gives the same message. */
  readonly spans: readonly Span[];
  /** Distinguishes messages from the same list; undefined when the list is one message. */
  readonly section: string | undefined;
  readonly blanks: readonly Blank[];
  readonly filler: number;
}

export interface ListEnd {
  /** Stretches between and after the lists. */
  readonly outside: readonly Span[];
  /** Stretches of lists beyond a bound, which was said in the message. */
  readonly beyond: readonly BeyondPart[];
}

/** A stretch beyond a bound, and how many travellers it names. */
export interface BeyondPart extends Span {
  readonly count: number;
}

export interface ListOptions {
  readonly offset?: (at: number) => number;
  readonly trace?: Trace;
}

/** Reads every list of a text. Never throws on odd content. */
export function* readReservationLists(
  bytes: Uint8Array,
  context: ReadContext,
  options: ListOptions = {},
): Generator<ListReading, ListEnd> {
  const { travellers } = context.budget?.most ?? USUAL_BOUNDS;
  const loose = findLists(bytes)
    .flatMap((list) => looseBlanks(bytes, readEntries(list, travellers), context))
    .sort((a, b) => a.start - b.start);
  let readable = bytes;
  if (loose.length > 0) {
    // A text that is read as a code must not hold sensitive content either.
    readable = bytes.slice();
    fillBlanks(readable, loose, WRITTEN_FILLER);
  }
  const beyond: BeyondPart[] = [];
  let end = 0;
  let next = 0;
  for (const list of findLists(readable)) {
    const { start } = list.span;
    end = list.span.end;
    while (next < loose.length && (loose[next] as Blank).start < start) next++;
    const from = next;
    while (next < loose.length && (loose[next] as Blank).end <= end) next++;
    yield* readList(readable, list, loose.slice(from, next), context, options, beyond);
  }
  return { outside: end < bytes.length ? [{ start: end, end: bytes.length }] : [], beyond };
}

function* readList(
  bytes: Uint8Array,
  list: FoundList,
  loose: readonly Blank[],
  context: ReadContext,
  { offset = (at) => at, trace }: ListOptions,
  beyond: BeyondPart[],
): Generator<ListReading, void> {
  const { most } = context.budget ?? { most: USUAL_BOUNDS };
  const body = readEntries(list, most.travellers);
  const { flight, prepared, diagnostics: found } = flightOf(list, context);
  const diagnostics = [...found];
  if (body.beyond !== null) {
    beyond.push({ start: body.beyond.start, end: list.span.end, count: body.unread });
    diagnostics.push(placed('error', 'bound-travellers', body.beyond, { most: most.travellers }));
  }
  const functions = [...new Set(body.entries.map(({ action }) => action))];
  if (functions.length === 0) functions.push(list.kind === 'PNL' ? 'new' : 'change');
  const ports = routeOf(list, flight.origin.text, body.destinations);
  const route = ports.slice(0, most.legs);
  const port = ports[most.legs];
  if (port !== undefined) diagnostics.push(placed('error', 'bound-legs', port, { most: most.legs }));
  const isOnly = functions.length === 1;
  for (const [place, act] of functions.entries()) {
    // What is about the whole list stands in its first message.
    const isFirst = place === 0;
    const entries = body.entries.filter(({ action }) => action === act);
    const writer = new SegmentWriter('bytes');
    writeEnvelope(writer, flight.line);
    writer.segment('MSG', flight.line, ['', '22']);
    writeFlightOf(writer, flight, route[0] ?? null);
    const checkedIn = list.kind === 'PRL' || list.kind === 'ETL';
    const bookings = bookingsOf(entries).map((one) => writeListBooking(writer, one, flight, checkedIn));
    const written = readWritten(writer, prepared, context, trace);
    const read = { ...written, manifest: withLegs(written.manifest, route, context.reference, trace) };
    const blanks = [...read.blanks, ...loose];
    const own: Diagnostic[] = [];
    if (isFirst) for (const entry of diagnostics) pushDiagnostic(own, entry);
    if (isFirst && read.manifest.flights.length > 1) {
      const told = [flight.origin, ...route].map(({ text }) => asciiUpper(text)).join(' ');
      pushDiagnostic(own, placed('info', 'legs-assumed', flight.line, { ports: told }));
    }
    for (const entry of entries) noteElements(entry, own);
    if (isFirst) for (const line of body.unknown) pushDiagnostic(own, placed('info', 'row-skipped', line));
    for (const entry of read.manifest.diagnostics) pushDiagnostic(own, entry);
    const counted = countOf(read.manifest);
    if (body.stated !== null && isOnly && partOf(list) === null && counted !== body.stated) {
      const params = { stated: body.stated, found: counted };
      pushDiagnostic(
        own,
        diagnostic('warning', 'count-mismatch', { offset: flight.line.start, segment: list.kind }, params),
      );
    }
    if (!list.complete) {
      pushDiagnostic(
        own,
        diagnostic('error', 'message-truncated', { offset: list.span.end - 1, segment: list.kind, raw: '' }),
      );
    }
    own.sort((a, b) => (a.offset ?? 0) - (b.offset ?? 0));
    const manifest: Manifest = {
      ...read.manifest,
      format: list.kind === 'ADL' ? 'ADL' : 'PNL',
      version: null,
      function: act,
      reference: null,
      prepared,
      sender: originOf(list)?.slice(1, 8) ?? null,
      accessReference: accessOf(list),
      part: partOf(list),
      travellers: withStatus(read.manifest, bookings),
      stated: { passengers: body.stated, crew: null, bookings: null },
      ...(body.beyond === null || !isFirst ? {} : { beyond: { travellers: body.unread, bookings: 0 } }),
      sensitive: read.manifest.sensitive + (isFirst ? loose.length : 0),
      diagnostics: quoted(own, bytes, blanks, offset),
    };
    yield {
      manifest,
      whole: list.span,
      spans: isOnly ? [list.span] : spansOf(list, body, act),
      section: isOnly ? undefined : act,
      blanks,
      filler: WRITTEN_FILLER,
    };
  }
}

function noteElements(entry: ListEntry, own: Diagnostic[]): void {
  for (const element of entry.elements) {
    const [first] = element.pieces;
    if (isKnownElement(element) || first === undefined) continue;
    const place = { offset: first.start, segment: `.${element.code}` };
    pushDiagnostic(own, diagnostic('info', 'unknown-element', place, { value: `.${element.code}` }));
  }
}

/** Reports text that no reader checks for sensitive content: lines outside entries, elements that are codes or unknown. */
function looseBlanks(bytes: Uint8Array, body: ListBody, context: ReadContext): readonly Blank[] {
  const { cardKey } = context;
  const cover = cardKey === undefined ? null : { key: cardKey, filler: WRITTEN_FILLER };
  const unread = [
    ...body.loose,
    ...body.entries.flatMap(({ elements }) =>
      elements.flatMap((element) => {
        if (isSeat(element)) return withoutOwner(element.pieces);
        return isFreeText(element.code) ? [] : element.pieces;
      }),
    ),
  ];
  return unread.flatMap(({ start, end }) => findSensitiveText(bytes, start, end, cover).blanks);
}

/** The lines about the whole list, and those about this function. */
function spansOf(list: FoundList, body: ListBody, act: MessageFunction): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const [at, line] of list.lines.entries()) {
    const action = body.lineActions[at] ?? null;
    if (action !== null && action !== act) continue;
    const last = spans[spans.length - 1];
    const end = at === list.lines.length - 1 ? line.end : line.next;
    if (last !== undefined && (list.lines[at - 1] as ListLine).next === last.end) last.end = end;
    else spans.push({ start: line.start, end });
  }
  return spans;
}

/** Travel status of a traveller, by the action of the list. */
function statusOf({ action, category }: ListEntry): TravelStatus | null {
  if (action === 'cancel') return 'cancelled';
  if (action === 'close-not-on-board') return 'not-boarded';
  return category === '' ? null : 'boarded';
}

function withStatus({ travellers, bookings }: Manifest, written: readonly ListBooking[]): Manifest['travellers'] {
  const stated = new Map<number, TravelStatus>();
  for (const [at, booking] of bookings.entries()) {
    for (const [index, traveller] of booking.travellers.entries()) {
      // Infants come last and get the status of the first of their party.
      const entry = written[at]?.persons[index] ?? written[at]?.entries[0];
      const found = entry === undefined ? null : statusOf(entry);
      if (found !== null) stated.set(traveller, found);
    }
  }
  if (stated.size === 0) return travellers;
  return travellers.map((traveller, at) => ({ ...traveller, status: stated.get(at) ?? traveller.status }));
}

function countOf({ travellers }: Manifest): number {
  return travellers.filter(({ type }) => type !== 'infant').length;
}
