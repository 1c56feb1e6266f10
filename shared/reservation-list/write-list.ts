/**
 * Writes the entries of a reservation list as the segments of bookings: entries of one locator are one booking.
 * Source: IATA Recommended Practice 1708; AIRIMP (service requests); PADIS PNRGOV implementation guide.
 */
import type {
  Component,
  Derived,
  Element,
  Joined,
  Piece,
  SegmentWriter,
  SourceElement,
  SourceValue,
} from '../intake/segment-writer.ts';
import type { IsoDate } from '../manifest.ts';
import { dateOfDay, dayNumber } from '../time/civil.ts';
import type { ListElement, ListEntry } from './list-entries.ts';
import { asciiUpper } from './list-lines.ts';

/** The flight of a list, with its source. */
export interface ListFlight {
  readonly line: SourceElement;
  readonly carrier: SourceValue;
  readonly number: SourceValue;
  readonly suffix: SourceValue | null;
  readonly day: SourceValue;
  /** Null when the year is unknown. */
  readonly date: IsoDate | null;
  readonly origin: SourceValue;
}

/** Entries of one locator, or one entry without. */
export interface ListBooking {
  readonly entries: readonly ListEntry[];
  /** Entry of each traveller written, in order. */
  readonly persons: readonly ListEntry[];
}

interface Person {
  readonly entry: ListEntry;
  readonly reference: string;
  readonly surname: SourceValue;
  readonly given: SourceValue | null;
}

/** A larger party without names is a group whose names are still to come. */
const MOST_NAMELESS = 9;

/** Groups the entries by locator, in the order of first occurrence. */
export function bookingsOf(entries: readonly ListEntry[]): readonly (readonly ListEntry[])[] {
  const bookings = new Map<string | ListEntry, ListEntry[]>();
  for (const entry of entries) {
    const locator = asciiUpper(locatorsOf(entry)[0]?.text.trim() ?? '').split('/')[0] || undefined;
    const key = locator ?? entry;
    const known = bookings.get(key);
    if (known === undefined) bookings.set(key, [entry]);
    else known.push(entry);
  }
  return [...bookings.values()];
}

/** Writes the segment of the flight, to `destination` where it is known. */
export function writeFlightOf(
  writer: SegmentWriter,
  flight: ListFlight,
  destination: SourceValue | null,
  bookingClass: SourceValue | null = null,
  sold: SoldAs | null = null,
): void {
  const own: Component = flight.number;
  const date = flight.date === null ? '' : made(coded(flight.date), flight.day);
  writer.segment('TVL', flight.line, [date], flight.origin, destination ?? '', sold?.carrier ?? flight.carrier, [
    sold?.number ?? own,
    bookingClass ?? '',
    sold === null ? (flight.suffix ?? '') : '',
  ]);
  if (sold !== null) writer.segment('TRA', flight.line, flight.carrier, [own]);
}

interface SoldAs {
  readonly carrier: Derived;
  readonly number: Derived;
}

/** Writes one booking; `checkedIn` for a list of checked-in travellers. */
export function writeListBooking(
  writer: SegmentWriter,
  entries: readonly ListEntry[],
  flight: ListFlight,
  checkedIn: boolean,
): ListBooking {
  const first = entries[0] as ListEntry;
  const persons = personsOf(entries);
  writer.segment('SRC', elementOf(first));
  const locators = uniqueLocators(entries);
  if (locators.length > 0) {
    writer.segment(
      'RCI',
      elementOf(first),
      ...locators.map(({ carrier, locator }): Element => [carrier ?? '', locator]),
    );
  }
  // An element that names none of several persons is about the party.
  const owners = ownersOf(entries, persons);
  const named = new Set(persons.map(({ entry }) => entry));
  for (const entry of entries) {
    for (const element of entry.elements) {
      if (owners.get(element) === undefined) writeElement(writer, entry, element, null, flight);
    }
    if (!named.has(entry)) writer.segment('TIF', elementOf(entry), [entry.surname, 'G']);
  }
  for (const person of persons) {
    writer.segment('TIF', elementOf(person.entry), person.surname, [givenOf(person), 'A', person.reference]);
    for (const element of person.entry.elements) {
      if (owners.get(element) === person) writeElement(writer, person.entry, element, person, flight);
    }
  }
  const inbound = first.elements.filter(({ code }) => /^I\d?$/.test(code));
  const onward = first.elements.filter(({ code }) => /^O\d?$/.test(code));
  for (const element of inbound) writeConnection(writer, first, element, flight, -1);
  writeFlightOf(writer, flight, first.destination, first.bookingClass, soldAs(first));
  writer.segment('RPI', elementOf(first), String(Math.max(1, persons.length)), 'HK');
  for (const person of persons) writeCheckIn(writer, person, checkedIn);
  for (const element of onward) writeConnection(writer, first, element, flight, 1);
  return { entries, persons: persons.map(({ entry }) => entry) };
}

