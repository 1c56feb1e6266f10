/**
 * One entry of the audit trail. What is kept of it falls in two: the core, which says who did what and when and is kept for good, and the values,
 * which may tell of a person and can be destroyed; the core holds only their hash, so that the trail can be verified after they are gone.
 */
import type { Agency } from '../casework/case.ts';
import type { AuditKind, FieldOf } from './audit-kinds.ts';

/** Who acts when nobody does: what comes into force by the hour, what the circuit breaker holds, what is destroyed when its day has come. */
export const SYSTEM = 'SYSTEM';

export type AuditScalar = string | number | boolean | null;
export type AuditFields = Readonly<Record<string, AuditScalar>>;

type KeyOf<Given> = Given extends unknown ? keyof Given : never;

/** Details of which each field is declared for the kind; any other field does not compile. */
export type DetailsOf<Kind extends AuditKind, Given extends AuditFields> = Given & {
  readonly [Field in Exclude<KeyOf<Given>, FieldOf<Kind>>]?: never;
};

declare const DECLARED: unique symbol;
/** Details that were checked against the table. */
export type DeclaredDetails = AuditFields & { readonly [DECLARED]: true };

/** What a call says of what was done. Kinds of entries that are written are in the table; one that is read (`AuditEntry<string>`) may be older than it. */
export interface AuditEntry<Kind extends string = AuditKind> {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** An officer's id, or `SYSTEM`. */
  readonly officer: string;
  /** Null for the system. */
  readonly agency: Agency | null;
  readonly kind: Kind;
  /** An id that names no person. */
  readonly subject: string | null;
  readonly details: AuditFields;
  /** What the act changed, as it was; absent where there was nothing or nothing was changed. */
  readonly before?: AuditFields | null;
  readonly after?: AuditFields | null;
  readonly reason?: string | null;
  /** The officer who confirmed an act of two persons. */
  readonly second?: string | null;
}

/** The wall clock at the unit's first airport. */
export interface AuditLocalTime {
  /** `2026-11-24T09:00:00+01:00`. */
  readonly time: string;
  /** IANA zone. */
  readonly zone: string;
}

/** What is kept for good. */
export interface AuditCore {
  readonly form: 1;
  /** Random, so that nobody can find out by trying what an entry says whose bytes are gone. */
  readonly salt: string;
  readonly at: string;
  readonly local: AuditLocalTime | null;
  readonly officer: string;
  readonly agency: Agency | null;
  readonly second: string | null;
  readonly kind: string;
  readonly subject: string | null;
  /** Hash of the values; null where there are none. */
  readonly values: string | null;
}

/** What may tell of a person. */
export interface AuditValues {
  readonly salt: string;
  readonly details: AuditFields;
  readonly before: AuditFields | null;
  readonly after: AuditFields | null;
  readonly reason: string | null;
}

/** An entry taken apart; `values` is null where it says nothing more. */
export interface AuditParts {
  readonly core: AuditCore;
  readonly values: AuditValues | null;
}
