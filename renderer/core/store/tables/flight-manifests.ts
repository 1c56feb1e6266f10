/** A flight with its travellers and their screening. */
import type { Flight } from '../../../../shared/flight/flight.ts';
import type { Screening } from '../../../../shared/screening/screening.ts';
import { decodeSection, encodeSection } from '../encode-section.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** Everything derived about the people of one flight. */
export interface FlightSection {
  readonly flight: Flight;
  readonly screening: Screening;
}

export const flightManifests: SealedTable<FlightSection, object, 'filtered'> = {
  since: 4,
  index: {},
  encoding: {
    encode: (section) => json.encode(encodeSection(section)),
    decode: (bytes) => decodeSection(json.decode(bytes)),
  },
  form: 2,
  lifetime: { dataClass: 'passenger', month: 'id', masking: 'derived' },
  derivedFor: 'flight',
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};
