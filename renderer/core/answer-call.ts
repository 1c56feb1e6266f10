/** Answers one call: checks its input and permission, runs its handler, and writes the changes together with the audit entry. */
import { type AuditFields, type DeclaredDetails, SYSTEM } from '../../shared/audit/audit-entry.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import { auditEntry } from './audit/entries.ts';
import type { TrailKeeper } from './audit/trail-keeper.ts';
import { type CallName, callRow, type Input, type Output } from './calls/all-calls.ts';
import {
  type AnyCall,
  confirmedInHandler,
  isLong,
  mayBeAlone,
  needsPassphrase,
  secondNeeded,
  viewPeriodOf,
} from './calls/call.ts';
import type { CallFailure } from './calls/failure.ts';
import type { CoreCallOptions } from './core-options.ts';
import { isPermitted, type Permission } from './permissions.ts';
import type { Context, WholeRequest } from './request.ts';
import type { Requests } from './requests.ts';
import { type Second, secondOfficer } from './second-officer.ts';
import type { Identity } from './session.ts';
import type { Store } from './store/open-store.ts';
import { addDueWrites } from './store/stored-memory.ts';
import { unitAgencies } from './world.ts';

/** A call as it was made. */
export interface AskedCall<Name extends CallName> {
  readonly name: Name;
  readonly input: Input<Name>;
  readonly options: CoreCallOptions;
  /** Who asked; left out: the officer who acts now. */
  readonly asking: Promise<Identity> | undefined;
}

export interface AnswerPorts {
  readonly store: Store;
  readonly requests: Requests;
  readonly trail: TrailKeeper;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
  readonly second: Second;
  /** Called when an act leaves flights to be derived again. */
  onFlightsDue(): void;
}

/** Throws what the store reports and the reason of a cancel; returns every other failure. */
export async function answerCall<Name extends CallName>(
  { name, input, options, asking }: AskedCall<Name>,
  ports: AnswerPorts,
): Promise<Result<Output<Name>, CallFailure>> {
  const row = callRow(name);
  if (row === undefined) return failed({ code: 'invalid-input', path: 'name' });
  const parsed = row.input.safeParse(input);
  if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const present = await ports.requests.context(asking);
  const asked = await ports.requests.of(present, options);
  const admitted = await admit(row, parsed.data, options, asked, ports);
  if (!admitted.ok) return admitted;
  const context = admitted.value;
  const { trail, closing } = ports;
  const made = { ...asked, context };
  let isWritten = false;
  let isConfirmed = !confirmedInHandler(row);
  let { second } = context;
  const request: WholeRequest = {
    ...made,
    async confirmed(agencies, permission = row.permission) {
      // Whoever knows the PIN of another officer would else be both of the two.
      if (context.byPin) return failed({ code: 'passphrase-needed' });
      const act = { need: 'sighted', permission, agencies } as const;
      const found = await secondOfficer(act, options.confirmation ?? null, context, ports.store, ports.second);
      isConfirmed ||= found.ok;
      if (found.ok) second = found.value;
      return found;
    },
    alone() {
      if (confirmedInHandler(row) && !mayBeAlone(row)) throw new Error(`${name} is never done by one officer`);
      isConfirmed = true;
    },
    async commit(...given) {
      if (!isConfirmed) throw new Error(`${name} writes before a second officer confirmed it`);
      await made.commit(...given);
      isWritten = true;
    },
  };
  const period = viewPeriodOf(row);
  // A view that cannot be recorded is not answered.
  if (period !== null) await trail.ready();
  // The row's schema gives the input that its handler takes.
  const result = await row.handler(request, parsed.data as never, recorded as never);
  if (!result.ok) return result;
  const {
    output,
    writes = [],
    vault = [],
    due = [],
    subject = null,
    details,
    topics = [],
    earlier = [],
    ...more
  } = result.value;
  if (due.length > 0 && row.makesDue !== true)
    throw new Error(`${name} makes flights due, and its row does not say so`);
  // They are written with the changes of an act; a view writes none.
  if (due.length > 0 && (writes.length === 0 || period !== null))
    throw new Error(`${name} makes flights due without a write`);
  // What the handler wrote holds, so it is answered as done.
  const isDone = isWritten && writes.length === 0;
  if (closing.aborted && !isDone) return failed({ code: 'locked' });
  if (request.signal.aborted && !isLong(row) && !isDone) return failed({ code: 'cancelled' });
  const audit =
    row.audit === null
      ? []
      : [...earlier, auditEntry({ ...context, second }, row.audit, subject, details as never, more)];
  if (period !== null) for (const entry of audit) trail.look(entry, period);
  // An act without changes (claiming one's own case) gets no entry, unless the row records views.
  else if (writes.length > 0 || row.recordsViews)
    await request.commit([...writes, ...(await addDueWrites(ports.store, due))], audit, topics, vault);
  if (due.length > 0) ports.onFlightsDue();
  // The row of this name returns this output.
  return success(output as Output<Name>);
}

/** What an officer needs to sign in, see why nothing else is there, and change the own passphrase. */
const OF_EVERYBODY: readonly Permission[] = ['session', 'account.own'];

/** Who acts, with the second officer where the act needs one; or why it is refused. */
async function admit(
  row: AnyCall,
  input: unknown,
  { unattended, confirmation }: CoreCallOptions,
  { context: present, world }: Pick<WholeRequest, 'context' | 'world'>,
  { store, second }: AnswerPorts,
): Promise<Result<Context, CallFailure>> {
  if (unattended && row.whileLocked?.(input as never) !== true) return failed({ code: 'screen-locked' });
  const acting = unattended ? { ...present, officer: { ...present.officer, id: SYSTEM, name: '' } } : present;
  const need = secondNeeded(row, input as never);
  const permission = need === null ? row.permission : (row.bothMay ?? row.permission);
  if (!unattended) {
    if (acting.mustChange && row.withInitialPassphrase !== true) return failed({ code: 'initial-passphrase' });
    if (!isPermitted(acting.officer, permission, store.name)) return failed({ code: 'not-permitted', permission });
    // An agency that is paused has no officers at work, whatever accounts a restore or a repair left.
    if (!unitAgencies(world).isActive(acting.agency) && !OF_EVERYBODY.includes(permission))
      return failed({ code: 'not-permitted', permission });
    if (acting.byPin && needsPassphrase(row, input as never)) return failed({ code: 'passphrase-needed' });
  }
  if (need === null) return success(acting);
  const confirmed = await secondOfficer({ need, permission }, confirmation ?? null, acting, store, second);
  return confirmed.ok ? success({ ...acting, second: confirmed.value }) : confirmed;
}

/** The types of the rows have checked the fields. */
function recorded(details: AuditFields): DeclaredDetails {
  return details as DeclaredDetails;
}