/** Elements with readers of their own. */
const ELSEWHERE = /^([LMIO]\d?|W|N|S)$/;

export function isKnownElement({ code }: ListElement): boolean {
  return isFreeText(code) || ELSEWHERE.test(code);
}

/** Is this a seat request, whose text is not checked as a remark is? */
export function isSeat({ code, pieces }: ListElement): boolean {
  const service = code === 'R' ? SERVICE.exec(pieces[0]?.text ?? '')?.[1] : undefined;
  return service !== undefined && SEATS.has(asciiUpper(service));
}

/** Is this element written as a service request or a remark, where sensitive content is searched? */
export function isFreeText(code: string): boolean {
  return code === 'R' || code === 'C';
}

function personsOf(entries: readonly ListEntry[]): readonly Person[] {
  const persons: Person[] = [];
  for (const entry of entries) {
    for (const given of entry.given)
      persons.push({ entry, reference: String(persons.length + 1), surname: entry.surname, given });
    const unnamed = entry.count - entry.given.length;
    const isGroup =
      entry.given.length === 0 &&
      (unnamed > MOST_NAMELESS || (unnamed > 1 && entry.elements.some(({ code }) => code === 'C')));
    for (let more = 0; more < unnamed && !isGroup && unnamed <= MOST_NAMELESS; more++) {
      persons.push({ entry, reference: String(persons.length + 1), surname: entry.surname, given: null });
    }
  }
  return persons;
}

/** Given names; the mark of a child is separated from them, as a title is. */
function givenOf({ given }: Person): Piece {
  const found = given === null ? null : /^(.*[A-Z]{2})(CHD|CHLD|INFT?)$/i.exec(given.text.trim());
  return found === null || given === null ? given : made(`${found[1]} ${found[2]}`, given);
}

/** The person of each personal element: the only person of its entry, or the one it names. */
function ownersOf(entries: readonly ListEntry[], persons: readonly Person[]): ReadonlyMap<ListElement, Person> {
  const byEntry = new Map<ListEntry, Person[]>(entries.map((entry) => [entry, []]));
  for (const person of persons) byEntry.get(person.entry)?.push(person);
  const owners = new Map<ListElement, Person>();
  for (const [entry, own] of byEntry) {
    const [only = null] = own;
    const party = own.length > 1 ? partyOf(own) : null;
    for (const element of entry.elements) {
      const owner = party === null ? only : ownerOf(element, party);
      if (owner !== null) owners.set(element, owner);
    }
  }
  return owners;
}

/** A larger party is searched by whole names only. */
const LARGEST_PARTY = 99;

interface Party {
  /** The first person of each name as written, in capitals. */
  readonly byName: ReadonlyMap<string, Person>;
  readonly persons: readonly Person[];
}

function partyOf(persons: readonly Person[]): Party {
  const byName = new Map<string, Person>();
  for (const person of persons) {
    const name = `${asciiUpper(person.surname.text.trim())}/${asciiUpper(person.given?.text.trim() ?? '')}`;
    if (!byName.has(name)) byName.set(name, person);
  }
  return { byName, persons: persons.length > LARGEST_PARTY ? [] : persons };
}

/** The person whom an element names at its end (`-1SMITH/JOHNMR`); null when it names none of these. */
function ownerOf(element: ListElement, { byName, persons }: Party): Person | null {
  const text = asciiUpper(element.pieces.map((piece) => piece.text).join(''));
  const found = /-\d{0,2}([A-Z][A-Z' -]*)\/([A-Z' ]+)$/.exec(text.trim());
  if (found === null) return null;
  const [, surname = '', given = ''] = found;
  return (
    byName.get(`${surname}/${given}`) ??
    persons.find((person) => {
      if (asciiUpper(person.surname.text.trim()) !== surname) return false;
      const own = asciiUpper(person.given?.text.trim() ?? '');
      return own.startsWith(given) || given.startsWith(own);
    }) ??
    null
  );
}

function locatorsOf(entry: ListEntry): readonly SourceValue[] {
  return entry.elements.filter(({ code }) => code === 'L').map(({ pieces }) => pieces[0] as SourceValue);
}

