/** Cases on bags, airport workers and other subjects: opened by hand, worked on by both agencies, and told wherever cases are told. */
import { afterEach, describe, expect, test } from 'vitest';
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { FLIGHT, LANDED } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, EXPIRED, JOINT, PEOPLE, SEEN } from '../queue-acts/desk.ts';

afterEach(emptyStores);

const BAG = { thing: { kind: 'bag', tag: '0071 234567' }, flight: FLIGHT, origin: 'dog', note: null } as const;
const WITH_BAG = PEOPLE.map((person, at) => (at === 0 ? { ...person, tag: 'ET234567' } : person));
const QUIET = ruleText(EXPIRED, {
  ...{ id: 'customs.quiet', kind: 'trigger', weight: '', outcome: 'inspect', handling: 'observe and report' },
});
const WORKER = {
  thing: { kind: 'worker', name: 'MENSAH, Afi', badge: 'B-12', employer: 'Handling SA' },
  flight: null,
  origin: 'tip',
  note: 'Customs Lomé, 2026/118',
} as const;

describe('a case on something else than a traveller', () => {
  test.each([
    ['a bag', BAG],
    ['an airport worker', WORKER],
    ['anything else', { ...WORKER, thing: { kind: 'other', what: 'a parcel on belt 2' } }],
  ] as const)('is opened on %s by hand, and every agency finds it by its number', async (_, input) => {
    const { ask, as } = await desk([SEEN, JOINT], null);
    const { id, assigned, origin } = await ask('case.open-on', input);
    expect([assigned, origin]).toEqual(['LFW-02', input.origin]);
    await as('police', 'analyst');
    const page = await ask('case.get', { id });
    expect(page).toMatchObject({ on: 'thing', view: { leads: false, case: { id, traveller: null } } });
    expect((await ask('cases.list', {})).map((each) => each.id)).toEqual([id]);
    expect(await ask('search.case', { unit: null, year: null, number: id.slice(-6) })).toMatchObject({ id });
  });

  test.each([
    ['a tag that is none', { ...BAG, thing: { kind: 'bag', tag: '1' } }, { code: 'invalid-input', path: 'tag' }],
    ['a flight that is not known', { ...BAG, flight: 'XX-1' }, { code: 'not-found', what: 'flight' }],
    ['a tip without an office', { ...WORKER, note: ' ' }, { code: 'reason-required' }],
  ] as const)('is not opened with %s', async (_, input, failure) => {
    const { refused } = await desk([SEEN, JOINT], null);
    expect(await refused('case.open-on', input)).toEqual(failure);
  });

  test('is opened once by an agency: the same tag has no second open case, and may have one after it is closed', async () => {
    const { ask, as, refused } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await as('customs', 'analyst');
    const again = { ...BAG, thing: { kind: 'bag', tag: 'et234567' } } as const;
    expect(await refused('case.open-on', again)).toEqual({ code: 'refused', why: 'case-thing-there' });
    await ask('case.dismiss', { id, why: 'explained', note: null });
    expect((await ask('case.open-on', again)).id).not.toBe(id);
  });

  test('keeps no other agency from a case of its own, which leads to it and is joined with it', async () => {
    const { ask, as, refused } = await desk([SEEN, JOINT], null);
    const { id: first } = await ask('case.open-on', BAG);
    await as('police');
    const { id } = await ask('case.open-on', BAG);
    expect(await ask('case.get', { id })).toMatchObject({ view: { leads: true, alike: [{ id: first }] } });
    expect(await refused('case.open-on', BAG)).toEqual({ code: 'refused', why: 'case-thing-there' });
    await ask('case.join', { id, to: first, note: 'one bag' });
    expect(await ask('case.get', { id: first })).toMatchObject({ view: { leads: false, incident: [{ id }] } });
  });

  test('of which only the name is alike is no reason to refuse another one, and each leads to the other', async () => {
    const { ask } = await desk([SEEN, JOINT], null);
    const unknown = { ...WORKER, thing: { ...WORKER.thing, badge: null } };
    const [one, two] = [await ask('case.open-on', WORKER), await ask('case.open-on', unknown)];
    expect(await ask('case.get', { id: two.id })).toMatchObject({ view: { alike: [{ id: one.id }] } });
  });

  test('waits for every other agency that works on cases when it is dismissed, until one of its officers read it', async () => {
    const { ask, as } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await as('customs', 'analyst');
    await ask('case.dismiss', { id, why: 'explained', note: null });
    const waits = async (agency: LawAgency) => {
      await as(agency, 'analyst');
      const page = await ask('case.get', { id });
      const [listed] = await ask('cases.list', {});
      return [listed?.waits, page.on === 'thing' && page.view.attendance.includes(agency)];
    };
    expect(await waits('customs')).toEqual([null, true]);
    expect(await waits('police')).toEqual(['let-go', true]);
    await ask('case.acknowledge', { id, note: null });
    expect(await waits('police')).toEqual([null, true]);
    expect(await waits('immigration')).toEqual(['let-go', true]);
  });

  test('of a bag whose owner is known tells how the owner is handled, and waits for the flight to land', async () => {
    const { ask, refused, people, setClock } = await desk([QUIET, SEEN], null, WITH_BAG);
    const { id } = await ask('case.open-on', BAG);
    await ask('case.select', { id, note: null });
    const found = { id, ...SEIZURE, note: 'in the lining' };
    expect(await refused('case.record-result', found)).toMatchObject({ code: 'too-early', after: 'landing' });
    const owner = await ask('traveller.get', { flight: FLIGHT, traveller: people[0] ?? '' });
    const { handling, askDuty, meeting } = owner;
    expect([handling, meeting?.from]).toEqual(['observe and report', LANDED / 60_000]);
    const view = { owner: { traveller: people[0] }, handling, askDuty, meeting };
    expect(await ask('case.get', { id })).toMatchObject({ view });
    setClock(new Date(LANDED).toISOString());
    expect((await ask('case.record-result', found)).result).toBe('found');
  });

  test.each([
    [
      'whose tag stands on a list of tonight has its flight and its owner',
      '0071 234567',
      '2026-11-24T08:00:00.000Z',
      FLIGHT,
    ],
    ['whose tag stands on no list has none', '0071 999999', '2026-11-24T08:00:00.000Z', null],
    ['whose tag stands on a list of last week has none', '0071 234567', '2026-12-01T08:00:00.000Z', null],
  ])('of a bag that is given without a flight, and %s', async (_, tag, now, flight) => {
    const { ask, people, setClock } = await desk([SEEN, JOINT], null, WITH_BAG);
    setClock(now);
    const opened = await ask('case.open-on', { ...BAG, thing: { kind: 'bag', tag }, flight: null });
    expect(opened.flight).toBe(flight);
    const owner = flight === null ? null : { traveller: people[0] };
    expect(await ask('case.get', { id: opened.id })).toMatchObject({ view: { owner } });
  });

  test.each([
    ['a bag of the flight waits for it', BAG, true],
    ['a worker waits for no flight', { ...WORKER, flight: FLIGHT }, false],
    ['a bag without a flight waits for none', { ...BAG, flight: null }, false],
  ] as const)('where nobody is known to own it, %s', async (_, input, waits) => {
    const { ask } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', input);
    const meeting = waits ? { from: LANDED / 60_000, after: 'landing' } : null;
    expect(await ask('case.get', { id })).toMatchObject({ view: { owner: null, handling: null, meeting } });
  });

  test('without a flight takes no request, whatever flight is named', async () => {
    const { ask, refused } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', WORKER);
    const to = { kind: 'agency', agency: 'police' } as const;
    for (const flight of ['nonsense', FLIGHT])
      expect(
        await refused('question.ask', { flight, about: { kind: 'case', case: id }, to, text: 'who is it?' }),
      ).toEqual({ code: 'not-found', what: 'flight' });
  });

  test('of a traveller is shown with the traveller', async () => {
    const { ask, people } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
    expect(await ask('case.get', { id })).toMatchObject({ on: 'traveller', flight: FLIGHT, traveller: people[0] });
  });

  test('goes from the dog to the last paper: sent, met, found, concluded, closed, reported', async () => {
    const { ask, as, setClock } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await ask('case.select', { id, note: null });
    await ask('case.release', { id, note: null });
    setClock('2026-11-24T13:10:00.000Z');
    await as('police', 'analyst');
    expect((await ask('case.take', { id })).assigned).toBe('LFW-03');
    await ask('case.meet', { id, note: null });
    const { state } = await ask('case.record-result', {
      id,
      ...SEIZURE,
      found: [{ kind: 'drugs', what: 'cocaine' }],
      note: 'in the lining',
    });
    expect(state).toBe('secondary');
    await as('customs');
    await ask('case.conclude', { id, note: null });
    await ask('case.close', { id, note: null });
    await as('police');
    expect((await ask('case.close', { id, note: null })).state).toBe('closed');
    const month = await ask('month.report', { language: 'en', from: '2026-11-01', to: '2026-11-30' });
    expect(month[0]?.rows.slice(-3, -1).map(([, count]) => count)).toEqual([1, 1]);
    expect(month.find(({ title }) => title === 'Finds')?.rows.filter(([, count]) => count !== 0)).toHaveLength(1);
    const { tables } = await ask('shift.report', {
      language: 'en',
      shift: { from: '2026-11-24T06:00', to: '2026-11-24T22:00' },
    });
    expect(JSON.stringify(tables)).toContain(id);
  });

  test.each([
    ['at one time, is counted once', false, 1],
    ['one after the other, is counted twice', true, 2],
  ])('of which two agencies record the same find, %s in the month', async (_, isLater, finds) => {
    const { ask, as, setClock } = await desk([SEEN, JOINT], null);
    setClock('2026-11-24T13:10:00.000Z');
    const found = async (input: typeof BAG) => {
      const { id } = await ask('case.open-on', input);
      await ask('case.select', { id, note: null });
      await ask('case.record-result', { id, ...SEIZURE, found: [{ kind: 'drugs', what: 'cocaine' }], note: 'inside' });
      return id;
    };
    const id = await found(BAG);
    if (isLater) await ask('case.close', { id, note: null });
    setClock('2026-11-24T13:20:00.000Z');
    await as('police');
    await found(BAG);
    const month = await ask('month.report', { language: 'en', from: '2026-11-01', to: '2026-11-30' });
    const rows = month.find(({ title }) => title === 'Finds')?.rows ?? [];
    expect(rows.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(finds);
  });

  test('is joined with the case of the traveller whose bag it was, and each leads to the other', async () => {
    const { ask, people } = await desk([SEEN, JOINT], null);
    const bag = await ask('case.open-on', BAG);
    const person = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
    await ask('case.join', { id: bag.id, to: person.id, note: 'the tag is in the passport' });
    expect(await ask('case.get', { id: bag.id })).toMatchObject({ view: { incident: [{ id: person.id }] } });
    const view = await ask('traveller.get', { flight: FLIGHT, traveller: people[0] ?? '' });
    expect(view.incident).toMatchObject([{ id: bag.id, thing: { kind: 'bag', tag: '0071234567' } }]);
  });

  test('of a worker is among what is held about that person', async () => {
    const { ask, core } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', WORKER);
    const person = { name: 'Mensah Afi', dateOfBirth: null, document: null };
    const days = { received: '2026-11-24', due: '2026-12-24' };
    const petition = await ask('petition.enter', { kind: 'access', person, text: 'what is held?', ...days });
    const held = await core.call('petition.holdings', { id: petition.id }, by('police'));
    expect(held.ok && held.value.holdings).toMatchObject([{ kind: 'case', id, what: 'MENSAH, Afi' }]);
  });

  test('of a bag is among what is held about the traveller whose tag it has', async () => {
    const { ask } = await desk([SEEN, JOINT], null, WITH_BAG);
    const { id } = await ask('case.open-on', BAG);
    await ask('case.open-on', { ...BAG, thing: { kind: 'bag', tag: '0071 999999' } });
    const person = { name: 'Hit Ama', dateOfBirth: null, document: null };
    const days = { received: '2026-11-24', due: '2026-12-24' };
    const petition = await ask('petition.enter', { kind: 'access', person, text: 'what is held?', ...days });
    const { holdings } = await ask('petition.holdings', { id: petition.id });
    expect(holdings.filter(({ kind }) => kind === 'case')).toMatchObject([{ id, traveller: null, what: '0071234567' }]);
  });

  test('may be kept by a legal hold, and names neither flight nor traveller there', async () => {
    const { ask, core } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', WORKER);
    const held = await core.call(
      'legal-hold.set',
      { on: { kind: 'case', case: id }, reason: 'the court asks' },
      by('police'),
    );
    expect(held.ok && held.value.subject).toEqual({ kind: 'case', case: id, flight: null, traveller: null });
    expect((await ask('legal-holds.list', {})).map(({ name }) => name)).toEqual(['']);
  });

  test('is gone where whoever opened it takes that back at once', async () => {
    const { ask } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await ask('case.release', { id, note: 'a slip', undo: true });
    expect(await ask('cases.list', {})).toEqual([]);
  });
});
