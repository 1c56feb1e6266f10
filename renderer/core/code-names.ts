/** Names of codes in the reference data, for screens that show codes of rules and lists. */
import type { ReferenceKind } from '../../shared/reference/overlay.ts';
import type { ReferenceData } from '../../shared/reference/reference-data.ts';
import type { CodeName } from './calls/code-names.ts';

/** The name of a code of that kind; null for codes that the reference data does not know. */
export function codeName(kind: ReferenceKind, code: string, reference: ReferenceData): CodeName | null {
  return NAMES[kind](code, reference);
}

const NAMES: Readonly<Record<ReferenceKind, (code: string, reference: ReferenceData) => CodeName | null>> = {
  airport(code, reference) {
    // The code of a city stands for its airports, which share its name.
    const airport = reference.airport(code) ?? reference.airport(reference.cityAirports(code)?.[0] ?? '');
    return airport === undefined ? null : { kind: 'airport', city: airport.city, country: airport.country };
  },
  carrier(code, reference) {
    const name = reference.carrierName(code);
    return name === undefined ? null : { kind: 'carrier', name };
  },
  country(code, reference) {
    return reference.countryCode(code) === code ? { kind: 'country', country: code } : null;
  },
};
