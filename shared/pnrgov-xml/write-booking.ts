/**
 * Writes one PNR element as the segments of a booking, in the order of the groups of the EDIFACT message.
 * Source: PADIS PNRGOV XML implementation guide (13.1 to 16.1); element names are matched leniently.
 */
import type { Component, Element, Piece, SegmentWriter } from '../intake/segment-writer.ts';
import { splitTitle } from '../name/title.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  sentIn,
  textOf,
  textsOf,
  type XmlNode,
  type XmlValue,
} from '../xml/xml-node.ts';
import { writeFlight } from './write-flight.ts';
import { writeRest } from './write-rest.ts';
import { companyOf, type References, spaced, writeServices } from './write-services.ts';
import { writeTicket } from './write-ticket.ts';
import { dayAndTime, derived } from './xml-values.ts';

/** A traveller element and its reference in the segments. */
interface WrittenPassenger {
  readonly node: XmlNode;
  readonly reference: string;
}

export interface WrittenBooking {
  /** Boarding status of each traveller, in the order written; '' where none is sent. */
  readonly boarding: readonly string[];
  /** Names of unknown elements. */
  readonly unknown: readonly XmlNode[];
}

const KNOWN: ReadonlySet<string> = new Set(
  (
    'bookingrefid ssr osi otherserviceinformation remark remarks generalremark pos contactinfo address prepaidbag ' +
    'passenger flight splitpnr pnrhistory history fareinfo ticketdocument docssr'
  ).split(' '),
);
/** Services other than flights. */
const OTHER_SERVICE = /^(hotel|car|rail|train|tour|cruise|bus|insurance|limo|ferry|nonair)/;

/** Writes a PNR; `updates` when the message holds changes only. */
export function writeBooking(writer: SegmentWriter, pnr: XmlNode, updates: boolean): WrittenBooking {
  const passengers = childrenOf(pnr, 'passenger').map((node, at) => ({ node, reference: String(at + 1) }));
  const references = referencesOf(passengers);
  const boarding = passengers.map(({ node }) => sentIn(node, 'boardingstatus')?.text ?? '');
  writer.segment('SRC', pnr);
  writeLocators(writer, pnr);
  writeServices(writer, pnr, references);
  writeDates(writer, pnr);
  for (const node of childrenOf(pnr, 'osi', 'otherserviceinformation', 'remark', 'remarks', 'generalremark')) {
    writeRemark(writer, node);
  }
  writeAgency(writer, pnr, updates);
  for (const node of childrenOf(pnr, 'contactinfo', 'address')) writeContact(writer, node);
  for (const node of childrenOf(pnr, 'ticketdocument')) writeTicket(writer, node);
  for (const { node, reference } of passengers) writePassenger(writer, node, reference, references);
  for (const node of childrenOf(pnr, 'flight')) writeFlight(writer, node, references);
  const split = childrenOf(pnr, 'splitpnr');
  for (const node of pnr.children) if (!split.includes(node)) writeRest(writer, node);
  for (const node of split) writeSplit(writer, node);
  for (const node of pnr.children.filter(({ name }) => OTHER_SERVICE.test(name))) {
    writer.segment('MSG', node, '8');
    writer.segment('TVL', node);
  }
  const history = childrenOf(pnr, 'pnrhistory', 'history');
  for (const node of history.flatMap(({ children }) => children)) {
    writer.segment('SAC', node, '', '', sentIn(node, 'actiontype', 'type', 'action') ?? 'A');
  }
  const unknown = pnr.children.filter(({ name }) => !KNOWN.has(name) && !OTHER_SERVICE.test(name));
  return { boarding, unknown };
}

