/**
 * Casework on a traveller whose hits are hidden from an agency. To its officers the traveller answers like one without a hit, or names the duty officer, as
 * the frame says; neither depends on whether there is a case.
 */

import { NO_MARKS } from '../../../renderer/core/seen/seen-marks.ts';
import { everyRow, QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { confirmedBy } from './chosen-second.ts';
import { desk, on, pool } from './hidden-hits.ts';
import { FLIGHT, type Person } from './messages.ts';
import { emptyStores } from './open-core.ts';

beforeEach(emptyStores);

describe('a hidden case, where the frame says nothing', () => {
  test('a claim on the traveller of a hidden case opens a case of its own, and the hidden one stays as it was', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await ask('case.note', { id: police.id, note: 'told by an informant' });
    const before = (await ask('cases.list', {})).find(({ id }) => id === police.id);
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    expect(customs).toMatchObject({ state: 'triage', origin: 'choice', outcomeAtOpening: 'clear' });
    expect(customs.id).not.toBe(police.id);
    expect(await ask('cases.list', {})).toEqual([{ ...customs, ...NO_MARKS, waits: 'assigned' }]);
    await as('police');
    expect(await ask('cases.list', {})).toHaveLength(2);
    expect((await ask('cases.list', {})).find(({ id }) => id === police.id)).toEqual(before);
  });

  test('a hidden case that was released is not taken over by an officer who may not see it, and its notes are not read', async () => {
    const { ask, as, hit } = await desk();
    const police = await ask('case.claim', on(hit));
    await ask('case.note', { id: police.id, note: 'told by an informant' });
    await ask('case.release', { id: police.id, note: null });
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    expect(customs.id).not.toBe(police.id);
    expect(JSON.stringify(customs)).not.toContain('informant');
    expect(JSON.stringify(await ask('traveller.get', on(hit)))).not.toContain('informant');
  });

  test('a claim answers the same whether or not there is a hidden case, also by its number', async () => {
    const answers: unknown[] = [];
    for (const works of [true, false]) {
      await emptyStores();
      const { ask, as, hit } = await desk();
      if (works) await ask('case.claim', on(hit));
      await as('customs');
      const { id, ...opened } = await ask('case.claim', on(hit));
      expect(id).toMatch(/^LFW-2026-\d{6}$/);
      answers.push(opened);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('a pool counts the traveller of a hidden case, for the officers who see the case as for the others', async () => {
    const { ask, as, hit } = await desk();
    const everyone = { passengers: 2, flights: 1 };
    await ask('case.claim', on(hit));
    expect(await ask('selection.pool', pool)).toEqual(everyone);
    await as('customs');
    expect(await ask('selection.pool', pool)).toEqual(everyone);
    expect((await ask('selection.draw', { ...pool, count: 5 })).cases).toHaveLength(2);
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 0, flights: 1 });
    await as('police');
    expect(await ask('selection.pool', pool)).toEqual({ passengers: 0, flights: 1 });
  });

  test('a draw by officers who see the hit tells nothing of it: its cases are listed for every agency', async () => {
    const { ask, as } = await desk();
    const { cases } = await ask('selection.draw', { ...pool, count: 2 });
    await as('customs');
    const ids = (listed: readonly { readonly id: string }[]) => listed.map(({ id }) => id).sort();
    expect(ids(await ask('cases.list', {}))).toEqual(ids(cases));
  });

  test('a case that officers without a hit opened does not hide the traveller from the queue of those who see one', async () => {
    const { ask, as, hit } = await desk();
    await as('customs');
    const customs = await ask('case.claim', on(hit));
    await ask('case.dismiss', { id: customs.id, why: 'explained', note: 'nothing to do' });
    await as('police');
    const [row] = (await ask('queue.page', QUEUE)).rows;
    expect(row).toMatchObject({ traveller: hit, caseId: null, caseState: null, caseOwner: null });
    expect((await ask('traveller.get', on(hit))).case).toBeNull();
    const police = await ask('case.claim', on(hit));
    expect(police).toMatchObject({ state: 'triage', origin: 'hit' });
    expect((await ask('queue.page', QUEUE)).rows[0]).toMatchObject({ caseId: police.id, caseState: 'triage' });
    await as('customs');
    expect((await ask('cases.list', {})).map(({ id, state }) => [id, state])).toEqual([[customs.id, 'closed']]);
    expect((await ask('traveller.get', on(hit))).case?.id).toBe(customs.id);
  });

  test('an agency that sees no hit may know of the work of another one that sees none, as without a hit', async () => {
    const { ask, as, refused, hit, noHit } = await desk();
    await as('customs');
    const cases = [await ask('case.claim', on(hit)), await ask('case.claim', on(noHit))];
    await as('immigration');
    expect((await ask('cases.list', {})).map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    for (const traveller of [hit, noHit])
      expect(await refused('case.claim', on(traveller))).toEqual({ code: 'refused', why: 'case-assigned' });
  });

  test('a hidden case does not show in the queue beside a muted hit of the own agency', async () => {
    const people: readonly Person[] = [{ surname: 'HIT', given: 'AMA', document: 'TG7777777', expiry: '250131' }];
    const { ask, as, hit } = await desk(POLICE_ONLY_FRAME, people);
    await as('customs');
    await ask(
      'mute.add',
      {
        rule: 'customs.odd',
        flight: FLIGHT,
        traveller: hit,
        reason: 'known document',
        until: '2026-12-01',
      },
      confirmedBy('immigration'),
    );
    await as('police');
    await ask('case.claim', on(hit));
    await as('customs');
    const [row] = await everyRow(ask);
    expect(row).toMatchObject({ traveller: hit, outcome: 'clear', caseId: null, caseState: null, caseOwner: null });
  });
});

describe('retention', () => {
  test('retention counts no flight as kept by a case that the officer may not see', async () => {
    const { ask, as, hit } = await desk();
    await ask('case.claim', on(hit));
    expect((await ask('retention.get', {})).flights).toMatchObject({ open: 1, kept: 1 });
    await as('customs');
    expect((await ask('retention.get', {})).flights).toMatchObject({ open: 1, kept: 0 });
  });
});

describe('the number of a case', () => {
  test('numbers of cases tell neither how many were opened nor in what order', async () => {
    const { ask } = await desk();
    const { cases } = await ask('selection.draw', { ...pool, count: 2 });
    const [one = 0, other = 0] = cases.map(({ id }) => Number(id.slice(-6)));
    expect(Math.abs(one - other)).toBeGreaterThan(1);
    expect(Math.max(one, other)).toBeGreaterThan(2);
  });
});
