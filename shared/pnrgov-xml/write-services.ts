/**
 * Writes special service requests as SSR. Those with a travel document, a visa or an address in attributes get the text they have in EDIFACT.
 * Source: PADIS PNRGOV XML implementation guide (13.1 to 16.1); AIRIMP (DOCS, DOCO, DOCA).
 */
import type { Component, Element, Piece, SegmentWriter } from '../intake/segment-writer.ts';
import { childOf, childrenOf, sentIn, textOf, textsOf, type XmlNode, type XmlValue } from '../xml/xml-node.ts';
import { derived, field, sexCode, writtenDate } from './xml-values.ts';

/** References of a booking's travellers, by which services, seats and bags are joined to them. */
export type References = (node: XmlNode) => readonly Piece[];

/** Special service requests of a booking, a traveller or a flight. */
export function writeServices(writer: SegmentWriter, node: XmlNode, references: References): void {
  for (const service of childrenOf(node, 'ssr', 'docssr')) {
    const forms = [...childrenOf(service, 'docs', 'doco', 'doca')];
    for (const form of forms) writeDocument(writer, service, form, references);
    if (forms.length === 0) writeService(writer, service, references);
  }
}

const SEAT = /^(SEAT|RQST|NSS[ABTW]|SMS[ABTW])$/;

function writeService(writer: SegmentWriter, node: XmlNode, references: References): void {
  const code = sentIn(node, 'ssrcode', 'code', 'servicecode');
  // A damaged code is also kept as a remark, which is checked for sensitive content.
  if (code !== null && !/^\s*[A-Z0-9*]{4}\s*$/i.test(code.text)) code.used = false;
  const texts = [...childrenOf(node, 'text', 'freetext').flatMap(textsOf), ...textsOf(node)];
  const attribute = sentIn({ ...node, children: [] }, 'text', 'freetext');
  if (attribute !== null) texts.push(attribute);
  const seat =
    sentIn(node, 'seatnumber', 'seat') ??
    (SEAT.test(code?.text.trim().toUpperCase() ?? '') ? (texts[0] ?? null) : null);
  const referred = references(node);
  writer.segment(
    'SSR',
    node,
    [...serviceHead(node, code), { parts: spaced(...texts) }],
    ...(referred.length === 0 && seat !== null ? [[seat]] : []),
    ...(seatsOf(node, seat, referred, references) ?? referred.map((reference): Element => [seat ?? '', '', reference])),
  );
}

/** The seat of each traveller, where a request names several: as elements, or in one text (`12A12B`, `12AB`). Null where it does not. */
function seatsOf(
  node: XmlNode,
  seat: XmlValue | null,
  referred: readonly Piece[],
  references: References,
): readonly Element[] | null {
  const sent = childrenOf(node, 'seatnumber', 'seat').flatMap((each) => {
    const value = textOf(each) ?? sentIn(each, 'number', 'seatnumber', 'seat');
    return value === null ? [] : [{ value, own: references(each)[0] }];
  });
  if (sent.length > 1) return sent.map(({ value, own }, at) => [value, '', own ?? referred[at] ?? '']);
  if (seat === null || referred.length < 2) return null;
  const text = seat.text.trim().toUpperCase();
  const seats = [...text.matchAll(/0*(\d{1,3})([A-Z]+)/g)].flatMap(([, row = '', letters = '']) =>
    [...letters].map((letter) => `${row}${letter}`),
  );
  return seats.length === referred.length
    ? seats.map((one, at) => [derived(one, seat), '', referred[at] as Piece])
    : null;
}

function serviceHead(node: XmlNode, code: Piece): readonly Component[] {
  return [
    code ?? '',
    sentIn(node, 'status', 'statuscode') ?? 'HK',
    sentIn(node, 'servicequantity', 'quantity') ?? '1',
    companyOf(node) ?? '',
    '',
    '',
    sentIn(node, 'boardpoint', 'boardingpoint') ?? '',
    sentIn(node, 'offpoint') ?? '',
  ];
}

/** The service-request text of a travel document, visa or address sent as attributes. */
function writeDocument(writer: SegmentWriter, service: XmlNode, form: XmlNode, references: References): void {
  const fields = DOCUMENT_FIELDS[form.name]?.(form) ?? [];
  const code = form.name.toUpperCase();
  const stated = sentIn(service, 'ssrcode');
  writer.segment(
    'SSR',
    form,
    [
      ...serviceHead(service, stated === null ? code : derived(code, stated)),
      { parts: fields.flatMap((one): Piece[] => ['/', one]) },
    ],
    ...references(service).map((reference): Element => ['', '', reference]),
  );
}

const DOCUMENT_FIELDS: Readonly<Record<string, (form: XmlNode) => readonly Piece[]>> = {
  docs: (form) => [
    field(sentIn(form, 'traveldoctype', 'doctype', 'documenttype', 'type')),
    field(sentIn(form, 'issuingloc', 'issuingcountry', 'issuingstate', 'countryofissue')),
    field(sentIn(form, 'traveldocnbr', 'docnbr', 'docnumber', 'documentnumber', 'docid', 'number')),
    field(sentIn(form, 'paxnationality', 'nationality')),
    writtenDate(sentIn(form, 'dateofbirth', 'birthdate')),
    sexCode(sentIn(form, 'gender', 'sex')),
    writtenDate(sentIn(form, 'expirydate', 'dateofexpiry', 'expirationdate')),
    field(sentIn(form, 'surname', 'lastname')),
    field(sentIn(form, 'firstgivenname', 'givenname', 'firstname')),
    field(sentIn(form, 'secondgivenname', 'middlename')),
  ],
  doco: (form) => [
    field(sentIn(form, 'birthlocation', 'placeofbirth')),
    field(sentIn(form, 'traveldoctype', 'doctype', 'type')),
    field(sentIn(form, 'traveldocnbr', 'docnbr', 'docnumber', 'number')),
    field(sentIn(form, 'placeofissue')),
    writtenDate(sentIn(form, 'dateofissue', 'issuedate')),
    field(sentIn(form, 'countrystate', 'country')),
  ],
  doca: (form) => [
    field(sentIn(form, 'addresstype', 'type')),
    field(sentIn(form, 'country', 'countrycode')),
    field(sentIn(form, 'address', 'street', 'addressline')),
    field(sentIn(form, 'cityname', 'city')),
    field(sentIn(form, 'stateprovcounty', 'stateprov', 'state')),
    field(sentIn(form, 'postalcode')),
  ],
};

/** Code of the company of an element. */
export function companyOf(node: XmlNode): XmlValue | null {
  return (
    sentIn(childOf(node, 'companyname', 'airline', 'company'), 'code') ?? sentIn(node, 'airlinecode', 'carriercode')
  );
}

/** The values that were sent, with blanks between. */
export function spaced(...values: readonly Piece[]): readonly Piece[] {
  return values.filter((value) => value !== null).flatMap((value, at) => (at === 0 ? [value] : [' ', value]));
}