function uniqueLocators(
  entries: readonly ListEntry[],
): readonly { readonly carrier: Piece; readonly locator: Piece }[] {
  const found = new Map<string, { readonly carrier: Piece; readonly locator: Piece }>();
  for (const value of entries.flatMap(locatorsOf)) {
    const [locator = '', carrier = ''] = value.text.trim().split('/');
    if (locator === '' || found.has(locator)) continue;
    found.set(locator, {
      locator: part(value, 0, locator.length),
      carrier: carrier === '' ? '' : part(value, locator.length + 1, carrier.length),
    });
  }
  return [...found.values()];
}

const STATUS = /^\s*(?:[A-Z0-9]{2}\s+)?(?:H[KNLX]|NN|K[KLD]|U[CNU]|NO|PN|TK|SS|RR|XX|LL|GK|BK)(\d{1,3})?(?![A-Z0-9])/i;
/** Code of four letters; asterisks where it was blanked. */
const SERVICE = /^\d{0,2}([A-Z]{4}(?![A-Z0-9])|INF(?![A-Z0-9])|\*{4}(?!\*))/i;

function writeElement(
  writer: SegmentWriter,
  entry: ListEntry,
  element: ListElement,
  person: Person | null,
  flight: ListFlight,
): void {
  if (ELSEWHERE.test(element.code)) return;
  const [first, ...more] = element.pieces as [SourceValue, ...SourceValue[]];
  const node = elementOf(entry, element);
  const service = element.code === 'R' ? SERVICE.exec(first.text) : null;
  if (service === null) {
    writer.segment('IFT', node, ['4', '28'], { parts: element.pieces });
    return;
  }
  const written = service[1] as string;
  const code = asciiUpper(written);
  const codeAt = service[0].length - written.length;
  const status = STATUS.exec(first.text.slice(service[0].length))?.[0] ?? '';
  const from = service[0].length + status.length;
  const text: Joined = { parts: withoutOwner([part(first, from, first.text.length - from), ...more]) };
  const plain = asciiUpper(text.parts.map((piece) => (piece as SourceValue).text).join(''));
  const reference = person?.reference ?? '';
  const head: readonly Component[] = [
    code === 'INF' ? made('INFT', first) : part(first, codeAt, written.length),
    status.trim().replace(/\d+$/, '').slice(-2) || 'HK',
    '1',
    flight.carrier,
    '',
    '',
    flight.origin,
    entry.destination ?? '',
  ];
  const seat = SEATS.has(code) ? /(?:^|[\s./])0*(\d{1,3}[A-Z])(?![A-Z0-9])/.exec(plain)?.[1] : undefined;
  if (code === 'PSPT') {
    writer.segment('SSR', node, [made('DOCS', first), ...head.slice(1), passport(plain, first)], ['', '', reference]);
    return;
  }
  writer.segment('SSR', node, [...head, text], [seat === undefined ? '' : made(seat, first), '', reference]);
}

/** Removes the name element at the end, which names the person of the request. */
export function withoutOwner(pieces: readonly SourceValue[]): readonly SourceValue[] {
  const last = pieces[pieces.length - 1] as SourceValue;
  const at = /-\d{1,2}[A-Z][A-Z' -]*\/[A-Z' ]+\s*$/i.exec(last.text)?.index;
  return at === undefined ? pieces : [...pieces.slice(0, -1), part(last, 0, at)];
}

const SEATS: ReadonlySet<string> = new Set(['SEAT', 'RQST', 'NSST', 'NSSA', 'NSSW', 'NSSB', 'SMST', 'SMSA', 'SMSW']);

/** The older form of a passport, `number/country/birth/surname/given/sex`, in the order of DOCS. */
function passport(text: string, from: SourceValue): Piece {
  const fields = text
    .replace(/^[\s/]+/, '')
    .replace(/-\d{0,2}[A-Z' ]+\/[A-Z' ]+$/, '')
    .split('/');
  const [number = '', country = '', birth = '', surname = '', given = '', sex = ''] = fields;
  return made(`/P/${country}/${number}//${birth}/${sex}//${surname}/${given}`, from);
}

const CONNECTION = /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{1,4})([A-Z])(\d{2})([A-Z]{3})([A-Z]{3})(\d{4})?([A-Z]{2})?/i;

