/** Quiet work: who knows of it, what alarms whom, and how it ends. */
import { afterEach, describe, expect, test } from 'vitest';
import { readAll } from '../../../renderer/core/store/read.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, onDay, PEOPLE, REASON, SEEN } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';
import { QUEUE } from './whole-queue.ts';

afterEach(emptyStores);

const NEXT_MORNING = '2026-11-25T08:00:00.000Z';

const begin = (test: Desk, more: object = {}) => ({
  ...{ flight: FLIGHT, traveller: test.people[0] ?? '', kind: 'let-run' as const },
  ...{ office: 'Prosecutor', reference: '12/2026', officers: [] },
  ...{ from: '2026-11-24T08:00:00.000Z', due: '2026-11-24T20:00:00.000Z' },
  ...more,
});

const ABOUT_SEAT = {
  ...{
    flight: FLIGHT,
    about: { kind: 'seat' as const, seat: '12A' },
    to: { kind: 'office' as const, office: 'embassy' as const },
  },
  ...{ text: 'who sits there?', law: '', due: null },
};

const BAG = { thing: { kind: 'bag', tag: '0071 234567' }, flight: null, origin: 'dog', note: null } as const;
const PARCEL = { ...BAG, thing: { kind: 'other', what: 'a parcel on belt 2' } } as const;
const WITH_BAG = PEOPLE.map((person, at) => (at === 0 ? { ...person, tag: 'ET234567' } : person));

const CHILD = WITH_BAG.map((person, at) => (at === 0 ? { ...person, born: '150615' } : person));

/** Customs and police began it; the supervisor of the police is named as well. */
async function begun(): Promise<Desk & { readonly id: string; readonly police: string }> {
  const test = await desk([SEEN], null, WITH_BAG);
  await test.as('police');
  const police = (await test.ask('session.get', {})).officer.id;
  await test.as('customs');
  const { id } = await test.ask('quiet.start', begin(test, { officers: [police] }), by('police'));
  return { ...test, id, police };
}

/** What an officer who is not named can see of everything. */
async function shown({ ask }: Desk) {
  return {
    session: await ask('session.get', {}),
    queue: await ask('queue.page', QUEUE),
    cases: await ask('cases.list', {}),
    quiet: await ask('quiet.list', {}),
    clocks: await ask('clocks.list', {}),
    waiting: await ask('waiting.count', { of: 'ownCases' }),
    statistics: await ask('statistics.rules', { from: '2026-11-01', to: '2026-11-30' }),
  };
}

