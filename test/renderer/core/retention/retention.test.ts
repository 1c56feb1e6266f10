import { afterEach, beforeEach, expect, test } from 'vitest';
import { commit, type Write } from '../../../../renderer/core/store/commit.ts';
import { RetainedError } from '../../../../renderer/core/store/keys.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { open } from '../../../../renderer/core/store/seal.ts';
import { TABLE_NAMES, TABLES } from '../../../../renderer/core/store/tables.ts';
import { NOTHING_ENDED, type RetentionCounts } from '../../../../shared/retention/retention-run.ts';
import { listOf, type Person, paxlst, pnrgov } from '../messages.ts';
import { emptyStores, openUnit, type TestCore } from '../open-core.ts';
import { TestRing } from '../test-keys.ts';
import { trailOf } from '../trail-of.ts';

/** The second officer of all calls in practice. */
const SECOND = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };
const NOW = '2026-11-24T08:00:00.000Z';

const OLD: Person = { surname: 'ADJAMAGBO', given: 'YAWOVI', document: 'TG1111111' };
const OLD_HELD: Person = { surname: 'BAMEZON', given: 'AFIWA', document: 'TG2222222' };
const MID: Person = { surname: 'CREPPY', given: 'EDEM', document: 'TG3333333', locator: 'MIDLOC' };
const MID_HELD: Person = { surname: 'DOGBEVI', given: 'ESSI', document: 'TG4444444' };
const FRESH: Person = { surname: 'EKOUEVI', given: 'KOMLA', document: 'TG5555555' };

let ring: TestRing;
let clock: string;
let unit: TestCore;

beforeEach(async () => {
  ring = new TestRing('practice');
  told = new Set();
  clock = '2020-11-10T08:00:00.000Z';
  unit = await opened();
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama Lawson' });
  // The clock is known to be plausible from here on.
  await unit.core.resume();
});

afterEach(emptyStores);

function opened(): Promise<TestCore> {
  return openUnit('practice', () => Date.parse(clock), { ring });
}

/** The store as another worker opens it. */
async function reopen(): Promise<void> {
  await unit.core.close();
  unit = await opened();
}

function dated(bytes: Uint8Array, day: string): Uint8Array {
  const [year = '', month = '', date = ''] = day.slice(2).split('-');
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(
    text
      .replaceAll('261124', year + month + date)
      .replaceAll('241126', date + month + year)
      .replaceAll('011126', `01${month}${year}`)
      .replaceAll('261123', year + month + date),
  );
}

let controls = 0;
/** Runs that a call asked for. */
let told = new Set<string>();

async function importOn(day: string, flight: string, person: Person): Promise<string> {
  clock = `${day}T08:00:00.000Z`;
  const control = `C${String(++controls).padStart(4, '0')}`;
  const bytes = dated(paxlst([person], { flight, control }), day);
  await unit.ask('import.start', { files: [{ name: 'list.edi', bytes }], way: 'files' });
  return `${flight.slice(0, 2)}-${flight.slice(2)}-ADD-${day}`;
}

/** Every value that opens with the keys of the store, as one text. */
async function everything({ store }: { readonly store: Store }): Promise<string> {
  const parts: string[] = [];
  for (const table of TABLE_NAMES) {
    for (const record of await store.table(table).toArray()) {
      const value: unknown = await open(store, table, record).catch((error: unknown) => {
        if (error instanceof RetainedError) return null;
        throw error;
      });
      parts.push(
        JSON.stringify(value, (_, each: unknown) =>
          each instanceof Uint8Array ? new TextDecoder().decode(each) : each,
        ),
      );
    }
  }
  return parts.join('\n');
}

async function confirmTime(): Promise<void> {
  await unit.ask('retention.confirm-time', {}, SECOND);
}