function referencesOf(passengers: readonly WrittenPassenger[]): References {
  const known = new Map<string, string>();
  // RPH comes before the surname number, which some senders repeat for all of one surname.
  for (const key of ['rph', 'surnamerefnumber', 'passengerrefnumber']) {
    for (const { node, reference } of passengers) {
      const sent = sentIn(node, key)?.text.trim();
      if (sent !== undefined && !known.has(`${key}:${sent}`)) known.set(`${key}:${sent}`, reference);
    }
  }
  return (node) => {
    for (const key of ['rph', 'passengerrph', 'surnamerefnumber', 'passengerrefnumber']) {
      const value = sentIn(node, key);
      if (value === null) continue;
      const written = value.text.trim().split(/[\s,]+/);
      const found = written.map(
        (one) =>
          known.get(`${key.replace('passengerrph', 'rph')}:${one}`) ??
          known.get(`rph:${one}`) ??
          known.get(`surnamerefnumber:${one}`),
      );
      const references = found.filter((one) => one !== undefined).map((one) => derived(one, value));
      if (references.length > 0) return references;
    }
    return [];
  };
}

/** Airline locators; the first one has the time of creation. */
function writeLocators(writer: SegmentWriter, pnr: XmlNode): void {
  const created = dayAndTime(sentIn(pnr, 'pnrcreationdate', 'creationdate'), 'utc');
  const locators: Element[] = childrenOf(pnr, 'bookingrefid').map((node, at) => [
    companyOf(node) ?? '',
    sentIn(node, 'id', 'bookingreference', 'locator') ?? '',
    '',
    ...(at === 0 ? created : []),
  ]);
  if (locators.length > 0) writer.segment('RCI', childOf(pnr, 'bookingrefid') as XmlNode, ...locators);
}

function writeDates(writer: SegmentWriter, pnr: XmlNode): void {
  const dates: Element[] = [];
  const changed = sentIn(pnr, 'pnrtransdate', 'pnrtransactiondate', 'transdate');
  const ticketed = sentIn(pnr, 'lasttktdate', 'lastticketdate', 'lastticketingdate');
  if (changed !== null) dates.push(['700', ...dayAndTime(changed, 'utc')]);
  if (ticketed !== null) dates.push(['710', ...dayAndTime(ticketed, 'utc')]);
  if (dates.length > 0) writer.segment('DAT', pnr, ...dates);
}

function writeRemark(writer: SegmentWriter, node: XmlNode): void {
  for (const text of [...textsOf(node), ...descendantsOf(node, 'text', 'remark').flatMap(textsOf)]) {
    writer.segment('IFT', node, ['4', '28', '', companyOf(node) ?? ''], text);
  }
}

function writeAgency(writer: SegmentWriter, pnr: XmlNode, updates: boolean): void {
  const source = childOf(childOf(pnr, 'pos'), 'source');
  if (source === null) {
    // An update that sends a booking without agency and flights cancels it.
    if (updates && childOf(pnr, 'flight') === null) writer.segment('ORG', pnr);
    return;
  }
  const requestor = childOf(source, 'requestorid');
  const place = sentIn(source, 'airportcode', 'citycode', 'erspuserid');
  writer.segment(
    'ORG',
    source,
    [sentIn(source, 'airlinevendorid') ?? companyOf(requestor ?? source) ?? '', ''],
    [agencyNumber(requestor), sentIn(source, 'pseudocitycode') ?? ''],
    place ?? '',
    '',
    sentIn(source, 'agentdutycode') ?? '',
    [sentIn(source, 'isocountry', 'country') ?? '', sentIn(source, 'isocurrency') ?? ''],
    sentIn(source, 'agentsine') ?? '',
  );
}

function agencyNumber(requestor: XmlNode | null): Piece {
  return sentIn(requestor, 'id') ?? '';
}

function writeContact(writer: SegmentWriter, node: XmlNode): void {
  const country = childOf(node, 'countryname', 'country');
  const line = joinedTexts(node, 'streetnmbr', 'addressline', 'street');
  writer.segment('ADD', node, '', [
    '702',
    line,
    sentIn(node, 'cityname', 'city') ?? '',
    '',
    sentIn(node, 'stateprov', 'statecode', 'state') ?? sentIn(childOf(node, 'stateprov'), 'statecode') ?? '',
    sentIn(country, 'code') ?? textOf(country) ?? sentIn(node, 'countrycode', 'country') ?? '',
    sentIn(node, 'postalcode') ?? '',
  ]);
  for (const value of contactValues(node)) {
    // Reservation systems write the kind before an address, and some put addresses in number elements.
    const mail = value.text.includes('@') ? /^\s*[A-Z]\+(.*)$/is.exec(value.text)?.[1] : undefined;
    writer.segment('ADD', node, '', ['', '', '', '', '', '', '', mail === undefined ? value : derived(mail, value)]);
  }
}

