/**
 * Tries every call as every role of every agency, with and without a special duty, in both stores. The table in `permissions/by-hand.ts` is written apart from the code: a new
 * permission or call fails here until it has its officers.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from '../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../renderer/core/calls/call.ts';
import type { CallFailure } from '../../../renderer/core/calls/failure.ts';
import { PERMISSIONS, permissionRow, permissionsOf } from '../../../renderer/core/permissions.ts';
import { queueActOf } from '../../../renderer/core/queue-acts.ts';
import type { StoreName } from '../../../shared/host.ts';
import { OFFICERS } from './every-officer.ts';
import { emptyStores } from './open-core.ts';
import { mayByHand, NAMES, PLAIN, STORES, WHO } from './permissions/by-hand.ts';
import { inputs, needOf, openUnits, type Unit, withoutActing } from './permissions/seated-unit.ts';

let units: ReadonlyMap<StoreName, Unit> = new Map();
beforeAll(async () => {
  units = await openUnits();
});
afterAll(emptyStores);

function unitOf(store: StoreName): Unit {
  return units.get(store) as Unit;
}

describe.each(STORES)('in the %s store', (store) => {
  test('every call is refused to each officer without its permission, and nothing is written', async () => {
    const unit = unitOf(store);
    const before = await unit.written();
    const acting = withoutActing();
    const wrong: string[] = [];
    let allowed = 0;
    try {
      for (const officer of OFFICERS) {
        unit.sit(officer);
        for (const name of NAMES) {
          const { permission } = CALLS[name];
          const may = mayByHand(officer, permission, store);
          const needsSecond = needOf(name, inputs) !== null;
          const expected: CallFailure['code'] = !may ? 'not-permitted' : needsSecond ? 'second-needed' : 'wrong-state';
          if (expected === 'wrong-state') allowed++;
          const result = await unit.call(name, inputs);
          const got = result.ok ? 'ok' : result.failure.code;
          if (got !== expected) wrong.push(`${officer.id}: ${name} is ${got}, not ${expected}`);
        }
      }
    } finally {
      acting.restore();
    }
    expect(wrong).toEqual([]);
    expect(acting.count()).toBe(allowed);
    expect(await unit.written()).toBe(before);
  });

  test('a passphrase that was handed over permits only its change', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const open: string[] = [];
    try {
      for (const officer of PLAIN) {
        unit.sit(officer, { mustChange: true });
        for (const name of NAMES) {
          const result = await unit.call(name, inputs);
          if (!result.ok && result.failure.code !== 'initial-passphrase') open.push(name);
        }
      }
    } finally {
      acting.restore();
    }
    expect([...new Set(open)].sort()).toEqual(['account.change-passphrase', 'account.record-sign-in', 'session.get']);
  });
});

describe('the table of calls', () => {
  test('the table of calls has an input for each call and a line for each permission', () => {
    expect(Object.keys(inputs).sort()).toEqual([...NAMES].sort());
    expect(Object.keys(WHO).sort()).toEqual([...PERMISSIONS].sort());
    for (const name of NAMES) expect(CALLS[name].input.safeParse(inputs[name]).success, name).toBe(true);
  });

  test('the table of calls gives the screens of each officer the permissions written down here', () => {
    for (const store of STORES) {
      for (const officer of OFFICERS) {
        expect(permissionsOf(officer, store), officer.id).toEqual(
          PERMISSIONS.filter((permission) => mayByHand(officer, permission, store)),
        );
      }
    }
  });

  test('the table of calls asks for a second officer exactly where the table of permissions says so', () => {
    for (const permission of PERMISSIONS) {
      const rows = NAMES.map((name): AnyCall => CALLS[name]).filter(
        (row) => ((row.second === undefined ? undefined : row.bothMay) ?? row.permission) === permission,
      );
      const needs = rows.map((row) => row.second ?? row.asks ?? queueActOf(row.audit)?.confirms ?? undefined);
      const { second } = permissionRow(permission);
      const says = needs.filter((need) => need !== undefined && need !== 'later');
      if (second === undefined || second === 'later') expect(says, permission).toEqual([]);
      else expect(says.length, permission).toBeGreaterThan(0);
      for (const need of says) if (typeof need === 'string') expect(need, permission).toBe(second);
    }
  });
});
