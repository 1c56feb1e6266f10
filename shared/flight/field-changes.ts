/** Differences between two values of one shape, field by field. */

export interface FieldChange {
  /** Name of the field in the manifest; those of the booking begin with `booking.`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields that differ, in the given order. `partial`: a field that the later value leaves out is no change. */
export function fieldChanges<Field extends string>(
  fields: readonly Field[],
  before: Readonly<Record<Field, unknown>>,
  after: Readonly<Record<Field, unknown>>,
  partial: boolean,
): readonly FieldChange[] {
  return fields.flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    return (partial && isEmpty(is)) || isSame(was, is) ? [] : [{ field, before: was, after: is }];
  });
}

/** Is there nothing in the value? */
export function isEmpty(value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  return typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty);
}

/** Compares plain values; lists in their order. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}
