/** Works out which carriers do not send which fields, and screens the flights concerned again; `coverage-gate.ts` says what is measured. */
import {
  type BroughtFlight,
  type CarrierFlight,
  type CarrierGate,
  daysBegun,
  decidesAbout,
  type GateBegan,
  gatesOf,
  isSentBefore,
  type LoweredBy,
  withoutFilesOf,
} from '../../../rules/statistics/coverage-gate.ts';
import { mostHits } from '../../../rules/statistics/rule-hold.ts';
import type { AuditEntry } from '../../../shared/audit/audit-entry.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
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
function gateEntries(begun: readonly CarrierGate[], ended: readonly CarrierGate[], now: string): readonly AuditEntry[] {
  const entryOf = (kind: 'gate.begun' | 'gate.ended', { carrier, field, days, began }: CarrierGate) => {
    const details = { carrier, field, days: days.length, from: days[0]?.day ?? null };
    const files = new Set(began?.lowered.flatMap((each) => each.files.map(({ fileName }) => fileName)));
    const reason = kind === 'gate.begun' ? `${carrier}: ${[...files].join(', ')}` : null;
    return systemEntry(now, kind, `${carrier} ${field}`, details, { reason });
  };
  return [...begun.map((gate) => entryOf('gate.begun', gate)), ...ended.map((gate) => entryOf('gate.ended', gate))];
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
  const before = kept?.value ?? [];
  const found = await withoutOneImporter(store, gatesOf(flights), before, heads);
  const { gates, begun } = await withBeginnings(store, found, before, heads);
  if (JSON.stringify(gates) === JSON.stringify(before)) return false;
  const ended = before.filter((gate) => !gates.some((each) => isOfSame(gate, each)));
  await request.commit(
    [{ table: 'settings', id: 'coverageGates', rev: null, value: gates }],
    gateEntries(begun, ended, request.clock()),
    ['rules'],
  );
  await request.reloadWorld();
  return true;
}

function isOfSame(one: CarrierGate, other: CarrierGate): boolean {
  return one.carrier === other.carrier && one.field === other.field;
}

/**
 * The gates without the days on which they would begin against what others sent: where the rest says that the carrier sends the field, the files of one officer alone hold no rule. An officer
 * who brings all files is believed, since rules on absent data would else hit everybody. Files of the watched folder are laid to nobody.
 */
async function withoutOneImporter(
  store: Store,
  gates: readonly CarrierGate[],
  kept: readonly CarrierGate[],
  heads: readonly FlightHead[],
): Promise<readonly CarrierGate[]> {
  const found: CarrierGate[] = [];
  for (const gate of gates) {
    const own = heads.filter((head) => carrierOf(head) === gate.carrier);
    const before = kept.find((each) => isOfSame(each, gate));
    const begin = daysBegun(gate, before, new Set(own.map(dayOf)));
    const alone = begin.length === 0 ? NO_DAYS : await daysOfOne(store, gate, begin, own);
    const days = gate.days.filter(({ day }) => !alone.has(day));
    if (days.length > 0) found.push({ ...gate, days });
  }
  return found;
}

const NO_DAYS: ReadonlySet<IsoDate> = new Set();

/** Those of the days on which the field counts as sent once the files of some officer are left out. `own`: the flights of the carrier. */
async function daysOfOne(
  store: Store,
  { carrier, field }: CarrierGate,
  days: readonly IsoDate[],
  own: readonly FlightHead[],
): Promise<ReadonlySet<IsoDate>> {
  const flights: BroughtFlight[] = [];
  const officers = new Set<string>();
  for (const head of own) {
    const day = dayOf(head);
    if (!days.some((about) => decidesAbout(day, about))) continue;
    const broughtBy = new Set((await filesOf(store, head)).map(({ byHand, officer }) => (byHand ? officer : null)));
    for (const each of broughtBy) if (each !== null) officers.add(each);
    flights.push({ carrier, day, carried: head.carried, broughtBy });
  }
  const rests = [...officers].map((officer) => withoutFilesOf(officer, flights, field));
  return new Set(days.filter((day) => rests.some((rest) => isSentBefore(rest, field, day))));
}

/** Each gate with how it began last: as it is kept, or by the flights of today. `begun`: those that begin now, also again. */
async function withBeginnings(
  store: Store,
  found: readonly CarrierGate[],
  kept: readonly CarrierGate[],
  heads: readonly FlightHead[],
): Promise<{ readonly gates: readonly CarrierGate[]; readonly begun: readonly CarrierGate[] }> {
  const gates: CarrierGate[] = [];
  const begun: CarrierGate[] = [];
  for (const gate of found) {
    const before = kept.find((each) => isOfSame(each, gate));
    const own = heads.filter((head) => carrierOf(head) === gate.carrier);
    const days = daysBegun(gate, before, new Set(own.map(dayOf)));
    const began = days.length === 0 ? before?.began : await beginningOf(store, gate, days, own);
    const whole = { ...gate, ...(began === undefined ? {} : { began }) };
    gates.push(whole);
    if (days.length > 0) begun.push(whole);
  }
  return { gates, begun };
}

/** `own`: the flights of the carrier. */
async function beginningOf(
  store: Store,
  { field }: Pick<CarrierGate, 'field'>,
  days: readonly IsoDate[],
  own: readonly FlightHead[],
): Promise<GateBegan> {
  const counted = own
    .filter((head) => days.some((day) => decidesAbout(dayOf(head), day)))
    .map((head) => ({ head, hits: (head.carried[field]?.of ?? 0) - (head.carried[field]?.sent ?? 0) }));
  const lowered: LoweredBy[] = [];
  for (const { head } of mostHits(counted)) lowered.push({ flight: head.id, files: await filesOf(store, head) });
  return { days, lowered };
}
