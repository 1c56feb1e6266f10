/** The view for the wall: what every agency may see, over a port that answers one call. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { CALLS } from '../../../renderer/core/calls/all-calls.ts';
import { VAULT_CALLS } from '../../../renderer/core/calls/vault/all-vault-calls.ts';
import type { WallAnswer } from '../../../renderer/core/calls/wall-views.ts';
import { serveWall, type WallChannel } from '../../../renderer/core/wall-port.ts';
import { failed, success } from '../../../shared/result.ts';
import { WALL_CALL, type WallTold } from '../../../shared/wall-channel.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { NOTHING } from '../../shared/casework/found-things.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk, desk, EXPIRED, HIDDEN, PEOPLE, REASON } from './queue-acts/desk.ts';

const INSPECTED = { kind: 'trigger', weight: '', outcome: 'inspect' };
const SEEN = ruleText(EXPIRED, { id: 'customs.expired', ...INSPECTED });
const HIDDEN_STOP = ruleText(EXPIRED, {
  id: 'police.stop',
  mandate: 'police',
  kind: 'trigger',
  weight: '',
  outcome: 'intercept',
});

const QUIET = { ...INSPECTED, handling: 'observe and report' };
const HIDDEN_QUIET = ruleText(EXPIRED, { id: 'police.quiet', mandate: 'police', ...QUIET });
const HIDDEN_CARE = ruleText(EXPIRED, { id: 'police.care', mandate: 'police', ...INSPECTED, handling: 'safeguard' });

const wall = ({ ask }: Desk) => ask('wall.view', {});

describe('the figures of the wall', () => {
  beforeEach(emptyStores);

  test('count whoever waits, is past the doors, and comes in which hour', async () => {
    const unit = await desk([SEEN], null);
    unit.setClock('2026-11-24T08:30:00.000Z');
    const before = await wall(unit);
    expect(before).toMatchObject({
      isPractice: true,
      zone: 'Africa/Lome',
      waiting: { count: 2, oldest: '2026-11-24T08:00:00.000Z' },
      overdue: 0,
      children: 0,
      perShift: null,
      flights: [{ id: FLIGHT, state: 'api-only', isOver: false, signed: [], isArriving: true }],
    });
    expect(before.load.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(2);
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id, note: null });
    expect((await wall(unit)).waiting.count).toBe(1);
    unit.setClock('2026-11-24T13:30:00.000Z');
    expect((await wall(unit)).overdue).toBe(2);
    await unit.ask('case.record-result', { id, ...NOTHING, found: [], note: '' });
    expect((await wall(unit)).overdue).toBe(1);
  });

  test('have no cancelled flight, whoever was sent on it and may be hidden from others', async () => {
    const unit = await desk([HIDDEN_STOP]);
    await unit.as('police');
    const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
    await unit.ask('case.select', { id, note: null });
    await unit.ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: REASON }, by('customs'));
    for (const agency of ['police', 'customs'] as const) {
      await unit.as(agency);
      expect((await wall(unit)).flights).toEqual([]);
    }
  });

  test('put whoever comes at a minute that is not known under no hour', async () => {
    const unit = await desk([SEEN], null);
    const text = new TextDecoder().decode(paxlst(PEOPLE, { flight: 'ET777', control: 'C7' }));
    const bytes = new TextEncoder().encode(text.replace(/DTM\+232:[^']*'/, ''));
    await unit.ask('import.start', { way: 'files', files: [{ name: 'c.edi', bytes }] });
    const { load, loadUnknown, waiting } = await wall(unit);
    expect(waiting.count).toBe(4);
    expect(loadUnknown).toBe(2);
    expect(load.reduce((sum, { inspections }) => sum + inspections, 0)).toBe(2);
  });

  test('count no child by the record of the flight among those who wait for a search', async () => {
    const [first, second] = PEOPLE;
    const aboard = first === undefined || second === undefined ? [] : [{ ...first, born: '150101' }, second];
    const unit = await desk([SEEN], null, aboard);
    unit.setClock('2026-11-24T13:30:00.000Z');
    expect(await wall(unit)).toMatchObject({ waiting: { count: 1 }, overdue: 1 });
  });

  test('name nobody', async () => {
    const unit = await desk([SEEN], null);
    const text = JSON.stringify(await wall(unit));
    expect(text).not.toMatch(/HIT|OTHER|TG48173|expired/);
  });

  test.each(['customs', 'police', 'gendarmerie', 'immigration'] as const)(
    'are the same for an officer of %s as for anybody, and tell nothing of hidden hits',
    async (agency) => {
      const unit = await desk([HIDDEN, HIDDEN_STOP]);
      await unit.as(agency);
      expect(await wall(unit)).toMatchObject({ waiting: { count: 0, oldest: null }, overdue: 0 });
    },
  );

  test.each([
    ['a hit that stops them', HIDDEN_STOP],
    ['a hit that is to be quiet', HIDDEN_QUIET],
    ['a hit that protects them', HIDDEN_CARE],
  ])(
    'go by the least of what agencies see of a traveller whom all see flagged, and tell nothing of %s',
    async (_, rule) => {
      const open = await wall(await desk([SEEN]));
      await emptyStores();
      const hidden = await desk([SEEN, rule]);
      for (const agency of ['police', 'customs'] as const) {
        await hidden.as(agency);
        expect(await wall(hidden)).toEqual(open);
      }
      expect(open.waiting.count).toBe(2);
    },
  );

  test('leave out whom every agency sees to be left in quiet', async () => {
    const unit = await desk([ruleText(EXPIRED, { id: 'police.quiet', mandate: 'police', ...QUIET })], null);
    expect(await wall(unit)).toMatchObject({ waiting: { count: 0 } });
  });
});

/** A channel that keeps what was posted. */
function channel() {
  const posted: WallTold<WallAnswer>[] = [];
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  const made: WallChannel = {
    postMessage: (message) => void posted.push(message),
    addEventListener: (_, listener) => void listeners.push(listener),
  };
  const ask = async (data: unknown) => {
    for (const listener of listeners) listener({ data });
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { made, posted, ask };
}

describe('the port of the wall', () => {
  const names = [...Object.keys(CALLS), ...Object.keys(VAULT_CALLS)].filter((name) => name !== WALL_CALL);

  test('refuses every call of the program but its one, and asks the store for none of them', async () => {
    const { made, posted, ask } = channel();
    let asked = 0;
    serveWall(made, async () => {
      asked++;
      return failed({ code: 'locked' });
    });
    for (const name of names) await ask({ kind: 'ask', id: name, name });
    expect(asked).toBe(0);
    expect(posted).toEqual(
      names.map((id) => ({ kind: 'answer', id, result: failed({ code: 'not-permitted', permission: 'view' }) })),
    );
    expect(names.length).toBeGreaterThan(300);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'wall.view'],
    ['a call of the workstation', { kind: 'call', id: 1, name: 'wall.view', input: {} }],
    ['to open a store', { kind: 'open', id: 1, store: 'live' }],
    ['an answer of the machine', { kind: 'host-answer', id: 1, result: { ok: true } }],
    ['a question without a name', { kind: 'ask', id: 'a' }],
    ['a question with a number', { kind: 'ask', id: 1, name: 'wall.view' }],
  ])('does not answer %s', async (_, message) => {
    const { made, posted, ask } = channel();
    serveWall(made, async () => failed({ code: 'locked' }));
    await ask(message);
    expect(posted).toEqual([]);
  });

  test('says nothing where another window has the store, so that this one answers alone', async () => {
    const { made, posted, ask } = channel();
    serveWall(made, async () => null);
    await ask({ kind: 'ask', id: 'a', name: WALL_CALL });
    expect(posted).toEqual([]);
  });

  test('gives no input to its call, whatever was sent', async () => {
    const { made, posted, ask } = channel();
    const given: unknown[][] = [];
    serveWall(made, async (...input: unknown[]) => {
      given.push(input);
      return success({} as never);
    });
    await ask({ kind: 'ask', id: 'a', name: WALL_CALL, input: { officer: 'x' }, confirmation: { officer: 'y' } });
    expect(given).toEqual([[]]);
    expect(posted).toEqual([{ kind: 'answer', id: 'a', result: success({}) }]);
  });

  test('tells of changes that its figures rest on, and of a lock, but of no other', () => {
    const { made, posted } = channel();
    const changed = serveWall(made, async () => failed({ code: 'locked' }));
    for (const topic of ['audit', 'backups', 'accounts'] as const) changed(topic);
    expect(posted).toEqual([]);
    for (const topic of ['vault', 'cases'] as const) changed(topic);
    expect(posted).toEqual([{ kind: 'changed' }, { kind: 'changed' }]);
  });
});
