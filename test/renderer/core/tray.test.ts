/** Those whom nobody examined in time, until somebody says why. Of the two rules, immigration leads one and customs the other. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { crowd, FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openUnit, worldWithRules } from './open-core.ts';
import { QUEUE, TRAY } from './whole-queue.ts';

afterEach(emptyStores);

const EXPIRED = ruleText('{ fact: document.expired, is: true }', {
  id: 'immigration.expired',
  mandate: 'immigration',
  weight: '70',
});
const VALID = ruleText('{ fact: document.expired, is: false }', { id: 'customs.valid', weight: '70' });
const PEOPLE = [
  { surname: 'HERS', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'OURS', given: 'KOSSI', document: 'TG4817312' },
];
const READING = ['get', 'getAll', 'openCursor'] as const;
const REASON = 'nobody was free at the door';
const BY = (agency: LawAgency) => ({ confirmation: { officer: `PRACTICE-${agency}`, passphrase: '' } });

/** An officer of the customs in practice, after the flight of 13:00 is over. */
async function desk() {
  let clock = '2026-11-24T08:00:00.000Z';
  const unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(EXPIRED, VALID) });
  const as = (agency: LawAgency) => unit.ask('session.act-as', { agency, role: 'supervisor', name: `${agency} one` });
  await as('customs');
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(PEOPLE) }] });
  const { rows } = await unit.ask('queue.page', QUEUE);
  const of = (surname: string) => ({
    flight: FLIGHT,
    traveller: rows.find(({ name }) => name.startsWith(surname))?.traveller ?? '',
  });
  const early = { travellers: [of('OURS')], reason: REASON };
  const tooEarly = await unit.refused('case.not-examined', early);
  clock = '2026-11-24T17:00:00.000Z';
  const tray = async () => (await unit.ask('queue.page', TRAY)).rows.map(({ name }) => name.split(',')[0]);
  return { ...unit, as, of, tray, tooEarly };
}

