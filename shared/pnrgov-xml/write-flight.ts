/**
 * Writes a Flight element of a booking (or the flight leg of the message) as TVL, TRA, RPI, its services and its check-in data.
 * Source: PADIS PNRGOV XML implementation guide (13.1 to 16.1).
 */
import type { Component, Element, Piece, SegmentWriter } from '../intake/segment-writer.ts';
import { childOf, childrenOf, descendantsOf, sentIn, textOf, type XmlNode, type XmlValue } from '../xml/xml-node.ts';
import { type References, writeServices } from './write-services.ts';
import { dayAndTime, derived, flightNumber } from './xml-values.ts';

/** Writes TVL and, under a code share, TRA. */
export function writeLeg(writer: SegmentWriter, flight: XmlNode): void {
  const operating = childOf(flight, 'operatingairline', 'operatingcarrier');
  const marketing = childOf(flight, 'marketingairline', 'marketingcarrier');
  const operator = sentIn(operating, 'code', 'carriercode');
  const carrier = sentIn(flight, 'carriercode', 'airlinecode') ?? sentIn(marketing, 'code', 'carriercode') ?? operator;
  const number = sentIn(flight, 'flightnumber') ?? sentIn(marketing, 'flightnumber');
  const own = number ?? sentIn(operating, 'flightnumber');
  writer.segment(
    'TVL',
    flight,
    [
      ...dayAndTime(sentIn(flight, 'departuredatetime', 'departuredate'), 'local'),
      ...dayAndTime(sentIn(flight, 'arrivaldatetime', 'arrivaldate'), 'local'),
    ],
    port(flight, 'departureairport'),
    port(flight, 'arrivalairport'),
    carrier ?? '',
    [
      flightNumber(own, carrier),
      sentIn(flight, 'resbookdesigcode', 'bookingclass', 'class') ?? '',
      sentIn(flight, 'operationalsuffix', 'suffix') ?? '',
    ],
  );
  const operatedAs = sentIn(operating, 'flightnumber');
  if (operator !== null && carrier !== operator) {
    writer.segment(
      'TRA',
      operating as XmlNode,
      operator,
      operatedAs === null ? '' : [flightNumber(operatedAs, operator)],
    );
  }
}

function port(flight: XmlNode, name: string): Piece {
  return sentIn(childOf(flight, name), 'locationcode', 'code', 'airportcode') ?? textOf(childOf(flight, name)) ?? '';
}

/** Writes a segment of the itinerary with its services and check-in data. */
export function writeFlight(writer: SegmentWriter, flight: XmlNode, references: References): void {
  writeLeg(writer, flight);
  writer.segment(
    'RPI',
    flight,
    sentIn(flight, 'numberinparty', 'quantity') ?? '',
    sentIn(flight, 'status', 'statuscode') ?? '',
  );
  writeServices(writer, flight, references);
  for (const node of childrenOf(flight, 'checkininfo', 'checkin')) writeCheckIn(writer, node, references);
}

function writeCheckIn(writer: SegmentWriter, node: XmlNode, references: References): void {
  const time = sentIn(node, 'time', 'checkintime', 'checkindatetime', 'datetime');
  writer.segment('DAT', node, time === null ? '' : ['2', ...dayAndTime(time, 'utc')]);
  const boarding = childrenOf(node, 'boardingnumber');
  // One event may name several travellers, each with boarding number, seat and bags.
  const seats = boarding.length > 1 ? [] : childrenOf(node, 'seatnumber').filter((seat) => references(seat).length > 0);
  const events = boarding.length > 1 ? boarding : seats.length > 1 ? seats : [boarding[0] ?? node];
  for (const event of events) writeBoarding(writer, node, event, events.length === 1, references);
}

