/** Works out which carriers do not send which fields, and screens the flights concerned again; `coverage-gate.ts` says what is measured. */
import {
  type CarrierFlight,
  type CarrierGate,
  decidesAbout,
  type GateBegan,
  gatesOf,
  type LoweredBy,
} from '../../../rules/statistics/coverage-gate.ts';
import { mostHits } from '../../../rules/statistics/rule-hold.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import { systemEntry } from '../audit/entries.ts';
import type { FlightHead } from '../flight-head.ts';
import { filesOf } from '../import/fall-causes.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import { slices } from '../pause.ts';
import type { WholeRequest } from '../request.ts';
import { readSetting } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import type { Store } from '../store/open-store.ts';
import { carrierOf, dayOf } from '../world-terms.ts';

/** Checks all flights, since data of one day decides about the thirty days after it. Takes turns, as `checkRules` does. */
export async function checkCoverage(request: WholeRequest): Promise<void> {
  const endTurn = await request.services.deriving.take();
  let changed: boolean;
  try {
    changed = await keepGates(request);
  } finally {
    endTurn();
  }
  if (changed) await refreshFlights({ ...request, world: await request.worldNow() });
}

/** Audit entries for each field that a carrier stopped sending, or sends again. */
function gateEntries(
  before: readonly CarrierGate[],
  after: readonly CarrierGate[],
  now: string,
): readonly AuditEntry[] {
  const entryOf = (kind: 'gate.begun' | 'gate.ended', { carrier, field, days, began }: CarrierGate) => {
    const details = { carrier, field, days: days.length, from: days[0]?.day ?? null };
    const files = new Set(began?.lowered.flatMap((each) => each.files.map(({ fileName }) => fileName)));
    const reason = kind === 'gate.begun' ? `${carrier}: ${[...files].join(', ')}` : null;
    return systemEntry(now, kind, `${carrier} ${field}`, details, { reason });
  };
  const isIn = (gates: readonly CarrierGate[], { carrier, field }: CarrierGate): boolean =>
    gates.some((gate) => gate.carrier === carrier && gate.field === field);
  return [
    ...after.filter((gate) => !isIn(before, gate)).map((gate) => entryOf('gate.begun', gate)),
    ...before.filter((gate) => !isIn(after, gate)).map((gate) => entryOf('gate.ended', gate)),
  ];
}

/** Writes the gates as they should be now; true where any changed. */
async function keepGates(request: WholeRequest): Promise<boolean> {
  const { store } = request;
  const [heads, kept] = await Promise.all([readHeads(store), readSetting(store, 'coverageGates')]);
  const slice = slices();
  const flights: CarrierFlight[] = [];
  for (const head of heads) {
    const carrier = carrierOf(head);
    if (carrier !== null) flights.push({ carrier, day: dayOf(head), carried: head.carried });
    await slice.breathe();
  }
  const gates = await withBeginnings(store, gatesOf(flights), kept?.value ?? [], heads);
  if (JSON.stringify(gates) === JSON.stringify(kept?.value ?? [])) return false;
  await request.commit(
    [{ table: 'settings', id: 'coverageGates', rev: null, value: gates }],
    gateEntries(kept?.value ?? [], gates, request.clock()),
    ['rules'],
  );
  await request.reloadWorld();
  return true;
}

/** Each gate with how it began: as it is kept, or by the flights of today. */
async function withBeginnings(
  store: Store,
  gates: readonly CarrierGate[],
  kept: readonly CarrierGate[],
  heads: readonly FlightHead[],
): Promise<readonly CarrierGate[]> {
  const found: CarrierGate[] = [];
  for (const gate of gates) {
    const before = kept.find(({ carrier, field }) => carrier === gate.carrier && field === gate.field);
    const began = before === undefined ? await beginningOf(store, gate, heads) : before.began;
    found.push({ ...gate, ...(began === undefined ? {} : { began }) });
  }
  return found;
}

async function beginningOf(
  store: Store,
  { carrier, field, days: held }: CarrierGate,
  heads: readonly FlightHead[],
): Promise<GateBegan> {
  const days = held.map(({ day }) => day);
  const counted = heads
    .filter((head) => carrierOf(head) === carrier && days.some((day) => decidesAbout(dayOf(head), day)))
    .map((head) => ({ head, hits: (head.carried[field]?.of ?? 0) - (head.carried[field]?.sent ?? 0) }));
  const lowered: LoweredBy[] = [];
  for (const { head } of mostHits(counted)) lowered.push({ flight: head.id, files: await filesOf(store, head) });
  return { days, lowered };
}