function contactValues(node: XmlNode): readonly XmlValue[] {
  const nodes = [node, ...descendantsOf(node, 'telephone', 'phone', 'email')];
  return nodes
    .flatMap((one) => [
      sentIn(one, 'phonenumber', 'number'),
      sentIn(one, 'emailaddress', 'email'),
      one === node ? null : textOf(one),
    ])
    .filter((value) => value !== null)
    .filter((value, at, all) => all.indexOf(value) === at);
}

function joinedTexts(node: XmlNode, ...names: readonly string[]): Component {
  const values = names.flatMap((name) =>
    childrenOf(node, name).map((child) => textOf(child) ?? sentIn(child, 'streetnmbr')),
  );
  const found = values.filter((value) => value !== null);
  return { parts: found.flatMap((value, at) => (at === 0 ? [value] : [' ', value])) };
}

function writePassenger(writer: SegmentWriter, node: XmlNode, reference: string, references: References): void {
  const name = childOf(node, 'passengername', 'personname', 'name') ?? node;
  const surname: Component = {
    parts: spaced(sentIn(name, 'surnameprefix'), sentIn(name, 'surname', 'lastname', 'familyname')),
  };
  const title = sentIn(name, 'nametitle', 'nameprefix', 'title');
  const middle = childrenOf(name, 'middlename').map(textOf);
  let behind: Piece | null = title === null ? null : derived(title.text.replace(/[.\s]/g, ''), title);
  const first = childrenOf(name, 'givenname', 'firstname').map((node): Piece | null => {
    const value = textOf(node);
    if (value === null || middle.length === 0) return value;
    // The title goes last: between given and middle names it would not be recognised.
    const split = splitTitle(value.text);
    if (split.title === null || split.given === '') return value;
    behind ??= derived(split.title, value);
    return derived(split.given, value);
  });
  const alone = sentIn({ ...name, children: [] }, 'givenname', 'firstname');
  const given: Component = { parts: spaced(...first, alone, ...middle, behind) };
  writer.segment('TIF', node, surname, [given, typeCode(node), reference]);
  const loyalty = childOf(node, 'custloyalty');
  if (loyalty !== null) {
    writer.segment('FTI', loyalty, [
      sentIn(loyalty, 'programid', 'airlinecode', 'vendorcode') ?? '',
      sentIn(loyalty, 'membershipid', 'membershipnumber') ?? '',
      '',
      '',
      sentIn(loyalty, 'loyallevel', 'loyaltylevel', 'tier') ?? '',
    ]);
  }
  const own = sentIn(node, 'uniquepaxref', 'uniquepassengerid', 'passengerid', 'customerid');
  if (own !== null) writer.segment('REF', node, ['', own]);
  writeServices(writer, node, references);
  for (const contact of childrenOf(node, 'contactinfo', 'address')) writeContact(writer, contact);
  for (const ticket of childrenOf(node, 'ticketdocument')) writeTicket(writer, ticket);
}

/** A adult, C child, IN infant. */
function typeCode(node: XmlNode): Piece {
  const value =
    sentIn(childOf(node, 'fareinfo'), 'ptccode') ?? sentIn(node, 'passengertypecode', 'ptccode', 'code', 'type');
  const text = value?.text.trim().toUpperCase() ?? '';
  if (value === null) return 'A';
  if (/^(IN|INF|INFANT|INS|YTH?I)/.test(text)) return derived('IN', value);
  return derived(/^(C|CHD|CNN|CHILD)/.test(text) ? 'C' : 'A', value);
}

function writeSplit(writer: SegmentWriter, node: XmlNode): void {
  writer.segment('EQN', node, sentIn(node, 'numberofpassengers', 'numberinparty', 'quantity', 'count') ?? '');
  const locators = [node, ...descendantsOf(node, 'bookingrefid')].map(
    (one): Element => [companyOf(one) ?? '', sentIn({ ...one, children: [] }, 'id', 'bookingrefid', 'locator') ?? ''],
  );
  writer.segment('RCI', node, ...locators);
}
