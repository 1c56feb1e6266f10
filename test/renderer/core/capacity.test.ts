/** Expected inspections per shift in a store, and who may set what the unit can do. */
import { beforeEach, expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { UNSTATED_CAPACITY } from '../../../shared/capacity/capacity.ts';
import { paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';
import { by } from './queue-acts/desk.ts';

beforeEach(emptyStores);

test('thresholds show the work they would give a shift beside what the shift can do', async () => {
  const { ask, refused } = await openUnit('practice');
  expect(await ask('capacity.get', {})).toMatchObject({ stated: false, days: 0 });
  await ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }], way: 'files' });
  const before = await ask('capacity.get', {});
  expect(before).toMatchObject({
    days: 1,
    mandates: {
      // One traveller with an expired document arrives at 13:00: one inspection in three shifts.
      immigration: { perShift: 0.3, busiest: { start: '06:00', perShift: 1 }, capacity: null },
      customs: { perShift: 0 },
    },
  });
  const capacity = { ...UNSTATED_CAPACITY, perShift: { ...UNSTATED_CAPACITY.perShift, immigration: 6 } };
  expect(await refused('capacity.set', capacity)).toMatchObject({ code: 'not-permitted' });
  await ask('session.act-as', { name: 'Afi', agency: 'police', role: 'supervisor' });
  expect(await refused('capacity.set', capacity)).toMatchObject({ code: 'second-needed' });
  expect(await ask('capacity.set', capacity, by('customs'))).toMatchObject({
    stated: true,
    mandates: { immigration: { capacity: 6 } },
  });
  const navy = { ...capacity, perShift: { ['navy' as LawAgency]: 2 } };
  expect(await refused('capacity.set', navy)).toEqual({ code: 'invalid-input', path: 'perShift.navy' });
  expect(await refused('capacity.set', { ...capacity, shifts: ['14:00', '06:00'] })).toMatchObject({
    code: 'invalid-input',
  });
  const [entry] = await ask('audit.list', { before: null, count: 1 });
  expect(entry).toMatchObject({
    ...{ kind: 'capacity.changed', second: 'PRACTICE-customs', before: null, after: { immigration: 6 } },
  });
});

test('one supervisor states more, and less only with one of another agency', async () => {
  const { ask, refused } = await openUnit('practice');
  await ask('session.act-as', { name: 'Afi', agency: 'police', role: 'supervisor' });
  const of = (police: number | null) => ({ ...UNSTATED_CAPACITY, perShift: { police } });
  await ask('capacity.set', of(8), by('customs'));
  await ask('capacity.set', of(9));
  const shorter = { ...of(9), shifts: ['06:00', '08:00', '22:00'] };
  for (const less of [of(8), shorter])
    expect(await refused('capacity.set', less)).toMatchObject({ code: 'second-needed', need: 'sighted' });
  await ask('capacity.set', of(null));
  // Where nothing is stated, nobody signs a plan alone: a number leaves room for less.
  expect(await refused('capacity.set', of(9))).toMatchObject({ code: 'second-needed' });
});