/** Runs retention. Returns what ended since the last call, by this run or by an automatic one. */
async function run(): Promise<RetentionCounts> {
  expect((await unit.ask('retention.run', {})).state).toBe('done');
  const { runs } = await unit.ask('retention.get', {});
  const since = runs.filter(({ id }) => !told.has(id));
  for (const { id } of since) told.add(id);
  const sum = (name: keyof RetentionCounts) => since.reduce((all, { counts }) => all + (counts[name] ?? 0), 0);
  const counts = Object.fromEntries(
    Object.keys(NOTHING_ENDED).map((name) => [name, sum(name as keyof RetentionCounts)]),
  );
  return { ...NOTHING_ENDED, ...counts, flightsKept: since[0]?.counts.flightsKept ?? 0 };
}

async function travellerOf(flight: string): Promise<string> {
  const section = await readOne(unit.store, 'flightManifests', flight);
  return section?.value.flight.travellers[0]?.id ?? '';
}

async function fill() {
  const old = await importOn('2020-11-10', 'ET501', OLD);
  const oldHeld = await importOn('2020-11-12', 'ET502', OLD_HELD);
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: oldHeld }, reason: 'court order 12' }, SECOND);
  const mid = await importOn('2026-04-10', 'ET503', MID);
  await unit.ask('import.start', {
    way: 'files',
    files: [{ name: 'p.edi', bytes: dated(pnrgov('MIDLOC', '4111111111111111'), '2026-04-10').map((b) => b) }],
  });
  const midHeld = await importOn('2026-04-12', 'ET504', MID_HELD);
  await unit.ask(
    'legal-hold.set',
    { on: { kind: 'traveller', flight: midHeld, traveller: await travellerOf(midHeld) }, reason: 'court order 13' },
    SECOND,
  );
  const fresh = await importOn('2026-11-23', 'ET505', FRESH);
  clock = NOW;
  return { old, oldHeld, mid, midHeld, fresh };
}

test('nothing expires by a clock that leapt until two officers confirm the time', async () => {
  await fill();
  expect((await unit.ask('retention.get', {})).clock.sense).toBe('clock-ahead');
  expect((await unit.ask('retention.run', {})).state).toBe('clock');
  expect(await everything(unit)).toContain('ADJAMAGBO');
  await confirmTime();
  expect((await unit.ask('retention.get', {})).clock.sense).toBe('plausible');
});

test('after the first period no masked data can be read, and after the second none is left; held data stays', async () => {
  const { old, oldHeld, mid, midHeld, fresh } = await fill();
  await confirmTime();
  const before = (await readOne(unit.store, 'flightManifests', mid))?.value.screening;
  const counts = await run();
  expect(counts).toMatchObject({ flightsMasked: 2, flightsDestroyed: 1, flightsKept: 2 });
  await reopen();
  const all = await everything(unit);
  for (const gone of [OLD, MID])
    for (const value of [gone.surname, gone.given, gone.document]) expect(all).not.toContain(value);
  for (const kept of [OLD_HELD, MID_HELD, FRESH])
    for (const value of [kept.surname, kept.given, kept.document]) expect(all).toContain(value);
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect((await readOne(unit.store, 'flightManifests', mid))?.value.screening).toEqual(before);
  for (const flight of [oldHeld, midHeld, fresh])
    expect((await readOne(unit.store, 'flightHeads', flight))?.value.masked).toBeUndefined();
  // A second run finds nothing to do.
  expect(await run()).toEqual({ ...NOTHING_ENDED, flightsKept: 2 });
});

