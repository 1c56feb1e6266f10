/** What is recorded of looking. */
import { beforeEach, describe, expect, test } from 'vitest';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { openCore, openUnit, type TestCore } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import { type MemoryAnchor, memoryAnchor } from './memory-anchor.ts';
import { beginEmpty, FLIGHT } from './trail-stores.ts';

beforeEach(beginEmpty);

describe('looking', () => {
  async function withFlagged(anchor?: MemoryAnchor): Promise<TestCore & { readonly traveller: string }> {
    const test = await openUnit('practice', undefined, anchor?.open());
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const [row] = await test.ask('queue.list', {});
    return { ...test, traveller: row?.traveller ?? '' };
  }

  test('at people is in the trail, once however often the screen asks, with a count when the store is closed', async () => {
    const desk = await withFlagged();
    const { traveller } = desk;
    for (let at = 0; at < 3; at++) await desk.ask('traveller.get', { flight: FLIGHT, traveller });
    await desk.ask('flights.get', { id: FLIGHT });
    await desk.ask('cases.list', {});
    await desk.ask('legal-holds.list', {});
    for (const below of [null, '5']) await desk.ask('audit.list', { before: below, count: 50 });
    const views = (await trailOf(desk)).filter(({ kind }) => kind.endsWith('.viewed'));
    expect(views.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['queue.viewed', null],
      ['traveller.viewed', traveller],
      ['flight.viewed', FLIGHT],
      ['cases.viewed', null],
      ['legal-holds.viewed', null],
      ['audit.viewed', null],
    ]);
    await desk.core.close();
    const next = await openCore();
    const counted = (await trailOf(next)).filter(({ details }) => details.again === 2);
    expect(counted.map(({ kind }) => kind)).toEqual(['traveller.viewed']);
  });

  test('is refused as long as it cannot be recorded', async () => {
    const desk = await withFlagged();
    await trailOf(desk);
    const { db } = desk.store;
    const transaction = db.transaction.bind(db);
    Object.assign(db, {
      transaction: () => {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      },
    });
    const look = () => desk.core.call('traveller.get', { flight: FLIGHT, traveller: desk.traveller });
    expect((await look()).ok).toBe(true);
    await desk.core.call('audit.state', {});
    expect(await look()).toEqual({ ok: false, failure: { code: 'store-failed', detail: 'QuotaExceededError' } });
    Object.assign(db, { transaction });
    expect((await look()).ok).toBe(true);
    expect((await trailOf(desk)).at(-1)).toMatchObject({ kind: 'traveller.viewed' });
  });

  test('at the end of the trail is anchored after acts, at once when the store is closed', async () => {
    const anchor = memoryAnchor();
    const desk = await withFlagged(anchor);
    await trailOf(desk);
    await desk.core.close();
    expect(anchor.held?.seq).toBe(desk.store.trail.head.seq);
  });
});