describe('the reason why nobody examined a traveller', () => {
  test('it closes a case as not examined, and the traveller leaves the tray', async () => {
    const { ask, of, tray } = await desk();
    expect(await tray()).toEqual(['HERS', 'OURS']);
    expect(await ask('case.not-examined', { travellers: [of('OURS')], reason: REASON })).toEqual({ cases: 1 });
    expect(await tray()).toEqual(['HERS']);
    const [found] = await ask('cases.list', {});
    expect(found).toMatchObject({
      state: 'closed',
      result: 'not-examined',
      credited: null,
      decisions: [],
      timeline: [{ kind: 'claimed' }, { kind: 'missed', why: 'other', note: REASON }],
    });
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'case.not-examined',
    );
    expect(entry).toMatchObject({
      subject: found?.id,
      details: { flight: FLIGHT, traveller: of('OURS').traveller },
      after: { state: 'closed', result: 'not-examined' },
      reason: REASON,
    });
  });

  test('supervisors read it on the weekly list', async () => {
    const { ask, of } = await desk();
    await ask('case.not-examined', { travellers: [of('OURS')], reason: REASON });
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts).toMatchObject([{ act: 'close', reason: REASON, subjects: [{ name: 'OURS, KOSSI' }] }]);
  });

  test('a target that another agency leads needs an officer of that agency', async () => {
    const { ask, refused, of, tray } = await desk();
    const hers = { travellers: [of('HERS')], reason: REASON };
    expect(await refused('case.not-examined', hers)).toMatchObject({
      code: 'second-needed',
      agencies: ['immigration'],
    });
    await ask('case.not-examined', hers, BY('immigration'));
    expect(await tray()).toEqual(['OURS']);
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'case.not-examined',
    );
    expect(entry?.second).toBe('PRACTICE-immigration');
  });

  test('one reason serves several travellers, confirmed once where one of them needs it', async () => {
    const { ask, of, tray } = await desk();
    const both = { travellers: [of('HERS'), of('OURS')], reason: REASON };
    expect(await ask('case.not-examined', both, BY('immigration'))).toEqual({ cases: 2 });
    expect(await tray()).toEqual([]);
    const entries = (await ask('audit.list', { before: null, count: 50 })).filter(
      ({ kind }) => kind === 'case.not-examined',
    );
    expect(entries).toHaveLength(2);
    const shift = { from: '2026-11-24T06:00', to: '2026-11-24T20:00' };
    const { tables } = await ask('shift.report', { language: 'en', shift });
    expect(tables.find(({ title }) => title === 'Not examined: reason given')?.rows).toHaveLength(2);
  });

  test('each flight is read once, for however many of its travellers', async () => {
    const reads = async (...surnames: readonly string[]) => {
      const { ask, of } = await desk();
      const read: string[] = [];
      const spies = READING.map((way) => {
        const plain = IDBObjectStore.prototype[way] as (...given: unknown[]) => IDBRequest;
        return vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (
          this: IDBObjectStore,
          ...given: unknown[]
        ) {
          read.push(this.name);
          return plain.apply(this, given) as never;
        });
      });
      await ask('case.not-examined', { travellers: surnames.map(of), reason: REASON }, BY('immigration'));
      for (const spy of spies) spy.mockRestore();
      await emptyStores();
      return ['flightHeads', 'flightManifests'].map((name) => [name, read.filter((each) => each === name).length]);
    };
    expect(await reads('HERS', 'OURS')).toEqual(await reads('OURS'));
  });

  test('nobody may confirm at once for travellers whom two other agencies lead', async () => {
    const { refused, as, of, tray } = await desk();
    await as('police');
    const both = { travellers: [of('HERS'), of('OURS')], reason: REASON };
    expect(await refused('case.not-examined', both)).toEqual({ code: 'refused', why: 'tray-several-agencies' });
    expect(await tray()).toEqual(['HERS', 'OURS']);
  });

  test('it is given once, in words, and only for those in the tray', async () => {
    const { ask, refused, of, tooEarly } = await desk();
    const ours = { travellers: [of('OURS')], reason: REASON };
    expect(tooEarly).toEqual({ code: 'conflict', what: 'tray' });
    expect(await refused('case.not-examined', { ...ours, reason: 'no' })).toEqual({ code: 'reason-required' });
    expect(await refused('case.not-examined', { ...ours, travellers: [of('OURS'), of('OURS')] })).toMatchObject({
      code: 'invalid-input',
    });
    expect(
      await refused('case.not-examined', { ...ours, travellers: [{ flight: FLIGHT, traveller: 'nobody' }] }),
    ).toMatchObject({
      code: 'not-found',
    });
    await ask('case.not-examined', ours);
    expect(await refused('case.not-examined', ours)).toEqual({ code: 'conflict', what: 'tray' });
  });

  test('more than can be chosen at once leave the tray in several steps', async () => {
    let clock = '2026-11-24T08:00:00.000Z';
    // Such a rule is never paused, however many it hits.
    const listed = ruleText('{ fact: document.expired, is: false }', {
      id: 'customs.listed',
      weight: '70',
      family: 'list',
    });
    const { ask } = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(listed) });
    const bytes = paxlst(crowd(620).map((person) => ({ ...person, expiry: '301231' })));
    await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes }] });
    clock = '2026-11-24T17:00:00.000Z';
    const left = [];
    for (let step = 0; step < 3; step++) {
      const { rows, total } = await ask('queue.page', TRAY);
      left.push([rows.length, total]);
      const travellers = rows.map(({ flight, traveller }) => ({ flight, traveller }));
      if (total > 0)
        expect(await ask('case.not-examined', { travellers, reason: REASON })).toEqual({ cases: rows.length });
    }
    expect(left).toEqual([
      [500, 620],
      [120, 120],
      [0, 0],
    ]);
    expect((await ask('cases.list', {})).every(({ result }) => result === 'not-examined')).toBe(true);
  });

  test('a case that is opened again stands on the queue until it is closed', async () => {
    const { ask, of, tray } = await desk();
    await ask('case.not-examined', { travellers: [of('OURS')], reason: REASON });
    const [found] = await ask('cases.list', {});
    await ask('case.reopen', { id: found?.id ?? '', note: 'he is still at the belt' });
    expect(await tray()).toEqual(['HERS']);
    expect((await ask('queue.page', QUEUE)).rows).toMatchObject([{ name: 'OURS, KOSSI', caseState: 'triage' }]);
  });
});

describe('the operating window of the unit', () => {
  test('fewer or more hours count at once, and another agency confirms either', async () => {
    const { ask, refused, tray } = await desk();
    const wide = { before: 24, after: 6 };
    expect(await refused('window.set', wide)).toMatchObject({ code: 'second-needed', need: 'other-agency' });
    await ask('window.set', wide, BY('police'));
    expect(await tray()).toEqual([]);
    expect((await ask('queue.page', QUEUE)).total).toBe(2);
    expect((await ask('session.get', {})).window).toEqual(wide);
    const [entry] = (await ask('audit.list', { before: null, count: 50 })).filter(({ kind }) => kind === 'window.set');
    expect(entry).toMatchObject({ before: { hoursAfter: 3 }, after: { hoursAfter: 6 }, second: 'PRACTICE-police' });
  });

  test.each([
    { before: 5, after: 3 },
    { before: 169, after: 3 },
    { before: 24, after: 0 },
    { before: 24, after: 49 },
    { before: 24.5, after: 3 },
  ])('it cannot be $before hours before and $after hours after', async (hours) => {
    const { refused } = await desk();
    expect(await refused('window.set', hours)).toMatchObject({ code: 'invalid-input' });
  });
});
