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
  test('is one at once by the word of an officer: needs somebody with them, and is held by the rules of minors', async () => {
    const { enter, ask, refused, id } = await opened();
    expect((await enter('child-noted')).ok).toBe(true);
    const act = { kind: 'act', act: 'questioned', result: 'nothing', guardian: null, note: null } as const;
    expect(await refused('encounter.add', { id, entry: act })).toMatchObject({ why: 'encounter-needs-guardian' });
    expect((await ask('custody.read', { id })).isMinor).toBe(true);
    const { next } = await ask('protection.read', { id });
    expect(next).toEqual(
      ['child-called', 'child-relation', 'child-authorisation', 'child-apart', 'child-confirmed'].sort(byTable),
    );
  });

  test('is with somebody since a meeting or a look, for the case as for the board: words and papers bring nobody to them', async () => {
    const { enter, ask, id } = await opened();
    const since = async () => (await ask('protection.read', { id })).since;
    const watched = async () => (await ask('inspections.board', {}))[0]?.watched?.since ?? null;
    await enter('child-noted');
    await enter('child-relation', { companion: 'doubted' });
    expect([await since(), await watched()]).toEqual([null, null]);
    await enter('child-seen');
    expect([await since(), await watched()]).toEqual([AT('14:00'), AT('14:00')]);
  });

  test('by the word of one agency, where the list says an adult, is a target for the others until another agency confirms it', async () => {
    const { enter, ask, row, as, core, input, traveller } = await opened();
    await enter('child-noted');
    const card = async () => (await ask('inspections.board', {}))[0];
    expect((await row())?.handling).toBeNull();
    expect(await card()).toMatchObject({ isChild: true, isProtected: false });
    const page = () => ask('traveller.get', { flight: FLIGHT, traveller });
    for (const [agency, isMetAsChild] of [
      ['customs', false],
      ['police', true],
    ] as const) {
      await as(agency, 'analyst');
      expect(await row()).toMatchObject({ isChild: true, isMetAsChild, isHeld: false });
      expect(await page()).toMatchObject({ isChild: true, isMetAsChild, isHeld: false });
    }
    expect(await enter('child-confirmed')).toMatchObject({ ok: false, failure: { code: 'second-needed' } });
    expect(await enter('child-confirmed', {}, 'police')).toMatchObject({ ok: false });
    await as('customs', 'analyst');
    expect(await core.call('protection.enter', input('child-confirmed'))).toMatchObject({ ok: true });
    expect((await row())?.handling).toBe('safeguard');
    expect(await card()).toMatchObject({ isProtected: true });
  });

  test('by the word of one officer is met and protected where the record says a child', async () => {
    const young = await opened(PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person)));
    await young.enter('child-noted');
    expect((await young.row())?.handling).toBe('safeguard');
  });

  test('is confirmed by an officer of another agency beside the one who said it, for whom both stand on the weekly list', async () => {
    const { enter, row, as, ask } = await opened();
    await enter('child-noted');
    expect((await enter('child-confirmed', {}, 'customs')).ok).toBe(true);
    expect((await row())?.handling).toBe('safeguard');
    await as('police', 'supervisor');
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ act }) => act === 'protect').map(({ second }) => second)).toEqual([null, 'PRACTICE-customs']);
  });

  test('has a companion whose case is one that the officer sees', async () => {
    const { enter, people, ask } = await opened();
    await enter('child-noted');
    const unknown = await enter('child-companion', { who: 'by-case', case: 'LFW-2026-000000' });
    expect(unknown).toEqual({ ok: false, failure: { code: 'refused', why: 'protection-words' } });
    const other = await ask('case.claim', { flight: FLIGHT, traveller: people[1] ?? '' });
    expect((await enter('child-companion', { who: 'by-case', case: other.id })).ok).toBe(true);
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
    const said = step === 'child-companion' ? { who: 'by-case', case: other.id } : SAID[step];
    expect(await core.call('protection.enter', { id, step, said, happened: null })).toMatchObject({ ok: true });
  }
  await as('customs', 'analyst');
  expect(await core.call('case.get', { id: other.id })).toMatchObject({ ok: false });
  const seen = await ask('protection.read', { id });
  expect(seen.entries).toHaveLength(3);
  expect(JSON.stringify(seen)).not.toContain(other.id);
});

const ORDER = [
  'child-confirmed',
  'child-called',
  'child-apart',
  'child-relation',
  'child-companion',
  'child-authorisation',
];
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
  expect(await ask('traveller.get', on)).toMatchObject({ isChild: false, isMetAsChild: false });
});