test('messages of a masked flight are locked away, and all other calls still answer', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  await reopen();
  await unit.core.resume();
  const view = await unit.ask('flights.get', { id: mid });
  expect(view.travellers).toMatchObject([{ name: '', document: null, dateOfBirth: null, sex: null }]);
  const message = view.messages[0]?.id ?? '';
  expect(await unit.refused('message.get', { id: message })).toEqual({ code: 'retained', state: 'masked' });
  const traveller = view.travellers[0]?.id ?? '';
  expect(await unit.refused('evidence.get', { flight: mid, traveller, facts: [] })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('traveller.versions', { flight: mid, traveller })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('screening.replay', { flight: mid })).toMatchObject({ code: 'retained' });
  expect(await unit.refused('flight.update', { flight: mid, patch: { gate: '3' }, reason: 'late' })).toMatchObject({
    code: 'retained',
  });
  expect((await unit.ask('traveller.get', { flight: mid, traveller })).traveller.surname).toBeNull();
  const queue = await unit.ask('queue.list', {} as never);
  expect(queue.filter(({ flight }) => flight === mid)).toMatchObject([{ name: '', masked: true }]);
  await unit.ask('flights.list', {});
  await unit.ask('cases.list', {} as never);
  await unit.ask('quality.messages', { from: 0, count: 50 });
  await unit.ask('quality.carriers', {});
  await unit.ask('quality.export', { language: 'en', what: 'diagnostics' });
  await unit.ask('import.list', {});
  await unit.ask('retention.get', {});
  await unit.ask('statistics.rules', { from: '2026-01-01', to: '2026-11-30' });
  await unit.ask('statistics.groups', { from: '2026-01-01', to: '2026-11-30' });
  const tested = await unit.ask('back-test.run', { candidate: { shipped: true }, from: null, to: null, day: null });
  expect(tested.flights).toBe(5);
});

test('a late message for a masked flight is kept under its own key, and the flight stays as it is', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const late: Person = { surname: 'LATECOMER', given: 'SENA', document: 'TG6666666' };
  await importOn('2026-04-10', 'ET503', late);
  clock = NOW;
  await reopen();
  await unit.core.resume();
  const view = await unit.ask('flights.get', { id: mid });
  expect(view.travellers).toHaveLength(1);
  expect(ring.keys().map(({ id }) => id)).toContain('practice.passenger.2026-04.2');
  expect(await everything(unit)).not.toContain('LATECOMER');
  expect(
    ring
      .keys()
      .filter(({ dataClass, month, state }) => dataClass === 'passenger' && month === '2026-04' && state === 'live'),
  ).toEqual([]);
  // The same file once more is known as a duplicate.
  const again = dated(paxlst([MID], { flight: 'ET503', control: 'C9999' }), '2026-04-10');
  const report = await unit.ask('import.start', { files: [{ name: 'again.edi', bytes: again }], way: 'files' });
  expect(report.files[0]?.messages[0]?.known).toBe(true);
});

test('data whose hold was lifted is masked and destroyed at the next run', async () => {
  const { oldHeld, midHeld } = await fill();
  await confirmTime();
  await run();
  for (const { id } of await unit.ask('legal-holds.list', {}))
    await unit.ask('legal-hold.lift', { id, reason: 'the order was lifted' }, SECOND);
  expect(await run()).toMatchObject({ flightsMasked: 1, flightsDestroyed: 1, flightsKept: 0 });
  const all = await everything(unit);
  for (const gone of [OLD_HELD, MID_HELD]) expect(all).not.toContain(gone.surname);
  expect(await readOne(unit.store, 'flightHeads', oldHeld)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', midHeld))?.value.masked).toBe(true);
  expect(
    ring
      .keys()
      .filter(({ dataClass }) => dataClass === 'held')
      .map(({ month }) => month),
  ).not.toContain('2020-11');
});

test('a hold on a masked flight keeps it beyond the second period, still masked', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: mid }, reason: 'court order 14' }, SECOND);
  const message = (await unit.ask('flights.get', { id: mid })).messages[0]?.id ?? '';
  clock = '2031-06-01T08:00:00.000Z';
  await confirmTime();
  await run();
  await reopen();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect(await everything(unit)).not.toContain('CREPPY');
  await expect(readOne(unit.store, 'messages', message)).rejects.toThrow(RetainedError);
  const unmasking = { ...unit.store, keys: await ring.unmasking() };
  expect(new TextDecoder().decode((await readOne(unmasking, 'messages', message))?.value.kept)).toContain('CREPPY');
});

