/**
 * The consolidated list of the European Union in XML 1.1: `export` with `sanctionEntity`. All values are attributes, and an empty one stands for none.
 * Source: the schema and the files of the Financial Sanctions Database.
 */
import type { IsoDate } from '../manifest.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { isUnknownCountry, listedCountry } from './country-words.ts';
import { EntryDraft, joined } from './entry-draft.ts';
import { daysOfParts, listedDay } from './list-dates.ts';
import type { DocumentStatus, EntryKind, NameQuality } from './list-entry.ts';
import type { ListRow } from './list-format.ts';
import { type XmlForm, xmlReader } from './read-xml-list.ts';
import { attribute, childrenIn, textOf, textsIn } from './xml-texts.ts';

const KINDS: readonly (readonly [RegExp, EntryKind])[] = [
  [/^(?:person|p)$/i, 'person'],
  [/^(?:vessel|ship|v)$/i, 'vessel'],
  [/^(?:aircraft|a)$/i, 'aircraft'],
];

const FORM: XmlForm = {
  format: 'EU-XML',
  entries: new Set(['sanctionentity']),
  left: new Set([
    'logicalid',
    'globalfileid',
    'regulationlanguage',
    'namelanguage',
    'regulationtype',
    'organisationtype',
    'regulationsummary',
    'asatlistingtime',
    'classificationcode',
    'publicationurl',
    'calendartype',
    'dayofmonth',
    'monthofyear',
    'year',
  ]),
  outside(node, head) {
    if (node.name !== 'export') return node.name === 'exportgenerationdate';
    head.publishedOn = dayOf(attribute(node, 'generationdate'));
    return true;
  },
  draft(node) {
    const euReference = attribute(node, 'eureferencenumber');
    const id = attribute(node, 'logicalid') ?? euReference;
    if (id === null) return null;
    const [type] = childrenIn(node, 'subjecttype');
    const codes = [attribute(type, 'code'), attribute(type, 'classificationcode')];
    const kind = KINDS.find(([pattern]) => codes.some((code) => code !== null && pattern.test(code)))?.[1];
    const draft = new EntryDraft(kind ?? (type === undefined && isLived(node) ? 'person' : 'organisation'), id);
    draft.reference = euReference;
    readNames(draft, node);
    for (const birth of childrenIn(node, 'birthdate')) readBirth(draft, birth);
    for (const each of childrenIn(node, 'citizenship')) {
      draft.nationality(countryOf(each), 'citizenship');
      draft.remark(attribute(each, 'region'), 'citizenship region');
      readRemarks(draft, each, 'citizenship');
    }
    for (const each of childrenIn(node, 'address')) readAddress(draft, each);
    for (const each of childrenIn(node, 'identification')) readNumber(draft, each);
    readListing(draft, node);
    return draft;
  },
};

export const EU_XML: ListRow = {
  format: 'EU-XML',
  takes: ({ root, has, text }) =>
    has('sanctionentity') || (root === 'export' && text.includes('fsd/export')) ? 'list' : null,
  read: xmlReader(FORM),
};

/** Has the entry what only a person has? Asked where it does not say what it is. */
function isLived(node: XmlNode): boolean {
  const aliases = childrenIn(node, 'namealias');
  return (
    childrenIn(node, 'birthdate').length > 0 ||
    aliases.some((alias) => attribute(alias, 'gender') !== null || attribute(alias, 'firstname') !== null)
  );
}

/** Remarks by which a name is a former one. `Formerly resident in …` is about the person. */
const FORMER = /^\W*former(?:ly)?\W*$|\b(?:former|previous)(?:ly)? (?:name|known|called|listed)|\bf\.?k\.?a\b/i;

/** The main name is the first that the list calls strong. */
function readNames(draft: EntryDraft, node: XmlNode): void {
  let main = false;
  for (const alias of childrenIn(node, 'namealias')) {
    const remarks = textsIn(alias, 'remark');
    const strong = isTrue(attribute(alias, 'strong') ?? 'true') && !remarks.some((text) => /\blow quality/i.test(text));
    const former = remarks.some((text) => FORMER.test(text));
    const quality: NameQuality = !strong ? 'weak' : former ? 'former' : main ? 'good' : 'main';
    const surname = attribute(alias, 'lastname');
    const givenNames = joined([attribute(alias, 'firstname'), attribute(alias, 'middlename')], ' ');
    const whole = attribute(alias, 'wholename') ?? joined([givenNames, surname], ' ');
    if (whole !== null && quality === 'main') main = true;
    draft.name(whole, quality, draft.kind === 'person' ? { surname, givenNames } : {});
    draft.sexOf(attribute(alias, 'gender'), 'gender');
    for (const name of ['title', 'function']) draft.remark(attribute(alias, name), name);
    for (const text of remarks) draft.remark(text, whole);
  }
}

function readBirth(draft: EntryDraft, node: XmlNode): void {
  const circa = isTrue(attribute(node, 'circa') ?? 'false');
  const date = attribute(node, 'birthdate') ?? textOf(node);
  const part = (name: string): number => Number(attribute(node, name) ?? 0);
  const [year, month, day] = [part('year'), part('monthofyear') || part('month'), part('dayofmonth') || part('day')];
  const from = part('yearrangefrom');
  const to = part('yearrangeto');
  const calendar = attribute(node, 'calendartype');
  const written = joined([
    date,
    from > 0 || to > 0 ? `${from} to ${to}` : null,
    year > 0 || month > 0 || day > 0 ? [year, month, day].join('-') : null,
  ]);
  if (calendar !== null && !/^greg/i.test(calendar)) {
    if (written !== null) draft.leave(`birthdate (${calendar})`, written);
  } else {
    const range = from > 0 || to > 0 ? spanOf(from || to, to || from) : null;
    if (range !== null) draft.birthDays({ ...range, circa });
    const days = date === null ? daysOfParts(year, month, day) : null;
    if (date !== null) draft.birth(date, 'birthdate', circa);
    else if (days !== null) draft.birthDays({ ...days, circa });
    // A range from late to early, or a day and a month of no year.
    else if (range === null && written !== null) draft.leave('birthdate', written);
  }
  const place = ['city', 'place', 'region', 'zipcode'].map((name) => attribute(node, name));
  draft.birthPlace(...place, countryOf(node));
  readRemarks(draft, node, 'birthdate');
}

