/** Preparing a flight: taken, decided, signed by each agency for itself, approved by another officer; and what of it other agencies are told. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { crowd, DAILY, FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, EXPIRED, PEOPLE, REASON } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const INSPECTED = { kind: 'trigger', weight: '', outcome: 'inspect' };
const SEEN = ruleText(EXPIRED, { id: 'customs.expired', ...INSPECTED });
const HIDDEN = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', ...INSPECTED });

const on = { flight: FLIGHT };
const CANCEL = { flight: FLIGHT, cause: 'weather', reason: REASON } as const;

async function row({ ask }: Desk) {
  const { flights } = await ask('flight.board', {});
  const found = flights.find((each) => each.row.id === FLIGHT);
  if (found === undefined) throw new Error('not on the board');
  return found;
}

/** Decides about everybody on the flight. */
async function decided({ ask, people }: Desk): Promise<readonly string[]> {
  const cases: string[] = [];
  for (const traveller of people) {
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
    await ask('case.select', { id, note: null });
    cases.push(id);
  }
  return cases;
}

describe('the board', () => {
  test('a flight is not begun, then the officer’s, then the officer’s no more', async () => {
    const unit = await desk([SEEN], null);
    expect(await row(unit)).toMatchObject({ owner: null, progress: { state: 'not-begun', targets: 2, reviewed: 0 } });
    await unit.ask('flight.take', on);
    expect((await row(unit)).progress.state).toBe('begun');
    expect((await row(unit)).owner).toMatchObject({ agency: 'customs', kind: 'taken' });
    expect(await unit.refused('flight.take', on)).toEqual({ code: 'refused', why: 'flight-is-own' });
    await unit.ask('flight.leave', on);
    expect((await row(unit)).owner).toBeNull();
    expect(await unit.refused('flight.leave', on)).toEqual({ code: 'refused', why: 'flight-not-own' });
  });

  test('a flight is taken over from a colleague, who cannot give it back then', async () => {
    const unit = await desk([SEEN], null);
    await unit.ask('flight.take', on);
    await unit.as('police');
    await unit.ask('flight.take', on);
    expect((await row(unit)).owner?.agency).toBe('police');
    await unit.as('customs');
    expect(await unit.refused('flight.leave', on)).toEqual({ code: 'refused', why: 'flight-not-own' });
  });

  test('an agency signs once everybody for whom it is called is decided, and a supervisor who did not sign approves', async () => {
    const unit = await desk([SEEN], null);
    await unit.as('customs', 'analyst');
    expect(await unit.refused('flight.sign', on)).toEqual({ code: 'refused', why: 'targets-undecided' });
    await decided(unit);
    expect(await row(unit)).toMatchObject({ progress: { state: 'begun', targets: 2, reviewed: 2, sent: 2 } });
    await unit.ask('flight.sign', on);
    expect(await row(unit)).toMatchObject({
      progress: { state: 'analysed' },
      signed: [{ agency: 'customs', isLate: false }],
    });
    await unit.as('customs');
    await unit.ask('flight.approve', on);
    expect(await row(unit)).toMatchObject({ progress: { state: 'approved' }, approved: { agency: 'customs' } });
    expect(await unit.refused('flight.approve', on)).toEqual({ code: 'refused', why: 'list-approved' });
    await unit.ask('flight.take-back', { ...on, reason: REASON });
    expect(await row(unit)).toMatchObject({ progress: { state: 'begun' }, approved: null, signed: [] });
  });

  test('nobody approves what they signed, and nobody approves what nobody signed', async () => {
    const unit = await desk([SEEN], null);
    expect(await unit.refused('flight.approve', on)).toEqual({ code: 'refused', why: 'flight-not-signed' });
    await decided(unit);
    await unit.ask('flight.sign', on);
    const refused = { code: 'refused', why: 'own-signature' };
    expect(await unit.refused('flight.approve', on)).toEqual(refused);
    await unit.ask('flight.take-back', { ...on, reason: REASON });
    // Nor under another account.
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama Mensah' });
    await unit.ask('flight.sign', on);
    await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'AMA-MENSAH' });
    expect(await unit.refused('flight.approve', on)).toEqual(refused);
    await unit.as('police');
    expect(await unit.refused('flight.approve', on)).toEqual({ code: 'refused', why: 'flight-not-signed' });
    expect(await unit.refused('flight.take-back', { ...on, reason: REASON })).toEqual({
      code: 'refused',
      why: 'flight-not-signed',
    });
  });

  test('a list that flags somebody new makes a signed flight begun again, and says how many are new', async () => {
    const unit = await desk([SEEN], null);
    await decided(unit);
    await unit.ask('flight.sign', on);
    const late: Person = { surname: 'LATE', given: 'YAO', document: 'TG4817399', expiry: '250131' };
    const bytes = paxlst([late], { control: 'C9' });
    await unit.ask('import.start', { way: 'files', files: [{ name: 'late.edi', bytes }] });
    expect((await row(unit)).progress).toMatchObject({ state: 'begun', targets: 3, reviewed: 2, since: 1 });
    await unit.as('customs', 'analyst');
    expect(await unit.refused('flight.sign', on)).toEqual({ code: 'refused', why: 'targets-undecided' });
  });

  test('whoever came after the signature is neither signed for nor approved by being decided about', async () => {
    const unit = await desk([SEEN], null);
    await unit.as('customs', 'analyst');
    await decided(unit);
    await unit.ask('flight.sign', on);
    expect(await unit.refused('flight.sign', on)).toEqual({ code: 'refused', why: 'flight-is-signed' });
    await unit.as('customs');
    await unit.ask('flight.approve', on);
    const late: Person = { surname: 'LATE', given: 'YAO', document: 'TG4817399', expiry: '250131' };
    const bytes = paxlst([late], { control: 'C9' });
    await unit.ask('import.start', { way: 'files', files: [{ name: 'late.edi', bytes }] });
    const all = (await unit.ask('flights.get', { id: FLIGHT })).travellers.map(({ id }) => id);
    const added = all.filter((id) => !unit.people.includes(id));
    await decided({ ...unit, people: added });
    expect(await row(unit)).toMatchObject({ progress: { state: 'begun', reviewed: 3, since: 1 }, approved: null });
    expect(await unit.refused('flight.approve', on)).toEqual({ code: 'refused', why: 'targets-unsigned' });
    const { sheets } = await unit.ask('target-list.print', { ...on, copies: 1, language: 'en' });
    expect(sheets.map(({ list }) => list.approved)).toEqual([false]);
    await unit.as('customs', 'analyst');
    await unit.ask('flight.sign', on);
    await unit.as('customs');
    await unit.ask('flight.approve', on);
    expect((await row(unit)).progress.state).toBe('approved');
  });

  test('whoever is let go after the approval makes the flight begun again: it is signed and approved anew', async () => {
    const unit = await desk([SEEN], null);
    await unit.as('customs', 'analyst');
    const [first] = await decided(unit);
    await unit.ask('flight.sign', on);
    await unit.as('customs');
    await unit.ask('flight.approve', on);
    await unit.ask('case.deselect', { id: first ?? '', note: REASON });
    expect(await row(unit)).toMatchObject({ progress: { state: 'begun', reviewed: 1, changed: 1 }, approved: null });
    const { sheets } = await unit.ask('target-list.print', { ...on, copies: 1, language: 'en' });
    expect(sheets.map(({ list }) => list.approved)).toEqual([false]);
    await unit.ask('case.dismiss', { id: first ?? '', why: 'explained', note: REASON });
    expect(await row(unit)).toMatchObject({ progress: { state: 'begun', reviewed: 2, changed: 1 }, approved: null });
    expect(await unit.refused('flight.approve', on)).toEqual({ code: 'refused', why: 'targets-changed' });
    await unit.as('customs', 'analyst');
    await unit.ask('flight.sign', on);
    await unit.as('customs');
    await unit.ask('flight.approve', on);
    expect(await row(unit)).toMatchObject({ progress: { state: 'approved', changed: 0 } });
  });

  test('a cancelled flight stays, marked, until whoever was sent is settled', async () => {
    const unit = await desk([SEEN], null);
    const [first, second] = await decided(unit);
    await unit.ask('flight.cancel', CANCEL, by('police'));
    expect(await row(unit)).toMatchObject({
      row: { cancelled: true },
      unsettled: 2,
      progress: { sent: 2, targets: 2 },
    });
    await unit.ask('case.deselect', { id: first ?? '', note: REASON });
    expect(await row(unit)).toMatchObject({ unsettled: 1 });
    await unit.ask('case.deselect', { id: second ?? '', note: REASON });
    const { flights } = await unit.ask('flight.board', {});
    expect(flights.map((each) => each.row.id)).not.toContain(FLIGHT);
  });

  test('a signature after the doors opened says so', async () => {
    const unit = await desk([SEEN], null);
    await decided(unit);
    unit.setClock('2026-11-24T13:30:00.000Z');
    await unit.ask('flight.sign', on);
    expect((await row(unit)).signed).toMatchObject([{ isLate: true }]);
  });

  test('a signature within the minute in which the doors opened is not called late', async () => {
    const unit = await desk([SEEN], null);
    await decided(unit);
    const { due } = await row(unit);
    unit.setClock(new Date((due ?? 0) * 60_000 + 40_000).toISOString());
    await unit.ask('flight.sign', on);
    expect((await row(unit)).signed).toMatchObject([{ isLate: false }]);
  });

  test('whoever is dismissed is no longer counted among those to meet, as on the queue', async () => {
    const unit = await desk([SEEN], null);
    expect((await row(unit)).byOutcome.inspect).toBe(2);
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.dismiss', { id, why: 'explained', note: REASON });
    expect((await row(unit)).byOutcome.inspect).toBe(1);
  });

  test('a child by the record is counted with whoever is to be protected, and with no target', async () => {
    const young = PEOPLE.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person));
    const unit = await desk([SEEN], null, young);
    expect(await row(unit)).toMatchObject({ byOutcome: { inspect: 1 }, toProtect: 1 });
  });

  test('a flight without data stands on the board and cannot be signed', async () => {
    const unit = await desk([SEEN], null);
    await unit.ask('schedule.put', { flights: [{ ...DAILY, id: '', number: 999 }] });
    const { flights } = await unit.ask('flight.board', {});
    const found = flights.find(({ row: { leg } }) => leg.number === 999);
    expect(found).toMatchObject({ dataSince: null, row: { state: 'no-data' }, progress: { targets: 0 } });
    expect(await unit.refused('flight.sign', { flight: found?.row.id ?? '' })).toEqual({
      code: 'refused',
      why: 'flight-without-data',
    });
  });

  test('a flight whose minute is not known stands on the board in all hours in which it may come, and shows no minute', async () => {
    const unit = await desk([SEEN], null);
    const text = new TextDecoder().decode(paxlst(crowd(2), { flight: 'ET777', control: 'C7' }));
    const bytes = new TextEncoder().encode(text.replace(/DTM\+232:[^']*'/, ''));
    await unit.ask('import.start', { way: 'files', files: [{ name: 'c.edi', bytes }] });
    const found = async () =>
      (await unit.ask('flight.board', {})).flights.find(({ row: { leg } }) => leg.number === 777);
    // It leaves at 9 and may be in the air for a day.
    expect(await found()).toMatchObject({ due: null, dueLocal: null, dataSince: expect.any(String) });
    unit.setClock('2026-11-25T10:00:00.000Z');
    expect(await found()).toMatchObject({ due: null });
    unit.setClock('2026-11-26T08:00:00.000Z');
    expect(await found()).toBeUndefined();
  });

  test('hours count whoever is to be inspected and has no result, beside the capacity of the agency', async () => {
    const unit = await desk([SEEN], null);
    await unit.ask('capacity.set', { shifts: ['06:00', '14:00', '22:00'], perShift: { customs: 8 } }, by('police'));
    const { load, perShift } = await unit.ask('flight.board', {});
    expect(perShift).toBe(8);
    expect(load.map(({ inspections }) => inspections)).toEqual([0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0]);
    expect(load[0]?.tenthsPossible).toBe(10);
  });

  test('hours count nobody who is to be protected, who takes no place of the shift', async () => {
    const aboard = PEOPLE.map((each, at) => (at === 0 ? { ...each, born: '150101' } : each));
    const unit = await desk([SEEN], null, aboard);
    const { load } = await unit.ask('flight.board', {});
    expect(load.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(1);
  });

  test('whoever comes at a minute that is not known is counted apart, under no hour', async () => {
    const unit = await desk([SEEN], null);
    const text = new TextDecoder().decode(paxlst(PEOPLE, { flight: 'ET777', control: 'C7' }));
    const bytes = new TextEncoder().encode(text.replace(/DTM\+232:[^']*'/, ''));
    await unit.ask('import.start', { way: 'files', files: [{ name: 'c.edi', bytes }] });
    const { load, loadUnknown } = await unit.ask('flight.board', {});
    expect(loadUnknown).toBe(2);
    expect(load.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(2);
  });
});

describe('what others are told', () => {
  test('an agency that does not see the targets of another reads only that it signed, and signs for itself', async () => {
    const unit = await desk([HIDDEN]);
    await unit.as('police');
    await decided(unit);
    await unit.ask('flight.sign', on);
    expect((await row(unit)).progress).toMatchObject({ state: 'analysed', targets: 2 });
    await unit.as('customs');
    expect(await row(unit)).toMatchObject({
      progress: { state: 'not-begun', targets: 0, reviewed: 0, since: 0, sent: 0 },
      byOutcome: { watch: 0, inspect: 0, intercept: 0 },
      signed: [{ agency: 'police' }],
    });
    expect(JSON.stringify(await row(unit))).not.toContain(unit.people[0]);
    await unit.ask('flight.sign', on);
    expect((await row(unit)).signed.map(({ agency }) => agency)).toEqual(['police', 'customs']);
  });

  test('why an agency takes its signature back is told to its own officers only', async () => {
    const unit = await desk([HIDDEN]);
    const told = async () => JSON.stringify(await unit.ask('audit.list', { before: null, count: 500 }));
    await unit.as('police');
    await decided(unit);
    await unit.ask('flight.sign', on);
    await unit.ask('flight.take-back', { ...on, reason: REASON });
    expect(await told()).toContain(REASON);
    await unit.as('customs');
    expect(await told()).toContain('flight.signed');
    expect(await told()).not.toContain(REASON);
  });

  test('joined flights have the steps of both', async () => {
    const unit = await desk([SEEN], null);
    await unit.ask('flight.take', on);
    const bytes = paxlst(crowd(2), { flight: 'ET518', control: 'C8' });
    await unit.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
    await unit.ask('flight.same', { flight: FLIGHT, other: 'ET-518-ADD-2026-11-24', reason: REASON });
    const { flights } = await unit.ask('flight.board', {});
    expect(flights.find((each) => each.row.id === 'ET-518-ADD-2026-11-24')?.owner?.agency).toBe('customs');
  });
});
