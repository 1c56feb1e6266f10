/**
 * Writes the entries of a reservation list as the segments of bookings: entries of one locator are one booking.
 * Source: IATA Recommended Practice 1708; AIRIMP (service requests); PADIS PNRGOV implementation guide.
 */
import type { Element, Piece, SegmentWriter, SourceValue } from '../intake/segment-writer.ts';
import type { ListEntry } from './list-entries.ts';
import { asciiUpper } from './list-lines.ts';
import { givenOf, ownersOf, personsOf } from './list-persons.ts';
import { elementOf, part } from './list-values.ts';
import { type CheckIn, checkInOf, writeCheckIn } from './write-check-in.ts';
import { writeElement } from './write-list-element.ts';
import { type ListFlight, soldAs, writeConnection, writeFlightOf } from './write-list-flights.ts';

/** Entries of one locator, or one entry without. */
export interface ListBooking {
  readonly entries: readonly ListEntry[];
  /** Entry of each traveller written, in order. */
  readonly persons: readonly ListEntry[];
}

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
  const { ofPerson, ofParty } = ownersOf(entries, persons);
  const named = new Set(persons.map(({ entry }) => entry));
  for (const entry of entries) {
    for (const element of ofParty.get(entry) ?? []) writeElement(writer, entry, element, null, flight);
    if (!named.has(entry)) writer.segment('TIF', elementOf(entry), [entry.surname, 'G']);
  }
  for (const person of persons) {
    writer.segment('TIF', elementOf(person.entry), person.surname, [givenOf(person), 'A', person.reference]);
    for (const element of ofPerson.get(person) ?? []) writeElement(writer, person.entry, element, person, flight);
  }
  const inbound = first.elements.filter(({ code }) => /^I\d?$/.test(code));
  const onward = first.elements.filter(({ code }) => /^O\d?$/.test(code));
  for (const element of inbound) writeConnection(writer, first, element, flight, -1);
  writeFlightOf(writer, flight, first.destination, first.bookingClass, soldAs(first));
  writer.segment('RPI', elementOf(first), String(Math.max(1, persons.length)), 'HK');
  const checkIns = new Map(entries.map((entry) => [entry, checkInOf(entry)]));
  for (const person of persons) writeCheckIn(writer, person, checkIns.get(person.entry) as CheckIn, checkedIn);
  for (const element of onward) writeConnection(writer, first, element, flight, 1);
  return { entries, persons: persons.map(({ entry }) => entry) };
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
