/**
 * OFAC's list of specially designated nationals in XML: `sdnList` with `sdnEntry`, all values in child elements. The consolidated list of other
 * programmes has the same form. Source: the schema and the files that OFAC publishes.
 */
import type { XmlNode } from '../xml/xml-node.ts';
import { EntryDraft, joined } from './entry-draft.ts';
import { listedDay } from './list-dates.ts';
import type { EntryKind, NameQuality } from './list-entry.ts';
import type { ListRow } from './list-format.ts';
import { type XmlForm, xmlReader } from './read-xml-list.ts';
import { childrenIn, textIn, textOf, textsIn } from './xml-texts.ts';

const KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

const FORM: XmlForm = {
  format: 'SDN-XML',
  entries: new Set(['sdnentry']),
  left: new Set(['uid', 'mainentry']),
  outside(node, head) {
    // The header is misspelt, `publshInformation`; its values are known by their own names.
    if (node.name === 'publishdate') head.publishedOn = dayOf(textOf(node) ?? null);
    else if (node.name === 'recordcount') head.stated = countOf(textOf(node));
    else return node.name === 'sdnlist';
    return true;
  },
  draft(node) {
    const id = textIn(node, 'uid');
    if (id === null) return null;
    const type = textIn(node, 'sdntype') ?? '';
    const kind = KINDS[type.toLowerCase()];
    const draft = new EntryDraft(kind ?? 'organisation', id, 'month-first');
    if (kind === undefined && type !== '') draft.leave('sdnType', type);
    readNames(draft, node);
    readPerson(draft, node);
    for (const list of childrenIn(node, 'programlist')) draft.programmes.push(...textsIn(list, 'program'));
    for (const each of within(node, 'idlist', 'id')) readNumber(draft, each);
    for (const each of within(node, 'addresslist', 'address')) readAddress(draft, each);
    for (const each of childrenIn(node, 'vesselinfo')) readVessel(draft, each);
    draft.remark(textIn(node, 'title'), 'title');
    for (const text of textsIn(node, 'remarks')) draft.remark(text);
    return draft;
  },
};

export const SDN_XML: ListRow = {
  format: 'SDN-XML',
  takes: ({ root, has }) => (root === 'sdnlist' || has('sdnentry') ? 'list' : null),
  read: xmlReader(FORM),
};

function readNames(draft: EntryDraft, node: XmlNode): void {
  addName(draft, node, 'main');
  for (const aka of within(node, 'akalist', 'aka')) {
    const type = textIn(aka, 'type') ?? '';
    const weak = /weak/i.test(textIn(aka, 'category') ?? '');
    addName(draft, aka, weak ? 'weak' : /f\.?\s?k\.?\s?a/i.test(type) ? 'former' : 'good');
  }
}

/** A person's `lastName` is the family name; anything else has its whole name there. */
function addName(draft: EntryDraft, node: XmlNode, quality: NameQuality): void {
  const surname = textIn(node, 'lastname');
  const givenNames = textIn(node, 'firstname');
  const parts = draft.kind === 'person' ? { surname, givenNames } : {};
  draft.name(joined([givenNames, surname], ' '), quality, parts);
}

function readPerson(draft: EntryDraft, node: XmlNode): void {
  for (const item of within(node, 'dateofbirthlist', 'dateofbirthitem'))
    draft.birth(textIn(item, 'dateofbirth'), 'dateOfBirth');
  for (const item of within(node, 'placeofbirthlist', 'placeofbirthitem'))
    draft.birthPlace(textIn(item, 'placeofbirth'));
  for (const item of within(node, 'nationalitylist', 'nationality'))
    draft.nationality(textIn(item, 'country'), 'nationality');
  for (const item of within(node, 'citizenshiplist', 'citizenship'))
    draft.nationality(textIn(item, 'country'), 'citizenship');
}

function readNumber(draft: EntryDraft, node: XmlNode): void {
  const words = textIn(node, 'idtype');
  const written = textIn(node, 'idnumber');
  const country = textIn(node, 'idcountry');
  const issueDate = textIn(node, 'issuedate');
  const expirationDate = textIn(node, 'expirationdate');
  const [issued, expiry] = [dayOf(issueDate), dayOf(expirationDate)];
  const note = joined([
    issueDate !== null && issued === null ? `issued ${issueDate}` : null,
    expirationDate !== null && expiry === null ? `expires ${expirationDate}` : null,
  ]);
  if (written === null)
    draft.remark(
      joined([country, note]) ?? words,
      words === null ? null : country === null && note === null ? 'idType' : words,
    );
  else draft.numbered({ words, written, country, issued, expiry, note });
}

function readAddress(draft: EntryDraft, node: XmlNode): void {
  const city = textIn(node, 'city');
  const lines = ['address1', 'address2', 'address3', 'address4'].map((name) => textIn(node, name));
  draft.address(
    [...lines, city, textIn(node, 'stateorprovince'), textIn(node, 'postalcode')],
    city,
    textIn(node, 'country'),
  );
}

function readVessel(draft: EntryDraft, node: XmlNode): void {
  const flag = textIn(node, 'vesselflag');
  const callSign = textIn(node, 'callsign');
  if (callSign !== null) draft.identifier('call-sign', null, callSign, flag);
  const imo = textIn(node, 'imonumber');
  if (imo !== null) draft.numbered({ words: 'IMO number', written: imo, country: null });
  draft.remark(flag, 'vesselFlag');
  for (const name of ['vesselType', 'vesselOwner', 'tonnage', 'grossRegisteredTonnage']) {
    draft.remark(textIn(node, name.toLowerCase()), name);
  }
}

function within(node: XmlNode, list: string, item: string): readonly XmlNode[] {
  return childrenIn(node, list).flatMap((each) => childrenIn(each, item));
}

function dayOf(written: string | null): string | null {
  return listedDay(written, 'month-first');
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
