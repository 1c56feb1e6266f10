/** Custody in the core: who may enter and read it, whom its clock tells, and what two officers confirm. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustodyAct } from '../../../shared/custody/custody.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { DUTY } from '../../shared/custody/held.ts';
import { CLEAR, WATCHED } from '../../shared/custody/watched.ts';
import { damageRecord } from './damage-record.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, HIDDEN, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;
const RIGHTS: CustodyAct = DUTY;
const EXAMINED: CustodyAct = {
  ...DUTY,
  duty: 'doctor',
  way: 'examined',
  whom: 'Dr Lawson',
  fit: true,
  finding: 'three capsules',
};
const RELEASED: CustodyAct = {
  ...{ kind: 'ended', ending: 'released' },
  ...{ whom: 'Prosecutor Mensah', note: 'nothing was found' },
};
const STRUCK: CustodyAct = { kind: 'struck', of: 1, what: 'begun', note: 'another person' };

async function opened(rules = [SEEN]) {
  const test = await desk(rules, rules.includes(HIDDEN) ? undefined : null);
  test.setClock(AT('14:00'));
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const enter = (act: CustodyAct, happened: string | null = null) => test.ask('custody.enter', { id, act, happened });
  const release = (second: ReturnType<typeof by>) =>
    test.ask('custody.enter', { id, act: RELEASED, happened: null }, second);
  const clocks = async () => (await test.ask('clocks.list', {})).map(({ of, standing }) => [of, standing]);
  return { ...test, id, enter, release, clocks };
}

/** The rows of custody that ended, in the report of the shift. */
async function reported({ ask }: Pick<Desk, 'ask'>) {
  const shift = { from: '2026-11-24T06:00', to: '2026-11-24T20:00' };
  const { tables } = await ask('shift.report', { language: 'en', shift });
  return tables.find(({ title }) => title === 'Custody ended')?.rows ?? [];
}

