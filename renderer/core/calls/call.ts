/** A call is one row: what it takes, who may make it, what is recorded, when its turn comes, and the handler, whose result is what the call gives. */
import type { z } from 'zod';
import type { AuditFields, DeclaredDetails, DetailsOf } from '../../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Result } from '../../../shared/result.ts';
import type { ViewPeriod } from '../audit/view-log.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import type { SecondOnSpot } from '../second-officer.ts';
import type { VaultPut, Write } from '../store/commit.ts';
import type { CallFailure } from './failure.ts';
import type { Topic } from './topic.ts';

/** What a handler gives: the answer, and what is written with the audit entry in one transaction. */
export interface Change<Output> {
  readonly output: Output;
  readonly writes?: readonly Write[];
  /** Records of the vault that are written with them. */
  readonly vault?: readonly VaultPut[];
  /** Flights to derive again because of it; only where the row says `makesDue`. */
  readonly due?: readonly FlightId[];
  /** Subject and details (made by `recorded`) of the audit entry; its kind stands in the row. A subject is an id that names no person. */
  readonly subject?: string;
  readonly details?: DeclaredDetails;
  /** What was changed, as it was and as it is (`changedSides`). */
  readonly before?: AuditFields | null;
  readonly after?: AuditFields | null;
  /** Why, in the officer's words. */
  readonly reason?: string | null;
  readonly topics?: readonly Topic[];
}

/** A file that the screen saves. */
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type Handled<Output> = Promise<Result<Change<Output>, CallFailure>>;

/**
 * When the turn of a call comes. Left out: a call with an audit entry waits for the writes before it, any other runs at once.
 *
 * `exclusive`, `with-writes` and `background` are for long work, which writes step by step, answers a cancel itself and is resumed after a restart:
 * one `exclusive` call at a time · `with-writes` because an officer waits for it · `background` neither waits nor is waited for.
 * `after-writes` is for calls that read the audit trail.
 */
export type Schedule = 'exclusive' | 'with-writes' | 'background' | 'after-writes';

/** What of a row decides before its handler runs. */
export interface CallRules<Input> {
  readonly permission: Permission;
  /** The second officer, permitted it too, who confirms on the spot, where the act needs one. Left out: one officer is enough. */
  readonly second?: SecondOnSpot | ((input: Input) => SecondOnSpot | null);
  /** Kind of its audit entry; null for what only reads. */
  readonly audit: AuditKind | null;
  /**
   * Looking is recorded too, although nothing is written. `true`: each time, and before the answer, since what was asked for leaves the workstation.
   * `period`, `hour`: beside the answer, and once for so long (`view-log.ts`).
   */
  readonly recordsViews?: true | ViewPeriod;
  readonly schedule?: Schedule;
  /** It leaves flights to be derived again (`due` of its change). */
  readonly makesDue?: true;
  /** It may be called by an officer who still has to change a passphrase that was handed over. */
  readonly withInitialPassphrase?: true;
  /** Whether it goes on while the screen is covered. */
  readonly whileLocked?: (input: Input) => boolean;
}

/** Makes the details of the audit entry. Only fields that the row of its kind declares compile. */
export type Recorded<Kind extends AuditKind> = <Given extends AuditFields>(
  details: DetailsOf<Kind, Given>,
) => DeclaredDetails;

export interface Call<Schema extends z.ZodType, Output, Kind extends AuditKind> extends CallRules<z.output<Schema>> {
  readonly audit: Kind | null;
  readonly input: Schema;
  /** Byte arrays of the answer that move to the screen instead of being copied. */
  readonly moves?: (output: Output) => readonly Uint8Array[];
  readonly handler: (request: Request, input: z.output<Schema>, recorded: Recorded<Kind>) => Handled<Output>;
}

/** A row of whatever call: only its own input may be given to it. */
export interface AnyCall extends CallRules<never> {
  readonly input: z.ZodType;
  readonly moves?: (output: never) => readonly Uint8Array[];
  readonly handler: (request: Request, input: never, recorded: never) => Handled<unknown>;
}

/** Whom a call needs besides the officer who acts; null: nobody. */
export function secondNeeded<Input>({ second }: Pick<CallRules<Input>, 'second'>, input: Input): SecondOnSpot | null {
  return typeof second === 'function' ? second(input) : (second ?? null);
}

/** For how long one look counts once; null: nothing is recorded beside the answer. */
export function viewPeriodOf({ recordsViews }: Pick<CallRules<never>, 'recordsViews'>): ViewPeriod | null {
  return recordsViews === true || recordsViews === undefined ? null : recordsViews;
}

/** Does it write step by step as it goes? */
export function isLong({ schedule }: Pick<CallRules<never>, 'schedule'>): boolean {
  return schedule !== undefined && schedule !== 'after-writes';
}

/** States a row; its types follow from the schema and the handler. */
export function call<Schema extends z.ZodType, Output, Kind extends AuditKind = never>(
  row: Call<Schema, Output, Kind>,
): Call<Schema, Output, Kind> {
  return row;
}
