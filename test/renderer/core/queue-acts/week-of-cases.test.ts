/** Cases on the weekly list: those that were claimed and left, and those on something else than a traveller. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import { weekLines } from '../../../../shared/review/week-lines.ts';
import { BEGUN } from '../../../shared/custody/held.ts';
import { AGREED, exportedText, NAMED } from '../exports/asked.ts';
import { passportOf } from '../identified.ts';
import { lookAtWeek } from '../look-at-week.ts';
import { FLIGHT, pnrgov, TO_ACCRA } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { claimed, selected } from './claimed-cases.ts';
import { by, type Desk, desk, INSPECTED, JOINT, NEXT, onDay, SEEN } from './desk.ts';

afterEach(emptyStores);

const DAY = '2026-11-24';
/** The case of somebody whom the police met. */
async function met(test: Desk): Promise<string> {
  test.setClock('2026-11-24T14:00:00.000Z');
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('case.select', { id, note: null });
  await test.ask('case.meet', { id, note: null });
  return id;
}

async function held(test: Desk): Promise<string> {
  const id = await met(test);
  await test.ask('custody.enter', { id, act: BEGUN, happened: null });
  return id;
}

const BAG = { thing: { kind: 'bag', tag: '0071 234567' }, flight: null, origin: 'dog', note: null } as const;

