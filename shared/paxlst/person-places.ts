/**
 * Places of a person and of a document: embarkation, debarkation, clearance, residence, birth, issuing state.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, LOC of groups 4 and 5.
 */
import { report } from '../edifact/message.ts';
import { TagTable } from '../edifact/tag-table.ts';
import type { PersonDraft } from './person.ts';
import type { PaxlstReader } from './read-paxlst.ts';

/** City, region, country of a place of birth, in reading order: element and component. */
const BIRTH_PLACE = [
  [3, 3],
  [3, 0],
  [4, 3],
  [4, 0],
  [2, 3],
  [2, 0],
] as const;

type PlaceReader = (reader: PaxlstReader, person: PersonDraft, s: number) => void;

/** LOC 3227 of groups 4 and 5. */
export const PERSON_PLACES: TagTable<PlaceReader> = new TagTable<PlaceReader>([
  [
    '178',
    (reader, person, s) => {
      const port = reader.port(reader.sent(s, 2), s);
      if (port === null || reader.repeated(person.embarkation, port, port, s)) return;
      person.embarkation = port;
      reader.mark('embarkation', s, 2);
    },
  ],
  [
    '179',
    (reader, person, s) => {
      const port = reader.port(reader.sent(s, 2), s);
      if (port === null || reader.repeated(person.debarkation, port, port, s)) return;
      person.debarkation = port;
      reader.mark('debarkation', s, 2);
    },
  ],
  [
    '174',
    (reader, person, s) => {
      const written = reader.sent(s, 2);
      const country = written === null ? null : reader.country(written, s);
      if (country === null || reader.repeated(person.residence, country, country, s)) return;
      person.residence = country;
      reader.mark('residence', s, 2);
    },
  ],
  [
    '180',
    (reader, person, s) => {
      let place: string | null = null;
      for (const [e, c] of BIRTH_PLACE) {
        const part = reader.sent(s, e, c);
        if (part === null) continue;
        if (place === null) reader.mark('birthPlace', s, e, c);
        place = place === null ? part : `${place} ${part}`;
      }
      if (place !== null && !reader.repeated(person.birthPlace, place, place, s)) person.birthPlace = place;
    },
  ],
  [
    '91',
    (reader, person, s) => {
      const written = reader.sent(s, 2);
      const document = person.document;
      if (document === undefined) report(reader.message, s, 'warning', 'document-missing');
      else if (written !== null) {
        const issuer = reader.country(written, s);
        if (reader.repeated(document.issuer, issuer, written, s)) return;
        document.issuer = issuer;
        reader.markDocument('issuer', s, 2);
      }
    },
  ],
  [
    '22',
    (reader, person, s) => {
      const port = reader.port(reader.sent(s, 2), s);
      if (port === null || reader.repeated(person.clearance, port, port, s)) return;
      person.clearance = port;
      reader.mark('clearance', s, 2);
    },
  ],
]);