describe('quiet work', () => {
  test('takes an officer of another agency to begin', async () => {
    const test = await desk([SEEN], null);
    expect((await test.core.call('quiet.start', begin(test))).ok).toBe(false);
    const alike = await test.core.call('quiet.start', begin(test), by('customs'));
    expect(alike).toMatchObject({ failure: { code: 'second-agency' } });
    const late = await test.core.call('quiet.start', begin(test, { due: '2026-11-24T07:00:00.000Z' }), by('police'));
    expect(late).toMatchObject({ failure: { code: 'refused', why: 'quiet-times' } });
    const stranger = await test.core.call('quiet.start', begin(test, { officers: ['LFW-99'] }), by('police'));
    expect(stranger).toMatchObject({ failure: { code: 'refused', why: 'case-receiver' } });
    const nobody = await test.core.call('quiet.start', begin(test, { traveller: 'nobody' }), by('police'));
    expect(nobody).toMatchObject({ failure: { code: 'not-found', what: 'traveller' } });
  });

  test('is not begun on a child by the record', async () => {
    const child = await desk([SEEN], null, CHILD);
    const tried = await child.core.call('quiet.start', begin(child), by('police'));
    expect(tried).toMatchObject({ failure: { code: 'refused', why: 'quiet-protected' } });
  });

  test('lets nobody run of whom a later list says that they are a child', async () => {
    const grown = await begun();
    await grown.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261124', CHILD) }] });
    const tried = await grown.core.call('quiet.release', { id: grown.id }, by('police'));
    expect(tried).toMatchObject({ failure: { code: 'refused', why: 'quiet-protected' } });
  });

  test('changes nothing for others, writes no entry, and is known to those whom it names', async () => {
    const test = await desk([SEEN], null);
    await test.as('police');
    const police = (await test.ask('session.get', {})).officer.id;
    await test.as('immigration');
    const before = await shown(test);
    await test.as('customs');
    const entries = (await trailOf(test)).length;
    await test.ask('quiet.start', begin(test, { officers: [police] }), by('police'));
    expect((await trailOf(test)).length).toBe(entries);
    await test.as('immigration');
    expect(await shown(test)).toEqual(before);
    for (const [agency, named] of [
      ['police', 1],
      ['customs', 1],
    ] as const) {
      await test.as(agency);
      expect((await test.ask('quiet.list', {})).map(({ name }) => name)).toEqual(Array(named).fill('HIT, AMA'));
    }
    // A supervisor of one of the agencies who is not named.
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Another' });
    expect((await shown(test)).quiet).toEqual([]);
  });

  test('is not found by whoever it does not name, also with its id', async () => {
    const test = await begun();
    await test.as('immigration');
    for (const [name, input] of [
      ['quiet.move', { id: test.id, due: NEXT_MORNING }],
      ['quiet.release', { id: test.id }],
      ['quiet.call-off', { id: test.id }],
      ['quiet.read', { id: test.id, shown: 1 }],
      ['quiet.name', { id: test.id, whom: test.police }],
      ['quiet.unname', { id: test.id, whom: test.police }],
    ] as const)
      expect(await test.core.call(name, input, by('police')), name).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('passes to the next shift: two officers name one and take one away, who sees nothing of it from then on', async () => {
    const test = await begun();
    const [order] = await test.ask('quiet.list', {});
    expect(order?.officers).toHaveLength(3);
    expect(order?.able.filter(({ id }) => order.officers.includes(id))).toEqual([]);
    await test.as('police');
    const alone = await test.core.call('quiet.unname', { id: test.id, whom: test.police });
    expect(alone).toMatchObject({ failure: { code: 'second-needed' } });
    await test.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'Next shift' });
    const next = (await test.ask('session.get', {})).officer.id;
    expect(await test.ask('quiet.list', {})).toEqual([]);
    await test.as('customs');
    const [running] = await test.ask('quiet.list', {});
    expect(running?.able).toContainEqual({ id: next, name: 'Next shift', agency: 'customs' });
    const entries = (await trailOf(test)).length;
    const named = await test.ask('quiet.name', { id: test.id, whom: next }, by('police'));
    expect([named.officers.includes(next), named.timeline.at(-1)?.kind]).toEqual([true, 'named']);
    expect(named.able.some(({ id }) => id === next)).toBe(false);
    // Whoever goes takes themself away, and is answered nothing.
    const own = (await test.ask('session.get', {})).officer.id;
    expect(await test.ask('quiet.unname', { id: test.id, whom: own }, by('police'))).toBeNull();
    expect(await test.ask('quiet.list', {})).toEqual([]);
    expect(await test.core.call('quiet.read', { id: test.id, shown: 0 })).toMatchObject({
      failure: { code: 'not-found' },
    });
    expect((await trailOf(test)).length).toBe(entries);
    // What they did before was no act of others; what they do now is.
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'Next shift' });
    const [seen] = await test.ask('quiet.list', {});
    expect(seen).toMatchObject({ id: test.id, unread: 1, acts: [{ kind: 'case.claimed', officer: own }] });
    expect(id).not.toBe('');
    const last = await test.core.call('quiet.unname', { id: test.id, whom: next }, by('police'));
    expect(last).toMatchObject({ failure: { code: 'refused', why: 'quiet-last' } });
    const stranger = await test.core.call('quiet.name', { id: test.id, whom: 'LFW-99' }, by('police'));
    expect(stranger).toMatchObject({ failure: { code: 'refused', why: 'case-receiver' } });
  });

  test('is alarmed by what others do about the traveller, until the officer has read it', async () => {
    const test = await begun();
    await test.as('immigration');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.select', { id, note: REASON });
    await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[1] ?? '' });
    await test.as('police');
    const [seen] = await test.ask('quiet.list', {});
    expect(seen).toMatchObject({ unread: 2, acts: [{ kind: 'case.selected' }, { kind: 'case.claimed' }] });
    test.setClock('2026-11-24T09:00:00.000Z');
    expect(await test.ask('quiet.read', { id: test.id, shown: 2 })).toMatchObject({ unread: 0, acts: [{}, {}] });
    // What the named officers do themselves alarms nobody.
    await test.ask('case.note', { id, note: 'seen' });
    expect((await test.ask('quiet.list', {}))[0]?.acts).toHaveLength(2);
    test.setClock('2026-11-24T09:10:00.000Z');
    await test.as('immigration');
    await test.ask('papers.print', {
      ...{ language: 'en', place: 'belt', purpose: 'to be met' },
      travellers: [{ flight: FLIGHT, traveller: test.people[0] ?? '' }],
    });
    await test.as('police');
    expect((await test.ask('quiet.list', {}))[0]).toMatchObject({
      unread: 1,
      acts: [{ kind: 'paper.printed' }, {}, {}],
    });
    await test.as('customs');
    expect((await test.ask('quiet.list', {}))[0]?.unread).toBe(3);
  });

  test('keeps an act unread that fell after the list was shown, also where the clock was turned back', async () => {
    const test = await begun();
    await test.as('immigration');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.as('police');
    const shown = (await test.ask('quiet.list', {}))[0]?.acts.length ?? 0;
    await test.as('immigration');
    await test.ask('case.select', { id, note: REASON });
    test.setClock('2026-11-24T09:00:00.000Z');
    await test.as('police');
    expect(await test.ask('quiet.read', { id: test.id, shown })).toMatchObject({ unread: 1, acts: [{}, {}] });
    expect(await test.ask('quiet.read', { id: test.id, shown: 2 })).toMatchObject({ unread: 0 });
    test.setClock('2026-11-24T08:00:00.000Z');
    await test.as('immigration');
    await test.ask('case.note', { id, note: 'on the way' });
    await test.as('police');
    expect((await test.ask('quiet.list', {}))[0]).toMatchObject({ unread: 1 });
    expect(await test.ask('quiet.read', { id: test.id, shown: 0 })).toMatchObject({ unread: 1 });
  });

  test.each<[string, string, (test: Desk) => Promise<unknown>]>([
    [
      'changes the flight',
      'flight.updated',
      ({ ask }) => ask('flight.update', { flight: FLIGHT, patch: { gate: 'B7' }, reason: '' }),
    ],
    [
      'cancels the flight',
      'flight.cancelled',
      ({ ask }) => ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: REASON }, by('customs')),
    ],
    [
      'opens a case on a bag of the flight',
      'case.opened',
      ({ ask }) => ask('case.open-on', { ...BAG, flight: FLIGHT }),
    ],
    ['opens a case on the bag of the traveller', 'case.opened', ({ ask }) => ask('case.open-on', BAG)],
    [
      'opens a case on something of the flight, and takes that back at once',
      'case.opened',
      async ({ ask }) => {
        const { id } = await ask('case.open-on', { ...PARCEL, flight: FLIGHT });
        await ask('case.release', { id, note: 'a slip', undo: true });
      },
    ],
    ['asks about a seat of the flight', 'question.asked', ({ ask }) => ask('question.ask', ABOUT_SEAT)],
  ])('is alarmed when somebody %s', async (_, kind, act) => {
    const test = await begun();
    await test.as('immigration');
    await act(test);
    await test.as('police');
    expect((await test.ask('quiet.list', {}))[0]).toMatchObject({ unread: 1, acts: [{ kind }] });
  });

  test('tells the supervisors of both agencies office, reference and contact once the deadline is missed, and nothing more', async () => {
    const test = await begun();
    const clocks = async (
      agency: 'customs' | 'police' | 'immigration',
      role: 'supervisor' | 'analyst',
      name: string,
    ) => {
      await test.ask('session.act-as', { agency, role, name });
      return test.ask('clocks.list', {});
    };
    expect(await clocks('customs', 'supervisor', 'Another')).toEqual([]);
    await test.as('customs');
    expect(await test.ask('clocks.list', {})).toMatchObject([{ of: 'quiet', standing: 'running' }]);
    test.setClock('2026-11-24T20:00:00.000Z');
    for (const agency of ['customs', 'police'] as const) {
      const told = await clocks(agency, 'supervisor', `Another of ${agency}`);
      expect(told).toMatchObject([
        { of: 'quiet', standing: 'escalated', params: { office: 'Prosecutor', reference: '12/2026' } },
      ]);
      expect(Object.keys(told[0]?.params ?? {}).sort()).toEqual(['contact', 'office', 'reference']);
      expect(await test.ask('quiet.list', {})).toEqual([]);
    }
    expect(await clocks('customs', 'analyst', 'An analyst')).toEqual([]);
    expect(await clocks('immigration', 'supervisor', 'A third')).toEqual([]);
    // The clock of the machine is turned back.
    test.setClock('2026-11-24T10:00:00.000Z');
    expect(await clocks('police', 'supervisor', 'Another of police')).toMatchObject([
      { of: 'clock-doubt' },
      { of: 'quiet', standing: 'escalated' },
    ]);
  });

  test('has its deadline moved by two of its officers only', async () => {
    const test = await begun();
    expect(await test.core.call('quiet.move', { id: test.id, due: NEXT_MORNING })).toMatchObject({
      failure: { code: 'second-needed' },
    });
    expect(await test.core.call('quiet.move', { id: test.id, due: NEXT_MORNING }, by('immigration'))).toMatchObject({
      failure: { code: 'refused', why: 'quiet-second' },
    });
    expect(await test.ask('quiet.move', { id: test.id, due: NEXT_MORNING }, by('police'))).toMatchObject({
      due: NEXT_MORNING,
      timeline: [{ kind: 'started' }, { kind: 'moved', due: NEXT_MORNING }],
    });
  });

  test('becomes the result of a new case once two release it, and is seen from then on', async () => {
    const test = await begun();
    expect(await test.ask('cases.list', {})).toEqual([]);
    expect(await test.ask('quiet.release', { id: test.id }, by('police'))).toMatchObject({ state: 'released' });
    await test.as('immigration');
    expect(await test.ask('cases.list', {})).toMatchObject([
      { state: 'concluded', result: 'let-run', timeline: [{ kind: 'claimed' }, { kind: 'result-recorded' }] },
    ]);
    const entry = (await trailOf(test)).find(({ kind }) => kind === 'quiet.released');
    expect(entry).toMatchObject({ second: 'PRACTICE-police', details: { office: 'Prosecutor', reference: '12/2026' } });
  });

  test('becomes the result of the case that others opened, also where they closed it without an inspection', async () => {
    const test = await begun();
    await test.as('customs', 'analyst');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.dismiss', { id, why: 'known', note: null });
    await test.as('customs');
    await test.ask('quiet.release', { id: test.id }, by('police'));
    expect(await test.ask('cases.list', {})).toMatchObject([{ id, state: 'concluded', result: 'let-run' }]);
  });

  test('waits for the agency that leads, where neither officer is of it', async () => {
    const test = await desk([SEEN], null);
    await test.as('customs');
    await test.as('police');
    const { id } = await test.ask('quiet.start', begin(test), by('immigration'));
    await test.ask('quiet.release', { id }, by('immigration'));
    expect(await test.ask('cases.list', {})).toMatchObject([{ state: 'secondary', result: 'let-run' }]);
    await test.as('customs');
    expect(await test.ask('cases.list', {})).toMatchObject([{ waits: 'conclusion' }]);
  });

  test('is not released over what was found meanwhile, and is called off instead', async () => {
    const test = await begun();
    test.setClock('2026-11-24T14:00:00.000Z');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.ask('case.select', { id, note: REASON });
    await test.ask('case.record-result', { id, result: 'nothing-found', note: '' });
    expect(await test.core.call('quiet.release', { id: test.id }, by('police'))).toMatchObject({
      failure: { code: 'wrong-state' },
    });
    expect(await test.ask('quiet.call-off', { id: test.id }, by('police'))).toMatchObject({ state: 'called-off' });
    expect(await test.ask('cases.list', {})).toMatchObject([{ result: 'nothing-found' }]);
    expect(await test.ask('clocks.list', {})).toEqual([]);
  });

  test('leaves no result when two call it off', async () => {
    const test = await begun();
    await test.ask('quiet.call-off', { id: test.id }, by('police'));
    expect(await test.ask('cases.list', {})).toEqual([]);
    expect((await readAll(test.store, 'quietOrders')).map(({ value }) => value.timeline.at(-1)?.kind)).toEqual([
      'called-off',
    ]);
  });

  test('is no result that anybody records', async () => {
    const test = await begun();
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    const input = { id, result: 'let-run', note: '' } as never;
    expect(await test.refused('case.record-result', input)).toMatchObject({ code: 'invalid-input' });
  });
});
