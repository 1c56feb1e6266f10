import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Anchoring } from '../../../../renderer/core/audit/anchoring.ts';
import {
  type KeptAnchor,
  nothingKept,
  type TrailFinding,
  trailAnchor,
} from '../../../../renderer/core/audit/trail-anchor.ts';
import { ANCHOR_AGAIN, ANCHOR_EVERY } from '../../../../renderer/core/host-anchor.ts';
import { watchState } from '../../../../renderer/core/host-port.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import { memoryHost } from '../backup/memory-host.ts';
import { heldHead } from '../held-head.ts';
import { beginEmpty, emptyStore, entry, storeWith } from './trail-stores.ts';

beforeEach(async () => {
  await beginEmpty();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('when the machine refuses the end of the trail, it proves nothing and an alarm stays until the machine takes it', async () => {
  const machine = memoryHost();
  const host = watchState(machine, () => undefined);
  const store = await storeWith(3);
  const anchor = trailAnchor(host, store.db.name);
  const anchoring = store.cache(Anchoring);
  machine.failing = { name: 'state.put', code: 'failed' };
  await anchoring.begin(anchor);
  await commit(store, [], [entry(4)]);
  await anchor.flush();
  expect([anchoring.anchors, host.stateFails]).toEqual([[], true]);
  machine.failing = null;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect(anchoring.anchors).toEqual([{ ...store.trail.head, at: store.clock(), finding: null }]);
  expect([host.stateFails, (await heldHead(anchor))?.seq]).toEqual([false, 4]);
});

const FINDING: TrailFinding = { code: 'audit-cut', seq: 4, last: 9, at: '2026-11-24T08:00:00.000Z' };

/** A store of three entries, and a machine whose anchor of it has a finding. */
async function withFinding() {
  const machine = memoryHost();
  const store = await storeWith(3);
  const anchor = trailAnchor(machine, store.db.name);
  const kept = { ...store.trail.head, at: store.clock(), finding: FINDING };
  await anchor.put(kept);
  return { machine, store, anchor, kept };
}

test('a head that the machine refused says which finding is open when the next core begins', async () => {
  const { machine, store, anchor, kept } = await withFinding();
  machine.failing = { name: 'state.put', code: 'failed' };
  await anchor.put({ ...kept, finding: null });
  machine.failing = null;
  const anchoring = new Anchoring(store);
  await anchoring.begin(anchor);
  expect(anchoring.finding).toBeNull();
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect((await heldHead(anchor))?.finding).toBeNull();
});

test('a finding stays when the machine refuses to write that it was acknowledged', async () => {
  const { machine, store, anchor } = await withFinding();
  const anchoring = new Anchoring(store);
  await anchoring.begin(anchor);
  machine.failing = { name: 'state.put', code: 'failed' };
  expect([await anchoring.acknowledge(), anchoring.finding]).toEqual([false, FINDING]);
  machine.failing = null;
  await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
  expect((await heldHead(anchor))?.finding).toEqual(FINDING);
  expect([await anchoring.acknowledge(), anchoring.finding]).toEqual([true, null]);
  expect((await heldHead(anchor))?.finding).toBeNull();
});

/** A store of so many entries, written at once. */
async function filledStore(count: number): Promise<Store> {
  const store = await emptyStore();
  const entries = Array.from({ length: count }, (_, at) => entry(at + 1));
  if (count > 0) await commit(store, [], entries);
  return store;
}

describe('the end of a trail compared with its anchor', () => {
  const BEFORE = '2026-11-01T00:00:00.000Z';
  const hashOf = async (store: Store, seq: number) => String((await store.table('audit').get(seq))?.hash);
  const head = (seq: number, hash = 'a'.repeat(64)): KeptAnchor => ({ seq, hash, at: BEFORE, finding: null });
  type Kept = (store: Store) => Promise<KeptAnchor | null>;
  const none: Kept = async () => null;
  const at =
    (seq: number): Kept =>
    async (store) =>
      head(seq, await hashOf(store, seq));
  const other =
    (seq: number): Kept =>
    async () =>
      head(seq);

  /** What is found, and the number kept afterwards; null: nothing is kept. */
  const CASES: readonly (readonly [
    string,
    number,
    Kept,
    readonly number[],
    Partial<TrailFinding> | null,
    number | null,
  ])[] = [
    ['no anchor and no entry', 0, none, [], null, null],
    ['no anchor and fifty entries', 50, none, [], null, 50],
    ['no anchor and more entries', 51, none, [], { code: 'audit-anchor-missing', seq: 1, last: 51 }, 51],
    ['the anchor of an empty trail', 3, async () => nothingKept(BEFORE), [], null, 3],
    ['an anchor of its last entry', 3, at(3), [], null, 3],
    ['an anchor of an entry before', 3, at(2), [], null, 3],
    ['an anchor of another last entry', 3, other(3), [], { code: 'audit-differs', seq: 3, last: 3 }, 3],
    ['an anchor of another entry before', 3, other(2), [], { code: 'audit-differs', seq: 2, last: 2 }, 3],
    ['an anchor past its end', 3, other(5), [], { code: 'audit-cut', seq: 4, last: 5 }, 3],
    ['no entry and an anchor', 0, other(2), [], { code: 'audit-cut', seq: 1, last: 2 }, 0],
    ['an anchor of an entry that is gone', 5, at(3), [2, 3], { code: 'audit-cut', seq: 2, last: 3 }, 5],
    ['an anchor, and no entry up to it', 5, at(3), [1, 2, 3], { code: 'audit-cut', seq: 1, last: 3 }, 5],
  ];

  test.each(CASES)('a trail with %s', async (_, count, keep, gone, found, left) => {
    const store = await filledStore(count);
    store.trail.begun = false;
    const anchor = trailAnchor(memoryHost(), store.db.name);
    const kept = await keep(store);
    await store.table('audit').bulkDelete([...gone]);
    if (kept !== null) await anchor.put(kept);
    const anchoring = new Anchoring(store);
    const finding = found === null ? null : { ...found, at: store.clock() };
    expect(await anchoring.begin(anchor)).toEqual(finding);
    expect(anchoring.finding).toEqual(finding);
    const now = await heldHead(anchor);
    expect(now === null ? null : now.seq).toBe(left);
    expect(now?.finding ?? null).toEqual(finding);
    expect(store.trail.head.seq).toBe(left ?? 0);
    expect(store.trail.floor).toBe(kept?.seq ?? 0);
  });

  test('a missing anchor is right for a trail that began since the store was opened', async () => {
    const store = await filledStore(51);
    store.trail.begun = true;
    expect(await new Anchoring(store).begin(trailAnchor(memoryHost(), store.db.name))).toBeNull();
  });

  test('an anchor of the last entry is left as it is', async () => {
    const store = await filledStore(3);
    const anchor = trailAnchor(memoryHost(), store.db.name);
    await anchor.put(head(3, await hashOf(store, 3)));
    const anchoring = new Anchoring(store);
    await anchoring.begin(anchor);
    expect((await heldHead(anchor))?.at).toBe(BEFORE);
    expect(anchoring.anchors.map(({ seq }) => seq)).toEqual([3, 3]);
  });

  test('a trail agrees with the end kept before it was opened and with that kept since', async () => {
    const store = await filledStore(3);
    const anchor = trailAnchor(memoryHost(), store.db.name);
    await anchor.put(head(2, await hashOf(store, 2)));
    const anchoring = new Anchoring(store);
    expect(anchoring.anchors).toEqual([]);
    await anchoring.begin(anchor);
    expect(anchoring.anchors.map(({ seq }) => seq)).toEqual([2, 3]);
  });

  test('the anchor of an empty trail proves nothing', async () => {
    const store = await filledStore(0);
    const anchor = trailAnchor(memoryHost(), store.db.name);
    await anchor.put(nothingKept(BEFORE));
    const anchoring = new Anchoring(store);
    expect(await anchoring.begin(anchor)).toBeNull();
    expect(anchoring.anchors).toEqual([]);
  });
});

describe('while a store is open', () => {
  async function opened() {
    const machine = memoryHost();
    const store = await filledStore(3);
    const anchor = trailAnchor(machine, store.db.name);
    const anchoring = new Anchoring(store);
    return { machine, store, anchor, anchoring };
  }

  test('every new end is kept, soon after it was written', async () => {
    const { store, anchor, anchoring } = await opened();
    await anchoring.begin(anchor);
    await commit(store, [], [entry(4)]);
    expect((await heldHead(anchor))?.seq).toBe(3);
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect(await heldHead(anchor)).toEqual({ ...store.trail.head, at: store.clock(), finding: null });
  });

  test('an act without an entry leaves the anchor alone', async () => {
    const { machine, store, anchor, anchoring } = await opened();
    await anchoring.begin(anchor);
    const before = machine.asked.get('state.put');
    await commit(
      store,
      [{ table: 'settings', id: 'import', rev: null, value: { warnMinutes: 1, quarantineDays: 1 } }],
      [],
    );
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect([anchor.waiting, machine.asked.get('state.put')]).toEqual([null, before]);
  });

  test('an entry may be written before the anchor is there', async () => {
    const { store, anchor, anchoring } = await opened();
    await commit(store, [], [entry(4)]);
    expect(await anchoring.begin(anchor)).toBeNull();
    expect((await heldHead(anchor))?.seq).toBe(4);
  });

  test('a finding is acknowledged where there is no anchor', async () => {
    const { anchoring } = await opened();
    expect(await anchoring.acknowledge()).toBe(true);
  });
});

describe('an anchor that cannot be read', () => {
  /** The machine is asked again, and what follows is done. */
  async function askedAgain(): Promise<void> {
    await vi.advanceTimersByTimeAsync(ANCHOR_AGAIN);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  const UNREADABLE = { name: 'state.get', code: 'failed' } as const;
  const KEY = 'audit.airside-live';

  /** A trail of three entries whose anchor names entry `seq` and holds a finding, or none. The machine returns nothing. */
  async function unread(seq = 3, finding: TrailFinding | null = null) {
    const machine = memoryHost();
    const host = watchState(machine, () => undefined);
    const store = await storeWith(3);
    const hash = String((await store.table('audit').get(seq))?.hash ?? 'a'.repeat(64));
    const text = JSON.stringify({ seq, hash, at: '2026-11-01T00:00:00.000Z', finding });
    machine.state.set(KEY, text);
    machine.failing = UNREADABLE;
    const anchor = trailAnchor(host, store.db.name);
    return { machine, host, store, anchor, text, anchoring: new Anchoring(store) };
  }

  test('an unread anchor is not absent: it raises no finding, and nothing is written over it', async () => {
    const { machine, host, store, anchor, anchoring, text } = await unread();
    for (let at = 4; at <= 60; at++) await commit(store, [], [entry(at)]);
    store.trail.begun = false;
    expect(await anchoring.begin(anchor)).toBeNull();
    await commit(store, [], [entry(61)]);
    await vi.advanceTimersByTimeAsync(3 * ANCHOR_AGAIN);
    await anchor.flush();
    expect([anchoring.finding, anchoring.anchors, host.stateFails]).toEqual([null, [], true]);
    expect(machine.state.get(KEY)).toBe(text);
  });

  test('an anchor that is read late is compared with the trail as it was when the core began', async () => {
    const { machine, store, anchor, anchoring } = await unread(5);
    const later = vi.fn();
    expect(await anchoring.begin(anchor, later)).toBeNull();
    // By now the trail has an entry of that number.
    for (const at of [4, 5, 6]) await commit(store, [], [entry(at)]);
    machine.failing = null;
    await askedAgain();
    const finding = { code: 'audit-cut', seq: 4, last: 5, at: store.clock() };
    expect([later.mock.calls, anchoring.finding]).toEqual([[[finding]], finding]);
    expect(JSON.parse(machine.state.get(KEY) ?? '')).toMatchObject({ seq: 6, finding });
  });

  test('once the anchor is read, new ends go to it, and no number that it knows is used again', async () => {
    const { machine, host, store, anchor, anchoring } = await unread(9);
    await anchoring.begin(anchor);
    machine.failing = null;
    await askedAgain();
    await commit(store, [], [entry(4)]);
    await vi.advanceTimersByTimeAsync(ANCHOR_EVERY);
    expect([store.trail.head.seq, (await heldHead(anchor))?.seq, host.stateFails]).toEqual([10, 10, false]);
    expect(anchoring.anchors.map(({ seq }) => seq)).toEqual([9, 10]);
  });

  test('an anchor that is read late and agrees raises nothing, and the present end goes to it', async () => {
    const { machine, store, anchor, anchoring } = await unread();
    const later = vi.fn();
    await anchoring.begin(anchor, later);
    await commit(store, [], [entry(4)]);
    machine.failing = null;
    await askedAgain();
    expect([later.mock.calls, anchoring.finding, anchor.kept?.seq]).toEqual([[[null]], null, 4]);
  });

  test('a finding that lies in an unread anchor is open once it is read', async () => {
    const { machine, anchor, anchoring } = await unread(3, FINDING);
    await anchoring.begin(anchor);
    expect([await anchoring.acknowledge(), anchoring.finding]).toEqual([false, null]);
    machine.failing = null;
    await askedAgain();
    expect(anchoring.finding).toEqual(FINDING);
    expect([await anchoring.acknowledge(), (await heldHead(anchor))?.finding]).toEqual([true, null]);
  });

  test('a finding of this program run stays shown, and cannot be acknowledged before the anchor is read', async () => {
    const { machine, store, anchor } = await withFinding();
    machine.failing = UNREADABLE;
    const anchoring = new Anchoring(store);
    await anchoring.begin(anchor);
    expect([anchoring.finding, await anchoring.acknowledge(), anchoring.finding]).toEqual([FINDING, false, FINDING]);
  });

  test('a finding that is reported meanwhile outlasts a sign-in, and is kept once the anchor is read', async () => {
    const { machine, store, anchor, anchoring, text } = await unread();
    const reported: TrailFinding = { ...FINDING, code: 'audit-replaced' };
    await anchoring.begin(anchor);
    await anchoring.report(reported);
    anchoring.end();
    const next = new Anchoring(store);
    await next.begin(anchor);
    expect([next.finding, machine.state.get(KEY)]).toEqual([reported, text]);
    next.end();
    machine.failing = null;
    const last = new Anchoring(store);
    await last.begin(anchor);
    expect([last.finding, (await heldHead(anchor))?.finding]).toEqual([reported, reported]);
    await last.acknowledge();
    const after = new Anchoring(store);
    await after.begin(anchor);
    expect(after.finding).toBeNull();
  });

  test('a core that has ended compares and writes nothing when its anchor is read', async () => {
    const { machine, anchor, anchoring, text } = await unread(9);
    await anchoring.begin(anchor);
    anchoring.end();
    machine.failing = null;
    await askedAgain();
    expect([anchoring.finding, machine.state.get(KEY)]).toEqual([null, text]);
  });

  test('where the machine refused a head of this program run, the trail is compared with that one', async () => {
    const { machine, store, anchor, kept } = await withFinding();
    machine.failing = { name: 'state.put', code: 'failed' };
    await anchor.put({ ...kept, seq: 7 });
    machine.failing = UNREADABLE;
    const anchoring = new Anchoring(store);
    expect(await anchoring.begin(anchor)).toMatchObject({ code: 'audit-cut', seq: 4, last: 7 });
  });
});

describe('a text that is no anchor', () => {
  const damaged = async (count: number) => {
    const store = await filledStore(count);
    const anchor = trailAnchor(memoryHost(new Map([['audit.airside-live', 'no anchor']])), store.db.name);
    return { store, anchor, anchoring: new Anchoring(store) };
  };

  test.each([0, 3])('a damaged anchor is a finding, although the trail has only %i entries', async (count) => {
    const { store, anchor, anchoring } = await damaged(count);
    const finding = { code: 'audit-anchor-missing', seq: 1, last: count, at: store.clock() };
    expect(await anchoring.begin(anchor)).toEqual(finding);
    expect(await heldHead(anchor)).toMatchObject({ seq: count, finding });
  });

  test('a damaged anchor is a finding also where this program run has a head that the machine refused', async () => {
    const { store, anchor, anchoring } = await damaged(3);
    anchor.moved({ ...store.trail.head, at: store.clock(), finding: null });
    expect(await anchoring.begin(anchor)).toMatchObject({ code: 'audit-anchor-missing' });
  });
});
