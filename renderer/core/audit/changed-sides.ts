/** What an act changed, for the audit trail: the fields that differ, before and after. */
import type { AuditFields, AuditScalar } from '../../../shared/audit/audit-entry.ts';

/** Longest text of one field; a longer one is cut and ends with an ellipsis. */
const LONGEST = 4_000;

export interface ChangedSides {
  readonly before: AuditFields | null;
  readonly after: AuditFields | null;
}

/** Compares two versions of a thing; null: it was not there, or is gone. Values that are not scalars become JSON. */
export function changedSides(before: object | null, after: object | null): ChangedSides {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => was[name] !== is[name]);
  if (names.length === 0) return { before: null, after: null };
  return { before: before === null ? null : only(was, names), after: after === null ? null : only(is, names) };
}

/** All fields of a thing as audit fields. */
export function fieldsOf(value: object | null): AuditFields {
  return Object.fromEntries(
    Object.entries(value ?? {})
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => [name, scalarOf(field)]),
  );
}

function only(fields: AuditFields, names: readonly string[]): AuditFields {
  return Object.fromEntries(names.flatMap((name) => (name in fields ? [[name, fields[name] ?? null]] : [])));
}

function scalarOf(value: unknown): AuditScalar {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
