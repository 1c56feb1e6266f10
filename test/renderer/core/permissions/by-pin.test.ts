/** What an officer may do who came in by PIN: six digits that a colleague may have seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { OFFICERS } from '../every-officer.ts';
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

/** What an officer who came in by PIN may not do: signatures, acts of two, and acts by which one officer alone could hide or prolong that. Sorted. */
const NOT_BY_PIN: readonly CallName[] = [
  'account.change',
  'account.create',
  'account.reactivate',
  'account.renew-recovery',
  'account.reset',
  'account.suspend',
  'agency.accept',
  'agency.propose',
  'audit.acknowledge',
  'audit.export',
  'audit.export-table',
  'back-test.export',
  'backup.restore',
  'breaker.set',
  'capacity-cut.sign',
  'capacity-cut.uphold',
  'contacts.set',
  'draft-template.confirm',
  'draft-template.propose',
  'draft-template.withdraw',
  'exhibits.export',
  'export.cases',
  'export.flagged',
  'flight.approve',
  'flight.sign',
  'frame.confirm',
  'frame.propose',
  'frame.withdraw',
  'legal-hold.confirm',
  'legal-hold.lift',
  'legal-hold.set',
  'locking.set',
  'meeting-limits.set',
  'petition.close',
  'quality.export',
  'query-list.export',
  'queue.week-export',
  'queue.week-looked-at',
  'quiet.call-off',
  'quiet.move',
  'quiet.name',
  'quiet.release',
  'quiet.start',
  'quiet.unname',
  'retention.set-periods',
  'rules.countersign',
  'rules.set-doubt',
  'rules.switch-off',
  'shift.sign',
  'shift.take-over',
  'sltd-limits.set',
  'statistics.export',
  'unmasking.approve',
  'unmasking.export',
  'versions.activate',
  'versions.cancel-activation',
  'versions.roll-back',
  'versions.sign',
  'window.set',
];

describe.each(STORES)('in the %s store', (store) => {
  test('an officer who came in by PIN signs nothing, confirms nothing and does no act of two, even with a second officer', async () => {
    const unit = unitOf(store);
    const acting = withoutActing();
    const given = { ...inputs, ...withNames(inputs) };
    const refused = new Set<CallName>();
    const reached = new Set<CallName>();
    try {
      for (const officer of PLAIN) {
        unit.sit(officer, { byPin: true });
        const other = PLAIN.find((each) => each.role === officer.role && each.agency !== officer.agency);
        const confirmation = { officer: store === 'live' ? (other?.id ?? '') : 'PRACTICE-police', passphrase: 'x' };
        for (const name of NAMES) {
          const result = await unit.call(name, given, { confirmation });
          if (result.ok || result.failure.code === REACHED.code) reached.add(name);
          else if (result.failure.code === 'passphrase-needed') refused.add(name);
        }
      }
    } finally {
      acting.restore();
    }
    const may = (name: CallName) => OFFICERS.some((officer) => mayByHand(officer, CALLS[name].permission, store));
    expect([...refused].sort()).toEqual(NOT_BY_PIN.filter(may));
    expect([...reached].filter((name) => refused.has(name))).toEqual([]);
    for (const name of NAMES) if (needOf(name, given) !== null) expect(NOT_BY_PIN).toContain(name);
  });
});
