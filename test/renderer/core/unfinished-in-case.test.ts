/** What a case still has that speaks against ending it: no step passes over it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { CustodyAct } from '../../../shared/custody/custody.ts';
import { CLEAR, WATCHED } from '../../shared/custody/watched.ts';
import { damageRecord } from './damage-record.ts';
import { identified } from './identified.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, desk, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

const SCAN = { kind: 'act', act: 'scanner', result: 'something', guardian: null, note: null } as const;
const LANDED_AT = '2026-11-24T14:00:00.000Z';

/** A case of customs, which lead it, on somebody who was sent to secondary. */
async function sent() {
  const test = await desk([SEEN], null);
  let minute = 0;
  const later = () => test.setClock(new Date(Date.parse(LANDED_AT) + 60_000 * ++minute).toISOString());
  later();
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const meet = async () => {
    await test.ask('case.select', { id, note: null });
    await test.ask('case.meet', { id, note: null });
    await test.ask('encounter.add', { id, entry: { kind: 'identity-seen', note: null } });
  };
  /** The police propose that nobody examined the traveller. */
  const proposed = async (note: string | null) => {
    await test.as('police');
    await test.ask('case.propose', { id, proposed: { kind: 'miss', why: 'not-found' }, note });
    await test.as('customs');
  };
  const scan = async () => {
    later();
    const added = await test.ask('encounter.add', { id, entry: SCAN });
    later();
    return added;
  };
  /** What was entered of somebody who is held, a minute after the other. */
  const held = async (...acts: readonly CustodyAct[]) => {
    for (const act of acts) {
      later();
      await test.ask('custody.enter', { id, act, happened: null }, by('police'));
    }
    later();
  };
  return { ...test, id, later, meet, proposed, scan, held };
}

type Sent = Awaited<ReturnType<typeof sent>>;

const NOTHING = { result: 'nothing-found', note: 'the scan was empty' } as const;

describe('a case in which somebody is held', () => {
  const HELD = { code: 'refused', why: 'case-held' };

  test.each<[string, (at: Sent) => Promise<unknown>]>([
    ['missed', ({ refused, id }) => refused('case.miss', { id, why: 'other', note: 'nobody was free' })],
    ['dismissed', ({ refused, id }) => refused('case.dismiss', { id, why: 'explained', note: 'is known' })],
    [
      'ended as another agency proposed',
      ({ refused, id }) => refused('case.accept', { id, proposal: 1, note: 'so be it' }),
    ],
  ])('is not %s', async (_, end) => {
    const at = await sent();
    await at.proposed('nobody was free');
    await at.ask('custody.enter', { id: at.id, act: WATCHED, happened: null });
    expect(await end(at)).toEqual(HELD);
    expect((await at.ask('cases.list', {}))[0]?.state).toBe('triage');
  });

  test('is not withdrawn from secondary, also not as another agency proposes it', async () => {
    const { as, refused, held, meet, id } = await sent();
    await meet();
    await held(WATCHED);
    expect(await refused('case.deselect', { id, note: 'a mistake' })).toEqual(HELD);
    await as('police');
    const propose = { id, proposed: { kind: 'deselect' }, note: 'a mistake' } as const;
    expect(await refused('case.propose', propose)).toEqual(HELD);
  });

  test('gets no result by quiet work that ends, until they are not held any more', async () => {
    const { ask, core, held, id, people } = await sent();
    const plan = {
      flight: FLIGHT,
      traveller: people[0] ?? '',
      kind: 'let-run',
      office: 'Prosecutor',
      reference: '12/2026',
      from: LANDED_AT,
      due: '2026-11-24T20:00:00.000Z',
      officers: [],
    } as const;
    const quiet = await ask('quiet.start', plan, by('police'));
    await held(WATCHED);
    const release = () => core.call('quiet.release', { id: quiet.id }, by('police'));
    expect(await release()).toMatchObject({ ok: false, failure: HELD });
    await held(CLEAR, { kind: 'ended', ending: 'released', whom: 'Judge Tchao', note: 'a judge orders it' });
    expect(await release()).toMatchObject({ ok: true });
    expect((await ask('cases.list', {})).find((found) => found.id === id)?.result).toBe('let-run');
  });

  test('gets no result by which they may go, but a find, which is agreed to', async () => {
    const { ask, as, refused, held, meet, id } = await sent();
    await meet();
    await held(WATCHED);
    expect(await refused('case.record-result', { id, ...NOTHING })).toEqual(HELD);
    const found = [{ kind: 'drugs', agency: 'police', what: 'cocaine' }] as const;
    await as('police');
    await identified(ask, id);
    await ask('case.record-result', { id, result: 'found', found, note: '' });
    await as('customs');
    expect(await ask('case.conclude', { id, note: null })).toMatchObject({ state: 'concluded' });
  });

  test('is not concluded by the agency that leads with a result by which they may go', async () => {
    const { as, ask, refused, held, meet, id } = await sent();
    await meet();
    await as('police');
    await ask('case.record-result', { id, ...NOTHING });
    await as('customs');
    await held(WATCHED);
    expect(await refused('case.conclude', { id, note: null })).toEqual(HELD);
  });

  test('is not closed where the record of custody does not open: somebody may be held', async () => {
    const { ask, refused, store, meet, id } = await sent();
    await meet();
    await ask('case.record-result', { id, result: 'nothing-found', note: '' });
    await ask('custody.enter', { id, act: WATCHED, happened: null });
    await damageRecord(store, 'custodies', id);
    expect(await refused('case.close', { id, note: null })).toEqual(HELD);
  });
});

