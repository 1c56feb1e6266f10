/** Who confirms what two officers do together. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS } from '../../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../../renderer/core/calls/call.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { emptyStores } from '../open-core.ts';
import { mayByHand, NAMES, PLAIN, STORES } from './by-hand.ts';
import { inputs, needOf, openUnits, REACHED, type Unit, withNames, withoutActing } from './seated-unit.ts';

let units: ReadonlyMap<StoreName, Unit> = new Map();
beforeAll(async () => {
  units = await openUnits();
});
afterAll(emptyStores);

function unitOf(store: StoreName): Unit {
  return units.get(store) as Unit;
}

describe.each(STORES)('in the %s store', (store) => {
  test('two-person acts are confirmed by another officer with the permission, of another agency if the act needs it', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const given = { ...inputs, ...withNames(inputs) };
    const wrong: string[] = [];
    let confirmed = 0;
    try {
      for (const name of NAMES) {
        const need = needOf(name, given);
        const { permission: alone, bothMay: permission = alone }: AnyCall = CALLS[name];
        if (need === null) continue;
        for (const officer of PLAIN.filter((each) => mayByHand(each, permission, store))) {
          unit.sit(officer);
          // In practice one of the listed second officers is chosen.
          for (const other of store === 'live' ? PLAIN : []) {
            const fits =
              other !== officer &&
              mayByHand(other, permission, store) &&
              (need === 'any' || other.agency !== officer.agency);
            const result = await unit.call(name, given, { confirmation: { officer: other.id, passphrase: 'x' } });
            const got = !result.ok && result.failure.code === REACHED.code;
            if (got !== fits) wrong.push(`${name}: ${officer.id} with ${other.id}`);
            if (got) confirmed++;
          }
          if (store === 'practice') {
            const agency = officer.agency === 'police' ? 'customs' : 'police';
            const confirmation = { officer: `PRACTICE-${agency}`, passphrase: '' };
            const result = await unit.call(name, given, { confirmation });
            if (result.ok || result.failure.code !== REACHED.code) wrong.push(`${name}: ${officer.id} in practice`);
            else confirmed++;
          }
        }
      }
    } finally {
      acting.restore();
    }
    expect(wrong).toEqual([]);
    expect(confirmed).toBeGreaterThan(0);
  });
});
