/** Who confirms a mute, and for whom there is none. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { desk, NEXT, onDay, PEOPLE, POLICE_SEERS, REASON, SEEN, VALID } from './desk.ts';

afterEach(emptyStores);

describe('who confirms a mute', () => {
  test.each<readonly [string, LawAgency, string, readonly LawAgency[]]>([
    [
      'of the own mandate is confirmed by another agency',
      'customs',
      'customs.expired',
      ['police', 'gendarmerie', 'immigration'],
    ],
    [
      'that serves all is confirmed by another agency',
      'customs',
      'joint.expired',
      ['police', 'gendarmerie', 'immigration'],
    ],
    ['of another mandate is confirmed by that mandate', 'police', 'customs.expired', ['customs']],
    ['that some agencies may not see is confirmed by one that may', 'police', 'police.expired', POLICE_SEERS],
  ])('a mute %s', async (_, acting, rule, agencies) => {
    const { ask, refused, as, people, mute } = await desk();
    await as(acting);
    const input = { flight: FLIGHT, traveller: people[0] ?? '', rule, until: '2026-12-01', reason: REASON };
    const needed = { code: 'second-needed', need: 'sighted', permission: 'mute', agencies } as const;
    expect(await refused('mute.add', input)).toEqual(needed);
    const { code: _code, ...act } = needed;
    const offered = await ask('session.seconds', act);
    expect([...new Set(offered.map(({ agency }) => agency))].sort()).toEqual([...agencies].sort());
    for (const other of ['customs', 'police', 'gendarmerie', 'immigration'] as const)
      if (!agencies.includes(other)) expect(await mute(rule, other), other).toBe('second-agency');
    expect(await ask('mutes.list', {})).toEqual([]);
    expect(await mute(rule, agencies[0] ?? null)).toBe('muted');
    expect(await ask('mutes.list', {})).toMatchObject([{ rule, second: `PRACTICE-${agencies[0]}` }]);
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(({ kind }) => kind === 'mute.made');
    expect(entry?.second).toBe(`PRACTICE-${agencies[0]}`);
  });

  test('a mute needs a second officer also where the flight is over, since it counts on the next one', async () => {
    const { as, mute, ask, setClock } = await desk();
    await as('customs');
    setClock('2026-11-24T20:00:00.000Z');
    expect(await mute('customs.expired', null)).toBe('second-needed');
    expect(await mute('customs.expired', 'police')).toBe('muted');
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    expect((await ask('flights.get', { id: NEXT })).travellers).toHaveLength(2);
  });

  test('a mute that was revoked is not made again by one officer, nor is a longer one made beside it', async () => {
    const { as, mute, ask, setClock } = await desk();
    await as('customs');
    expect(await mute('customs.expired', 'police', { until: '2026-11-24' })).toBe('muted');
    expect(await mute('customs.expired', 'police')).toBe('conflict');
    const [made] = await ask('mutes.list', {});
    await ask('mute.revoke', { id: made?.id ?? '', reason: 'too short' });
    expect(await mute('customs.expired', null)).toBe('second-needed');
    setClock('2026-11-25T01:00:00.000Z');
    expect(await mute('customs.expired', null)).toBe('second-needed');
  });

  test('a mute that is refused calls for nobody', async () => {
    const { as, mute } = await desk();
    await as('customs', 'analyst');
    expect(await mute('customs.expired', null, { until: '2027-02-23' })).toBe('invalid-input');
    expect(await mute('police.expired', null)).toBe('not-found');
  });
});

describe('a traveller who was sent to secondary', () => {
  test('no rule is muted for the traveller, on this flight or by the same document on another', async () => {
    const { as, mute, ask, people } = await desk();
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
    const later = (await ask('flights.get', { id: NEXT })).travellers.map(({ id }) => id);
    await as('customs');
    const { id } = await ask('case.claim', { flight: NEXT, traveller: later[0] ?? '' });
    await ask('case.select', { id, note: null });
    for (const rule of ['customs.expired', 'joint.expired']) expect(await mute(rule, 'police')).toBe('mute-selected');
    expect(await mute('customs.expired', 'police', { flight: NEXT, traveller: later[0] ?? '' })).toBe('mute-selected');
    const { reasons } = await ask('traveller.get', { flight: NEXT, traveller: later[0] ?? '' });
    expect(reasons[0]?.mute).toEqual({ state: 'may-not', why: 'selected' });
    await ask('case.deselect', { id, note: 'a mistake' });
    expect(await mute('customs.expired', 'police')).toBe('mute-selected');
    expect(await mute('customs.expired', 'police', { traveller: people[1] ?? '' })).toBe('muted');
  });

  test('a selection that the officer may not see changes no answer', async () => {
    const { as, mute, ask } = await desk([VALID, SEEN]);
    const renewed = PEOPLE.map((person) => ({ ...person, expiry: '301231' }));
    await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125', renewed) }] });
    const later = (await ask('flights.get', { id: NEXT })).travellers.map(({ id }) => id);
    const { id } = await ask('case.claim', { flight: NEXT, traveller: later[0] ?? '' });
    await ask('case.select', { id, note: null });
    expect(await mute('customs.expired', 'customs')).toBe('mute-selected');
    await as('customs');
    expect(await ask('cases.list', {})).toEqual([]);
    expect(await mute('customs.expired', 'police')).toBe('muted');
  });
});