test('an unmasking shows one traveller of an open case for a limited time', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const traveller = await travellerOf(mid);
  const opened_ = await unit.ask('case.claim', { flight: mid, traveller });
  expect(opened_.travellerName).toBe('');
  const { id } = await unit.ask('unmasking.approve', { case: opened_.id, reason: 'request of the prosecutor' }, SECOND);
  const shown = await unit.ask('unmasking.view', { id });
  expect(shown.traveller).toMatchObject({
    surname: 'CREPPY',
    givenNames: 'EDEM',
    documents: [{ number: 'TG3333333' }],
  });
  const file = await unit.ask('unmasking.export', { id, language: 'en' }, SECOND);
  expect(new TextDecoder().decode(file.bytes)).toContain('CREPPY');
  expect(await unit.refused('unmasking.export', { id, language: 'en' })).toMatchObject({ code: 'second-needed' });
  // None of it is kept.
  expect(await everything(unit)).not.toContain('CREPPY');
  await unit.ask('unmasking.revoke', { id, reason: 'no longer needed' });
  const told = (await trailOf(unit)).filter(({ kind }) => /^(?:unmasking|legal-hold)\./.test(kind));
  expect(told.map(({ kind, reason }) => [kind, reason])).toEqual([
    // The audit values of six years ago are destroyed.
    ['legal-hold.set', null],
    ['legal-hold.set', 'court order 13'],
    ['unmasking.approved', 'request of the prosecutor'],
    ['unmasking.viewed', null],
    ['unmasking.exported', null],
    ['unmasking.revoked', 'no longer needed'],
  ]);
  expect(await unit.refused('unmasking.view', { id })).toEqual({ code: 'refused', why: 'unmasking-over' });
  const other = await unit.ask('unmasking.approve', { case: opened_.id, reason: 'once more' }, SECOND);
  clock = '2026-11-27T08:00:01.000Z';
  expect(await unit.refused('unmasking.view', { id: other.id })).toEqual({ code: 'refused', why: 'unmasking-over' });
});

test('an interrupted run is shown, and the next run does the rest', async () => {
  const { mid, old } = await fill();
  await confirmTime();
  const { destroyKeys } = ring;
  ring.destroyKeys = async () => {
    throw new Error('power cut');
  };
  expect(await unit.core.call('retention.run', {})).toMatchObject({ ok: false });
  expect((await unit.ask('retention.get', {})).runs[0]?.state).toBe('failed');
  ring.destroyKeys = destroyKeys;
  await reopen();
  await unit.core.resume();
  expect((await unit.ask('retention.get', {})).runs[0]).toMatchObject({ state: 'done', trigger: 'start' });
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBe(true);
  expect(await everything(unit)).not.toContain('CREPPY');
});

test('cases end some time after they were closed, and an open case keeps its flight as it is', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  clock = '2027-08-01T08:00:00.000Z';
  await confirmTime();
  await run();
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBeUndefined();
  const { reasons } = await unit.ask('traveller.get', { flight: fresh, traveller: await travellerOf(fresh) });
  for (const { rule } of reasons.filter(({ state }) => state === 'hit'))
    await unit.ask('case.decide-hit', { id, rule, disposition: 'not-examined', reason: 'no time' });
  await unit.ask('case.close', { id, note: null });
  await run();
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBe(true);
  expect((await readOne(unit.store, 'cases', id))?.value.travellerName).toContain('EKOUEVI');
  clock = '2032-08-02T08:00:00.000Z';
  await confirmTime();
  await run();
  expect(await readOne(unit.store, 'cases', id)).toBeUndefined();
  expect(await everything(unit)).not.toContain('EKOUEVI');
});

test('a further table of cases ends with their period too', async () => {
  await fill();
  const row: { lifetime: object } = TABLES.formDrafts;
  const { lifetime } = row;
  const endedOn = ([form]: readonly { readonly at: string }[]) => form?.at ?? null;
  row.lifetime = { dataClass: 'case', month: 'written', endedOn, caseOf: () => 'a case without a hold' };
  try {
    const at = (id: string, day: string): Write => {
      const value = [{ form: 'form', at: day, value: '' }];
      return { table: 'formDrafts', id, rev: 0, value };
    };
    await commit(unit.store, [at('ended', NOW.slice(0, 10)), at('later', '2030-01-01')], []);
    await confirmTime();
    await run();
    expect(await unit.store.table('formDrafts').count()).toBe(2);
    clock = '2031-12-01T08:00:00.000Z';
    await confirmTime();
    expect((await run()).recordsDestroyed).toBeGreaterThan(0);
    expect(await unit.store.table('formDrafts').toCollection().primaryKeys()).toEqual(['later']);
  } finally {
    row.lifetime = lifetime;
  }
});