describe('a case that was claimed and left', () => {
  const lines = async ({ ask }: Desk) =>
    (await ask('queue.week', { day: DAY })).acts.filter(({ act }) => act === 'not-examined');

  test('it stands on the list only when its flight is over, by the time that officers entered', async () => {
    const test = await desk([SEEN], null);
    await claimed(test);
    const late = { estimatedArrival: '2026-11-24T15:00' };
    await test.ask('flight.update', { flight: FLIGHT, patch: late, reason: '' });
    test.setClock('2026-11-24T18:00:00.000Z');
    expect(await lines(test), 'on the queue').toEqual([]);
    test.setClock('2026-11-24T18:01:00.000Z');
    expect(await lines(test)).toHaveLength(1);
  });

  test('it does not stand on the list while whoever was met is held, and stands there once they were let go', async () => {
    const test = await desk([SEEN], null);
    const id = await held(test);
    test.setClock('2026-11-24T18:01:00.000Z');
    expect(await lines(test)).toEqual([]);
    const act = { kind: 'ended', ending: 'released', whom: 'Prosecutor Mensah', note: 'nothing was found' } as const;
    await test.ask('custody.enter', { id, act, happened: null }, by('customs'));
    expect(await lines(test)).toHaveLength(1);
  });

  test('it does not stand on the list of a child whom an officer met, as another agency confirmed', async () => {
    const test = await desk([SEEN], null);
    const id = await met(test);
    const note = { id, step: 'child-noted', said: { words: 'a child' }, happened: null } as const;
    await test.ask('protection.enter', note);
    test.setClock('2026-11-24T18:01:00.000Z');
    expect(await lines(test), 'the word of one officer').toHaveLength(1);
    await test.as('customs');
    await test.ask('protection.enter', { ...note, step: 'child-confirmed' });
    expect(await lines(test)).toEqual([]);
  });

  test('it stands on the list of somebody who changes here only when the onward flight has left', async () => {
    const test = await desk([SEEN], null);
    await claimed(test);
    const bytes = pnrgov('LOC000', '4111111111111111', { name: 'HIT:A+AMA:A', onward: TO_ACCRA });
    await test.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
    test.setClock('2026-11-24T21:00:00.000Z');
    expect(await lines(test)).toEqual([]);
    test.setClock('2026-11-24T21:01:00.000Z');
    expect(await lines(test)).toHaveLength(1);
  });

  test('it stands on the list when a flight of which only the day is known is surely over', async () => {
    const test = await desk([SEEN], null);
    const list = new TextDecoder().decode(onDay('261125'));
    const bytes = new TextEncoder().encode(list.replace(/(DTM\+(?:189|232):\d{6})\d{4}:201/g, '$1:101'));
    await test.ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes }] });
    const { row, travellers } = await test.ask('flights.get', { id: NEXT });
    expect(row.times.arrival.utc).toBe(null);
    await test.ask('case.claim', { flight: NEXT, traveller: travellers[0]?.id ?? '' });
    test.setClock('2026-11-27T08:00:00.000Z');
    expect(await lines(test)).toEqual([]);
    test.setClock('2026-11-28T16:00:00.000Z');
    expect(await lines(test)).toHaveLength(1);
  });

  test('it stands on the list once the window of a flight that officers diverted is over, as on the tray', async () => {
    const test = await desk([SEEN], null);
    await claimed(test);
    const divert = { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' };
    await test.ask('flight.update', divert, by('police'));
    test.setClock('2026-11-24T15:59:00.000Z');
    expect(await lines(test)).toEqual([]);
    test.setClock('2026-11-24T16:01:00.000Z');
    expect(await lines(test)).toHaveLength(1);
  });

  test('it is laid to who claimed it, and names who assigned it to somebody who did nothing on it', async () => {
    const test = await desk([SEEN], null);
    const { ask, as, setClock } = test;
    await as('police', 'analyst');
    const absent = (await ask('session.get', {})).officer.id;
    await as('customs', 'analyst');
    const claimer = (await ask('session.get', {})).officer.id;
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await ask('case.assign', { id, to: absent, note: null });
    await as('customs');
    setClock('2026-11-24T16:01:00.000Z');
    expect(await lines(test)).toMatchObject([{ officer: claimer, passedOn: { by: claimer, to: absent } }]);
    await as('police', 'analyst');
    await ask('case.note', { id, note: 'on my way' });
    await as('customs');
    expect(await lines(test)).toMatchObject([{ officer: absent, passedOn: null }]);
  });

  test('it leaves the list once it is examined, and stays on it where it was only handed back', async () => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    test.setClock('2026-11-24T16:01:00.000Z');
    await test.ask('case.release', { id, note: null });
    expect(await lines(test)).toHaveLength(1);
    await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '', case: id });
    await test.ask('case.record-result', { id, result: 'nothing-found', note: '' });
    expect(await lines(test)).toEqual([]);
  });

  test('its week waits for a supervisor, and the export has it in the words of the screen', async () => {
    const test = await desk([SEEN], null);
    const { ask, setClock } = test;
    await claimed(test);
    setClock('2026-11-30T08:00:00.000Z');
    expect(await ask('queue.week-unread', {})).toBe('2026-11-23');
    await lookAtWeek({ ask }, DAY);
    expect(await ask('queue.week-unread', {})).toBe(null);
    expect(exportedText(await ask('queue.week-export', { day: DAY, ...NAMED }, AGREED))).toContain(
      '"Claimed, and not examined when the flight was over","HIT, AMA"',
    );
  });

  test('where it is opened again after the week was looked at, it stands in the week of that', async () => {
    const test = await desk([SEEN], null);
    const { ask, setClock } = test;
    const id = await claimed(test);
    await ask('case.dismiss', { id, why: 'explained', note: null }, by('customs'));
    setClock('2026-12-01T08:00:00.000Z');
    await lookAtWeek({ ask }, DAY);
    await ask('case.reopen', { id, note: 'not a mistake' });
    const { acts } = await ask('queue.week', { day: '2026-12-01' });
    expect(acts.map(({ act }) => act)).toEqual(['not-examined']);
  });
});

