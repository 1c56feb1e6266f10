/** Tests what the audit trail records when an officer looks at people. */

import { beforeEach, describe, expect, test } from 'vitest';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { openCore, openUnit, type TestCore } from '../open-core.ts';
import { trailOf } from '../trail-of.ts';
import { QUEUE } from '../whole-queue.ts';
import { type MemoryAnchor, memoryAnchor } from './memory-anchor.ts';
import { beginEmpty, FLIGHT } from './trail-stores.ts';

beforeEach(beginEmpty);

describe('looking', () => {
  async function withFlagged(anchor?: MemoryAnchor): Promise<TestCore & { readonly traveller: string }> {
    const test = await openUnit('practice', undefined, anchor?.open());
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
    const [row] = (await test.ask('queue.page', QUEUE)).rows;
    return { ...test, traveller: row?.traveller ?? '' };
  }

  test('looking at a person is written to the trail once, however often the screen asks, with a count when the store closes', async () => {
    const unit = await withFlagged();
    const { traveller } = unit;
    for (let at = 0; at < 3; at++) await unit.ask('traveller.get', { flight: FLIGHT, traveller });
    await unit.ask('flights.get', { id: FLIGHT });
    await unit.ask('cases.list', {});
    await unit.ask('legal-holds.list', {});
    for (const below of [null, '5']) await unit.ask('audit.list', { before: below, count: 50 });
    const views = (await trailOf(unit)).filter(({ kind }) => kind.endsWith('.viewed'));
    expect(views.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['queue.viewed', null],
      ['traveller.viewed', traveller],
      ['flight.viewed', FLIGHT],
      ['cases.viewed', null],
      ['legal-holds.viewed', null],
      ['audit.viewed', null],
    ]);
    await unit.core.close();
    const next = await openCore();
    const counted = (await trailOf(next)).filter(({ details }) => details.again === 2);
    expect(counted.map(({ kind }) => kind)).toEqual(['traveller.viewed']);
  });

  test('looking at a person is refused as long as it cannot be recorded', async () => {
    const unit = await withFlagged();
    await trailOf(unit);
    const { db } = unit.store;
    const transaction = db.transaction.bind(db);
    Object.assign(db, {
      transaction: () => {
        throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      },
    });
    const look = () => unit.core.call('traveller.get', { flight: FLIGHT, traveller: unit.traveller });
    expect((await look()).ok).toBe(true);
    await unit.core.call('audit.state', {});
    expect(await look()).toEqual({ ok: false, failure: { code: 'store-failed', detail: 'QuotaExceededError' } });
    Object.assign(db, { transaction });
    expect((await look()).ok).toBe(true);
    expect((await trailOf(unit)).at(-1)).toMatchObject({ kind: 'traveller.viewed' });
  });

  test('looking at the end of the trail is anchored after other acts, and at once when the store closes', async () => {
    const anchor = memoryAnchor();
    const unit = await withFlagged(anchor);
    await trailOf(unit);
    await unit.core.close();
    expect(anchor.held?.seq).toBe(unit.store.trail.head.seq);
  });
});
