/** Administrators see no traveller, and airlines no names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { AnyCall } from '../../../../renderer/core/calls/call.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import type { StoreName } from '../../../../shared/host.ts';
import { everyInput } from '../every-input.ts';
import { emptyStores } from '../open-core.ts';
import { mayByHand, NAMES, PLAIN, STORES } from './by-hand.ts';
import { openUnits, PERSONAL, type Unit, withNames } from './seated-unit.ts';

let units: ReadonlyMap<StoreName, Unit> = new Map();
beforeAll(async () => {
  units = await openUnits();
});
afterAll(emptyStores);

function unitOf(store: StoreName): Unit {
  return units.get(store) as Unit;
}

/** Calls that remove the records that the other calls ask about. */
const NOT_ASKED: ReadonlySet<CallName> = new Set([
  'case.relieve',
  'case.assign',
  'case.hand-over',
  'case.conclude',
  'case.send-back',
  'case.reopen-part',
  'case.dismiss',
  'case.let-go',
  'case.miss',
  'case.close',
  'case.record-result',
  'case.test',
  'case.accept',
  'quarantine.discard',
  'session.act-as',
  'unit.set-up',
]);

describe.each(STORES)('in the %s store', (store) => {
  test('no answer to an administrator or an airline contains anything about a traveller', async () => {
    const unit = unitOf(store);
    const asked = everyInput(unit.known);
    const supervisor = PLAIN.find(({ id }) => id === 'customs supervisor') as Officer;
    const told = async (officer: Officer, second: Officer): Promise<string> => {
      const answers: unknown[] = [];
      for (const name of NAMES) {
        unit.sit(officer);
        const { permission, schedule }: AnyCall = CALLS[name];
        // Calls that change the store for everybody, or take long, return less than the calls before.
        if (!mayByHand(officer, permission, store) || schedule === 'exclusive' || NOT_ASKED.has(name)) continue;
        const confirmation = { officer: second.id, passphrase: 'x' };
        answers.push(name, await unit.call(name, asked, { confirmation }));
        if (name in withNames(asked)) {
          answers.push(await unit.call(name, { ...asked, ...withNames(asked) }, { confirmation }));
        }
      }
      return textOf(answers);
    };
    const control = (await told(supervisor, supervisor)).toUpperCase();
    const found = PERSONAL.filter((value) => control.includes(value.toUpperCase()));
    expect(found.length, `a supervisor finds only ${found.join(' ')}`).toBeGreaterThanOrEqual(PERSONAL.length * 0.95);
    for (const officer of PLAIN.filter(({ role, agency }) => role === 'administrator' || agency === 'airline')) {
      const answers = (await told(officer, supervisor)).toUpperCase();
      expect(answers).toContain('SESSION.GET');
      const leaked = PERSONAL.filter((value) => answers.includes(value.toUpperCase()));
      expect(leaked, officer.id).toEqual([]);
    }
  });
});

/** Everything that can be read in an answer, bytes of files included. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? new TextDecoder().decode(part) : part instanceof Map ? [...part] : part,
  );
}