function spanOf(from: number, to: number): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const [first, last] = [daysOfParts(from, 0, 0), daysOfParts(to, 0, 0)];
  return first === null || last === null || first.from > last.to ? null : { from: first.from, to: last.to };
}

/** The country of an element in words or as a code; null where the list does not know it (`00`). */
function countryOf(node: XmlNode): string | null {
  const written = [attribute(node, 'countrydescription'), attribute(node, 'countryiso2code')];
  const told = written.filter((each) => each !== null && !isUnknownCountry(each));
  return told.find((each) => listedCountry(each) !== null) ?? told[0] ?? null;
}

function readAddress(draft: EntryDraft, node: XmlNode): void {
  const city = attribute(node, 'city');
  const box = attribute(node, 'pobox');
  const parts = [
    attribute(node, 'street'),
    box === null ? null : `PO box ${box.replace(/^p\.?\s?o\.?\s?box\s*/i, '')}`,
    attribute(node, 'zipcode'),
    city,
  ];
  const more = ['place', 'region'].map((name) => attribute(node, name));
  draft.address([...parts, ...more], city, countryOf(node));
  for (const contact of childrenIn(node, 'contactinfo')) {
    const key = attribute(contact, 'key');
    const value = attribute(contact, 'value') ?? textOf(contact);
    if (value === null) continue;
    for (const each of value.split(/\s*[;,]\s*/).filter((part) => part !== '')) {
      if (/@/.test(each)) draft.emails.push(each);
      else if (/phone|fax|mobile|tel/i.test(key ?? '')) draft.phones.push(each);
      else draft.remark(each, key ?? 'contactInfo');
    }
  }
  readRemarks(draft, node, 'address');
}

/** What the list says of a document, worst first. */
const STATUSES: readonly (readonly [string, DocumentStatus])[] = [
  ['knownfalse', 'fraudulent'],
  ['reportedlost', 'lost'],
  ['revokedbyissuer', 'invalid'],
  ['knownexpired', 'invalid'],
];

function readNumber(draft: EntryDraft, node: XmlNode): void {
  const described = attribute(node, 'identificationtypedescription');
  const code = attribute(node, 'identificationtypecode');
  const diplomatic = isTrue(attribute(node, 'diplomatic') ?? 'false');
  const words = joined([diplomatic ? 'Diplomatic' : null, described ?? code], ' ');
  const flags = STATUSES.filter(([name]) => isTrue(attribute(node, name) ?? 'false'));
  const day = (...names: readonly string[]): IsoDate | null =>
    names.map((name) => dayOf(attribute(node, name))).find((found) => found !== null) ?? null;
  const labelled = (name: string, label: string): string | null => {
    const value = attribute(node, name);
    return value === null ? null : `${label} ${value}`;
  };
  const note = joined([
    ...textsIn(node, 'remark'),
    labelled('issuedby', 'issued by'),
    labelled('nameondocument', 'name on document'),
    labelled('region', 'region'),
    labelled('place', 'place'),
    labelled('city', 'city'),
    flags.some(([name]) => name === 'knownexpired') ? 'known to be expired' : null,
  ]);
  const given = {
    words,
    country: countryOf(node),
    issued: day('issueddate', 'issuedate', 'validfrom'),
    expiry: day('validto', 'expirydate'),
    status: flags[0]?.[1] ?? null,
    note,
  };
  const latin = attribute(node, 'latinnumber');
  const numbers = new Set([attribute(node, 'number') ?? latin, latin].filter((number) => number !== null));
  for (const written of numbers) draft.numbered({ ...given, written });
  if (numbers.size === 0) draft.remark(note, words);
}

/** When, why and by which measure it is listed. */
function readListing(draft: EntryDraft, node: XmlNode): void {
  const published: IsoDate[] = [];
  for (const regulation of childrenIn(node, 'regulation')) {
    const programme = attribute(regulation, 'programme');
    if (programme !== null) draft.programmes.push(programme);
    draft.remark(attribute(regulation, 'numbertitle'), 'regulation');
    for (const name of ['publicationdate', 'entryintoforcedate']) {
      const day = dayOf(attribute(regulation, name));
      if (day !== null) published.push(day);
    }
    readRemarks(draft, regulation, 'regulation');
  }
  published.sort();
  draft.listedOn = dayOf(attribute(node, 'designationdate')) ?? published[0] ?? null;
  draft.changedOn = published.at(-1) ?? null;
  draft.remark(attribute(node, 'designationdetails'), 'designationDetails');
  draft.remark(attribute(node, 'unitednationid'), 'unitedNationId');
  for (const text of textsIn(node, 'remark')) draft.remark(text);
}

function readRemarks(draft: EntryDraft, node: XmlNode, label: string): void {
  for (const text of textsIn(node, 'remark')) draft.remark(text, label);
}

function isTrue(written: string): boolean {
  return /^(?:true|1|yes|y)$/i.test(written);
}

function dayOf(written: string | null): IsoDate | null {
  return listedDay(written, 'day-first');
}
