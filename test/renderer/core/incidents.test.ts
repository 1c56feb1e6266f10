/** Cases that are joined into one incident, and parted again. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readOne } from '../../../renderer/core/store/read.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { desk as hiddenDesk, on } from './hidden-hits.ts';
import { FLIGHT, LANDED } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const NOTE = 'they came to the belt together';

async function two() {
  const test = await desk([SEEN], null);
  test.setClock(new Date(LANDED).toISOString());
  const [one = '', other = ''] = test.people;
  const claim = async (traveller: string) => (await test.ask('case.claim', { flight: FLIGHT, traveller })).id;
  const shown = async (traveller: string) => test.ask('traveller.get', { flight: FLIGHT, traveller });
  const find = async (id: string) => {
    const [unit = '', year = '', number = ''] = id.split('-');
    return (await test.ask('search.case', { unit, year, number }))?.id ?? null;
  };
  return { ...test, one, other, claim, shown, find };
}

describe('an incident', () => {
  test('joins cases under a number of its own; all numbers lead there, and a counter-entry parts them', async () => {
    const { ask, refused, as, one, other, claim, shown, find } = await two();
    await as('customs');
    const [a, b] = [await claim(one), await claim(other)];
    expect(await refused('case.join', { id: a, to: b, note: '' })).toEqual({ code: 'reason-required' });
    expect(await refused('case.join', { id: a, to: a, note: NOTE })).toEqual({ code: 'not-found', what: 'case' });
    await ask('case.join', { id: a, to: b, note: NOTE });
    const view = await shown(one);
    const [incident = ''] = view.case?.incidents ?? [];
    expect([a, b]).not.toContain(incident);
    expect(view.incident.map(({ id }) => id)).toEqual([b]);
    expect((await shown(other)).case).toMatchObject({ incidents: [incident], state: 'triage' });
    expect([await find(a), await find(b)]).toEqual([a, b]);
    expect([a, b]).toContain(await find(incident));
    expect(await refused('case.join', { id: a, to: b, note: NOTE })).toEqual({ code: 'refused', why: 'case-incident' });
    await ask('case.part', { id: a, note: 'not one affair after all' });
    expect((await shown(one)).case).not.toHaveProperty('incidents');
    expect((await shown(one)).case?.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'joined', 'parted']);
    expect((await shown(other)).incident).toEqual([]);
  });

  test('of one agency and that of another become one where both see everything, and both numbers lead there', async () => {
    const people = ['A', 'B', 'C', 'D'].map((name, at) => ({
      ...{ surname: `HIT${name}`, given: 'AMA', document: `TG481730${at}`, expiry: '250131' },
    }));
    const { ask, refused, as, store } = await hiddenDesk(STARTING_FRAME, people);
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    const claimed = await Promise.all(
      travellers.map(async ({ id }) => (await ask('case.claim', { flight: FLIGHT, traveller: id })).id),
    );
    const [a = '', b = '', c = '', d = ''] = claimed;
    await as('customs');
    await ask('case.join', { id: a, to: b, note: NOTE });
    await as('police');
    await ask('case.join', { id: c, to: d, note: NOTE });
    const incidents = async () =>
      new Map((await ask('cases.list', {})).map((found) => [found.id, found.incidents?.join() ?? '']));
    const before = await incidents();
    expect(new Set(before.values()).size).toBe(2);
    await ask('case.join', { id: b, to: c, note: 'one courier, two groups' });
    const one = before.get(a) ?? '';
    expect(await incidents()).toEqual(new Map([a, b, c, d].map((id) => [id, one])));
    const moved = (await readOne(store, 'cases', d))?.value.timeline.map(({ kind }) => kind);
    expect(moved?.slice(-2)).toEqual(['parted', 'joined']);
    const [unit = '', year = '', number = ''] = (before.get(d) ?? '').split('-');
    expect([c, d]).toContain((await ask('search.case', { unit, year, number }))?.id);
    expect(await refused('case.join', { id: a, to: d, note: NOTE })).toEqual({ code: 'refused', why: 'case-incident' });
  });

  test('shows nothing to an agency that sees only one of its cases: no number, no step, no search', async () => {
    const { ask, as, refused, hit, noHit } = await hiddenDesk();
    const hidden = (await ask('case.claim', on(hit))).id;
    const open = (await ask('case.claim', on(noHit))).id;
    await ask('case.join', { id: hidden, to: open, note: NOTE });
    const [incident = ''] = (await ask('traveller.get', on(noHit))).case?.incidents ?? [];
    const [unit = '', year = '', number = ''] = incident.split('-');
    expect(number).not.toBe('');
    await as('customs');
    const seen = await ask('cases.list', {});
    expect(seen.map(({ id }) => id)).toEqual([open]);
    expect(seen[0]).not.toHaveProperty('incidents');
    expect(seen[0]?.timeline.map(({ kind }) => kind)).toEqual(['claimed']);
    expect(await ask('search.case', { unit, year, number })).toBeNull();
    const none = { code: 'refused', why: 'case-incident' };
    expect(await refused('case.part', { id: open, note: 'not one affair' })).toEqual(none);
    await as('police');
    expect((await ask('traveller.get', on(noHit))).case?.incidents).toEqual([incident]);
    await as('customs');
    expect((await ask('case.note', { id: open, note: 'seen' })).timeline.map(({ kind }) => kind)).toEqual([
      'claimed',
      'noted',
    ]);
  });
});
