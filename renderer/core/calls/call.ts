/** The type of a call. Each call is one row: input schema, permission, audit kind, schedule, and the handler, which gives the call's result. */
import type { z } from 'zod';
import type { AuditEntry, AuditFields, DeclaredDetails, DetailsOf } from '../../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { Result } from '../../../shared/result.ts';
import type { ViewPeriod } from '../audit/view-log.ts';
import { type Permission, permissionRow } from '../permissions.ts';
import { queueActOf } from '../queue-acts.ts';
import type { Request, WholeRequest } from '../request.ts';
import type { SecondOnSpot } from '../second-officer.ts';
import type { VaultPut, Write } from '../store/commit.ts';
import type { CallFailure } from './failure.ts';
import type { Topic } from './topic.ts';

/** A handler's result: the output, and the records to write in one transaction with the audit entry. */
export interface Change<Output> {
  readonly output: Output;
  readonly writes?: readonly Write[];
  /** Vault records to write in the same transaction. */
  readonly vault?: readonly VaultPut[];
  /** Flights to derive again; only where the row has `makesDue`. */
  readonly due?: readonly FlightId[];
  /** Subject and details (made by `recorded`) of the audit entry; the row has its kind. A subject is an id that names no person. */
  readonly subject?: string;
  readonly details?: DeclaredDetails;
  /** The changed fields, before and after (`changedSides`). */
  readonly before?: AuditFields | null;
  readonly after?: AuditFields | null;
  /** Entries of the trail that stand before the one of the call: of what was done by the same key, and is kept at once with it. */
  readonly earlier?: readonly AuditEntry[];
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
 * When a call runs. Left out: a call with an audit entry waits for the writes before it, any other runs at once.
 *
 * `exclusive`, `with-writes` and `background` are for long work, which writes step by step, handles a cancel itself and is resumed after a restart.
 * `exclusive`: one such call at a time · `with-writes`: in turn with writes, since an officer waits for it · `background`: waits for no call, and no call waits for it.
 * `in-turn` is for a call that is not recorded and changes what it read: it waits for the writes before it · `after-writes` is for calls that read the audit trail.
 */
export type Schedule = 'in-turn' | 'exclusive' | 'with-writes' | 'background' | 'after-writes';

/** A second officer whom the input alone decides. */
export type SecondByRow = Exclude<SecondOnSpot, 'sighted'>;

/** The parts of a row that are checked before its handler runs. */
export interface CallRules<Input> {
  /**
   * Why its handler may read records that tell of what an agency may not see. Left out: its store gives no such record, and it reads through `seen/`.
   */
  readonly whole?: string;
  readonly permission: Permission;
  /**
   * Which second officer, who needs the same permission, must confirm on the spot, before the handler runs. Left out: one officer is enough, or the handler asks
   * (`confirmedInHandler`).
   */
  readonly second?: SecondByRow | ((input: Input) => SecondByRow | null);
  /** Its handler asks for a second officer where the act needs one (`request.confirmed`), though the act takes no target off the queue. */
  readonly asks?: 'sighted';
  /** What both officers need, where the input needs two, in place of the permission of the call. */
  readonly bothMay?: Permission;
  /** Kind of its audit entry; null for a call that only reads. */
  readonly audit: AuditKind | null;
  /** Views are recorded. `true`: each one, before the answer, since data leaves the workstation. A period: in the background, once in it (`view-log.ts`). */
  readonly recordsViews?: true | ViewPeriod;
  readonly schedule?: Schedule;
  /** Its change may give flights to be derived again (`due`). */
  readonly makesDue?: true;
  /** An officer who still has to change an initial passphrase may make the call. */
  readonly withInitialPassphrase?: true;
  /** An officer who came in by PIN may not make the call, although it needs no second officer. */
  readonly fullSignIn?: true;
  /** Whether the call may go on while the screen is covered. */
  readonly whileLocked?: (input: Input) => boolean;
}

/** Makes the details of the audit entry. Only fields declared for its kind compile. */
export type Recorded<Kind extends AuditKind> = <Given extends AuditFields>(
  details: DetailsOf<Kind, Given>,
) => DeclaredDetails;

/** A call. One that reads whole records says why; any other gets no whole store. */
export type Call<Schema extends z.ZodType, Output, Kind extends AuditKind, Whole extends string | undefined> = CallRow<
  Schema,
  Output,
  Kind,
  Whole
> &
  (Whole extends string ? { readonly whole: Whole } : { readonly whole?: undefined });

interface CallRow<Schema extends z.ZodType, Output, Kind extends AuditKind, Whole extends string | undefined>
  extends CallRules<z.output<Schema>> {
  readonly whole?: Whole & string;
  readonly audit: Kind | null;
  readonly input: Schema;
  /** Byte arrays of the output that are transferred to the screen instead of copied. */
  readonly moves?: (output: Output) => readonly Uint8Array[];
  readonly handler: (
    request: Whole extends string ? WholeRequest : Request,
    input: z.output<Schema>,
    recorded: Recorded<Kind>,
  ) => Handled<Output>;
}

/** A row of any call; it takes only its own input. */
export interface AnyCall extends CallRules<never> {
  readonly input: z.ZodType;
  readonly moves?: (output: never) => readonly Uint8Array[];
  readonly handler: (request: WholeRequest, input: never, recorded: never) => Handled<unknown>;
}

/** Which second officer a call needs before its handler runs; null: none. */
export function secondNeeded<Input>({ second }: Pick<CallRules<Input>, 'second'>, input: Input): SecondByRow | null {
  return typeof second === 'function' ? second(input) : (second ?? null);
}

/**
 * Whether an officer who came in by PIN is refused before the handler runs: signatures, acts that another officer confirms, and rows that say so. A handler that asks for a
 * second officer is refused then.
 */
export function needsPassphrase<Input>(
  row: Pick<CallRules<Input>, 'second' | 'permission' | 'fullSignIn'>,
  input: Input,
): boolean {
  if (row.fullSignIn === true || secondNeeded(row, input) !== null) return true;
  return permissionRow(row.permission).second === 'later';
}

/** Whether the handler has to ask for a second officer before it writes: the table of acts that take a target off the queue says so. */
export function confirmedInHandler({ audit }: Pick<CallRules<never>, 'audit'>): boolean {
  return queueActOf(audit)?.confirms === 'sighted';
}

/** Whether such a handler may find that one officer is enough. */
export function mayBeAlone({ audit }: Pick<CallRules<never>, 'audit'>): boolean {
  return queueActOf(audit)?.alone !== undefined;
}

/** The period in which repeated views are recorded once; null: views are not recorded by period. */
export function viewPeriodOf({ recordsViews }: Pick<CallRules<never>, 'recordsViews'>): ViewPeriod | null {
  return recordsViews === true || recordsViews === undefined ? null : recordsViews;
}

/** Whether the call is long work, which writes step by step. */
export function isLong({ schedule }: Pick<CallRules<never>, 'schedule'>): boolean {
  return schedule !== undefined && schedule !== 'after-writes' && schedule !== 'in-turn';
}

/** Declares a row; its types follow from the schema and the handler. */
export function call<
  Schema extends z.ZodType,
  Output,
  Kind extends AuditKind = never,
  Whole extends string | undefined = undefined,
>(row: Call<Schema, Output, Kind, Whole>): Call<Schema, Output, Kind, Whole> {
  return row;
}
