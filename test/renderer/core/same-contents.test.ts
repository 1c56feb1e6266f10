/**
 * The contents of the store after an import do not depend on the order of the files, on files that come twice, or on where the program is killed in
 * between.
 */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import type { Store } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import type { Flight } from '../../../shared/flight/flight.ts';
import { reportSoak } from '../../soak-rows.ts';
import { hundredFiles, type NamedBytes, publicSamples } from './hundred-files.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { contentsDifferences, contentsDigest, type StoreContents, storeContents } from './store-contents.ts';

/** One random order per seed. To look into an order that fails, put its seed first. `npm run soak` tries all of them: each takes seconds and is the same check again. */
const SEEDS = [101, 202, 303, 404, 505, 606, 707, 808, 909, 1010];
const SOAK = process.env.AIRSIDE_SOAK === '1';
/** A job that was cut short three times is given up. */
const MOST_KILLS = 2;

interface Expected {
  readonly decisions: readonly Decision[];
  readonly contents: StoreContents;
}

/** The contents after all files came in one import in the given order and an officer decided about their flights. */
async function importPlainly(files: readonly NamedBytes[]): Promise<Expected> {
  await emptyStores();
  const { ask, core, store } = await openUnit();
  await ask('import.start', { way: 'files', files: copies(files) });
  const sections = await readAll(store, 'flightManifests');
  const decisions = decisionsAbout(sections.map(({ value }) => value.flight));
  await decide(store, decisions);
  await core.resume();
  const contents = await storeContents(store);
  await core.close();
  return { decisions, contents };
}

/** Joins two travellers, parts others, renames a flight, and withdraws one decision. */
function decisionsAbout(flights: readonly Flight[]): readonly Decision[] {
  const [first, second] = [...flights].sort((a, b) => b.travellers.length - a.travellers.length);
  const merged = first?.travellers.find(({ sources }) => sources.length > 1);
  if (first === undefined || second === undefined || merged === undefined)
    throw new Error('no flights to decide about');
  const [one, other] = first.travellers.filter((traveller) => traveller !== merged);
  const small = flights.filter((flight) => flight !== first && flight !== second).slice(0, 2);
  const made = (id: string, flight: Flight | undefined) => ({
    id,
    at: `2026-11-24T09:0${id}:00.000Z`,
    officer: 'LFW-01',
    flight: flight?.id ?? '',
    reason: 'seen',
  });
  return [
    { ...made('1', first), kind: 'join', travellers: [one?.id ?? '', other?.id ?? ''] },
    {
      ...made('2', first),
      kind: 'part',
      travellers: merged.sources.map(({ message, index }) => `${message}:${index}`),
    },
    { ...made('3', small[0]), kind: 'same-flight', other: small[1]?.id ?? '' },
    { ...made('4', second), kind: 'flight', patch: { cancelled: true } },
    { ...made('5', second), kind: 'withdraw', decision: '4' },
  ];
}

async function decide(store: Store, decisions: readonly Decision[]): Promise<void> {
  await commit(
    store,
    decisions.map((value): Write => {
      const { id, flight, kind } = value;
      return { table: 'decisions', id, rev: 0, value, index: { flight, kind } };
    }),
    [],
  );
}

afterAll(emptyStores);

/** Bytes move to the core, so each import gets its own. */
function copies(given: readonly NamedBytes[]): readonly NamedBytes[] {
  return given.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
}

/** Numbers from 0 up to (not including) 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All files in random order, some of them twice, cut into imports. */
function imports(files: readonly NamedBytes[], random: () => number): readonly (readonly NamedBytes[])[] {
  const all = [...files, ...files.filter(() => random() < 0.2)];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] as NamedBytes, all[at] as NamedBytes];
  }
  const groups: NamedBytes[][] = [];
  while (all.length > 0) groups.push(all.splice(0, 1 + Math.floor(random() * 30)));
  return groups;
}

