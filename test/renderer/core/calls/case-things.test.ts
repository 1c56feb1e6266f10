/** Cases on bags, airport workers and other subjects: opened by hand, worked on by both agencies, and told wherever cases are told. */
import { afterEach, describe, expect, test } from 'vitest';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, JOINT, SEEN } from '../queue-acts/desk.ts';

afterEach(emptyStores);

const BAG = { thing: { kind: 'bag', tag: '0071 234567' }, flight: FLIGHT, origin: 'dog', note: null } as const;
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

  test('is opened once: the same tag has no second open case, whoever asks, and may have one after it is closed', async () => {
    const { ask, as, refused } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await as('police');
    const again = { ...BAG, thing: { kind: 'bag', tag: 'et234567' } } as const;
    expect(await refused('case.open-on', again)).toEqual({ code: 'refused', why: 'case-thing-there' });
    await as('customs');
    await ask('case.dismiss', { id, why: 'explained', note: null });
    expect((await ask('case.open-on', again)).id).not.toBe(id);
  });

  test('of a traveller is shown with the traveller', async () => {
    const { ask, people } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
    expect(await ask('case.get', { id })).toEqual({ on: 'traveller', flight: FLIGHT, traveller: people[0] });
  });

  test('goes from the dog to the last paper: sent, met, found, concluded, closed, reported', async () => {
    const { ask, as, setClock } = await desk([SEEN, JOINT], null);
    const { id } = await ask('case.open-on', BAG);
    await ask('case.select', { id, note: null });
    await ask('case.release', { id, note: null });
    // No flight decides when a bag can be opened.
    setClock('2026-11-24T08:10:00.000Z');
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
    expect(month[0]?.rows.slice(-2).map(([, count]) => count)).toEqual([1, 1]);
    expect(month.find(({ title }) => title === 'Finds')?.rows.filter(([, count]) => count !== 0)).toHaveLength(1);
    const { tables } = await ask('shift.report', {
      language: 'en',
      shift: { from: '2026-11-24T06:00', to: '2026-11-24T22:00' },
    });
    expect(JSON.stringify(tables)).toContain(id);
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
