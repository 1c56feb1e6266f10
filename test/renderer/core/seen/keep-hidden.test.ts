import { afterEach, describe, expect, test } from 'vitest';
import { keepHidden } from '../../../../renderer/core/seen/keep-hidden.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

afterEach(endStore);

const { customs, police } = OFFICER;
const BLIND = ['customs', 'immigration'];

/** Brings a store up to date under the frame, while an officer of the agency is signed in. */
async function kept(store: Store, agency: Agency = 'customs', frame: LegalFrame | null = POLICE_ONLY_FRAME) {
  const { world, ...request }: { world: object } = asking(store, agency, frame);
  const written: string[] = [];
  await keepHidden({
    ...request,
    worldNow: async () => world,
    commit: async (writes: Parameters<typeof commit>[1]) => {
      written.push(...writes.map(({ id }) => id));
      await commit(store, writes, []);
    },
  } as never);
  return written;
}

const hold = (id: string, subject: object, more: object = {}) => ({
  id,
  subject: { flight: FLIGHT, ...subject },
  set: { officer: police, second: police, at: '2026-11-24T08:00:00.000Z', reason: 'court order' },
  lifted: null,
  ...more,
});

async function hiddenFrom(store: Store, table: 'cases' | 'legalHolds') {
  return Object.fromEntries((await readAll(store, table)).map(({ id, value }) => [id, value.hiddenFrom]));
}

describe('cases without a note from whom they are hidden', () => {
  const CASES = [
    caseOf('closed', 'hidden', [police], { state: 'closed' }),
    caseOf('hidden', 'hidden', [police]),
    caseOf('noted', 'hidden', [police], { hiddenFrom: ['gendarmerie'] }),
    caseOf('of-blind', 'hidden', [customs]),
    caseOf('open', 'open', [police]),
  ];

  test.each<Agency>(['customs', 'police', 'airline'])(
    'open cases get one where they are hidden, while an officer of %s is signed in',
    async (agency) => {
      const store = await storeWith({ flightHeads: [headOf(FLIGHT)], cases: CASES });
      expect(await kept(store, agency)).toEqual(['hidden']);
      expect(await hiddenFrom(store, 'cases')).toEqual({
        closed: undefined,
        hidden: BLIND,
        noted: ['gendarmerie'],
        'of-blind': undefined,
        open: undefined,
      });
      const records = await readAll(store, 'cases');
      expect(records.find(({ id }) => id === 'hidden')?.value).toEqual({ ...CASES[1], hiddenFrom: BLIND });
      expect(await kept(store, agency), 'it is written once').toEqual([]);
    },
  );

  test('they get none where there is no frame, and none until their flight is screened under the frame in force', async () => {
    const store = await storeWith({ flightHeads: [headOf(FLIGHT, { frame: 'older' })], cases: CASES });
    expect(await kept(store)).toEqual([]);
    expect(await kept(store, 'customs', null)).toEqual([]);
  });
});

test('holds in force without a note from whom they are hidden get one where they are hidden', async () => {
  const lifted = { officer: police, second: police, at: '2026-11-24T09:00:00.000Z', reason: 'over' };
  const holds = [
    hold('flight', { kind: 'flight' }),
    hold('hidden', { kind: 'traveller', traveller: 'hidden' }),
    hold('lifted', { kind: 'traveller', traveller: 'hidden' }, { lifted }),
    hold('noted', { kind: 'traveller', traveller: 'hidden' }, { hiddenFrom: ['gendarmerie'] }),
    hold('open', { kind: 'traveller', traveller: 'open' }),
  ];
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], legalHolds: holds });
  expect(await kept(store)).toEqual(['hidden']);
  expect(await hiddenFrom(store, 'legalHolds')).toEqual({
    flight: undefined,
    hidden: BLIND,
    lifted: undefined,
    noted: ['gendarmerie'],
    open: undefined,
  });
});

test('a case that an officer acted on meanwhile is left as it is, and the others get their note', async () => {
  const cases = [caseOf('acted-on', 'hidden', [police]), caseOf('hidden', 'hidden', [police])];
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], cases });
  const { world, ...request }: { world: object } = asking(store, 'customs');
  await keepHidden({
    ...request,
    worldNow: async () => world,
    commit: async (writes: Parameters<typeof commit>[1]) => {
      const [first] = writes;
      if (first?.id === 'acted-on')
        await commit(store, [{ ...first, rev: null, value: { ...cases[0], assigned: police } } as never], []);
      await commit(store, writes, []);
    },
  } as never);
  const records = await readAll(store, 'cases');
  expect(records.map(({ value }) => [value.id, value.assigned, value.hiddenFrom])).toEqual([
    ['acted-on', police, undefined],
    ['hidden', null, BLIND],
  ]);
});

test('what fails otherwise is told', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], cases: [caseOf('hidden', 'hidden', [police])] });
  const { world, ...request }: { world: object } = asking(store, 'customs');
  const commitFails = async () => {
    throw new Error('no room');
  };
  await expect(keepHidden({ ...request, worldNow: async () => world, commit: commitFails } as never)).rejects.toThrow(
    'no room',
  );
});