test('a run respects a hold that is set while it is under way, and the officer need not wait for its end', async () => {
  const { mid, old } = await fill();
  await confirmTime();
  const { destroyKeys } = ring;
  ring.destroyKeys = async (ids) => {
    ring.destroyKeys = destroyKeys;
    await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: mid }, reason: 'court order 15' }, SECOND);
    await destroyKeys.call(ring, ids);
  };
  expect(await run()).toMatchObject({ flightsMasked: 1, flightsDestroyed: 1, flightsKept: 3 });
  expect(await readOne(unit.store, 'flightHeads', old)).toBeUndefined();
  expect((await readOne(unit.store, 'flightHeads', mid))?.value.masked).toBeUndefined();
});

test('a hold keeps flight and case under all their ids; once it is lifted, their data and keys are destroyed', async () => {
  const { fresh } = await fill();
  const twin = await importOn('2026-11-23', 'ET506', { surname: 'GBEDEMA', given: 'ABLA', document: 'TG7777777' });
  clock = NOW;
  await confirmTime();
  await unit.ask('question.ask', { flight: fresh, about: { kind: 'flight' }, text: 'was EKOUEVI aboard' });
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: twin }, reason: 'court order 16' }, SECOND);
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  const { reasons } = await unit.ask('traveller.get', { flight: fresh, traveller: await travellerOf(fresh) });
  for (const { rule } of reasons.filter(({ state }) => state === 'hit'))
    await unit.ask('case.decide-hit', { id, rule, disposition: 'not-examined', reason: 'no time' });
  await unit.ask('case.close', { id, note: null });
  await unit.ask('flight.same', { flight: twin, other: fresh, reason: 'one flight under two numbers' });
  for (const later of ['2027-08-01', '2032-08-02']) {
    clock = `${later}T08:00:00.000Z`;
    await confirmTime();
    await run();
  }
  expect(await readOne(unit.store, 'cases', id)).toBeDefined();
  expect(await unit.store.table('messages').where('flights').anyOf(fresh, twin).count()).toBe(2);
  for (const hold of (await unit.ask('legal-holds.list', {})).filter(({ lifted }) => lifted === null))
    await unit.ask('legal-hold.lift', { id: hold.id, reason: 'it is over' }, SECOND);
  await run();
  expect(await readOne(unit.store, 'cases', id)).toBeUndefined();
  expect(await unit.store.table('questions').count()).toBe(0);
  expect(await unit.store.table('messages').where('flights').anyOf(fresh, twin).count()).toBe(0);
  await run();
  expect(ring.keys().filter(({ dataClass }) => dataClass === 'held')).toEqual([]);
});

test('a leg whose periods are over stays removed although a message of it is kept for another leg', async () => {
  clock = '2020-11-10T08:00:00.000Z';
  const oneLeg = new TextDecoder().decode(dated(paxlst([OLD], { flight: 'ET501', control: 'C0777' }), '2020-11-10'));
  const onward = ['TDT+20+ET503', 'LOC+125+LFW', 'DTM+189:2011101500:201', 'LOC+87+ABJ', 'DTM+232:2011101700:201'];
  const twoLegs = oneLeg
    .replace('DTM+232:2011101300:201', `DTM+232:2011101300:201'\r\n${onward.join("'\r\n")}`)
    .replace('LOC+179+LFW', 'LOC+179+ABJ');
  const files = [{ name: 'legs.edi', bytes: new TextEncoder().encode(twoLegs) }];
  await unit.ask('import.start', { files, way: 'files' });
  const [first, second] = ['ET-501-ADD-2020-11-10', 'ET-503-LFW-2020-11-10'] as const;
  await unit.ask('legal-hold.set', { on: { kind: 'flight', flight: second }, reason: 'court order 17' }, SECOND);
  for (const later of ['2021-07-01', '2026-11-24']) {
    clock = `${later}T08:00:00.000Z`;
    await confirmTime();
    await run();
  }
  await reopen();
  await unit.core.resume();
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual([second]);
  expect(await readOne(unit.store, 'flightHeads', first)).toBeUndefined();
  // It was not re-created in between, to be destroyed again.
  expect((await unit.ask('retention.get', {})).runs[0]).toMatchObject({
    trigger: 'start',
    counts: { ...NOTHING_ENDED, flightsKept: 1 },
  });
});

