/**
 * The older US form of PAXLST: no BGM and no NAD; a PDT segment holds a whole traveller, ports carry their country in front
 * (`NZAKL`), dates and times stand in elements of their own.
 * Source: US Customs EDIFACT passenger manifest (`CEDIPAX`), as public sample messages show it.
 */
import { report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import type { TravellerType } from '../manifest.ts';
import type { PaxlstReader } from './read-paxlst.ts';

/** LOC 3227 of this dialect as the roles of the present one. */
export const US_PORT_ROLES = new TagTable<string>([
  ['005', '125'],
  ['5', '125'],
  ['PT', '92'],
  ['008', '87'],
  ['8', '87'],
]);

/** DTM 2005 of this dialect. */
export const US_TIMES = new TagTable<'departure' | 'arrival'>([
  ['136', 'departure'],
  ['132', 'arrival'],
]);

const TYPES = new TagTable<TravellerType>([
  ['PAX', 'passenger'],
  ['CRW', 'crew'],
  ['ITI', 'transit-passenger'],
]);

/** Airport of a port with its country in front: `NZAKL` is AKL. */
export function usPort(written: string | null): string | null {
  return written !== null && written.length === 5 ? written.slice(2) : written;
}

/** Reads `PDT+P/number:expiry:issuer+SURNAME:GIVEN:MIDDLE:birth:sex+PAX+port:port`. */
export function readPassengerDetails(reader: PaxlstReader, s: number): void {
  const { tokens } = reader;
  reader.format = 'PAXLST-US';
  const kind = tokens.code(s, 3);
  const type = TYPES.get(kind);
  if (type === undefined && kind !== 0) {
    report(reader.message, s, 'warning', 'unknown-qualifier', { value: tokens.text(s, 3) });
  }
  const person = reader.open(type ?? 'passenger', s);
  const document = reader.sent(s, 1, 0);
  if (document !== null) {
    const slash = document.indexOf('/');
    const number = slash < 0 ? document : document.slice(slash + 1);
    person.openDocument(slash > 0 ? document.slice(0, slash) : null, number === '' ? null : number);
    reader.mark('documents.0.number', s, 1, 0);
    const opened = person.document;
    const expiry = tokens.text(s, 1, 1);
    const issuer = reader.sent(s, 1, 2);
    if (opened !== undefined && expiry !== '') {
      opened.expiry = reader.date(expiry, 'near', s);
      reader.mark('documents.0.expiry', s, 1, 1);
    }
    if (opened !== undefined && issuer !== null) {
      opened.issuer = reader.country(issuer, s);
      reader.mark('documents.0.issuer', s, 1, 2);
    }
  }
  reader.name(person, s, reader.sent(s, 2, 0), reader.sent(s, 2, 1), reader.sent(s, 2, 2));
  reader.mark('surname', s, 2, 0);
  reader.mark('givenNames', s, 2, 1);
  const birth = tokens.text(s, 2, 3);
  if (birth !== '') {
    person.dateOfBirth = reader.date(birth, 'birth', s);
    reader.mark('dateOfBirth', s, 2, 3);
  }
  reader.sex(person, s, 2, 4);
  person.embarkation = reader.port(usPort(reader.sent(s, 4, 0)), s);
  person.debarkation = reader.port(usPort(reader.sent(s, 4, 1)), s);
  reader.mark('embarkation', s, 4, 0);
  reader.mark('debarkation', s, 4, 1);
}
