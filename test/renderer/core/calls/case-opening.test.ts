/** An officer opens a case and takes that back at once: nothing is left where nothing else happened. */
import { afterEach, describe, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, JOINT, SEEN } from '../queue-acts/desk.ts';

afterEach(emptyStores);

const UNDO = { note: 'Undone at once', undo: true } as const;

async function opened(call: 'case.claim' | 'case.open' = 'case.claim') {
  const test = await desk([SEEN, JOINT], null);
  const on = { flight: FLIGHT, traveller: test.people[0] ?? '' };
  const { id } =
    call === 'case.claim'
      ? await test.ask('case.claim', on)
      : await test.ask('case.open', { ...on, origin: 'dog', note: null });
  const left = async () => (await test.ask('cases.list', {})).map((each) => each.id);
  return { ...test, on, id, left };
}

describe('a case that an officer takes back', () => {
  test.each(['case.claim', 'case.open'] as const)('by %s is gone, and the trail tells both', async (call) => {
    const { ask, refused, id, on, left } = await opened(call);
    await ask('case.release', { id, ...UNDO });
    expect(await left()).toEqual([]);
    expect(await refused('case.note', { id, note: 'too late' })).toEqual({ code: 'not-found', what: 'case' });
    const trail = await ask('audit.list', { before: null, count: 20 });
    const told = trail.filter(({ subject }) => subject === id);
    expect(told.map(({ kind }) => kind)).toEqual([
      'case.released',
      call === 'case.claim' ? 'case.claimed' : 'case.opened',
    ]);
    expect(told[0]).toMatchObject({ before: { state: 'triage' }, after: null, reason: UNDO.note });
    // The next one begins anew.
    expect((await ask('case.claim', on)).timeline).toHaveLength(1);
  });

  test('stays where it was only handed back', async () => {
    const { ask, id, left } = await opened();
    await ask('case.release', { id, note: null });
    expect(await left()).toEqual([id]);
  });

  test('stays where another officer opened it', async () => {
    const { ask, as, id, left } = await opened();
    await ask('case.release', { id, note: null });
    await as('police');
    expect(
      (await ask('case.claim', { flight: FLIGHT, traveller: (await ask('cases.list', {}))[0]?.traveller ?? '' })).id,
    ).toBe(id);
    await ask('case.release', { id, ...UNDO });
    expect(await left()).toEqual([id]);
  });

  test.each<readonly [what: string, act: (desk: Awaited<ReturnType<typeof opened>>) => Promise<unknown>]>([
    ['a note', ({ ask, id }) => ask('case.note', { id, note: 'nervous' })],
    ['a proposal for a rule', ({ ask, id }) => ask('proposal.make', { case: id, kind: 'method', text: 'two tickets' })],
    [
      'a request',
      ({ ask, id, on: { flight } }) =>
        ask('question.ask', {
          ...{ flight, about: { kind: 'case', case: id }, text: 'Do you know them?' },
          to: { kind: 'agency', agency: 'police' },
        }),
    ],
    [
      'a legal hold',
      ({ ask, id }) =>
        ask('legal-hold.set', { on: { kind: 'case', case: id }, reason: 'court order 12' }, by('police')),
    ],
  ])('stays with %s, and nobody has it', async (_, act) => {
    const test = await opened();
    await act(test);
    const released = await test.ask('case.release', { id: test.id, ...UNDO });
    expect(released).toMatchObject({ assigned: null });
    expect(await test.left()).toEqual([test.id]);
  });
});
