/** Works out which carriers do not send which fields, and screens the flights concerned anew; see `coverage-gate.ts` for what is measured. */
import { type CarrierFlight, gatesOf } from '../../../rules/statistics/coverage-gate.ts';
import type { Desk } from '../context.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import { slices } from '../pause.ts';
import { readSetting } from '../session.ts';
import { readHeads } from '../store/heads.ts';
import { carrierOf, dayOf } from '../world-terms.ts';

/** Looks at all flights: what comes in of one day decides about the thirty days after it. Takes its turn, as `checkRules` does. */
export async function checkCoverage(desk: Desk): Promise<void> {
  const endTurn = await desk.deriving.take();
  let changed: boolean;
  try {
    changed = await keepGates(desk);
  } finally {
    endTurn();
  }
  if (changed) await refreshFlights({ ...desk, world: await desk.worldNow() });
}

/** Writes the gates as they are by now; tells whether any changed. */
async function keepGates(desk: Desk): Promise<boolean> {
  const { store } = desk;
  const [heads, kept] = await Promise.all([readHeads(store), readSetting(store, 'coverageGates')]);
  const slice = slices();
  const flights: CarrierFlight[] = [];
  for (const head of heads) {
    const carrier = carrierOf(head);
    if (carrier !== null && head.carried !== undefined)
      flights.push({ carrier, day: dayOf(head), carried: head.carried });
    await slice.breathe();
  }
  const gates = gatesOf(flights);
  if (JSON.stringify(gates) === JSON.stringify(kept?.value ?? [])) return false;
  await desk.commit([{ table: 'settings', id: 'coverageGates', rev: null, value: gates }], [], ['rules']);
  await desk.reloadWorld();
  return true;
}
