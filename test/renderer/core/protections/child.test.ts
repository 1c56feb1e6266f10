/** A child in the hands of officers: what their case asks, and who is told of a companion. */
import { beforeEach, describe, expect, test } from 'vitest';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { SAID } from '../../../shared/protection/entered.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { desk, HIDDEN, PEOPLE } from '../queue-acts/desk.ts';
import { AT, opened } from './opened.ts';

beforeEach(emptyStores);

describe('a child', () => {
  test('is no target any more by the word of an officer, needs somebody with them, and is held by the rules of minors', async () => {
    const { enter, ask, refused, row, id } = await opened();
    expect((await row())?.handling).toBeNull();
    expect((await enter('child-noted')).ok).toBe(true);
    expect((await row())?.handling).toBe('safeguard');
    const act = { kind: 'act', act: 'questioned', result: 'nothing', guardian: null, note: null } as const;
    expect(await refused('encounter.add', { id, entry: act })).toMatchObject({ why: 'encounter-needs-guardian' });
    expect((await ask('custody.read', { id })).isMinor).toBe(true);
    const { next, since } = await ask('protection.read', { id });
    expect(next).toEqual(['child-called', 'child-relation', 'child-authorisation', 'child-apart'].sort(byTable));
    expect(since).toBe(AT('14:00'));
  });

  test('has a companion whose case is one that the officer sees', async () => {
    const { enter, people, ask } = await opened();
    await enter('child-noted');
    const unknown = await enter('child-companion', { case: 'LFW-2026-000000' });
    expect(unknown).toEqual({ ok: false, failure: { code: 'refused', why: 'protection-words' } });
    const other = await ask('case.claim', { flight: FLIGHT, traveller: people[1] ?? '' });
    expect((await enter('child-companion', { case: other.id })).ok).toBe(true);
  });
});

test('the case of a companion is named to nobody who does not see it', async () => {
  const aboard = PEOPLE.map((person, at) => (at === 0 ? { ...person, expiry: '300131' } : person));
  const { as, ask, core, people, setClock } = await desk([HIDDEN], POLICE_ONLY_FRAME, aboard);
  setClock(AT('14:00'));
  await as('customs', 'analyst');
  const [child = '', companion = ''] = people;
  const { id } = await ask('case.open', { flight: FLIGHT, traveller: child, origin: 'tip', note: 'Lomé, 12' });
  await as('police');
  const other = await ask('case.claim', { flight: FLIGHT, traveller: companion });
  for (const step of ['child-noted', 'child-relation', 'child-companion'] as const) {
    const said = step === 'child-companion' ? { case: other.id } : SAID[step];
    expect(await core.call('protection.enter', { id, step, said, happened: null })).toMatchObject({ ok: true });
  }
  await as('customs', 'analyst');
  expect(await core.call('case.get', { id: other.id })).toMatchObject({ ok: false });
  const seen = await ask('protection.read', { id });
  expect(seen.entries).toHaveLength(3);
  expect(JSON.stringify(seen)).not.toContain(other.id);
});

const ORDER = ['child-called', 'child-apart', 'child-relation', 'child-companion', 'child-authorisation'];
const byTable = (a: string, b: string) => ORDER.indexOf(a) - ORDER.indexOf(b);

test('a child by the word of an officer is one in every case on the traveller, also where that case is hidden', async () => {
  const { as, ask, people, setClock } = await desk([HIDDEN]);
  setClock(AT('14:00'));
  await as('police');
  const on = { flight: FLIGHT, traveller: people[0] ?? '' };
  const { id } = await ask('case.claim', on);
  await ask('protection.enter', { id, step: 'child-noted', said: SAID['child-noted'], happened: null });
  await as('customs', 'analyst');
  const own = await ask('case.open', { ...on, origin: 'tip', note: 'Lomé, 12' });
  expect(own.id).not.toBe(id);
  expect((await ask('custody.read', { id: own.id })).isMinor).toBe(true);
  expect((await ask('encounter.read', { id: own.id })).isChild).toBe(true);
  expect((await ask('protection.read', { id: own.id })).entries).toEqual([]);
});
