/** A victim of a crime: who sees their case, and who undoes the mark. */
import { beforeEach, describe, expect, test } from 'vitest';
import { SAID } from '../../../shared/protection/entered.ts';
import { exportedText, NAMELESS } from '../exports/asked.ts';
import { READ } from '../identified.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, HIDDEN } from '../queue-acts/desk.ts';
import { AT, opened } from './opened.ts';

beforeEach(emptyStores);

const ANYBODY = expect.arrayContaining(['customs', 'police']);
const OTHERS = expect.not.arrayContaining(['police']);

describe('a victim', () => {
  test('is marked with any second officer, also of the own agency, and stands on the weekly list of both agencies', async () => {
    const { enter, as, ask, id } = await opened();
    expect((await enter('victim-asked', {}, 'police')).ok).toBe(true);
    expect((await ask('protection.read', { id })).isRestricted).toBe(true);
    for (const agency of ['customs', 'police'] as const) {
      await as(agency, 'supervisor');
      expect((await ask('case.get', { id })).on).toBe('traveller');
      const { acts } = await ask('queue.week', { day: '2026-11-24' });
      expect(acts.find(({ act }) => act === 'protect')).toMatchObject({ second: 'PRACTICE-police' });
    }
  });

  test('is marked with a second officer, and then only officers of the case, those whom it names and supervisors see the case', async () => {
    const { enter, as, ask, refused, row, id, traveller } = await opened();
    expect(await enter('victim-asked')).toMatchObject({ failure: { code: 'second-needed', agencies: ANYBODY } });
    expect((await enter('victim-asked', {}, 'customs')).ok).toBe(true);
    expect((await ask('protection.read', { id })).isRestricted).toBe(true);
    for (const agency of ['customs', 'police'] as const) {
      await as(agency, 'supervisor');
      expect((await ask('case.get', { id })).on).toBe('traveller');
    }
    await as('customs', 'analyst');
    expect(await refused('case.get', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect(await refused('protection.read', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect(await refused('encounter.read', { id })).toEqual({ code: 'not-found', what: 'case' });
    expect((await ask('inspections.board', {})).map((card) => card.id)).toEqual([]);
    // Whoever sees them flagged sees whom to protect, not the case.
    expect(await row()).toMatchObject({ handling: 'safeguard', caseId: null });
    expect(await refused('case.claim', { flight: FLIGHT, traveller })).toEqual({
      code: 'refused',
      why: 'protection-kept',
    });
  });

  test('who refused is not marked, and what was asked is read by officers of the case and supervisors only', async () => {
    const { enter, as, ask, id } = await opened();
    await enter('victim-asked', { consent: 'refused' }, 'customs');
    await as('customs', 'analyst');
    expect(await ask('protection.read', { id })).toMatchObject({ kinds: [], entries: [], isRestricted: false });
    await as('customs', 'supervisor');
    expect((await ask('protection.read', { id })).entries).toHaveLength(1);
  });

  test('is unmarked only with an officer of another agency', async () => {
    const { enter, ask, id } = await opened();
    await enter('victim-asked', {}, 'customs');
    expect(await enter('lifted')).toMatchObject({ failure: { code: 'second-needed', agencies: OTHERS } });
    await enter('lifted', {}, 'customs');
    expect(await ask('protection.read', { id })).toMatchObject({ kinds: [], isRestricted: false });
  });
});

test('an agency for which nothing flags the traveller learns neither that they are protected nor that their case is kept', async () => {
  const { as, ask, core, people, setClock } = await desk([HIDDEN]);
  setClock(AT('14:00'));
  await as('police');
  const [traveller = ''] = people;
  const on = { flight: FLIGHT, traveller };
  const { id } = await ask('case.claim', on);
  for (const step of ['child-noted', 'victim-asked'] as const)
    await core.call('protection.enter', { id, step, said: SAID[step], happened: null }, by('gendarmerie'));
  expect((await ask('protection.read', { id })).kinds).toEqual(['child', 'victim']);
  expect((await ask('traveller.get', on)).handling).toBe('safeguard');
  await as('customs', 'analyst');
  expect((await ask('traveller.get', on)).handling).toBeNull();
  expect((await core.call('case.open', { ...on, origin: 'tip', note: 'Lomé, 12' })).ok).toBe(true);
});

test.each(['asylum-told', 'victim-asked'] as const)(
  'the record for the customs network says nothing of who they are after %s',
  async (step) => {
    const { enter, ask, id } = await opened();
    await ask('encounter.add', { id, entry: READ });
    const found = [{ kind: 'drugs', agency: 'police', what: 'cocaine' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    const text = async () => exportedText(await ask('case.seizure-record', { id, ...NAMELESS }));
    expect(await text()).toMatch(/,TGO\b/);
    await enter(step, {}, 'customs');
    expect(await text()).toContain('cocaine');
    expect(await text()).not.toMatch(/,TGO\b/);
  },
);