/** A flight before or after this one: only the day of the month is sent, so the nearest such day is taken. */
function writeConnection(
  writer: SegmentWriter,
  entry: ListEntry,
  element: ListElement,
  flight: ListFlight,
  direction: 1 | -1,
): void {
  const [value] = element.pieces as [SourceValue];
  const node = elementOf(entry, element);
  const found = CONNECTION.exec(value.text);
  if (found === null) {
    // An arriving flight may be sent without its board point, `KP012Y24LOS`.
    writer.segment('IFT', node, ['4', '28'], value);
    return;
  }
  const [, carrier = '', number = '', letter = '', day = '', origin = '', destination = '', time = '', status] = found;
  const date = flight.date === null ? null : nearestDay(flight.date, Number(day), direction);
  writer.segment(
    'TVL',
    node,
    [date === null ? '' : made(coded(date), value), direction === 1 && time !== '' ? made(time, value) : ''],
    made(origin, value),
    made(destination, value),
    made(carrier, value),
    [made(number, value), made(letter, value)],
  );
  writer.segment('RPI', node, '1', status === undefined ? 'HK' : made(status, value));
}

/** The first day of that number on or after (or on or before) a date; null when no near month has it. */
function nearestDay(date: IsoDate, day: number, direction: 1 | -1): IsoDate | null {
  for (let step = 0; step < 62; step++) {
    const near = dateOfDay(dayNumber(date) + step * direction);
    if (Number(near.slice(8)) === day) return near;
  }
  return null;
}

/** `.M/AF5678Y24LFWCDG2145HK`: the number under which the flight was sold. */
function soldAs(entry: ListEntry): SoldAs | null {
  const value = entry.elements.find(({ code }) => code === 'M')?.pieces[0];
  const found = value === undefined ? null : /^([A-Z][A-Z0-9]|[0-9][A-Z])(\d{1,4})/i.exec(value.text);
  return found === null || value === undefined
    ? null
    : { carrier: made(found[1] as string, value), number: made(found[2] as string, value) };
}

/** Seat, bags and tags of checked-in travellers. */
function writeCheckIn(writer: SegmentWriter, person: Person, checkedIn: boolean): void {
  const { entry } = person;
  const node = elementOf(entry);
  const firstOf = (code: string): SourceValue | null =>
    entry.elements.find((element) => element.code === code)?.pieces[0] ?? null;
  const seat = firstOf('S');
  const weight = firstOf('W');
  const tags = entry.elements.filter(({ code }) => code === 'N').flatMap(tagOf);
  if (!checkedIn && seat === null && weight === null && tags.length === 0) return;
  writer.segment('DAT', node);
  writer.segment('TRI', node, '', ['', '', '', person.reference]);
  if (seat !== null) writer.segment('SSD', node, seat);
  // Bags of a party are sent once, with its first person.
  const isHead = entry.given.length <= 1 || person.given === entry.given[0];
  if (!isHead || (weight === null && tags.length === 0)) return;
  // `K/2/34`: kilograms (L pounds, P pieces only), pieces, weight.
  const [unit = '', count = '', sum = ''] = asciiUpper(weight?.text.trim() ?? '').split('/');
  const ofWeight = (text: string): Piece => (weight === null || text === '' ? '' : made(text, weight));
  writer.segment(
    'TBD',
    node,
    '',
    [ofWeight(count), ofWeight(sum), unit === 'L' ? '701' : unit === 'K' ? '700' : ''],
    '',
    '',
    ...tags,
  );
}

/** `0071123456002/CDG`: ten digits of the tag, three for the count, and the destination. */
function tagOf({ pieces }: ListElement): Element[] {
  const [value] = pieces as [SourceValue];
  const found = /^(\d{10})(\d{3})?(?:\/([A-Z]{3}))?/i.exec(value.text);
  if (found === null) return [];
  const [, plate = '', count, to] = found;
  return [
    [
      '',
      part(value, 0, plate.length),
      count === undefined ? '' : made(String(Number(count)), value),
      to === undefined ? '' : made(to, value),
    ],
  ];
}

function elementOf({ line }: ListEntry, element?: ListElement): SourceElement {
  const [first] = element?.pieces ?? [];
  const last = element?.pieces[element.pieces.length - 1];
  return first === undefined || last === undefined
    ? { tag: 'name', start: line.start, end: line.end }
    : { tag: `.${element?.code ?? ''}`, start: first.start, end: last.end };
}

/** `DDMMYY`. */
function coded(date: IsoDate): string {
  return `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(2, 4)}`;
}

function made(text: string, from: SourceValue): Derived {
  return { text, from };
}

function part(value: SourceValue, at: number, length: number): SourceValue {
  return { text: value.text.slice(at, at + length), start: value.start + at, end: value.start + at + length };
}
