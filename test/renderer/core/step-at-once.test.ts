/** A step by one key on a traveller without a case: the case and the step are kept at once, or neither. */
import { beforeEach, describe, expect, test } from 'vitest';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

async function opened() {
  const unit = await desk([SEEN], null);
  await unit.as('customs', 'analyst');
  const id = { flight: FLIGHT, traveller: unit.people[0] ?? '' };
  return { ...unit, on: id };
}

describe('a step on a traveller without a case', () => {
  test('is one record, which begins with the claim', async () => {
    const { ask, on } = await opened();
    const sent = await ask('case.select', { id: on, note: null });
    expect(sent).toMatchObject({ state: 'sent', flight: FLIGHT, traveller: on.traveller });
    expect(sent.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'selected']);
    const listed = await ask('cases.list', {});
    expect(listed.map(({ id, state, assigned }) => ({ id, state, assigned }))).toEqual([
      { id: sent.id, state: 'sent', assigned: sent.assigned },
    ]);
  });

  test('has an entry of the trail for the claim, and then one for the step', async () => {
    const { ask, as, on } = await opened();
    const { id } = await ask('case.select', { id: on, note: null });
    await as('customs', 'supervisor');
    const rows = (await ask('audit.list', { before: null, count: 20 })).filter(({ subject }) => subject === id);
    expect(rows.map(({ kind }) => kind)).toEqual(['case.selected', 'case.claimed']);
  });

  test('leaves no case where it is refused', async () => {
    const { ask, refused, on } = await opened();
    expect(await refused('case.miss', { id: on, why: 'other', note: null })).toEqual({ code: 'reason-required' });
    expect(await ask('cases.list', {})).toEqual([]);
  });

  test('goes on in the case that the officer has meanwhile', async () => {
    const { ask, on } = await opened();
    const claimed = await ask('case.claim', on);
    const sent = await ask('case.select', { id: on, note: null });
    expect(sent.id).toBe(claimed.id);
    expect(sent.timeline.map(({ kind }) => kind)).toEqual(['claimed', 'selected']);
  });

  test('is refused where a colleague has the case', async () => {
    const { ask, refused, as, on } = await opened();
    await ask('case.claim', on);
    await as('customs', 'supervisor');
    expect(await refused('case.select', { id: on, note: null })).toMatchObject({
      code: 'refused',
      why: 'case-assigned',
    });
  });
});
