/**
 * The older US form of PAXLST: no BGM and no NAD; a PDT segment holds a whole traveller, the country stands before each port (`NZAKL`), dates and
 * times stand in separate elements.
 * Source: US Customs EDIFACT passenger manifest (`CEDIPAX`), as public sample messages show it.
 */
import { TagTable } from '../edifact/tag-table.ts';
import type { TravellerType } from '../manifest.ts';
import type { ListDraft } from './list-draft.ts';
import { fillName } from './person-name.ts';
import { fillSex } from './person-segments.ts';

/** LOC 3227 of this dialect as roles of the current form. */
export const US_PORT_ROLES = new TagTable<string>([
  ['005', '125'],
  ['5', '125'],
  ['PT', '92'],
  ['008', '87'],
  ['8', '87'],
]);

const TYPES = new TagTable<TravellerType>([
  ['PAX', 'passenger'],
  ['CRW', 'crew'],
  ['ITI', 'transit-passenger'],
]);

/** Airport of a port with its country before it: `NZAKL` is AKL. */
export function usPort(written: string | null): string | null {
  return written !== null && written.length === 5 ? written.slice(2) : written;
}

/** Reads `PDT+P/number:expiry:issuer+SURNAME:GIVEN:MIDDLE:birth:sex+PAX+port:port`. */
export function readPassengerDetails(list: ListDraft, s: number): void {
  const { tokens } = list;
  list.format = 'PAXLST-US';
  const kind = tokens.code(s, 3);
  const type = TYPES.get(kind);
  if (type === undefined && kind !== 0) list.warn(s, 'unknown-qualifier', tokens.text(s, 3));
  const person = list.open(type ?? 'passenger', s);
  const document = list.sent(s, 1, 0);
  if (document !== null) {
    const slash = document.indexOf('/');
    const number = slash < 0 ? document : document.slice(slash + 1);
    person.openDocument(slash > 0 ? document.slice(0, slash) : null, number === '' ? null : number);
    list.mark('documents.0.number', s, 1, 0);
    const opened = person.document;
    const expiry = tokens.text(s, 1, 1);
    const issuer = list.sent(s, 1, 2);
    if (opened !== undefined && expiry !== '') {
      opened.expiry = list.date(expiry, 'near', s);
      list.mark('documents.0.expiry', s, 1, 1);
    }
    if (opened !== undefined && issuer !== null) {
      opened.issuer = list.country(issuer, s);
      list.mark('documents.0.issuer', s, 1, 2);
    }
  }
  fillName(list, person, s, list.sent(s, 2, 0), list.sent(s, 2, 1), list.sent(s, 2, 2));
  list.mark('surname', s, 2, 0);
  list.mark('givenNames', s, 2, 1);
  const birth = tokens.text(s, 2, 3);
  if (birth !== '') {
    person.dateOfBirth = list.date(birth, 'birth', s);
    list.mark('dateOfBirth', s, 2, 3);
  }
  fillSex(list, person, s, 2, 4);
  person.embarkation = list.port(usPort(list.sent(s, 4, 0)), s);
  person.debarkation = list.port(usPort(list.sent(s, 4, 1)), s);
  list.mark('embarkation', s, 4, 0);
  list.mark('debarkation', s, 4, 1);
}