function writeBoarding(
  writer: SegmentWriter,
  checkIn: XmlNode,
  event: XmlNode,
  only: boolean,
  references: References,
): void {
  const within = only ? checkIn : event;
  const passenger = childOf(event, 'passenger') ?? (only ? descendantsOf(checkIn, 'passenger')[0] : undefined) ?? null;
  const found = [event, passenger, only ? checkIn : null].flatMap((node) => (node === null ? [] : references(node)));
  const number = sentIn(event.name === 'boardingnumber' ? event : null, 'number', 'sequence') ?? null;
  writer.segment('TRI', event, '', [number ?? '', '', '', found[0] ?? '']);
  if (passenger !== null && found.length === 0) {
    const surname = sentIn(passenger, 'surname');
    if (surname !== null) writer.segment('TIF', passenger, surname, sentIn(passenger, 'givenname') ?? '');
  }
  const seat = descendantsOf(within, 'seatnumber')[0] ?? (event.name === 'seatnumber' ? event : undefined);
  const seatValue =
    seat === undefined
      ? sentIn(within, 'seatnumber', 'seat')
      : (textOf(seat) ?? sentIn(seat, 'number', 'seatnumber', 'seat'));
  if (seatValue !== null) {
    writer.segment('SSD', seat ?? within, seatValue, '', '', '', sentIn(seat ?? within, 'cabinclass', 'cabin') ?? '');
  }
  const bags = descendantsOf(within, 'checkedbag', 'checkedbaggage', 'checkedbags', 'baggage');
  if (bags.length > 0) writeBags(writer, bags);
}

/** All bags of one traveller as one TBD. */
function writeBags(writer: SegmentWriter, bags: readonly XmlNode[]): void {
  const first = bags[0] as XmlNode;
  const counts = bags.map((bag) => sentIn(bag, 'numberofbags', 'quantity', 'count', 'pieces', 'bagcount'));
  const weights = bags.map((bag) => sentIn(bag, 'unitofmeasurequantity', 'weight', 'bagweight'));
  const unit = sentIn(first, 'unitofmeasurecode', 'unitofmeasure', 'weightunit', 'unit');
  const pool = bags.map((bag) => sentIn(bag, 'baggagepool', 'poolindicator', 'pool')).find((value) => value !== null);
  const poolNode = bags.map((bag) => childOf(bag, 'baggagepool')).find((node) => node !== null) ?? null;
  const tags = bags.flatMap((bag): Element[] => {
    const nodes = descendantsOf(bag, 'bagtag', 'bagtagdetails', 'tag', 'bagtagnumber', 'licenseplate', 'bagtagnbr');
    return (nodes.length === 0 ? [bag] : nodes).flatMap(tagOf);
  });
  writer.segment(
    'TBD',
    first,
    '',
    [
      sum(counts) ?? (tags.length > 0 || bags.length > 1 ? String(Math.max(tags.length, bags.length)) : ''),
      sum(weights) ?? '',
      unitCode(unit),
    ],
    '',
    [pool ?? sentIn(poolNode, 'code', 'indicator', 'type') ?? '', sentIn(poolNode, 'reference', 'ref', 'id') ?? ''],
    ...tags,
  );
}

function tagOf(node: XmlNode): Element[] {
  const plate =
    sentIn(node, 'bagtagnumber', 'tagnumber', 'bagtagnbr', 'tagnbr', 'licenseplate', 'bagid', 'number') ??
    (node.name === 'checkedbag' || node.name === 'baggage' ? null : textOf(node));
  if (plate === null) return [];
  return [
    [
      sentIn(node, 'carriercode', 'airlinecode') ?? '',
      plate,
      sentIn(node, 'numberofsequentialtags', 'sequentialtags', 'tagcount') ?? '',
      sentIn(node, 'bagdestination', 'destination') ?? '',
    ],
  ];
}

/** One value as sent, or the sum of several numbers. */
function sum(values: readonly (XmlValue | null)[]): Component {
  const sent = values.filter((value) => value !== null);
  const [first] = sent;
  if (first === undefined || sent.length === 1) return first ?? null;
  const total = sent.reduce((so, { text }) => so + Number(text.trim().replace(',', '.')), 0);
  return Number.isFinite(total) ? derived(String(total), first) : first;
}

/** 700 kilograms, 701 pounds. */
function unitCode(value: XmlValue | null): Piece {
  if (value === null) return '';
  const text = value.text.trim().toUpperCase();
  if (/^(KG|KGS|KGM|K|KILO.*)$/.test(text)) return derived('700', value);
  return /^(LB|LBS|LBR|L|POUNDS?)$/.test(text) ? derived('701', value) : value;
}