describe('custody', () => {
  test('of a traveller who cannot be here yet does not begin, whichever agency enters it, now or as earlier', async () => {
    const { setClock, as, refused, enter, ask, id } = await opened();
    setClock(AT('09:00'));
    for (const agency of ['customs', 'police'] as const) {
      await as(agency);
      expect(await refused('custody.enter', { id, act: WATCHED, happened: null })).toMatchObject({
        ...{ code: 'too-early', after: 'landing' },
      });
    }
    setClock(AT('14:00'));
    const before = { id, act: WATCHED, happened: '2026-11-24T12:30' };
    expect(await refused('custody.enter', before)).toMatchObject({ code: 'too-early' });
    expect((await ask('custody.read', { id })).held).toBe(null);
    await enter(WATCHED, '2026-11-24T13:30');
  });

  test('of whoever was met begins when it happened, though the flight is said to land later since then', async () => {
    const { setClock, ask, id, enter } = await opened();
    setClock(AT('14:10'));
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null });
    await ask('flight.update', { flight: FLIGHT, patch: { estimatedArrival: '2026-11-24T15:00' }, reason: 'a delay' });
    const begun = await enter(WATCHED, '2026-11-24T14:05');
    expect(begun.held?.from).toBe(AT('14:05'));
  });

  test('begins when somebody may no longer leave, and every officer who may see the case reads it', async () => {
    const { enter, as, ask, id } = await opened();
    const begun = await enter(WATCHED, '2026-11-24T13:30');
    expect(begun.held).toMatchObject({ from: AT('13:30'), measure: 'medical-watch', agency: 'police' });
    await as('customs');
    const read = await ask('custody.read', { id });
    expect(read.clock).toMatchObject({ minutesHeld: 30, end: { due: '2026-11-25T13:30:00.000Z' } });
    expect(read.entries).toMatchObject([{ no: 1, agency: 'police', happened: AT('13:30'), at: AT('14:00') }]);
  });

  test('keeps the case open until it has ended or somebody else goes on with it', async () => {
    const { enter, release, ask, refused, core, id } = await opened();
    await enter(WATCHED, '2026-11-24T13:30');
    await ask('case.select', { id, note: null });
    await ask('case.meet', { id, note: null });
    await identified(ask, id);
    const found = [{ kind: 'drugs', agency: 'police', what: 'cocaine' }] as const;
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    expect(await core.call('case.conclude', { id, note: null }, by('customs'))).toMatchObject({ ok: true });
    expect(await refused('case.close', { id, note: null })).toEqual({ code: 'refused', why: 'case-held' });
    await enter(CLEAR);
    await release(by('customs'));
    expect(await ask('case.close', { id, note: null })).toMatchObject({ id });
  });

  test('tells officers of the agency that holds when something owed comes due, and no others', async () => {
    const { enter, as, clocks, setClock } = await opened();
    await enter(WATCHED);
    setClock(AT('14:50'));
    const warned = (await clocks()).filter(([, standing]) => standing === 'warned');
    // Rights, prosecutor and, as goods may have been swallowed, a doctor.
    expect(warned).toEqual(Array.from({ length: 3 }, () => ['custody-owed', 'warned']));
    await enter(RIGHTS);
    expect((await clocks()).filter(([, standing]) => standing === 'warned')).toHaveLength(2);
    await as('immigration');
    expect(await clocks()).toEqual([]);
  });

  test('counts on by the latest time that the store saw when the clock of the machine is turned back', async () => {
    const { enter, ask, id, setClock } = await opened();
    await enter(WATCHED);
    setClock(AT('16:00'));
    await ask('custody.read', { id });
    await enter(RIGHTS);
    setClock(AT('14:30'));
    expect((await ask('custody.read', { id })).clock?.minutesHeld).toBe(120);
    expect((await enter({ kind: 'meal', taken: true, note: '' })).entries.at(-1)).toMatchObject({ at: AT('16:00') });
  });

  test('ends no more clocks than those of whoever is held', async () => {
    const { enter, release, clocks, setClock } = await opened();
    await enter(WATCHED);
    setClock(AT('14:10'));
    await enter(CLEAR);
    await release(by('customs'));
    expect(await clocks()).toEqual([]);
  });

  test('what a doctor found is read only by officers of the case; one line of the record, or a note, makes nobody one', async () => {
    const { enter, as, ask, id } = await opened();
    await enter(WATCHED);
    await enter(EXAMINED);
    expect((await ask('custody.read', { id })).entries[1]).toMatchObject({ finding: 'three capsules', fit: true });
    await as('customs');
    expect((await ask('custody.read', { id })).entries[1]).toMatchObject({ finding: '', fit: null, withheld: true });
    const withheld = { finding: '', fit: null, withheld: true };
    const meal = await ask('custody.enter', { id, act: { kind: 'meal', taken: true, note: '' }, happened: null });
    expect(meal.entries[1]).toMatchObject(withheld);
    await ask('case.note', { id, note: 'read it' });
    expect((await ask('custody.read', { id })).entries[1]).toMatchObject(withheld);
    await enter({ ...EXAMINED, finding: 'a fourth' });
    const own = (await ask('custody.read', { id })).entries;
    expect([own[1], own[3]]).toMatchObject([withheld, { finding: 'a fourth', fit: true }]);
    await ask('case.select', { id, note: null });
    expect((await ask('custody.read', { id })).entries[1]).toMatchObject({ finding: 'three capsules' });
  });

  test('a case with custody stays when its opening is taken back', async () => {
    const { enter, ask, id } = await opened();
    await enter(WATCHED);
    await ask('case.release', { id, note: null, undo: true });
    expect((await ask('custody.read', { id })).entries).toHaveLength(1);
  });

  test('does not end by a release that says neither who ordered it nor why', async () => {
    const { enter, refused, id } = await opened();
    await enter(WATCHED);
    for (const words of [
      { whom: '', note: 'nothing was found' },
      { whom: 'Prosecutor Mensah', note: 'over' },
    ])
      expect(await refused('custody.enter', { id, act: { ...RELEASED, ...words } as never, happened: null })).toEqual({
        code: 'refused',
        why: 'custody-words',
      });
  });

  test('ends by a release with an officer of the agency whose hit it is, and shows on the weekly list and in the report', async () => {
    const { enter, release, refused, ask, as, id } = await opened();
    await enter(WATCHED);
    expect(await refused('custody.enter', { id, act: RELEASED, happened: null })).toMatchObject({
      ...{ code: 'second-needed', agencies: ['customs'] },
    });
    await release(by('customs'));
    const officer = (await ask('session.get', {})).officer.id;
    await as('customs');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      {
        act: 'custody-over',
        how: 'released',
        officer,
        second: 'PRACTICE-customs',
        reason: 'Prosecutor Mensah: nothing was found',
      },
    ]);
    expect(await reported({ ask })).toMatchObject([
      [
        id,
        'released',
        expect.anything(),
        expect.stringContaining('police'),
        'Police',
        expect.stringContaining('Never done: Rights'),
      ],
    ]);
  });

  test('says on the weekly list of its release what was never done', async () => {
    const { enter, release, ask } = await opened();
    await enter(WATCHED);
    await release(by('customs'));
    const { acts } = await ask('queue.week', { day: '2026-11-24' });
    expect(acts.find(({ act }) => act === 'custody-over')?.left?.undone).toContain('rights');
  });

  test('says on the board what its release left open, as long as the case is there', async () => {
    const { enter, release, ask, id } = await opened();
    await ask('case.select', { id, note: null });
    await enter(WATCHED);
    const card = async () => (await ask('inspections.board', {})).find((each) => each.id === id);
    expect(await card()).toMatchObject({ leftOpen: null });
    await release(by('customs'));
    expect((await card())?.leftOpen?.undone).toContain('rights');
  });

  test('ends by one officer where no other agency has to do with whoever is held', async () => {
    const { ask, as, setClock, people } = await desk([SEEN], null);
    setClock(AT('14:00'));
    await as('customs');
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
    await ask('custody.enter', { id, act: WATCHED, happened: null });
    await ask('custody.enter', { id, act: CLEAR, happened: null });
    expect((await ask('custody.enter', { id, act: RELEASED, happened: null })).held?.ended).toBe(AT('14:00'));
  });

  test('begins anew by two officers only', async () => {
    const { enter, release, refused, core, id } = await opened();
    await enter(WATCHED);
    await release(by('customs'));
    const again = { id, act: WATCHED, happened: null };
    expect(await refused('custody.enter', again)).toMatchObject({ code: 'second-needed', need: 'sighted' });
    expect((await core.call('custody.enter', again, by('customs'))).ok).toBe(true);
  });

  test('its beginning is struck out by two officers only', async () => {
    const { enter, refused, core, id, ask } = await opened();
    await enter(WATCHED);
    const strike = { id, act: STRUCK, happened: null };
    expect(await refused('custody.enter', strike)).toMatchObject({ code: 'second-needed', need: 'sighted' });
    expect((await core.call('custody.enter', strike, by('customs'))).ok).toBe(true);
    const { held, entries } = await ask('custody.read', { id });
    expect(held).toBeNull();
    expect(entries[1]).toMatchObject({ kind: 'struck', of: 1, second: 'PRACTICE-customs' });
  });

  test.each([
    ['released', true],
    ['transferred', true],
    ['refused-entry', true],
    ['brought-before', false],
    ['hospital', false],
    ['died', false],
  ] as const)('that ends as %s is confirmed by the agency that has a hit: %s', async (ending, isConfirmed) => {
    const { enter, core, id } = await opened();
    await enter(WATCHED);
    await enter(CLEAR);
    const end = { id, act: { ...RELEASED, ending } as CustodyAct, happened: null };
    const alone = await core.call('custody.enter', end);
    expect(alone.ok).toBe(!isConfirmed);
    if (!isConfirmed) return;
    expect(await core.call('custody.enter', end, by('immigration'))).toMatchObject({ ok: false });
    expect((await core.call('custody.enter', end, by('customs'))).ok).toBe(true);
  });

  test('its beginning is struck out with an officer of the agency whose hit it is, as a release is, and shows on the weekly list and in the report', async () => {
    const { enter, core, ask, as, id } = await opened();
    await enter(WATCHED);
    const strike = { id, act: STRUCK, happened: null };
    expect(await core.call('custody.enter', strike, by('police'))).toMatchObject({
      failure: { code: 'second-agency' },
    });
    await ask('custody.enter', strike, by('customs'));
    await as('customs');
    expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
      { act: 'custody-over', how: 'struck', second: 'PRACTICE-customs', reason: 'another person' },
    ]);
    expect(await reported({ ask })).toEqual([
      [id, 'beginning struck out', ...Array.from({ length: 4 }, () => expect.anything())],
    ]);
    expect((await ask('clocks.list', {})).filter(({ of }) => of === 'custody-over')).toEqual([]);
  });

  test.each(['brought-before', 'hospital', 'died'] as const)(
    'that one officer ends as %s shows on the weekly list and in the report, and the agency that wants them is told at once, until it acts',
    async (ending) => {
      const { enter, ask, as, id, setClock } = await opened();
      await enter(WATCHED);
      await enter(CLEAR);
      await enter({ ...RELEASED, ending } as CustodyAct);
      const told = async () =>
        (await ask('clocks.list', {})).flatMap(({ of, standing, params }) =>
          of === 'custody-over' ? [[standing, params.agency, params.ending]] : [],
        );
      expect(await told()).toEqual([]);
      await as('immigration');
      expect(await told()).toEqual([]);
      await as('customs');
      expect((await ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
        { act: 'custody-over', how: ending, second: null, reason: 'Prosecutor Mensah: nothing was found' },
      ]);
      expect(await reported({ ask })).toHaveLength(1);
      expect(await told()).toEqual([['overdue', 'police', ending]]);
      setClock(AT('14:05'));
      await ask('case.note', { id, note: 'customs go to the hospital' });
      expect(await told()).toEqual([]);
    },
  );

  test('is ended by another agency only with an officer of the one that holds', async () => {
    const { enter, as, core, id } = await opened();
    await enter(WATCHED);
    await enter(CLEAR);
    await as('customs');
    const end = { id, act: RELEASED, happened: null } as const;
    expect(await core.call('custody.enter', end, by('immigration'))).toMatchObject({
      ok: false,
      failure: { code: 'second-agency' },
    });
    expect(await core.call('custody.enter', end, by('police'))).toMatchObject({ ok: true });
  });

  test('a watch whose capsules are not accounted for is ended by a supervisor with a reason that shows, or agreed to by one', async () => {
    const { enter, as, ask, core, refused, id } = await opened();
    await enter(WATCHED);
    await enter({ kind: 'capsules', source: 'declared', count: 80, whom: 'the traveller', note: '' });
    await enter({ kind: 'passage', count: 62, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' });
    const read = await ask('custody.read', { id });
    expect(read.capsules).toMatchObject({ tally: { remaining: 18, out: 62 }, taken: 0 });
    const ended = (note: string) =>
      ({ id, act: { kind: 'ended', ending: 'released', whom: 'Judge Tchao', note }, happened: null }) as const;
    expect(await refused('custody.enter', ended(''))).toEqual({ code: 'refused', why: 'custody-words' });
    await as('police', 'analyst');
    expect(await refused('custody.enter', ended('a judge orders it'))).toMatchObject({
      code: 'second-needed',
      permission: 'custody.unaccounted',
    });
    // Customs have a hit on whoever is let go, so the supervisor who agrees is one of theirs.
    const done = await core.call('custody.enter', ended('a judge orders it'), by('customs'));
    expect(done).toMatchObject({ ok: true });
    expect((await ask('custody.read', { id })).entries.at(-1)).toMatchObject({
      ...{ second: 'PRACTICE-customs', note: 'a judge orders it', unaccounted: { remaining: 18, isClear: false } },
    });
  });

  test('the board and the report of a shift tell the tally of whoever is watched', async () => {
    const { enter, ask, id } = await opened();
    await ask('case.select', { id, note: null });
    await enter(WATCHED);
    await enter({ kind: 'capsules', source: 'declared', count: 80, whom: 'the traveller', note: '' });
    const [card] = await ask('inspections.board', {});
    expect(card?.tally).toMatchObject({ declared: 80, remaining: 80 });
  });

  test('asks nobody to tell the consulate of the state in which the unit stands', async () => {
    const { enter, clocks, setClock } = await opened();
    const { clock } = await enter(WATCHED);
    expect(clock?.owed.find(({ duty }) => duty === 'consulate')).toMatchObject({ kept: 'own-national', late: false });
    setClock(AT('18:00'));
    expect((await clocks()).filter(([of]) => of === 'custody-owed')).toHaveLength(5);
  });

  test('counts on by the line under which it began when the frame no longer has one', async () => {
    const { enter, as, ask, id, core, setClock } = await opened();
    await enter(WATCHED);
    setClock(AT('14:10'));
    await as('customs');
    const { proposal } = await ask('frame.propose', { frame: { ...STARTING_FRAME, custody: [] }, note: 'test' });
    await as('police');
    await core.call('frame.confirm', { hash: proposal?.hash ?? '' });
    expect((await ask('custody.read', { id })).clock?.end).not.toBeNull();
  });

  test('is refused to an agency that the frame lets hold nobody', async () => {
    const { as, refused, id } = await opened();
    await as('immigration');
    expect(await refused('custody.enter', { id, act: WATCHED, happened: null })).toEqual({
      code: 'refused',
      why: 'custody-measure',
    });
  });

  test('of a hidden case is like one of a case that does not exist', async () => {
    const { as, enter, refused, id, clocks } = await opened([HIDDEN]);
    await enter(WATCHED);
    await as('customs');
    for (const number of [id, 'LFW-2026-000000']) {
      expect(await refused('custody.read', { id: number })).toEqual({ code: 'not-found', what: 'case' });
      expect(await refused('custody.enter', { id: number, act: RIGHTS, happened: null })).toEqual({
        code: 'not-found',
        what: 'case',
      });
    }
    expect(await clocks()).toEqual([]);
  });

  test('of a hidden case is confirmed by no officer who may not know of it', async () => {
    const { enter, core, id } = await opened([HIDDEN]);
    await enter(WATCHED);
    const answer = await core.call('custody.enter', { id, act: STRUCK, happened: null }, by('customs'));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'second-agency' } });
  });
});

test('a damaged record shows as damaged, with nothing of it, and nothing is entered into it', async () => {
  const { enter, ask, refused, id, store } = await opened();
  await enter(WATCHED);
  await damageRecord(store, 'custodies', id);
  expect(await ask('custody.read', { id })).toMatchObject({ isDamaged: true, held: null, entries: [], may: null });
  expect(await refused('custody.enter', { id, act: WATCHED, happened: null })).toMatchObject({ code: 'tampered' });
});
