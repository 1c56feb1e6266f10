/**
 * Frequent flyer of a traveller: FTI, or the special service request FQTV.
 * Source: PADIS PNRGOV implementation guide, FTI; AIRIMP, FQTV.
 */
import type { ManifestTraveller } from '../manifest.ts';
import type { SegmentCursor } from './segment.ts';

type FrequentFlyer = ManifestTraveller['frequentFlyer'];

/** Reads an FTI. The place of the tier differs between releases of the guide. */
export function readFti(fti: SegmentCursor): FrequentFlyer {
  const carrier = fti.text(1, 0) || null;
  const number = fti.text(1, 1) || null;
  let tier = '';
  for (let c = 4; c <= 8 && tier === ''; c++) tier = fti.text(1, c);
  return carrier === null && number === null ? null : { carrier, number, tier: tier || null };
}

/** Reads `/DL1234567890-LASTNAME/FIRST` of an FQTV. */
export function readFqtv(ssr: SegmentCursor): FrequentFlyer {
  const found = /^\/?([A-Z0-9]{2})(\d[\dA-Z]{3,15})/.exec(ssr.joined(1, 8));
  return found === null ? null : { carrier: found[1] as string, number: found[2] as string, tier: null };
}
