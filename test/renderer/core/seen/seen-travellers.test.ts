import { afterEach, describe, expect, test } from 'vitest';
import { type SeenTravellers, seenTravellers } from '../../../../renderer/core/seen/seen-travellers.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import {
  asking,
  damageHead,
  endStore,
  FLIGHT,
  flagged,
  headOf,
  joined,
  LESS,
  OFFICER,
  storeWith,
  TWIN,
} from './stored.ts';

afterEach(endStore);

const on = (traveller: string, flight = FLIGHT) => ({ flight, traveller });

async function travellersAs(agency: Agency, records: Parameters<typeof storeWith>[0] = {}): Promise<SeenTravellers> {
  const seen = await seenTravellers(asking(await storeWith({ flightHeads: [headOf(FLIGHT)], ...records }), agency));
  if (seen === null) throw new Error('the frame hides something');
  return seen;
}

test('nothing is asked where the frame hides nothing from anybody', async () => {
  const store = await storeWith({});
  expect(await seenTravellers(asking(store, 'customs', null))).toBeNull();
  expect(await seenTravellers(asking(store, 'customs', STARTING_FRAME))).toBeNull();
  // Hits of others are hidden from customs, so acts of the police are asked about, too.
  expect(await seenTravellers(asking(store, 'police'))).not.toBeNull();
});

test('all hits are hidden from an airline’s officer, under any frame and none', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT, { frame: undefined, seen: undefined })] });
  const seen = await seenTravellers(asking(store, 'airline', null));
  expect(seen?.blindTo(on('open'))).toEqual(['airline']);
  expect(seen?.outcome(on('open'))).toBe('clear');
  expect(seen?.isScreened(FLIGHT)).toBe(true);
});

test.each([
  ['hidden', ['customs', 'immigration']],
  ['hidden-before', ['customs', 'immigration']],
  ['open', []],
  ['both', []],
  ['nobody', []],
])('all hits on a traveller are hidden from some agencies, by any id of the traveller: %s', async (id, agencies) => {
  expect((await travellersAs('police')).blindTo(on(id))).toEqual(agencies);
});

test.each([
  ['a hidden hit is muted', 'muted-hidden', ['customs', 'immigration']],
  ['a hit that all see is muted', 'muted-open', []],
  ['a hit that all see is muted and a hidden one counts', 'hidden', ['customs', 'immigration']],
])('a muted hit is hidden from the same agencies as before: %s', async (_, id, agencies) => {
  const head = headOf(FLIGHT, {
    spared: [flagged('muted-hidden', 'watch'), flagged('muted-open', 'watch')],
    seen: [
      {
        by: ['customs', 'immigration'],
        flagged: LESS,
        spared: [flagged('muted-open', 'watch'), flagged('hidden', 'watch')],
      },
    ],
  });
  expect((await travellersAs('police', { flightHeads: [head] })).blindTo(on(id))).toEqual(agencies);
});

test.each([
  ['a hidden hit counts', 'gone', ['customs', 'immigration']],
  ['a hidden hit counts, by an earlier id', 'gone-before', ['customs', 'immigration']],
  ['a hit that all see counts', 'gone-open', []],
  ['a hidden hit is muted', 'gone-muted', ['customs', 'immigration']],
  ['a hit that all see is muted', 'gone-muted-open', []],
  ['there is no hit', 'gone-clear', []],
])(
  'the hits on a traveller who does not travel any more are hidden from the same agencies: %s',
  async (_, id, agencies) => {
    const gone = (ids: readonly string[], outcome: string) => ({ ids, outcome, rules: ['police.rule'] });
    const open = [gone(['gone-open'], 'watch'), gone(['gone-muted-open'], 'clear')];
    const head = headOf(FLIGHT, {
      absent: [gone(['gone', 'gone-before'], 'intercept'), gone(['gone-muted'], 'clear'), ...open],
      seen: [{ by: ['customs', 'immigration'], flagged: LESS, absent: open }],
    });
    const seen = await travellersAs('police', { flightHeads: [head] });
    expect(seen.blindTo(on(id))).toEqual(agencies);
    expect(seen.idsOf(on('gone-before'))).toEqual(['gone-before', 'gone']);
    // Nobody is flagged who does not travel.
    expect(seen.outcome(on(id))).toBe('clear');
  },
);

