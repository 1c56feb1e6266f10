/** Faults at the steps of every call of the table: the store is as before the call or as after it, and what was confirmed is there. */
import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { reportSoak } from '../../../soak-rows.ts';
import { everyInput } from '../every-input.ts';
import { actOf } from './call-acts.ts';
import { CALL_NAMES, CALL_ROWS } from './call-rows.ts';
import { Desk } from './desk.ts';
import { type PreparedUnit, prepareUnit } from './prepared-unit.ts';
import { count } from './try-fault.ts';
import { isTried, SOAK, tryFaults } from './try-faults.ts';
import { WorkWatch } from './work-watch.ts';

const usual = globalThis.indexedDB;
let watch: WorkWatch;
let unit: PreparedUnit;

beforeAll(async () => {
  watch = new WorkWatch();
  unit = await prepareUnit();
});

afterAll(() => {
  watch.end();
  globalThis.indexedDB = usual;
  Dexie.dependencies.indexedDB = usual;
});

const IMPOSSIBLE = CALL_NAMES.filter((name) => 'cannot' in (CALL_ROWS[name] ?? {}));

describe('faults at every step of a call', () => {
  test.each(CALL_NAMES.filter((name) => !IMPOSSIBLE.includes(name)).map((name, place) => ({ name, place })))(
    'faults at the steps of $name lose nothing that was confirmed, and leave nothing half done',
    async ({ name, place }) => {
      const act = actOf(name, unit);
      if (act === null) throw new Error(`${name} has no act`);
      const steps = await count(act);
      const writes = steps.some(({ kind }) => kind === 'commit');
      if (CALLS[name].audit !== null) expect(writes, 'a call with an audit entry writes').toBe(true);
      // A call that writes nothing leaves nothing behind.
      if (!writes || !isTried(place)) return;
      const { tried, met, lost } = await tryFaults(act, steps, place, watch);
      reportSoak('call-faults', { tried, met, lost: lost.length });
      expect(lost).toEqual([]);
      expect(met).toBeGreaterThan(0);
    },
    // On a busy machine a try may take seconds; all faults of one call take minutes.
    SOAK ? 7_200_000 : 120_000,
  );

  test.each(IMPOSSIBLE)('the call %s, which has no act here, cannot succeed on the prepared unit', async (name) => {
    const desk = await Desk.open(await unit.machine.copy(), 'customs');
    const answer = await desk.program.call({ name, input: everyInput(unit.known)[name] });
    expect(answer?.ok).toBe(false);
    await desk.leave();
  });
});
