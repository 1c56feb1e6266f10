/**
 * What other officers did about a traveller under quiet work, from the audit trail, and no other call knows of quiet work. Every recorded act on the traveller, their cases, their
 * flight or a request about these counts. It names no act that the reader may not see.
 */
import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import { AUDIT_KINDS, type AuditKind } from '../../shared/audit/audit-kinds.ts';
import { joinEntry } from '../../shared/audit/split-entry.ts';
import { type QuietOrder, wasNamed } from '../../shared/casework/quiet-order.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { readCores, readEntries } from './audit/read-trail.ts';
import { slices } from './pause.ts';
import type { WholeRequest } from './request.ts';
import { hiddenEntries, seenEntry } from './seen/seen-audit.ts';
import { seenCasesOn } from './seen/seen-cases.ts';
import type { AuditRecord } from './store/append-audit.ts';

/** An act of an officer who is not named. */
export interface ActOfOther {
  readonly at: string;
  readonly officer: string;
  readonly kind: string;
}

/** The same, with its number in the trail, which not every officer may know. */
export interface TrailedAct extends ActOfOther {
  readonly seq: number;
}

/** To look at a traveller is no act on them. */
const GROUPS: ReadonlySet<string | null> = new Set(['case', 'flight', 'exports', 'vault']);
const KINDS = (Object.keys(AUDIT_KINDS) as AuditKind[]).filter((kind) => GROUPS.has(AUDIT_KINDS[kind].group));

/** Acts that concern all travellers of the flight that they name, and requests, which name a traveller by seat or booking only. */
function isOnFlight(kind: string): boolean {
  return KINDS.some((each) => each === kind && (AUDIT_KINDS[each].group === 'flight' || each.startsWith('question.')));
}

/** Entries to open at once. */
const OPENED = 100;

/** The acts since it began, the latest first; `ids`: all ids of the traveller, `flights`: all ids of the flight. */
export async function actsOfOthers(
  request: WholeRequest,
  order: Pick<QuietOrder, 'trailFrom' | 'officers' | 'timeline'>,
  ids: readonly TravellerId[],
  flights: readonly FlightId[],
): Promise<readonly TrailedAct[]> {
  const { store, services } = request;
  const columns = services.trailColumns;
  const [hidden, cases] = await Promise.all([hiddenEntries(request), seenCasesOn(request, ids)]);
  const about = new Set<unknown>([...ids, ...cases.map(({ id }) => id)]);
  const onFlight = new Set<unknown>(flights);
  // A trail that was begun anew counts from one.
  const { seq: head } = store.trail.head;
  const after = order.trailFrom > head ? 0 : order.trailFrom;
  const numbers = (await store.table('audit').where(':id').above(after).primaryKeys()) as number[];
  const filter = { officer: null, kinds: KINDS, from: null, until: null };
  const wanted = numbers.filter((seq) => !columns.excludes(seq, filter));
  const acts: TrailedAct[] = [];
  const slice = slices();
  for (let at = 0; at < wanted.length; at += OPENED) {
    request.signal.throwIfAborted();
    const found = await store.table('audit').bulkGet(wanted.slice(at, at + OPENED));
    const records = found.filter((record) => record !== undefined) as AuditRecord[];
    const cores = await readCores(store, records);
    for (const [place, core] of cores.entries()) if (core !== null) columns.learn(records[place]?.seq ?? 0, core);
    const fitting = records.flatMap((record, place) => {
      const core = cores[place];
      if (core == null || !KINDS.some((kind) => kind === core.kind)) return [];
      return core.officer === SYSTEM || wasNamed(order, core.officer, record.seq, head) ? [] : [{ record, core }];
    });
    const opened = await readEntries(
      store,
      fitting.map(({ record }) => record),
      fitting.map(({ core }) => core),
    );
    for (const { seq, core, values } of opened) {
      if (core === null) continue;
      const entry = joinEntry({ core, values });
      const shown = hidden === null ? entry : seenEntry(entry, hidden);
      if (shown === null) continue;
      const named = [shown.subject, ...Object.values(shown.details)];
      if (!named.some((one) => about.has(one) || (onFlight.has(one) && isOnFlight(shown.kind)))) continue;
      const { at: when, officer, kind } = shown;
      acts.push({ seq, at: when, officer, kind });
    }
    await slice.breathe();
  }
  return acts.reverse();
}