/** Imports a group, ending the program at random moments, until it is done. */
async function importKilled(group: readonly NamedBytes[], random: () => number): Promise<number> {
  let kills = 0;
  const first = await openCore();
  let left = 1 + Math.floor(random() * group.length * 4);
  let closing: Promise<void> | undefined;
  await first.core.call(
    'import.start',
    { way: 'files', files: copies(group) },
    {
      onProgress: () => {
        if (--left === 0) closing = first.core.close();
      },
    },
  );
  if (closing === undefined) {
    await first.core.close();
    return 0;
  }
  await closing;
  for (kills = 1; ; kills++) {
    const again = await openCore();
    const resumed = again.core.resume();
    if (kills < MOST_KILLS && random() < 0.5) {
      await new Promise((resolve) => setTimeout(resolve, random() * 200));
      await again.core.close();
      await resumed;
      continue;
    }
    await resumed;
    expect(await again.store.table('jobFiles').count()).toBe(0);
    await again.core.close();
    return kills;
  }
}

/** Imports all files in a random order with kills, decides at a random moment, and compares what the store holds with `expected`. */
async function importInOrder(files: readonly NamedBytes[], seed: number, expected: Expected): Promise<void> {
  const random = randomFrom(seed);
  await emptyStores();
  await (await openUnit()).core.close();
  let kills = 0;
  const groups = imports(files, random);
  const decided = Math.floor(random() * groups.length);
  for (const [at, group] of groups.entries()) {
    if (at === decided) {
      const { store, core } = await openCore();
      await decide(store, expected.decisions);
      await core.close();
    }
    kills += await importKilled(group, random);
  }
  expect(kills).toBeGreaterThan(0);
  const { store, core } = await openCore();
  await core.resume();
  const found = await storeContents(store);
  await core.close();
  expect(contentsDifferences(expected.contents, found)).toEqual([]);
  expect(contentsDigest(found)).toBe(contentsDigest(expected.contents));
  reportSoak('unit-orders', { tried: 1, met: kills, lost: 0 });
}

describe('a hundred sample files', () => {
  const files = hundredFiles();
  let expected: Expected;

  beforeAll(async () => {
    expected = await importPlainly(files);
  }, 120_000);

  test.each(SEEDS.slice(0, SOAK ? 10 : 1))(
    'imported in random order, some twice, with kills, the sample files give the contents of one plain import (seed %i)',
    (seed) => importInOrder(files, seed, expected),
    120_000,
  );

  test('the sample files give flights of every kind: cancelled, closed, flagged, decided about, with earlier flights', () => {
    expect(files).toHaveLength(100);
    const contents = [...expected.contents];
    const heads = contents.filter(([name]) => name.startsWith('flightHeads')).map(([, json]) => JSON.parse(json));
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.some(({ cancelled }) => cancelled)).toBe(true);
    expect(heads.some(({ completeness }) => completeness.closed)).toBe(true);
    expect(contents.filter(([name]) => name.startsWith('decision'))).toHaveLength(5);
    const blocks = contents.filter(([name]) => name.startsWith('factBlocks')).map(([, json]) => json);
    for (const fact of [
      'history.trips90d',
      'history.sameCompanions',
      'links.phoneSurnames60d',
      'links.successiveFlightTwins',
    ]) {
      expect(blocks.filter((json) => json.includes(`"${fact}"`)).length, fact).toBeGreaterThan(3);
    }
    expect(heads.reduce((sum, { flagged }) => sum + flagged.length, 0)).toBeGreaterThan(20);
  });
});

const others = publicSamples();

describe.skipIf(others === null)('the public sample messages (../shared/corpus) among the sample files', () => {
  const files = hundredFiles('2026-11-24T08:00Z', others ?? []);
  let expected: Expected;

  beforeAll(async () => {
    expected = await importPlainly(files);
  }, 120_000);

  test.each(SEEDS.slice(0, SOAK ? 10 : 1))(
    'imported in random order, some twice, with kills, the public messages give the contents of one plain import (seed %i)',
    (seed) => importInOrder(files, seed, expected),
    120_000,
  );
});
