/** Rosters: who enters whom, what every agency reads, and what stands on the weekly list. Contacts of airlines. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ownEntry } from '../../../renderer/app/roster/own-entry.ts';
import { damageRecord } from './damage-record.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';
import { type Desk, desk, REASON, SEEN } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const HOUR = 3_600_000;
const SHIFT = '2026-11-24T06:00';
const BEFORE = '2026-11-23T22:00';
const GATE = { kind: 'gate', name: 'B12' } as const;
const CONTACT = { carrier: 'ET', day: '2026-11-24', name: 'A. Bekele', telephone: '+228 90 00 00 00' };

async function own({ ask }: Desk): Promise<string> {
  return (await ask('session.get', {})).officer.id;
}

async function on({ ask }: Desk, agency: string) {
  const { agencies } = await ask('roster.now', {});
  return agencies.find((each) => each.agency === agency)?.on ?? [];
}

test('every agency reads who is on duty and where, and which agency has nobody', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('roster.enter', { from: SHIFT, on: [{ officer: await own(unit), post: GATE }], known: 0 });
  await unit.as('police');
  expect(await on(unit, 'customs')).toMatchObject([{ post: GATE }]);
  const { nobody } = await unit.ask('roster.now', {});
  expect(nobody).toContain('police');
  expect(nobody).not.toContain('customs');
});

test('an officer says where they are, also where the supervisor said otherwise, and the record keeps both', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  await unit.ask('roster.enter', { from: SHIFT, on: [{ officer, post: { kind: 'desk', name: '' } }], known: 0 });
  await unit.ask('roster.post', { post: GATE });
  expect(await on(unit, 'customs')).toMatchObject([{ officer, post: GATE, saidBy: officer }]);
  const { agencies } = await unit.ask('roster.get', { from: null });
  expect(agencies.find(({ agency }) => agency === 'customs')?.steps.map(({ kind }) => kind)).toEqual([
    'entered',
    'posted',
  ]);
  await unit.ask('roster.post', { post: null });
  expect(await on(unit, 'customs')).toEqual([]);
  expect(await unit.refused('roster.post', { post: null })).toEqual({ code: 'refused', why: 'not-on-duty' });
});

test('what an officer says by the key counts for the shift that runs, whichever roster they look at', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  await unit.ask('roster.correct', { known: 0, from: BEFORE, on: [{ officer, post: GATE }], reason: REASON });
  await unit.ask('roster.enter', { known: 0, from: SHIFT, on: [{ officer, post: { kind: 'desk', name: '' } }] });
  expect(ownEntry(await unit.ask('roster.now', {}), officer)?.post).toEqual({ kind: 'desk', name: '' });
  await unit.ask('roster.post', { post: { kind: 'belt', name: '2' } });
  const { agencies } = await unit.ask('roster.get', { from: BEFORE });
  expect(agencies.find(({ agency }) => agency === 'customs')?.on).toMatchObject([{ officer, post: GATE }]);
});

test('a roster that cannot be read is named, stays as it is, and is entered again beside it', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  await unit.ask('roster.enter', { known: 0, from: SHIFT, on: [{ officer, post: GATE }] });
  await unit.as('police');
  await unit.ask('roster.enter', { known: 0, from: SHIFT, on: [] });
  await damageRecord(unit.store, 'rosters', `${SHIFT} customs`);
  // What was read is not read again.
  unit.store.close();
  const again = await openCore('practice', Date.parse('2026-11-24T08:30:00.000Z'), { world: worldWithRules(SEEN) });
  await again.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'customs supervisor' });
  const now = () => again.ask('roster.now', {});
  expect(await now()).toMatchObject({ damaged: ['customs'] });
  expect((await now()).nobody).not.toContain('customs');
  await again.ask('roster.enter', { known: 0, from: SHIFT, on: [{ officer, post: null }] });
  expect((await now()).damaged).toEqual([]);
  await again.ask('roster.post', { post: GATE });
  const { agencies } = await again.ask('roster.get', { from: SHIFT });
  expect(agencies.find(({ agency }) => agency === 'customs')).toMatchObject({
    ...{ isDamaged: false, on: [{ officer, post: GATE }] },
    steps: [{ kind: 'entered' }, { kind: 'posted' }],
  });
  expect(await again.store.table('rosters').get(`${SHIFT} customs`)).toBeDefined();
});

test('a supervisor enters officers of the own agency only', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  await unit.as('police');
  expect(await unit.refused('roster.enter', { from: SHIFT, on: [{ officer, post: null }], known: 0 })).toEqual({
    code: 'refused',
    why: 'not-of-agency',
  });
});

test('a roster that is changed after the shift keeps both versions, and stands on the weekly list with the reason', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  expect(await unit.refused('roster.enter', { from: BEFORE, on: [], known: 0 })).toEqual({
    code: 'refused',
    why: 'shift-over',
  });
  expect(await unit.refused('roster.correct', { from: SHIFT, on: [], known: 0, reason: REASON })).toEqual({
    code: 'refused',
    why: 'shift-not-over',
  });
  await unit.ask('roster.correct', { from: BEFORE, on: [{ officer, post: null }], known: 0, reason: REASON });
  await unit.ask('roster.correct', { from: BEFORE, on: [], known: 1, reason: REASON });
  const { agencies } = await unit.ask('roster.get', { from: BEFORE });
  const steps = agencies.find(({ agency }) => agency === 'customs')?.steps ?? [];
  expect(steps.map((step) => (step.kind === 'entered' ? step.on.length : null))).toEqual([1, 0]);
  await unit.as('police');
  const week = JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }));
  expect(week).toContain('roster.corrected');
  expect(week).toContain(REASON);
});

test('a clock that is set back opens no shift again that is over', async () => {
  let steady = 0;
  const unit = await desk([SEEN], null, undefined, () => steady);
  steady += 8 * HOUR;
  unit.setClock('2026-11-24T16:00:00.000Z');
  await unit.ask('clocks.list', {});
  unit.setClock('2026-11-24T08:00:00.000Z');
  expect((await unit.ask('roster.get', { from: SHIFT })).when).toBe('over');
  expect(await unit.refused('roster.enter', { from: SHIFT, on: [], known: 0 })).toEqual({
    code: 'refused',
    why: 'shift-over',
  });
  await unit.ask('roster.correct', { from: SHIFT, on: [], known: 0, reason: REASON });
});

test('where an officer says they are while a supervisor enters the roster stays, and so does that they left', async () => {
  const unit = await desk([SEEN], null);
  const chief = await own(unit);
  await unit.as('customs', 'analyst');
  const analyst = await own(unit);
  await unit.ask('roster.post', { post: GATE });
  await unit.as('customs');
  await unit.ask('roster.enter', { from: SHIFT, on: [{ officer: chief, post: null }], known: 0 });
  expect(await on(unit, 'customs')).toMatchObject([
    { officer: chief },
    { officer: analyst, post: GATE, saidBy: analyst },
  ]);
  expect(JSON.stringify(await unit.ask('queue.week', { day: '2026-11-24' }))).not.toContain('roster.overruled');
  await unit.as('customs', 'analyst');
  await unit.ask('roster.post', { post: null });
  await unit.as('customs');
  await unit.ask('roster.enter', { from: SHIFT, on: [{ officer: analyst, post: GATE }], known: 2 });
  expect(await on(unit, 'customs')).toEqual([]);
});

test('a roster that says otherwise than an officer did stands on the weekly list of every agency, with whom it is about', async () => {
  const unit = await desk([SEEN], null);
  await unit.as('customs', 'analyst');
  const analyst = await own(unit);
  await unit.ask('roster.post', { post: GATE });
  await unit.as('customs');
  await unit.ask('roster.enter', { from: SHIFT, on: [], known: 1 });
  expect(await on(unit, 'customs')).toEqual([]);
  await unit.as('police');
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts).toMatchObject([{ act: 'set', what: 'roster.overruled', reason: analyst }]);
});

test('a supervisor who first enters what an officer said, and then something else, stands on the weekly list once', async () => {
  const unit = await desk([SEEN], null);
  await unit.as('customs', 'analyst');
  const analyst = await own(unit);
  await unit.ask('roster.post', { post: GATE });
  await unit.as('customs');
  const at = (post: typeof GATE | { readonly kind: 'belt'; readonly name: string }, known: number) =>
    unit.ask('roster.enter', { from: SHIFT, on: [{ officer: analyst, post }], known });
  await at(GATE, 1);
  await at({ kind: 'belt', name: '2' }, 2);
  await at({ kind: 'belt', name: '2' }, 3);
  const { acts } = await unit.ask('queue.week', { day: '2026-11-24' });
  expect(acts).toMatchObject([{ act: 'set', what: 'roster.overruled', reason: analyst }]);
});

test('a supervisor does not replace a roster that another one entered since', async () => {
  const unit = await desk([SEEN], null);
  const officer = await own(unit);
  await unit.ask('roster.enter', { from: SHIFT, on: [{ officer, post: GATE }], known: 0 });
  const refused = { code: 'refused', why: 'roster-changed' };
  expect(await unit.refused('roster.enter', { from: SHIFT, on: [], known: 0 })).toEqual(refused);
  expect(await unit.refused('roster.enter', { from: SHIFT, on: [], known: 7 })).toEqual(refused);
  expect(await on(unit, 'customs')).toMatchObject([{ officer, post: GATE }]);
});

test('under a clock that was set back, nobody says that they were on duty in a shift that is over', async () => {
  let steady = 0;
  const unit = await desk([SEEN], null, undefined, () => steady);
  steady += 8 * HOUR;
  unit.setClock('2026-11-24T16:00:00.000Z');
  await unit.ask('clocks.list', {});
  unit.setClock('2026-11-24T08:00:00.000Z');
  expect(await unit.refused('roster.post', { post: GATE })).toEqual({ code: 'refused', why: 'shift-over' });
});

test('the unit names its posts, and begins with one of each kind', async () => {
  const unit = await desk([SEEN], null);
  expect((await unit.ask('roster.now', {})).posts.map(({ kind }) => kind)).toEqual([
    'desk',
    'gate',
    'belt',
    'room',
    'out',
  ]);
  await unit.ask('roster.set-posts', { posts: [GATE] });
  expect((await unit.ask('roster.now', {})).posts).toEqual([GATE]);
});

test('the contact of an airline is entered for a day near, replaced, and removed', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('airline-contact.enter', CONTACT);
  await unit.ask('airline-contact.enter', { ...CONTACT, name: 'K. Mensah' });
  await unit.as('police');
  expect((await unit.ask('airline-contact.list', {})).map(({ name }) => name)).toEqual(['K. Mensah']);
  await unit.ask('airline-contact.remove', { carrier: 'ET', day: '2026-11-24' });
  expect(await unit.ask('airline-contact.list', {})).toMatchObject([{ removed: { agency: 'police' } }]);
  expect(await unit.refused('airline-contact.remove', { carrier: 'ET', day: '2026-11-24' })).toEqual({
    code: 'not-found',
    what: 'airline-contact',
  });
  expect(await unit.refused('airline-contact.enter', { ...CONTACT, day: '2027-11-24' })).toEqual({
    code: 'invalid-input',
    path: 'day',
  });
});

test('the trail says whom officers were to call at an airline: who was entered, replaced and removed', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('airline-contact.enter', CONTACT);
  await unit.ask('airline-contact.enter', { ...CONTACT, name: 'K. Mensah' });
  await unit.ask('airline-contact.remove', { carrier: 'ET', day: CONTACT.day });
  await unit.ask('airline-contact.enter', CONTACT);
  const entries = (await trailOf(unit)).filter(({ kind }) => kind.startsWith('airline-contact.'));
  const { name, telephone } = CONTACT;
  expect(entries.map(({ before, after }) => [before, after])).toEqual([
    [null, { name, telephone }],
    [
      { name, telephone },
      { name: 'K. Mensah', telephone },
    ],
    [{ name: 'K. Mensah', telephone }, null],
    [null, { name, telephone }],
  ]);
});

test('the contact of an airline is shown for a week after its day, and no longer', async () => {
  const unit = await desk([SEEN], null);
  await unit.ask('airline-contact.enter', CONTACT);
  unit.setClock('2026-11-30T12:00:00.000Z');
  expect(await unit.ask('airline-contact.list', {})).toHaveLength(1);
  unit.setClock('2026-12-01T12:00:00.000Z');
  expect(await unit.ask('airline-contact.list', {})).toEqual([]);
});

test('a contact that another officer replaced or removed is kept with who did it, and is put back as it was', async () => {
  const unit = await desk([SEEN], null);
  const first = await own(unit);
  await unit.ask('airline-contact.enter', CONTACT);
  await unit.as('police');
  const second = await own(unit);
  await unit.ask('airline-contact.enter', { ...CONTACT, telephone: '+228 91 11 11 11' });
  await unit.ask('airline-contact.remove', { carrier: 'ET', day: CONTACT.day });
  await unit.as('customs');
  await unit.ask('airline-contact.enter', CONTACT);
  const [contact] = await unit.ask('airline-contact.list', {});
  expect(contact).toMatchObject({ ...CONTACT, officer: first });
  expect(contact).not.toHaveProperty('removed');
  expect(contact?.earlier).toMatchObject([
    { telephone: '+228 91 11 11 11', officer: second, removed: { officer: second, agency: 'police' } },
    { telephone: CONTACT.telephone, officer: first },
  ]);
});