describe('a case in which capsules were counted', () => {
  const CAPSULES = { code: 'refused', why: 'case-capsules' };
  const DECLARED: CustodyAct = { ...CLEAR, source: 'declared', count: 3 } as CustodyAct;
  const OUT: CustodyAct = { kind: 'passage', count: 2, saw: 'Sgt Kodjo', witness: 'Nurse Afi', note: '' };
  const ENDED: CustodyAct = { kind: 'ended', ending: 'released', whom: 'Judge Tchao', note: 'a judge orders it' };
  const strike = (of: number, what: 'capsules' | 'passage'): CustodyAct => {
    return { kind: 'struck', of, what, note: 'of another person' };
  };

  test.each<[string, readonly CustodyAct[], CustodyAct | null]>([
    ['that came out', [WATCHED, OUT, CLEAR], strike(2, 'passage')],
    ['that somebody declared and that never came out', [WATCHED, DECLARED, CLEAR], strike(2, 'capsules')],
    [
      'that came out while somebody was held before',
      [WATCHED, OUT, CLEAR, ENDED, WATCHED, CLEAR],
      strike(2, 'passage'),
    ],
  ])('is none with nothing: %s', async (_, acts, struck) => {
    const { ask, refused, held, meet, id } = await sent();
    await meet();
    await held(...acts, ENDED);
    const card = async () => (await ask('inspections.board', {})).find((each) => each.id === id);
    expect(await card()).toMatchObject({ holdsCapsules: true, tally: { out: acts.includes(OUT) ? 2 : 0 } });
    for (const result of ['nothing-found', 'wrong-person'] as const)
      expect(await refused('case.record-result', { id, result, note: 'so it was' })).toEqual(CAPSULES);
    expect(await refused('case.miss', { id, why: 'not-found', note: null })).toEqual({ code: 'reason-required' });
    if (struck !== null) await held(struck);
    expect(await card()).toMatchObject({ holdsCapsules: false, tally: null });
    expect(await ask('case.record-result', { id, ...NOTHING })).toMatchObject({ id });
  });

  test('is not closed with nothing where they came out since the result', async () => {
    const { ask, refused, held, meet, id } = await sent();
    await meet();
    await ask('case.record-result', { id, result: 'nothing-found', note: 'the scan was empty' });
    await held(WATCHED, OUT, CLEAR, ENDED);
    expect(await refused('case.close', { id, note: null })).toEqual(CAPSULES);
  });

  test('has nothing for a reason only, where the watch ended before it was clear', async () => {
    const { ask, refused, held, meet, id } = await sent();
    await meet();
    await held(WATCHED, ENDED);
    const nothing = { id, result: 'nothing-found' } as const;
    expect(await refused('case.record-result', { ...nothing, note: '' })).toEqual({ code: 'reason-required' });
    expect(await ask('case.record-result', { ...nothing, note: 'a doctor saw two stools' })).toMatchObject({ id });
  });
});

