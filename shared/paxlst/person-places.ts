/**
 * Places of a person and of a document: embarkation, debarkation, clearance, residence, birth, issuing state.
 * Source: WCO/IATA/ICAO PAXLST implementation guide, LOC of groups 4 and 5.
 */
import { TagTable } from '../edifact/tag-table.ts';
import type { PersonSegment } from './person-segments.ts';

/** City, region, country of a place of birth, in reading order: element and component. */
const BIRTH_PLACE = [
  [3, 3],
  [3, 0],
  [4, 3],
  [4, 0],
  [2, 3],
  [2, 0],
] as const;

/** LOC of a person or document, by its qualifier. */
export const readPersonPlace: PersonSegment = (list, person, s) => {
  const read = PLACES.get(list.tokens.code(s, 1));
  if (read === undefined) list.info(s, 'unknown-qualifier', list.tokens.text(s, 1));
  else read(list, person, s);
};

/** LOC 3227 of groups 4 and 5. */
const PLACES = new TagTable<PersonSegment>(
  Object.entries({
    178(list, person, s) {
      const port = list.port(list.sent(s, 2), s);
      if (port !== null) person.embarkation = list.held(person.embarkation, port, 'embarkation', s, 2);
    },
    179(list, person, s) {
      const port = list.port(list.sent(s, 2), s);
      if (port !== null) person.debarkation = list.held(person.debarkation, port, 'debarkation', s, 2);
    },
    22(list, person, s) {
      const port = list.port(list.sent(s, 2), s);
      if (port !== null) person.clearance = list.held(person.clearance, port, 'clearance', s, 2);
    },
    174(list, person, s) {
      const written = list.sent(s, 2);
      const country = written === null ? null : list.country(written, s);
      if (country !== null) person.residence = list.held(person.residence, country, 'residence', s, 2);
    },
    180(list, person, s) {
      let place: string | null = null;
      for (const [e, c] of BIRTH_PLACE) {
        const part = list.sent(s, e, c);
        if (part === null) continue;
        if (place === null) list.mark('birthPlace', s, e, c);
        place = place === null ? part : `${place} ${part}`;
      }
      if (place !== null && !list.repeated(person.birthPlace, place, place, s)) person.birthPlace = place;
    },
    91(list, person, s) {
      const written = list.sent(s, 2);
      const { document } = person;
      if (document === undefined) list.warn(s, 'document-missing');
      else if (written !== null) {
        const issuer = list.country(written, s);
        if (list.repeated(document.issuer, issuer, written, s)) return;
        document.issuer = issuer;
        list.markDocument('issuer', s, 2);
      }
    },
  } satisfies Record<string, PersonSegment>),
);
