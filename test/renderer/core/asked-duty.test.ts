/** A hidden hit about which officers of other agencies are told to contact the duty officer. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { desk, on, pool, TOLD_FRAME } from './hidden-hits.ts';
import { emptyStores } from './open-core.ts';

beforeEach(emptyStores);

const ASK_POLICE = { code: 'ask-duty', agencies: ['police'] };

describe('a hidden hit, where the frame says to contact the duty officer', () => {
  test('a claim names the duty officer to ask, whether or not there is a case', async () => {
    const { ask, as, refused, hit, noHit } = await desk(TOLD_FRAME);
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    await as('police');
    const { id } = await ask('case.claim', on(hit));
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    await as('police');
    await ask('case.release', { id, note: null });
    await as('customs');
    expect(await refused('case.claim', on(hit))).toEqual(ASK_POLICE);
    expect(await ask('case.claim', on(noHit))).toMatchObject({ origin: 'choice' });
  });

  test('a pool leaves the traveller out, whether or not there is a case, and no draw picks them', async () => {
    const { ask, as, hit, noHit } = await desk(TOLD_FRAME);
    const one = { passengers: 1, flights: 1 };
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(one);
    await as('police');
    expect(await ask('selection.pool', pool)).toEqual(one);
    await ask('case.claim', on(hit));
    expect(await ask('selection.pool', pool)).toEqual(one);
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(one);
    const { cases } = await ask('selection.draw', { ...pool, count: 5 });
    expect(cases.map(({ traveller }) => traveller)).toEqual([noHit]);
  });
});
