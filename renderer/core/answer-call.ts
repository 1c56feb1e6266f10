/** Answers one call: checks its input and who may make it, runs its use case, and writes what it changes together with its audit entry. */
import { type AuditEntry, SYSTEM } from '../../shared/audit/audit-entry.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { CallName } from './api.ts';
import type { TrailKeeper } from './audit/trail-keeper.ts';
import type { CallFailure } from './calls/failure.ts';
import { auditEntry, type Context } from './context.ts';
import type { CoreCallOptions } from './core-options.ts';
import type { Desks } from './desks.ts';
import { isPermitted } from './permissions.ts';
import type { Input, Output } from './rpc-protocol.ts';
import { type Second, secondOfficer } from './second-officer.ts';
import type { Identity } from './session.ts';
import type { Store } from './store/open-store.ts';
import { secondNeeded, spellOf, type UseCase } from './use-cases/use-case.ts';
import { useCase } from './use-cases/use-case-table.ts';

/** A call as it was made. */
export interface AskedCall<Name extends CallName> {
  readonly name: Name;
  readonly input: Input<Name>;
  readonly options: CoreCallOptions;
  /** Who asked; left out: whoever acts now. */
  readonly asking: Promise<Identity> | undefined;
}

export interface AnswerPorts {
  readonly store: Store;
  readonly desks: Desks;
  readonly trail: TrailKeeper;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
  readonly second: Second;
  /** Told when an act leaves flights to be derived anew. */
  onFlightsDue(): void;
}

/** Throws what the store reports and what is thrown by a cancel; every other failure is the answer. */
export async function answerCall<Name extends CallName>(
  { name, input, options, asking }: AskedCall<Name>,
  ports: AnswerPorts,
): Promise<Result<Output<Name>, CallFailure>> {
  const row = useCase(name);
  if (row === undefined) return failed({ code: 'invalid-input', path: 'name' });
  const parsed = row.input.safeParse(input);
  if (!parsed.success) return failed({ code: 'invalid-input', path: parsed.error.issues[0]?.path.join('.') ?? '' });
  const admitted = await admit(row, parsed.data, options, await ports.desks.context(asking), ports);
  if (!admitted.ok) return admitted;
  const context = admitted.value;
  const { trail, closing } = ports;
  const desk = await ports.desks.of(context, options);
  const spell = spellOf(row);
  // What cannot be recorded is not shown.
  if (spell !== null) await trail.ready();
  const result = await row.handler(desk, parsed.data);
  if (!result.ok) return result;
  const { output, writes = [], vault = [], subject = null, details = {}, topics = [], ...more } = result.value;
  if (closing.aborted) return failed({ code: 'locked' });
  if (desk.signal.aborted && !row.long) return failed({ code: 'cancelled' });
  const audit = row.audit === null ? [] : [auditEntry(context, row.audit, subject, details, saidOf(more))];
  if (spell !== null) for (const entry of audit) trail.look(entry, spell);
  // An act that changes nothing (claiming what is already one's own) leaves no entry, unless looking is what is recorded.
  else if (writes.length > 0 || row.recordsViews) await desk.commit(writes, audit, topics, vault);
  if (writes.some(({ id, table }) => table === 'settings' && id === 'due')) ports.onFlightsDue();
  return success(output);
}

/** Who acts, with the second officer where the act needs one; or why it is refused. */
async function admit<Name extends CallName>(
  row: UseCase<Name>,
  input: Input<Name>,
  { unattended, confirmation }: CoreCallOptions,
  present: Context,
  { store, second }: AnswerPorts,
): Promise<Result<Context, CallFailure>> {
  if (unattended && row.whileLocked?.(input) !== true) return failed({ code: 'screen-locked' });
  const acting = unattended ? { ...present, officer: { ...present.officer, id: SYSTEM, name: '' } } : present;
  const { permission } = row;
  if (!unattended) {
    if (acting.mustChange && row.withInitialPassphrase !== true) return failed({ code: 'initial-passphrase' });
    if (!isPermitted(acting.officer, permission, store.name)) return failed({ code: 'not-permitted', permission });
  }
  const need = secondNeeded(row, input);
  if (need === null) return success(acting);
  const confirmed = await secondOfficer({ need, permission }, confirmation ?? null, acting, store, second);
  return confirmed.ok ? success({ ...acting, second: confirmed.value }) : confirmed;
}

type Said = Pick<AuditEntry, 'before' | 'after' | 'reason'>;

/** What of an answer the trail keeps besides; what is not said is left out. */
function saidOf({ before, after, reason }: Said): Said {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(reason === undefined ? {} : { reason }),
  };
}
