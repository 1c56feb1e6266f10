/**
 * The agency that made the booking (ORG of a booking): agency number, office, place, agent.
 * Source: PADIS PNRGOV implementation guide, ORG.
 */
import type { Agency } from '../manifest.ts';
import type { SegmentCursor } from './segment.ts';

/** Reads an ORG; null when it names no agency. `country` converts a written country to its alpha-3 code. */
export function readAgency(org: SegmentCursor, country: (written: string) => string | null): Agency | null {
  const iata = org.text(2, 0);
  const office = org.text(2, 1);
  const place = org.text(3) || org.text(4, 1);
  // Some senders put the city where the office id belongs.
  const officeIsCity = place === '' && office.length === 3;
  const written = org.text(6, 0);
  const type = org.text(5);
  const agent = org.text(7);
  if (iata === '' && office === '' && place === '' && written === '' && agent === '') return null;
  return {
    iata: iata || null,
    city: (officeIsCity ? office : place) || null,
    country: written === '' ? null : country(written),
    office: officeIsCity ? null : office || null,
    type: type || null,
    agent: agent || null,
  };
}

/** Was ORG sent empty, as an update push does for a cancelled booking? */
export function isEmptyOrg(org: SegmentCursor): boolean {
  for (let e = 1; e <= org.count; e++) {
    for (let c = 0; c < org.components(e); c++) if (org.text(e, c) !== '') return false;
  }
  return true;
}

/** Does an ORG name more than a carrier: an agency, an office, a place, an agent? */
export function namesAgency(org: SegmentCursor): boolean {
  return `${org.text(2, 0)}${org.text(2, 1)}${org.text(3)}${org.text(4, 1)}${org.text(7)}` !== '';
}
