import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readHeads } from '../../../renderer/core/store/heads.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { flightlessList } from './flightless.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

const OTHER = 'ET-510-ADD-2026-11-24';

beforeEach(emptyStores);
afterEach(() => void vi.restoreAllMocks());

/** Flights cannot be stored so many times, or until the returned function is called. */
function failDeriving(times = Number.POSITIVE_INFINITY): () => void {
  let left = times;
  const put = IDBObjectStore.prototype.put;
  const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    if (this.name === 'flightManifests' && left-- > 0) throw new DOMException('', 'UnknownError');
    return put.apply(this, given);
  });
  return () => failing.mockRestore();
}

async function unitWithFlights(): Promise<TestCore> {
  const unit = await openUnit();
  const files = [
    { name: 'a.edi', bytes: paxlst(TWO_PEOPLE) },
    { name: 'b.edi', bytes: paxlst(TWO_PEOPLE, { flight: 'ET510', control: 'C0510' }) },
  ];
  await unit.ask('import.start', { way: 'files', files });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'Ama' });
  return unit;
}

const update = ({ ask }: TestCore) =>
  ask('flight.update', { flight: FLIGHT, patch: { gate: 'A1' }, reason: 'stand closed' });
const headOf = async ({ store }: TestCore, id: string) => (await readHeads(store)).find((head) => head.id === id);

/** What is confirmed, what is done before it, and how the flights look once it was derived. */
const ACTS: readonly {
  readonly name: string;
  before?(unit: TestCore): Promise<unknown>;
  act(unit: TestCore, given: unknown): Promise<unknown>;
  derived(unit: TestCore): Promise<boolean>;
}[] = [
  {
    name: 'an update of a flight',
    act: update,
    derived: async (unit) => (await headOf(unit, FLIGHT))?.derivedFrom.decisions === 1,
  },
  {
    name: 'that two flights are the same',
    act: ({ ask }) => ask('flight.same', { flight: OTHER, other: FLIGHT, reason: 'one aircraft' }),
    derived: async (unit) => (await headOf(unit, OTHER)) === undefined,
  },
  {
    name: 'the flight of a message that names none',
    before: async ({ ask }) => {
      const bytes = flightlessList([{ surname: 'LAWSON', given: 'AFI', document: 'TG777' }], { control: 'C9' });
      const { files } = await ask('import.start', { way: 'files', files: [{ name: 'c.edi', bytes }] });
      return files[0]?.messages[0]?.id;
    },
    act: ({ ask }, message) =>
      ask('message.assign', { message: String(message), to: { flight: FLIGHT }, reason: 'says the desk' }),
    derived: async (unit) => (await headOf(unit, FLIGHT))?.travellers === 3,
  },
  {
    name: 'that a decision is withdrawn',
    before: async (unit) => {
      await update(unit);
      return (await readAll(unit.store, 'decisions'))[0]?.id ?? '';
    },
    act: ({ ask }, id) => ask('decision.withdraw', { id: String(id), reason: 'a mistake' }),
    derived: async (unit) => (await headOf(unit, FLIGHT))?.derivedFrom.decisions === 2,
  },
  {
    name: 'a change of reference data',
    act: ({ ask }) => ask('reference.put', { kind: 'carrier', code: 'ET', value: { name: 'Other Air' } }),
    derived: async ({ ask, ...unit }) => {
      const { version } = await ask('reference.search', { kind: 'carrier', search: 'ET', editedOnly: true });
      return (await headOf({ ask, ...unit }, FLIGHT))?.reference === version;
    },
  },
  {
    name: 'a legal frame',
    before: async ({ ask }) => {
      const frame = { ...STARTING_FRAME, gendarmerie: 'own-lines' as const };
      const { proposal } = await ask('frame.propose', { frame, note: 'Decision 12' });
      await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'Afi' });
      return proposal?.hash;
    },
    act: ({ ask }, hash) => ask('frame.confirm', { hash: String(hash) }),
    derived: async (unit) => {
      const { inForce } = await unit.ask('frame.get', {});
      return inForce !== null && (await headOf(unit, FLIGHT))?.frame === inForce.hash;
    },
  },
];

describe('what is confirmed while flights cannot be stored', () => {
  test.each(ACTS)('$name is answered as confirmed, and derived at the next start', async ({ before, act, derived }) => {
    const unit = await unitWithFlights();
    const given = await before?.(unit);
    const endFailing = failDeriving();
    await act(unit, given);
    expect(await derived(unit)).toBe(false);
    endFailing();
    await unit.core.resume();
    expect(await derived(unit)).toBe(true);
  });

  test('after a failure that has passed, flights are derived in the background without a restart', async () => {
    const unit = await unitWithFlights();
    failDeriving(1);
    await update(unit);
    expect((await headOf(unit, FLIGHT))?.derivedFrom.decisions).toBe(0);
    await vi.waitFor(async () => expect((await headOf(unit, FLIGHT))?.derivedFrom.decisions).toBe(1));
  });

  test('a call whose decision was written just before the store closes is answered as done', async () => {
    const unit = await unitWithFlights();
    let closed: Promise<void> | undefined;
    unit.store.onCommitted((writes) => {
      if (writes.some(({ table }) => table === 'decisions')) closed = unit.core.close();
    });
    await update(unit);
    await closed;
    expect(closed).toBeDefined();
  });
});
