/** A version that comes into force at a time. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as inForce from '../../../renderer/core/rules/rules-in-force.ts';
import { confirmedBy, second as seconds } from './chosen-second.ts';
import { emptyStores, openUnit } from './open-core.ts';
import { trailOf } from './trail-of.ts';
import { actAs, importFlight, makeVersion, movingClock, screenedBy, sign } from './version-desk.ts';

beforeEach(emptyStores);

describe('a scheduled version', () => {
  test('a scheduled version comes into force with the first call after its time, and screens the flights', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    await importFlight(unit);
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    const at = '2026-11-24T10:00:00Z';
    expect(await unit.refused('versions.activate', { ...second, at: '2026-11-24T07:00:00Z' })).toMatchObject({
      reason: 'time-past',
    });
    const view = await unit.ask('versions.activate', { ...second, at });
    expect(view).toMatchObject({
      inForce: { version: 1 },
      scheduled: { version: 2, from: '2026-11-24T10:00:00.000Z' },
    });
    clock.forward(1);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(1);
    clock.forward(1);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(2);
    await unit.core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: second });
    expect(await unit.ask('versions.list', {})).toMatchObject({
      scheduled: null,
      since: '2026-11-24T10:00:00.000Z',
    });
    // The core activated it, and announces it once.
    await unit.core.resume();
    const told = (await trailOf(unit)).filter(({ kind }) => kind === 'rules.came-into-force');
    expect(told).toMatchObject([{ officer: 'SYSTEM', agency: null, subject: '2', details: { hash: second.hash } }]);
  });

  test('a scheduled version is read once, however many calls come when its time has come', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now);
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T12:00:00Z' });
    clock.forward(5);
    const reading = vi.spyOn(inForce, 'readRulesInForce');
    const seen = await Promise.all(Array.from({ length: 12 }, () => unit.ask('rules.get', {})));
    expect(new Set(seen.map(({ hash }) => hash))).toEqual(new Set([second.hash]));
    expect(reading).toHaveBeenCalledTimes(1);
    reading.mockRestore();
  });

  test('a scheduled version is withdrawn before its time, and by a roll-back', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now, { second: seconds });
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T10:00:00Z' });
    expect(await unit.refused('versions.cancel-activation', { version: 2 })).toMatchObject({
      code: 'second-needed',
      agencies: ['immigration'],
    });
    const withdrawn = await unit.ask('versions.cancel-activation', { version: 2 }, confirmedBy('immigration'));
    expect(withdrawn).toMatchObject({ scheduled: null });
    const told = (await trailOf(unit)).filter(({ kind }) => kind === 'rules.activation-withdrawn');
    expect(told).toMatchObject([{ second: expect.any(String) }]);
    clock.forward(3);
    expect((await unit.ask('session.get', {})).ruleSet.version).toBe(1);
    await unit.ask('versions.activate', { ...second, at: null });
    const third = await makeVersion(unit, (rule) => ({ ...rule, owner: 'Somebody else' }));
    await sign(unit, 'P. Police', 'police', third);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...third, at: '2026-11-25T10:00:00Z' });
    expect(await unit.ask('versions.roll-back', { reason: 'r' }, confirmedBy('immigration'))).toMatchObject({
      scheduled: null,
      inForce: { version: 1 },
    });
  });

  test('a scheduled version comes into force by a timer without a call', async () => {
    const clock = movingClock();
    const wakes: { wait: number; wake: () => void }[] = [];
    const unit = await openUnit('live', clock.now, {
      wakeAfter(wait, wake) {
        wakes.push({ wait, wake });
        return () => undefined;
      },
    });
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('versions.activate', { ...second, at: '2026-11-24T08:30:00Z' });
    await unit.ask('versions.list', {});
    expect(wakes.at(-1)?.wait).toBe(1_800_000);
    clock.forward(0.5);
    unit.changes.length = 0;
    wakes.at(-1)?.wake();
    await vi.waitFor(() => expect(unit.changes).toContain('rules'));
  });
});
