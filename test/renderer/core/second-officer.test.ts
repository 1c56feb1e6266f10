import { beforeEach, describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../renderer/core/calls/confirmation.ts';
import {
  choosableSeconds,
  noSecond,
  type Second,
  type SecondOnSpot,
  secondOfficer,
} from '../../../renderer/core/second-officer.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import type { StoreName } from '../../../shared/host.ts';
import { failed, success } from '../../../shared/result.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';

beforeEach(emptyStores);

const AFI: Officer = {
  id: 'LFW-01',
  name: 'Afi Mensah',
  agency: 'customs',
  role: 'supervisor',
  controlOfficer: false,
  secondLine: false,
};
const UNIT = { code: 'LFW', airports: ['LFW'] };
const PASSPHRASE = 'lagoon ferry nine candle';

/** Asks for a confirmation as the core does. `others` know the passphrase. */
async function ask(
  others: readonly Officer[],
  confirmation: Confirmation | null,
  { need = 'other-agency', store = 'live' }: { readonly need?: SecondOnSpot; readonly store?: StoreName } = {},
) {
  const core = await openCore(store);
  const second: Second = async ({ officer, passphrase }) => {
    const found = others.find(({ id }) => id === officer);
    if (found === undefined || passphrase !== PASSPHRASE)
      return failed({ code: 'second-refused', why: 'passphrase', waitUntil: null });
    return success(found);
  };
  const act = { need, permission: 'unit.change' } as const;
  return secondOfficer(act, confirmation, { officer: AFI, unit: UNIT }, core.store, second);
}

function by(officer: string, passphrase = PASSPHRASE): Confirmation {
  return { officer, passphrase };
}

describe('a second officer', () => {
  const kodjo: Officer = { ...AFI, id: 'LFW-02', name: 'Kodjo Ayité', agency: 'police' };

  test('a second officer is asked for if the call has no confirmation, with the kind of officer needed', async () => {
    expect(await ask([kodjo], null)).toEqual(
      failed({ code: 'second-needed', need: 'other-agency', permission: 'unit.change' }),
    );
  });

  test('a second officer confirms by their passphrase', async () => {
    expect(await ask([kodjo], by('LFW-02'))).toEqual(success(kodjo));
    expect(await ask([kodjo], by('LFW-02', 'another one'))).toMatchObject({ failure: { code: 'second-refused' } });
  });

  test('the same person is no second officer, under whatever number and spelling', async () => {
    expect(await ask([AFI], by('LFW-01'))).toEqual(failed({ code: 'second-same-officer' }));
    const again = { ...kodjo, name: 'afi  MENSAH' };
    expect(await ask([again], by('LFW-02'))).toEqual(failed({ code: 'second-same-officer' }));
  });

  test('a second officer is of another agency if the act needs it, and only then', async () => {
    const colleague = { ...kodjo, agency: 'customs' } as const;
    expect(await ask([colleague], by('LFW-02'))).toEqual(failed({ code: 'second-agency' }));
    expect(await ask([colleague], by('LFW-02'), { need: 'any' })).toEqual(success(colleague));
  });

  test('a second officer must have the permission for the act', async () => {
    for (const other of [
      { ...kodjo, role: 'analyst' },
      { ...kodjo, agency: 'airline', role: 'analyst' },
    ] as const) {
      expect(await ask([other], by('LFW-02'))).toEqual(
        failed({ code: 'second-refused', why: 'permission', waitUntil: null }),
      );
    }
  });

  test('a second officer is refused if the core has no means to check one', async () => {
    const core = await openUnit('live');
    const act = { need: 'any', permission: 'session' } as const;
    expect(await secondOfficer(act, by('LFW-02'), { officer: AFI, unit: UNIT }, core.store, noSecond)).toEqual(
      failed({ code: 'second-refused', why: 'unknown', waitUntil: null }),
    );
  });

  test('in practice the second officer is chosen without a passphrase from earlier officers and one of each agency', async () => {
    const core = await openUnit('practice');
    await core.ask('session.act-as', { agency: 'police', role: 'analyst', name: 'Kodjo Ayité' });
    const { officer, unit } = await core.ask('session.get', {});
    const act = { need: 'other-agency', permission: 'unit.change' } as const;
    const choosable = await choosableSeconds({ need: 'other-agency' }, { officer, unit }, core.store);
    expect(choosable.map(({ id }) => id)).toEqual([
      'LFW-01',
      'PRACTICE-customs',
      'PRACTICE-gendarmerie',
      'PRACTICE-immigration',
    ]);
    expect(await choosableSeconds({ need: 'any' }, { officer, unit }, core.store)).toHaveLength(5);
    for (const { id, agency } of choosable) {
      const confirmed = await secondOfficer(act, by(id, ''), { officer, unit }, core.store, noSecond);
      expect(confirmed).toMatchObject({ ok: true, value: { id, agency } });
    }
    expect(await secondOfficer(act, by('PRACTICE-police', ''), { officer, unit }, core.store, noSecond)).toEqual(
      failed({ code: 'second-agency' }),
    );
    expect(await secondOfficer(act, by('PRACTICE-navy', ''), { officer, unit }, core.store, noSecond)).toMatchObject({
      failure: { code: 'second-refused', why: 'unknown' },
    });
  });
});