describe('a result that says that nothing was found', () => {
  const NOTHING = { result: 'nothing-found', found: [], note: 'nothing to it' } as const;
  const acts = async ({ ask }: Desk) => (await ask('queue.week', { day: DAY })).acts;
  const officerOf = async ({ ask }: Desk) => (await ask('session.get', {})).officer.id;

  test('stands on the list at once by who recorded it where nobody met the traveller and no document was looked at', async () => {
    const test = await desk([JOINT], null);
    const id = await selected(test);
    const officer = await officerOf(test);
    await test.ask('case.record-result', { id, ...NOTHING });
    await test.as('police');
    expect(await acts(test)).toMatchObject([{ act: 'unseen', officer, reason: 'nothing to it', subjects: [{}] }]);
  });

  test.each<[string, (test: Desk, id: string) => Promise<unknown>]>([
    [
      'the document was seen',
      ({ ask }, id) => ask('encounter.add', { id, entry: { kind: 'identity-seen', note: null } }),
    ],
  ])('does not where %s', async (_, does) => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    await does(test, id);
    await test.ask('case.record-result', { id, ...NOTHING });
    expect(await acts(test)).toEqual([]);
  });

  test.each([
    { who: 'the officer alone who recorded it', meets: 'analyst', listed: ['met-alone'] },
    { who: 'another officer', meets: 'supervisor', listed: [] },
  ] as const)('where $who met the traveller with no document in hand: $listed', async ({ meets, listed }) => {
    const test = await desk([INSPECTED], null);
    await test.as('customs', meets === 'analyst' ? 'supervisor' : 'analyst');
    const id = await selected(test);
    await test.as('customs', meets);
    await test.ask('case.meet', { id, note: null });
    await test.as('customs', 'analyst');
    await test.ask('case.record-result', { id, ...NOTHING });
    expect((await acts(test)).map(({ act }) => act)).toEqual(listed);
  });

  test('does not where the officer met alone whom no rule would have inspected', async () => {
    const test = await desk([JOINT], null);
    await test.as('customs', 'supervisor');
    const id = await selected(test);
    await test.as('customs', 'analyst');
    await test.ask('case.meet', { id, note: null });
    await test.ask('case.record-result', { id, ...NOTHING });
    expect(await acts(test)).toEqual([]);
  });

  test.each([
    {
      whose: 'of somebody else, whatever the reason',
      of: { surname: 'LAWSON', given: 'AFI', document: 'TG1234567' },
      acts: ['unseen'],
    },
    {
      whose: 'with another number and their name',
      of: { surname: 'HIT', given: 'AMA', document: 'TG1234567' },
      acts: [],
    },
    {
      whose: 'with another name and their number',
      of: { surname: 'LAWSON', given: 'AFI', document: 'TG4817305' },
      acts: [],
    },
  ])('stands there, or not, by a document that was read $whose: $acts', async ({ of, acts: listed }) => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    const entry = { kind: 'identity-read', mrz: passportOf(of), reason: 'she married in May' } as const;
    await test.ask('encounter.add', { id, entry });
    await test.ask('case.record-result', { id, ...NOTHING });
    expect((await acts(test)).map(({ act }) => act)).toEqual(listed);
  });

  test('stands there when the flight is over where one officer sent, examined and concluded, and never closed', async () => {
    const test = await desk([INSPECTED], null);
    const id = await selected(test);
    const officer = await officerOf(test);
    await test.ask('case.meet', { id, note: null });
    await test.ask('case.record-result', { id, ...NOTHING });
    test.setClock('2026-12-20T13:20:00.000Z');
    expect(await acts(test)).toMatchObject([{ act: 'alone', officer, at: '2026-11-24T16:01:00.000Z' }]);
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'a second one' });
    await test.ask('case.close', { id, note: null });
    expect((await acts(test)).map(({ act }) => act)).toEqual(['met-alone']);
  });

  test.each([
    ['all of which stands in the list', { expiry: '250131' }, true],
    ['with a personal number that was made up', { expiry: '250131', personal: '12345678901' }, true],
    ['with a date of expiry that the list does not have', { expiry: '301231' }, undefined],
  ])('says there whether the zone was one %s', async (_, more, onList) => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    const mrz = passportOf({ surname: 'HIT', given: 'AMA', document: 'TG4817305', ...more });
    const reason = onList === true ? null : 'renewed in May';
    await test.ask('encounter.add', { id, entry: { kind: 'identity-read', mrz, reason } });
    await test.ask('case.record-result', { id, ...NOTHING });
    test.setClock('2026-12-20T13:20:00.000Z');
    const [line] = await acts(test);
    expect(line).toMatchObject({ act: 'alone' });
    expect(line?.onList).toBe(onList);
    const { entries } = await test.ask('encounter.read', { id });
    expect(entries.map((each) => each.kind === 'identity-read' && each.nothingNew === true)).toEqual([onList === true]);
  });

  test('is laid to who sent it back where nobody did more, and not to who recorded it', async () => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    await test.ask('case.meet', { id, note: null });
    await test.ask('case.record-result', { id, ...NOTHING });
    await test.as('customs', 'analyst');
    const sender = await officerOf(test);
    await test.ask('case.send-back', { id, note: null });
    test.setClock('2026-11-27T13:20:00.000Z');
    await test.as('customs');
    expect((await acts(test)).map(({ act, officer }) => [act, officer])).toEqual([
      ['replaced', sender],
      ['not-examined', sender],
    ]);
  });
});