test('no unmasking goes on or begins while the clock is not believed', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const { id } = await unit.ask('case.claim', { flight: mid, traveller: await travellerOf(mid) });
  const { id: shown } = await unit.ask('unmasking.approve', { case: id, reason: 'request of the prosecutor' }, SECOND);
  await unit.ask('unmasking.view', { id: shown });
  clock = '2026-12-05T08:00:00.000Z';
  await run();
  clock = '2026-11-25T08:00:00.000Z';
  expect(await unit.refused('unmasking.view', { id: shown })).toEqual({ code: 'refused', why: 'clock-doubted' });
  expect(await unit.refused('unmasking.export', { id: shown, language: 'en' })).toMatchObject({
    code: 'second-needed',
  });
});

test('lifted holds and ended unmaskings are removed together with the personal values of the trail', async () => {
  const { mid } = await fill();
  await confirmTime();
  await run();
  const { id } = await unit.ask('case.claim', { flight: mid, traveller: await travellerOf(mid) });
  await unit.ask('unmasking.approve', { case: id, reason: 'CREPPY is sought' }, SECOND);
  const [lifted] = await unit.ask('legal-holds.list', {});
  await unit.ask('legal-hold.lift', { id: lifted?.id ?? '', reason: 'CREPPY was found' }, SECOND);
  clock = '2031-11-23T08:00:00.000Z';
  await confirmTime();
  await run();
  expect(await unit.store.table('legalHolds').count()).toBe(2);
  expect(await unit.store.table('unmaskings').count()).toBe(1);
  clock = '2031-12-01T08:00:00.000Z';
  await run();
  expect((await unit.ask('legal-holds.list', {})).map(({ lifted: at }) => at)).toEqual([null]);
  expect(await unit.store.table('unmaskings').count()).toBe(0);
});

test('a flight with a date far in the future ends with the month in which it was imported', async () => {
  clock = '2026-04-10T08:00:00.000Z';
  await confirmTime();
  const text = new TextDecoder().decode(listOf([MID])).replaceAll('2026-11-24', '2062-04-11');
  const files = [{ name: 'list.csv', bytes: new TextEncoder().encode(text) }];
  await unit.ask('import.start', { files, way: 'files' });
  expect(await everything(unit)).toContain('CREPPY');
  expect(ring.keys().filter(({ month }) => month !== null && month > '2027')).toEqual([]);
  clock = NOW;
  await confirmTime();
  await run();
  expect((await unit.ask('flights.list', {})).map(({ id }) => id)).toEqual(['ET-508-ADD-2062-04-11']);
  expect(await everything(unit)).not.toContain('CREPPY');
  clock = '2031-12-01T08:00:00.000Z';
  await confirmTime();
  await run();
  expect(await unit.ask('flights.list', {})).toEqual([]);
  expect(await unit.store.table('messages').count()).toBe(0);
});

test('a flight that was imported under a clock years behind is not masked before its time', async () => {
  clock = '2023-11-10T08:00:00.000Z';
  const flight = 'ET-505-ADD-2026-11-23';
  await unit.ask('import.start', {
    files: [{ name: 'list.edi', bytes: dated(paxlst([FRESH], { flight: 'ET505', control: 'C0888' }), '2026-11-23') }],
    way: 'files',
  });
  clock = NOW;
  await confirmTime();
  await run();
  expect((await readOne(unit.store, 'flightHeads', flight))?.value.masked).toBeUndefined();
  const { travellers } = await unit.ask('flights.get', { id: flight });
  expect(travellers.map(({ name }) => name)).toEqual(['EKOUEVI, KOMLA']);
  const { messages } = await unit.ask('flights.get', { id: flight });
  await unit.ask('message.get', { id: messages[0]?.id ?? '' });
});

