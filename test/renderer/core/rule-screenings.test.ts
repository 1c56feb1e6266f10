/** Stored flights are screened by the rules in force. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as kept from '../../../renderer/core/import/reread-kept.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { confirmedBy, second as seconds } from './chosen-second.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { importFlight, makeVersion, putIntoForce, screenedBy } from './version-desk.ts';

beforeEach(emptyStores);

describe('a screening of stored flights', () => {
  test('a screening of changed rules reads no message again', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const reading = vi.spyOn(kept, 'rereadMessage');
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 2 } });
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
  });

  test('a screening of stored facts equals deriving the flight from its messages', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    const tables = ['flightHeads', 'flightManifests', 'factBlocks'] as const;
    const contents = () => Promise.all(tables.map((table) => readAll(unit.store, table)));
    const screened = await contents();
    const heads = await readAll(unit.store, 'flightHeads');
    await commit(
      unit.store,
      heads.map(({ id }) => ({ table: 'flightHeads', id, remove: true }) as const),
      [],
    );
    await unit.core.resume();
    expect(await contents()).toEqual(screened);
  });

  test('a screening that was interrupted by the end of the worker goes on at the next start', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    // The test does not wait for the screening, so some flights are left as they were.
    await unit.core.close();
    const again = await openCore('live');
    await again.core.resume();
    expect(await screenedBy(again)).toMatchObject({ ruleSet: second });
    expect((await again.ask('versions.list', {})).rescreening).toBeNull();
  });

  test('a flight that is not screened again yet is explained by the rules that screened it', async () => {
    const unit = await openUnit('live', undefined, { second: seconds });
    await importFlight(unit);
    const second = await makeVersion(unit, (rule) => ({
      ...rule,
      outcome: 'intercept',
      when: { all: [rule.when, rule.when] },
    }));
    await putIntoForce(unit, second);
    await unit.core.resume();
    // This is the state after the worker was killed before it came to this flight.
    const before = await screenedBy(unit);
    const stored = await readAll(unit.store, 'flightManifests');
    const heads = await readAll(unit.store, 'flightHeads');
    await unit.ask('versions.roll-back', { reason: 'r' }, confirmedBy('immigration'));
    await unit.core.resume();
    await commit(
      unit.store,
      [
        ...stored.map(({ id, value }): Write => ({ table: 'flightManifests', id, rev: null, value })),
        ...heads.map(({ id, value }): Write => {
          return { table: 'flightHeads', id, rev: null, value, index: { day: id.slice(-10) } };
        }),
      ],
      [],
    );
    const left = await screenedBy(unit);
    expect(left.ruleSet).toEqual(second);
    expect(left.reasons).toEqual(before.reasons);
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1 } });
  });
});
