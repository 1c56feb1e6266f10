/**
 * Faults at the steps of every call of the table: the store is as before the call or as after it, and what was confirmed is there. To try all faults of some acts:
 * `npx vitest run --mode soak test/renderer/core/faults -t 'steps of vault'`. A soak run shares the acts out among files, which run beside each other.
 */
import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import { reportSoak } from '../../../soak-rows.ts';
import { everyInput } from '../every-input.ts';
import { actOf } from './call-acts.ts';
import { CALL_NAMES, CALL_ROWS } from './call-rows.ts';
import { Desk } from './desk.ts';
import { type PreparedUnit, prepareUnit } from './prepared-unit.ts';
import { SOAK, sampleOf, tryFaults } from './try-faults.ts';
import { VAULT_ROWS, vaultActOf, WORK_ROWS } from './vault-acts.ts';
import { WorkWatch } from './work-watch.ts';

const IMPOSSIBLE = CALL_NAMES.filter((name) => 'cannot' in (CALL_ROWS[name] ?? {}));
// A call without an audit entry is expected to write nothing that counts; only a soak run tries it.
const TRIED = CALL_NAMES.filter((name) => !IMPOSSIBLE.includes(name) && (SOAK || CALLS[name].audit !== null));
const MORE = Object.entries({ ...VAULT_ROWS, ...WORK_ROWS }).flatMap(([name, row]) =>
  'cannot' in row ? [] : [{ name, row }],
);
// On a busy machine a try may take seconds; all faults of one act take minutes.
const LONGEST = SOAK ? 7_200_000 : 120_000;

/** Number of files of a soak run. Other runs try their few acts in the first. */
const PARTS = 4;

/** Tests the acts of one file, from 1. */
export function testFaults(part: number): void {
  const usual = globalThis.indexedDB;
  let watch: WorkWatch;
  let unit: PreparedUnit;

  beforeAll(async () => {
    watch = new WorkWatch();
    unit = await prepareUnit();
  }, 300_000);

  afterAll(() => {
    watch.end();
    globalThis.indexedDB = usual;
    Dexie.dependencies.indexedDB = usual;
  });

  const ofPart = <Each>(acts: readonly Each[]) => (SOAK ? acts.filter((_, at) => at % PARTS === part - 1) : acts);

  describe('faults at every step of a call', () => {
    test.each(ofPart(sampleOf(TRIED, (name) => name)).map(({ each, place }) => [each, place] as const))(
      'faults at the steps of %s lose nothing that was confirmed, and leave nothing half done',
      async (name, place) => {
        const act = actOf(name, unit);
        if (act === null) throw new Error(`${name} has no act`);
        const found = await tryFaults(act, place, watch);
        if (found === null) {
          expect(CALLS[name].audit, 'a call with an audit entry writes').toBe(null);
          return;
        }
        const { tried, met, lost } = found;
        reportSoak('call-faults', { tried, met, lost: lost.length });
        expect(lost).toEqual([]);
        expect(met).toBeGreaterThan(0);
      },
      LONGEST,
    );

    test.each(
      ofPart(sampleOf(MORE, ({ name }) => name)).map(({ each, place }) => [each.name, each.row, place] as const),
    )(
      'faults at the steps of %s lose nothing that was confirmed, and leave nothing half done',
      async (name, row, place) => {
        const found = await tryFaults(vaultActOf(name, row, unit), place, watch);
        const { tried = 0, met = 0, lost = [], changed = [] } = found ?? {};
        if (row.changes !== undefined) expect(changed).toContainEqual(expect.stringMatching(row.changes));
        reportSoak('vault-faults', { tried, met, lost: lost.length });
        expect(lost).toEqual([]);
        expect(met).toBeGreaterThan(0);
      },
      LONGEST,
    );

    test.each(ofPart(IMPOSSIBLE))(
      'the call %s, which has no act here, cannot succeed on the prepared unit',
      async (name) => {
        const desk = await Desk.open(await unit.machine.copy(), 'customs');
        const answer = await desk.program.call({ name, input: everyInput(unit.known)[name] });
        expect(answer?.ok).toBe(false);
        await desk.leave();
      },
    );
  });
}
