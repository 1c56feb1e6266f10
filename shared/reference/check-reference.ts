/** Checks an officer's reference data edit before it is saved. */
import type { ReferenceEdit } from './overlay.ts';
import type { ReferenceData } from './reference-data.ts';

/** What is wrong, and in which field. */
export interface ReferenceProblem {
  readonly field: string;
  readonly problem: 'code-shape' | 'missing' | 'country-unknown' | 'zone-unknown' | 'icao-shape' | 'metropolitan-shape';
}

const CODES: Readonly<Record<ReferenceEdit['kind'], RegExp>> = {
  airport: /^[A-Z]{3}$/,
  carrier: /^([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})$/,
  country: /^[A-Z0-9]{1,3}$/,
};

/** The field that identifies the kind of a value. */
const SHAPES = { airport: 'city', carrier: 'name', country: 'alpha3' } as const;

/**
 * Problems of an edit; empty when it may be saved. `reference` is the current data (edits included), `zones` the IANA zones that the platform
 * knows. A removal needs only a code.
 */
export function checkReferenceEdit(
  edit: Pick<ReferenceEdit, 'kind' | 'code' | 'value'>,
  reference: ReferenceData,
  zones: Pick<ReadonlySet<string>, 'has'>,
): readonly ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  if (!CODES[edit.kind].test(edit.code)) problems.push({ field: 'code', problem: 'code-shape' });
  const { value } = edit;
  if (value === null) return problems;
  if (!(SHAPES[edit.kind] in value)) return [...problems, { field: SHAPES[edit.kind], problem: 'missing' }];
  if ('name' in value) {
    if (value.name.trim() === '') problems.push({ field: 'name', problem: 'missing' });
    return problems;
  }
  if ('city' in value) {
    if (value.city.trim() === '') problems.push({ field: 'city', problem: 'missing' });
    if (reference.countryCode(value.country) !== value.country) {
      problems.push({ field: 'country', problem: 'country-unknown' });
    }
    if (!zones.has(value.zone)) problems.push({ field: 'zone', problem: 'zone-unknown' });
    if (value.icao && !/^[A-Z]{4}$/.test(value.icao)) problems.push({ field: 'icao', problem: 'icao-shape' });
    if (value.metropolitan && !/^[A-Z]{3}$/.test(value.metropolitan)) {
      problems.push({ field: 'metropolitan', problem: 'metropolitan-shape' });
    }
    return problems;
  }
  // The meaning of a code must be a code that stands for itself.
  const own = edit.code === value.alpha3 || reference.countryCode(value.alpha3) === value.alpha3;
  if (!own) problems.push({ field: 'alpha3', problem: 'country-unknown' });
  return problems;
}
