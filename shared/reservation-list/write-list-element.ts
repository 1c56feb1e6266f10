/** Writes the elements of an entry as service requests and remarks. */
import type { Component, Joined, Piece, SegmentWriter, SourceValue } from '../intake/segment-writer.ts';
import type { ListElement, ListEntry } from './list-entries.ts';
import { asciiUpper } from './list-lines.ts';
import type { Person } from './list-persons.ts';
import { elementOf, made, part } from './list-values.ts';
import type { ListFlight } from './write-list-flights.ts';

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

const STATUS = /^\s*(?:[A-Z0-9]{2}\s+)?(?:H[KNLX]|NN|K[KLD]|U[CNU]|NO|PN|TK|SS|RR|XX|LL|GK|BK)(\d{1,3})?(?![A-Z0-9])/i;
/** Code of four letters; asterisks where it was blanked. */
const SERVICE = /^\d{0,2}([A-Z]{4}(?![A-Z0-9])|INF(?![A-Z0-9])|\*{4}(?!\*))/i;

/** Writes an element, of a person or of the party. */
export function writeElement(
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
