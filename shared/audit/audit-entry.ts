/**
 * One entry of the audit trail, stored in two parts. The core says who did what and when, and is kept for good. The values may identify a person
 * and can be destroyed; the core has only their hash, so that the trail can still be verified afterwards.
 */
import type { Agency } from '../agency/agency-id.ts';
import type { AuditKind, FieldOf } from './audit-kinds.ts';

/** The system actor: acts for scheduled rules, the circuit breaker and retention. */
export const SYSTEM = 'SYSTEM';

export type AuditScalar = string | number | boolean | null;
export type AuditFields = Readonly<Record<string, AuditScalar>>;

type KeyOf<Given> = Given extends unknown ? keyof Given : never;

/** Details with only the fields declared for the kind; any other field does not compile. */
export type DetailsOf<Kind extends AuditKind, Given extends AuditFields> = Given & {
  readonly [Field in Exclude<KeyOf<Given>, FieldOf<Kind>>]?: never;
};

declare const DECLARED: unique symbol;
/** Details that were checked against the table. */
export type DeclaredDetails = AuditFields & { readonly [DECLARED]: true };

/** What a call records about an act. Written entries have a kind of the table; a stored one (`AuditEntry<string>`) may have an older kind. */
export interface AuditEntry<Kind extends string = AuditKind> {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** An officer's id, or `SYSTEM`. */
  readonly officer: string;
  /** Null for the system actor. */
  readonly agency: Agency | null;
  readonly kind: Kind;
  /** An id that names no person. */
  readonly subject: string | null;
  readonly details: AuditFields;
  /** The changed fields as they were before; absent when nothing was there or nothing was changed. */
  readonly before?: AuditFields | null;
  readonly after?: AuditFields | null;
  readonly reason?: string | null;
  /** The second officer who confirmed a two-person act. */
  readonly second?: string | null;
}

/** The local time at the unit's first airport. */
export interface AuditLocalTime {
  /** `2026-11-24T09:00:00+01:00`. */
  readonly time: string;
  /** IANA zone. */
  readonly zone: string;
}

/** The part that is kept for good. */
export interface AuditCore {
  readonly form: 1;
  /** Random, so that the content of a destroyed part cannot be guessed from its hash. */
  readonly salt: string;
  readonly at: string;
  readonly local: AuditLocalTime | null;
  readonly officer: string;
  readonly agency: Agency | null;
  readonly second: string | null;
  readonly kind: string;
  readonly subject: string | null;
  /** Hash of the values; null when there are none. */
  readonly values: string | null;
}

/** The part that may identify a person. */
export interface AuditValues {
  readonly salt: string;
  readonly details: AuditFields;
  readonly before: AuditFields | null;
  readonly after: AuditFields | null;
  readonly reason: string | null;
}

/** An entry split in two; `values` is null when it has none. */
export interface AuditParts {
  readonly core: AuditCore;
  readonly values: AuditValues | null;
}
