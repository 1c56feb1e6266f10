/**
 * What other officers did about a traveller under quiet work, from the audit trail, and no other call knows of quiet work. Every recorded act on the traveller, their cases, their
 * bags, their flight, something else that belongs to it, or a request about these counts. It names no act that the reader may not see.
 */
import { type AuditEntry, SYSTEM } from '../../shared/audit/audit-entry.ts';
import { AUDIT_KINDS, type AuditKind } from '../../shared/audit/audit-kinds.ts';
import { joinEntry } from '../../shared/audit/split-entry.ts';
import { type Case, isOnTraveller } from '../../shared/casework/case.ts';
import { type QuietOrder, wasNamed } from '../../shared/casework/quiet-order.ts';
import { isSameBag } from '../../shared/flight/bag-tags.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import { readCores, readEntries } from './audit/read-trail.ts';
import { slices } from './pause.ts';
import type { Request, WholeRequest } from './request.ts';
import { hiddenEntries, seenEntry } from './seen/seen-audit.ts';
import { allSeenCases, seenCasesOn } from './seen/seen-cases.ts';
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

/** Acts that concern all travellers of the flight that they name, requests, which name a traveller by seat or booking only, and cases opened on a thing of the flight. */
function isOnFlight({ kind, details }: Pick<AuditEntry<string>, 'kind' | 'details'>): boolean {
  if ('thing' in details) return true;
  return KINDS.some((each) => each === kind && (AUDIT_KINDS[each].group === 'flight' || each.startsWith('question.')));
}

/** Entries to open at once. */
const OPENED = 100;

/** The traveller under quiet work, by all their ids, the tags of their bags and all ids of the flight. */
export interface Watched {
  readonly ids: readonly TravellerId[];
  readonly tags: readonly string[];
  readonly flights: readonly FlightId[];
}

/** The acts since it began, the latest first. */
export async function actsOfOthers(
  request: WholeRequest,
  order: Pick<QuietOrder, 'trailFrom' | 'officers' | 'timeline'>,
  watched: Watched,
): Promise<readonly TrailedAct[]> {
  const { store, services } = request;
  const columns = services.trailColumns;
  const { ids, flights } = watched;
  const [hidden, cases, things] = await Promise.all([
    hiddenEntries(request),
    seenCasesOn(request, ids),
    casesOnThings(request, watched),
  ]);
  const about = new Set<unknown>([...ids, ...[...cases, ...things].map(({ id }) => id)]);
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
      if (!named.some((one) => about.has(one) || (onFlight.has(one) && isOnFlight(shown)))) continue;
      const { at: when, officer, kind } = shown;
      acts.push({ seq, at: when, officer, kind });
    }
    await slice.breathe();
  }
  return acts.reverse();
}

/** Cases on what belongs to the flight, and on a bag with one of the traveller's tags wherever it is. */
async function casesOnThings(request: Request, { tags, flights }: Watched): Promise<readonly Case[]> {
  return (await allSeenCases(request)).filter((found) => {
    if (isOnTraveller(found)) return false;
    const { flight, thing } = found;
    const isOwnBag = thing.kind === 'bag' && tags.some((each) => isSameBag(each, thing.tag));
    return isOwnBag || (flight !== null && flights.includes(flight));
  });
}