describe('acts about a traveller', () => {
  const { customs, colleague, police, immigration, unknown } = OFFICER;
  test.each<[string, readonly string[], boolean]>([
    ['hidden', [customs], true],
    ['hidden', [customs, immigration], true],
    ['hidden', [], true],
    ['hidden', [police], false],
    ['hidden', [customs, police], false],
    ['hidden', [unknown], false],
    ['open', [police], true],
    ['both', [police], true],
    ['nobody', [police], true],
  ])('every agency may know of acts that rest on no hidden hit: on %s by %j', async (id, officers, isOpen) => {
    expect((await travellersAs('police')).isOpen(on(id), officers)).toBe(isOpen);
  });

  test.each<[Agency, string, readonly string[], boolean]>([
    ['customs', 'hidden', [police], true],
    ['customs', 'hidden', [police, immigration], true],
    ['customs', 'hidden', [immigration], false],
    ['customs', 'hidden', [customs, police], false],
    ['customs', 'hidden', [police, colleague], false],
    ['customs', 'open', [police], false],
    ['police', 'hidden', [police], false],
    ['gendarmerie', 'hidden', [police], false],
    ['immigration', 'hidden', [police], true],
  ])('from %s, acts on %s by %j are hidden: %s', async (agency, id, officers, isHidden) => {
    expect((await travellersAs(agency)).hides(on(id), officers)).toBe(isHidden);
  });

  test('an act is of the own agency where one of its officers is', async () => {
    const seen = await travellersAs('customs');
    expect([[customs], [police, colleague]].map((officers) => seen.isOwn(officers))).toEqual([true, true]);
    expect([[police], [unknown], []].map((officers) => seen.isOwn(officers))).toEqual([false, false, false]);
  });
});

test.each<[Agency, Agency | undefined, readonly string[]]>([
  ['customs', undefined, ['clear', 'clear', 'watch', 'clear']],
  ['police', undefined, ['intercept', 'intercept', 'inspect', 'clear']],
  ['police', 'customs', ['clear', 'clear', 'watch', 'clear']],
])('an outcome is told as an agency sees it: %s asks for %s', async (agency, other, outcomes) => {
  const seen = await travellersAs(agency);
  expect(['hidden', 'hidden-before', 'both', 'nobody'].map((id) => seen.outcome(on(id), other))).toEqual(outcomes);
  expect(seen.outcome(on('open', TWIN), other)).toBe('clear');
});

test('the hits on a flight are known once it is screened under the frame in force', async () => {
  const heads = [headOf(FLIGHT), headOf(TWIN, { frame: 'older' })];
  const apart = await travellersAs('customs', { flightHeads: heads });
  expect([FLIGHT, TWIN].map((id) => apart.isScreened(id))).toEqual([true, false]);
  // Acts may be about either of two that were one, so the hits on both have to be known.
  const together = await travellersAs('customs', { flightHeads: heads, decisions: joined(false) });
  expect([FLIGHT, TWIN].map((id) => together.isScreened(id))).toEqual([false, false]);
});

test('a flight that is not kept is not stored, and one whose head is damaged is', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)] });
  damageHead(store, TWIN);
  const seen = await seenTravellers(asking(store, 'customs'));
  expect([FLIGHT, TWIN, 'ET-1-ADD-2026-11-24'].map((id) => seen?.isStored(id))).toEqual([true, true, false]);
});

test('the hits on a damaged flight are not known: they are taken to be hidden, and acts of others stay hidden', async () => {
  const store = await storeWith({ flightHeads: [headOf(FLIGHT)], decisions: joined(false) });
  damageHead(store, TWIN);
  const seen = await seenTravellers(asking(store, 'customs'));
  for (const flight of [FLIGHT, TWIN]) {
    expect(seen?.blindTo(on('nobody', flight))).toEqual(['customs', 'immigration']);
    expect(seen?.hides(on('nobody', flight), [OFFICER.police])).toBe(true);
    expect(seen?.isScreened(flight)).toBe(false);
  }
});

test.each([[false], [true]])(
  'two flights that were one count for each other, also when it is withdrawn: %s',
  async (withdrawn) => {
    const plain = headOf(TWIN, { flagged: [], seen: undefined });
    const seen = await travellersAs('customs', { flightHeads: [headOf(FLIGHT), plain], decisions: joined(withdrawn) });
    expect(seen.blindTo(on('hidden', TWIN))).toEqual(['customs', 'immigration']);
    expect(seen.isStored(TWIN)).toBe(true);
    // The outcome is that of the flight as it is now.
    expect(seen.outcome(on('both', TWIN))).toBe(withdrawn ? 'clear' : LESS[1]?.outcome);
  },
);