describe('a case in which something was found', () => {
  test('keeps it from the colleague of whoever found it, until another agency agrees that it was nothing; the result gives a reason all the same', async () => {
    const { ask, core, refused, meet, scan, id } = await sent();
    await meet();
    const { number } = await scan();
    await ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'A friend' });
    const correct = { id, entry: { kind: 'correction', of: number, why: 'it was talc' } } as const;
    expect(await refused('encounter.add', correct)).toMatchObject({ code: 'second-needed' });
    expect(await core.call('encounter.add', correct, by('customs'))).toMatchObject({
      failure: { code: 'second-agency' },
    });
    await ask('encounter.add', correct, by('police'));
    const nothing = { id, result: 'nothing-found' } as const;
    expect(await refused('case.record-result', { ...nothing, note: '' })).toEqual({ code: 'reason-required' });
    await ask('case.record-result', { ...nothing, note: 'a swab says talc' });
    expect((await ask('encounter.read', { id })).entries.at(-1)).toMatchObject({ second: 'PRACTICE-police' });
  });

  test.each<[string, (at: Sent) => Promise<unknown>]>([
    ['missed', ({ refused, id }) => refused('case.miss', { id, why: 'not-found', note: null })],
    [
      'recorded as another person',
      ({ refused, id }) => refused('case.record-result', { id, result: 'wrong-person', note: ' ' }),
    ],
    [
      'recorded as one with nothing, for a sign instead of a reason',
      ({ refused, id }) => refused('case.record-result', { id, result: 'nothing-found', note: '.' }),
    ],
    [
      'dismissed after it was withdrawn',
      async ({ ask, refused, id }) => {
        await ask('case.deselect', { id, note: 'no officer is free' });
        return refused('case.dismiss', { id, why: 'explained', note: null });
      },
    ],
  ])('is not %s without a reason', async (what, end) => {
    const at = await sent();
    await at.meet();
    await at.scan();
    expect(await end(at), what).toEqual({ code: 'reason-required' });
  });

  test('is not ended as another agency proposed before that, for the reason of then', async () => {
    const { ask, refused, meet, proposed, scan, id } = await sent();
    await meet();
    await proposed('ran at the gate');
    await scan();
    const accepting = { id, proposal: 1, note: null };
    expect(await refused('case.accept', accepting)).toEqual({ code: 'refused', why: 'case-found-since' });
    expect(await ask('case.accept', { ...accepting, note: 'the scan was empty' })).toMatchObject({ state: 'closed' });
  });

  test('is ended as another agency proposes after that, who says why', async () => {
    const { as, ask, refused, meet, proposed, scan, id } = await sent();
    await meet();
    await scan();
    await as('police');
    const silent = { id, proposed: { kind: 'miss', why: 'not-found' }, note: null } as const;
    expect(await refused('case.propose', silent)).toEqual({ code: 'reason-required' });
    await proposed('ran after the X-ray');
    expect(await ask('case.accept', { id, proposal: 1, note: null })).toMatchObject({ state: 'closed' });
  });

  test('is missed for a reason', async () => {
    const { ask, meet, scan, id } = await sent();
    await meet();
    await scan();
    expect(await ask('case.miss', { id, why: 'not-found', note: 'ran before the X-ray' })).toMatchObject({
      state: 'closed',
    });
  });

  test('is neither agreed to nor closed with a result that was recorded before it was found', async () => {
    const { ask, refused, meet, scan, later, id } = await sent();
    await meet();
    await ask('case.record-result', { id, result: 'nothing-found', note: '' });
    await scan();
    expect(await refused('case.close', { id, note: 'done' })).toEqual({ code: 'refused', why: 'case-found-since' });
    await ask('case.record-result', { id, result: 'nothing-found', note: 'a shadow of the belt' });
    await scan();
    expect(await refused('case.close', { id, note: null })).toEqual({ code: 'refused', why: 'case-found-since' });
    later();
    await ask('case.record-result', { id, result: 'wrong-person', note: 'the scan was that of the next one' });
    expect(await ask('case.close', { id, note: null })).toMatchObject({ id });
  });

  test('is not concluded by the agency that leads where the result passes over it', async () => {
    const { as, ask, refused, meet, scan, id } = await sent();
    await meet();
    await as('police');
    await ask('case.record-result', { id, result: 'nothing-found', note: '' });
    await scan();
    await as('customs');
    expect(await refused('case.conclude', { id, note: null })).toEqual({ code: 'refused', why: 'case-found-since' });
    await ask('case.record-result', { id, result: 'nothing-found', note: 'a shadow of the belt' });
    expect(await ask('case.close', { id, note: null })).toMatchObject({ id });
  });
});