test('drafts, questions, entries and quarantine name no masked traveller either, and a search finds only what is left', async () => {
  const { mid } = await fill();
  clock = '2026-04-10T10:00:00.000Z';
  await unit.ask('form.keep', { form: 'note', value: JSON.stringify('CREPPY was nervous') });
  await unit.ask('question.ask', { flight: mid, about: { kind: 'flight' }, text: 'was CREPPY aboard' });
  await unit.ask('flight.update', { flight: mid, patch: { gate: '4' }, reason: 'CREPPY is late' });
  const odd = new TextEncoder().encode('CREPPY EDEM TG3333333, no list of anybody');
  await unit.ask('import.start', { files: [{ name: 'odd.txt', bytes: odd }], way: 'files' });
  const find = (text: string) => unit.ask('search.find', { text, kind: 'any', count: 9, similar: true });
  expect((await find('creppy')).total).toBe(1);
  expect(await unit.store.table('quarantine').count()).toBe(1);
  clock = NOW;
  await confirmTime();
  await run();
  await reopen();
  const all = await everything(unit);
  // The values of the trail have keys of their own and keep searches and reasons.
  const trail = JSON.stringify((await readAll(unit.store, 'auditValues')).map(({ value }) => value));
  expect(all.split('CREPPY').length).toBe(trail.split('CREPPY').length);
  expect((await find('creppy')).total).toBe(0);
  expect((await find('TG3333333')).total).toBe(0);
  const { rows } = await find('MIDLOC');
  expect(rows).toMatchObject([{ name: '', masked: true, document: null, kind: 'locator' }, { masked: true }]);
});

test('a hold comes up for review once a year: it stays until two officers lift it, or confirm it for another year', async () => {
  const { fresh } = await fill();
  const { id } = await unit.ask(
    'legal-hold.set',
    { on: { kind: 'flight', flight: fresh }, reason: 'order 18' },
    SECOND,
  );
  const reviewOf = async () => (await unit.ask('legal-holds.list', {})).find((hold) => hold.id === id)?.review ?? null;
  const toReview = async () => (await unit.ask('retention.get', {})).holdsToReview;
  expect(await reviewOf()).toEqual({ on: '2027-11-24', isDue: false });
  clock = '2027-11-24T08:00:00.000Z';
  await confirmTime();
  await run();
  expect(await reviewOf()).toEqual({ on: '2027-11-24', isDue: true });
  expect(await toReview()).toBe(3);
  expect((await readOne(unit.store, 'flightHeads', fresh))?.value.masked).toBeUndefined();
  expect(await unit.refused('legal-hold.confirm', { id, reason: 'the trial goes on' })).toMatchObject({
    code: 'second-needed',
  });
  await unit.ask('legal-hold.confirm', { id, reason: 'the trial goes on' }, SECOND);
  expect(await reviewOf()).toEqual({ on: '2028-11-24', isDue: false });
  expect(await toReview()).toBe(2);
  await unit.ask('legal-hold.lift', { id, reason: 'the trial is over' }, SECOND);
  const again = await unit.core.call('legal-hold.confirm', { id, reason: 'once more' }, SECOND);
  expect(again).toEqual({ ok: false, failure: { code: 'conflict', what: 'legal-hold' } });
});

test('what an officer writes while a run seals the record again is not lost', async () => {
  const { fresh } = await fill();
  await confirmTime();
  const { id } = await unit.ask('case.claim', { flight: fresh, traveller: await travellerOf(fresh) });
  clock = '2031-12-02T08:00:00.000Z';
  await confirmTime();
  const { sealing } = unit.store.keys;
  let notes = 0;
  Object.assign(unit.store.keys, {
    sealing: async (...asked: Parameters<typeof sealing>) => {
      if (asked[0] === 'case' && notes++ === 0) await unit.ask('case.note', { id, note: 'seen at the belt' });
      return sealing(...asked);
    },
  });
  await run();
  const kept = (await readOne(unit.store, 'cases', id))?.value;
  expect(notes).toBeGreaterThan(1);
  expect(kept?.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'noted']);
});
