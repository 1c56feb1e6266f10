/** What parties of OFAC's advanced list point at by number, kept as small as it can be until they are read. */
import type { IsoDate } from '../../manifest.ts';
import type { XmlNode } from '../../xml/xml-node.ts';
import { joined } from '../entry-draft.ts';
import type { DocumentStatus } from '../list-entry.ts';
import { attribute, childrenIn, textIn, textsIn } from '../xml-texts.ts';
import { dayIn, periodOf, writtenPeriod } from './date-period.ts';
import type { ReferenceValues } from './reference-values.ts';

export interface Place {
  /** Without the country. */
  readonly parts: readonly string[];
  readonly city: string | null;
  readonly country: string | null;
  /** The same place in another script or spelling. */
  readonly others: string | null;
}

const PLACE_PARTS = ['UNKNOWN', 'ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'REGION', 'POSTAL CODE'];

export function placeOf(node: XmlNode, values: ReferenceValues): Place {
  const parts: { readonly type: string; readonly text: string }[] = [];
  const others: string[] = [];
  for (const part of childrenIn(node, 'locationpart')) {
    const type = (values.text('locparttype', attribute(part, 'locparttypeid')) ?? '').toUpperCase();
    const written = childrenIn(part, 'locationpartvalue');
    const main = written.find((value) => attribute(value, 'primary') === 'true') ?? written[0];
    for (const value of written) {
      const text = textIn(value, 'value');
      if (text === null) continue;
      if (value === main) parts.push({ type, text });
      else others.push(text);
    }
  }
  parts.sort((a, b) => PLACE_PARTS.indexOf(a.type) - PLACE_PARTS.indexOf(b.type));
  const areas = childrenIn(node, 'locationareacode').map((area) =>
    values.text('areacode', attribute(area, 'areacodeid')),
  );
  const countries = childrenIn(node, 'locationcountry').map((each) =>
    values.text('country', attribute(each, 'countryid')),
  );
  const country = [...countries, ...areas].find((each) => each !== null && !/^undetermined$/i.test(each)) ?? null;
  return {
    parts: parts.map(({ text }) => text),
    city: parts.find(({ type }) => type === 'CITY')?.text ?? null,
    country,
    others: joined(others),
  };
}

export interface NumberedDocument {
  readonly words: string | null;
  /** Null: the list tells of it without its number. */
  readonly written: string | null;
  readonly country: string | null;
  readonly issued: IsoDate | null;
  readonly expiry: IsoDate | null;
  readonly status: DocumentStatus | null;
  readonly note: string | null;
}

const STATUSES: readonly (readonly [RegExp, DocumentStatus])[] = [
  [/fraud|false/i, 'fraudulent'],
  [/invalid|expired/i, 'invalid'],
  [/valid/i, 'valid'],
];

export function documentOf(node: XmlNode, values: ReferenceValues): NumberedDocument {
  const written = textIn(node, 'idregistrationno');
  const days: { issued: IsoDate | null; expiry: IsoDate | null } = { issued: null, expiry: null };
  const notes: (string | null)[] = [textIn(node, 'comment')];
  for (const date of childrenIn(node, 'documentdate')) {
    const type = values.text('idregdocdatetype', attribute(date, 'idregdocdatetypeid')) ?? '';
    const [first] = childrenIn(date, 'dateperiod');
    const period = first === undefined ? null : periodOf(first, values);
    if (period === null) {
      const unread = first === undefined ? null : writtenPeriod(first, values);
      if (unread !== null) notes.push(`${type} ${unread}`);
    } else if (period.from !== period.to) notes.push(`${type} ${period.from} to ${period.to}`);
    else if (/issue/i.test(type)) days.issued = period.from;
    else if (/expir/i.test(type)) days.expiry = period.from;
    else notes.push(`${type} ${period.from}`);
  }
  const authority = textIn(node, 'issuingauthority');
  const issuer = attribute(node, 'issuedbycountryid') ?? attribute(childrenIn(node, 'issuedby')[0], 'countryid');
  const validity = values.text('validity', attribute(node, 'validityid')) ?? '';
  return {
    words: values.text('idregdoctype', attribute(node, 'idregdoctypeid')),
    written,
    country: values.text('country', issuer),
    ...days,
    status: STATUSES.find(([pattern]) => pattern.test(validity))?.[1] ?? null,
    note: joined([...notes, authority === null ? null : `issued by ${authority}`]),
  };
}

export interface Listing {
  readonly listedOn: IsoDate | null;
  readonly programmes: readonly string[];
  readonly remarks: readonly string[];
}

/** When, under which programmes and on which basis a party is listed. */
export function listingOf(node: XmlNode, values: ReferenceValues): Listing {
  const programmes: string[] = [];
  const remarks: string[] = [];
  const note = (text: string | null): void => {
    if (text !== null) remarks.push(text);
  };
  const days: IsoDate[] = [];
  note(values.text('list', attribute(node, 'listid')));
  for (const event of childrenIn(node, 'entryevent')) {
    const day = dayIn(childrenIn(event, 'date')[0]);
    if (day !== null) days.push(day);
    note(values.text('legalbasis', attribute(event, 'legalbasisid')));
    for (const text of textsIn(event, 'comment')) note(text);
  }
  for (const measure of childrenIn(node, 'sanctionsmeasure')) {
    const type = values.text('sanctionstype', attribute(measure, 'sanctionstypeid'));
    const comment = textIn(measure, 'comment');
    if (/^program/i.test(type ?? '') && comment !== null) programmes.push(comment);
    else note(joined([type, comment], ': '));
  }
  note(textIn(node, 'comment'));
  return { listedOn: days.sort()[0] ?? null, programmes, remarks };
}