describe('a child who was met and for whom child protection was called', () => {
  const noted = async (steps: readonly ('child-noted' | 'child-called')[]) => {
    const test = await desk([SEEN], null);
    const id = await selected(test);
    await test.ask('case.meet', { id, note: null });
    for (const step of steps)
      await test.ask('protection.enter', {
        id,
        step,
        said: { words: 'says twelve', whom: 'the office' },
        happened: null,
      });
    test.setClock('2026-11-27T13:20:00.000Z');
    return (await test.ask('queue.week', { day: DAY })).acts.map(({ act }) => act);
  };

  test('is examined, and stands on the list as protected only', async () => {
    expect(await noted(['child-noted', 'child-called'])).toEqual(['protect']);
  });

  test('is not examined where nobody called child protection', async () => {
    expect(await noted(['child-noted'])).toEqual(['protect', 'not-examined']);
  });
});

describe('a case on something else than a traveller', () => {
  const RESULT = { result: 'nothing-found', found: [], note: 'opened' } as const;
  const select = (ask: Desk['ask'], id: string) => ask('case.select', { id, note: null });

  test.each<[string, readonly ActOffQueue[], (ask: Desk['ask'], id: string) => Promise<unknown>]>([
    ['dismissed', ['close'], (ask, id) => ask('case.dismiss', { id, why: 'explained', note: null })],
    ['missed', ['close'], (ask, id) => ask('case.miss', { id, why: 'not-found', note: null })],
    [
      'taken back from secondary',
      ['deselect'],
      async (ask, id) => {
        await select(ask, id);
        await ask('case.deselect', { id, note: 'a mistake' });
      },
    ],
    [
      'examined by one officer alone, and reopened',
      ['alone', 'replaced'],
      async (ask, id) => {
        await select(ask, id);
        await ask('case.record-result', { id, ...RESULT });
        await ask('case.close', { id, note: null });
        await ask('case.reopen', { id, note: 'once more' });
      },
    ],
    [
      'given another result by one officer alone',
      ['replaced', 'alone'],
      async (ask, id) => {
        await select(ask, id);
        await ask('case.record-result', { id, ...RESULT });
        await ask('case.record-result', { id, ...RESULT, note: 'opened again' });
      },
    ],
  ])('that is %s stands on the list of every agency by its subject', async (_, expected, does) => {
    const { ask, as } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await does(ask, id);
    for (const agency of ['customs', 'police'] as const) {
      await as(agency);
      const { acts } = await ask('queue.week', { day: DAY });
      expect(acts.map(({ act }) => act)).toEqual(expected);
      const [line] = weekLines({ mutes: [], acts });
      const work = { id, thing: { kind: 'bag', tag: '0071234567' } };
      expect(line).toMatchObject({ name: '0071234567', flight: null, traveller: null, wouldBe: null, work });
    }
  });

  test('that is claimed and left stands on it once its flight is over; one without a flight does not', async () => {
    const { ask, setClock } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', { ...BAG, flight: FLIGHT });
    await ask('case.open-on', { ...BAG, thing: { kind: 'other', what: 'a parcel' } });
    expect((await ask('queue.week', { day: DAY })).acts).toEqual([]);
    setClock('2026-11-24T21:00:00.000Z');
    const { acts } = await ask('queue.week', { day: DAY });
    expect(acts).toMatchObject([{ act: 'not-examined', subjects: [{ work: { id } }] }]);
  });
});
