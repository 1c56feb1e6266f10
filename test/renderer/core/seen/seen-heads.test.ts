import { afterEach, describe, expect, test } from 'vitest';
import type { Flagged, FlightHead } from '../../../../renderer/core/flight-head.ts';
import {
  headSeenBy,
  hidesFrom,
  readSeenHead,
  readSeenHeads,
  seenHead,
} from '../../../../renderer/core/seen/seen-heads.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { FRAME_HASH, looking } from './looking.ts';
import { WHOLE as ALL, asking, endStore, headOf, LESS, FLIGHT as STORED, storeWith, TWIN } from './stored.ts';

afterEach(endStore);

const WHOLE = {
  byOutcome: { clear: 1, watch: 0, inspect: 1, intercept: 0 },
  ruleCounts: { 'police.rule': { hits: 1, unknown: 0 } },
  flagged: [{ traveller: 'a' }],
  held: ['police.rule'],
  uncovered: [{ rule: 'police.rule', field: 'bags' }],
  mutes: { m1: 1 },
  spared: 1,
  absent: 1,
  regulars: 1,
};
const REDUCED = { byOutcome: { clear: 2, watch: 0, inspect: 0, intercept: 0 }, ruleCounts: {}, flagged: [] };
const NOTHING = { ...REDUCED, byOutcome: { clear: 0, watch: 0, inspect: 0, intercept: 0 } };
const FLIGHT = { id: 'ET-508-ADD-2026-11-24', messages: 2, frame: FRAME_HASH };
const SEEN = [{ by: ['customs', 'immigration'], ...REDUCED }];
const headWith = (more: object) => ({ ...FLIGHT, ...WHOLE, ...more }) as unknown as FlightHead;
const HEAD = headWith({ seen: SEEN });

describe('the head of a flight', () => {
  test('the head of a flight has only what its agency sees', () => {
    expect(headSeenBy(HEAD, 'customs', FRAME_HASH)).toStrictEqual({ ...FLIGHT, ...REDUCED });
    expect(headSeenBy(HEAD, 'immigration', FRAME_HASH)).toStrictEqual({ ...FLIGHT, ...REDUCED });
  });

  test('the head of a flight is the same object for an agency from which nothing is hidden', () => {
    expect(headSeenBy(HEAD, 'police', null)).toBe(HEAD);
    const plain = headWith({});
    expect(headSeenBy(plain, 'customs', FRAME_HASH)).toBe(plain);
  });

  test.each<[string, Agency, object, string | null]>([
    ['of an agency without law enforcement', 'airline', { seen: SEEN }, null],
    ['where the flight was screened under another frame', 'customs', { seen: SEEN, frame: 'other' }, FRAME_HASH],
    ['where the flight was screened under no frame', 'customs', { frame: undefined }, FRAME_HASH],
  ])('the head of a flight shows nobody to an officer %s', (_, agency, more, frame) => {
    const { frame: kept = FRAME_HASH, seen: __, ...rest } = { ...FLIGHT, ...more } as Record<string, unknown>;
    const shown = headSeenBy(headWith(more), agency, frame);
    expect(shown).toMatchObject(NOTHING);
    expect(shown).toMatchObject({ id: rest.id });
    expect(shown.frame ?? FRAME_HASH).toBe(kept);
    for (const field of ['seen', 'held', 'uncovered', 'mutes', 'spared', 'absent', 'regulars'])
      expect(shown).not.toHaveProperty(field);
  });

  test.each<[Agency, object, object]>([
    ['customs', POLICE_ONLY_FRAME, REDUCED],
    ['police', POLICE_ONLY_FRAME, WHOLE],
    ['airline', POLICE_ONLY_FRAME, NOTHING],
    ['airline', STARTING_FRAME, NOTHING],
  ])('the head of a flight is that of the officer’s agency: %s', (agency, frame, expected) => {
    const request = looking(agency, frame as LegalFrame, [ruleText('{ fact: bags.none, is: true }')]);
    expect(seenHead(request, HEAD)).toMatchObject(expected);
  });

  test('a flight of another frame is whole for an agency from which the frame in force hides nothing', () => {
    const other = headWith({ frame: 'other' });
    const texts = [ruleText('{ fact: bags.none, is: true }')];
    expect(seenHead(looking('police', POLICE_ONLY_FRAME, texts), other)).toBe(other);
    expect(seenHead(looking('customs', POLICE_ONLY_FRAME, texts), other)).toMatchObject(NOTHING);
    expect(seenHead(looking('customs', null, texts), other)).toBe(other);
  });
});

describe('a legal frame', () => {
  const ownLines: LegalFrame = { ...POLICE_ONLY_FRAME, gendarmerie: 'own-lines' };
  const both: LegalFrame = {
    ...POLICE_ONLY_FRAME,
    uses: [...POLICE_ONLY_FRAME.uses, { ...POLICE_ONLY, id: 'customs-only', of: 'customs', seenBy: ['customs'] }],
  };
  test.each<[string, LegalFrame | null, readonly Agency[]]>([
    ['none', null, ['airline']],
    ['the starting one', STARTING_FRAME, ['airline']],
    ['one that shows hits of police rules to the police', POLICE_ONLY_FRAME, ['airline', 'customs', 'immigration']],
    [
      'the same where the gendarmerie has lines of its own',
      ownLines,
      ['airline', 'customs', 'gendarmerie', 'immigration'],
    ],
    [
      'one that hides hits of each from the other',
      both,
      ['airline', 'customs', 'gendarmerie', 'immigration', 'police'],
    ],
    [
      'one in which the owners of lists decide who sees their hits',
      { ...STARTING_FRAME, lists: 'by-owner' },
      ['airline', 'customs', 'gendarmerie', 'immigration', 'police'],
    ],
  ])('%s: it may hide something from some agencies only', (_, frame, expected) => {
    const agencies: readonly Agency[] = ['airline', 'customs', 'gendarmerie', 'immigration', 'police'];
    expect(agencies.filter((agency) => hidesFrom(frame, agency))).toEqual(expected);
  });
});

describe('heads that are read', () => {
  const other = headOf(TWIN, { seen: undefined });
  const outcomesIn = (flagged: readonly Pick<Flagged, 'traveller' | 'outcome'>[] = []) =>
    flagged.map(({ traveller, outcome }) => `${traveller}: ${outcome}`);
  const [less, all] = [outcomesIn(LESS as never), outcomesIn(ALL as never)];
  const flaggedIn = (heads: readonly FlightHead[]) => heads.map(({ flagged }) => outcomesIn(flagged));

  test.each<[string, Agency, LegalFrame | null, readonly (readonly string[])[]]>([
    ['customs, from whom the frame hides hits', 'customs', POLICE_ONLY_FRAME, [less, all]],
    ['the police, who see all', 'police', POLICE_ONLY_FRAME, [all, all]],
    ['customs, from whom a frame hid hits when the flight was screened', 'customs', STARTING_FRAME, [less, all]],
    ['an airline, which sees none', 'airline', null, [[], []]],
  ])('heads are read as an agency sees them: %s', async (_, agency, frame, expected) => {
    const store = await storeWith({ flightHeads: [headOf(STORED), other] });
    const request = asking(store, agency, frame);
    expect(flaggedIn(await readSeenHeads(request))).toEqual(expected);
    expect(outcomesIn((await readSeenHead(request, STORED))?.flagged)).toEqual(expected[0]);
    expect(await readSeenHead(request, 'ET-1-ADD-2026-11-24')).toBeUndefined();
  });

  test('a flight is shown as it was screened where the frame in force hides nothing', async () => {
    const store = await storeWith({ flightHeads: [headOf(STORED)] });
    expect(flaggedIn(await readSeenHeads(asking(store, 'customs', STARTING_FRAME)))).toEqual([less]);
  });

  test('heads of another frame show nobody to an agency from which the frame in force hides something', async () => {
    const store = await storeWith({ flightHeads: [headOf(STORED, { frame: 'other', seen: undefined })] });
    expect(flaggedIn(await readSeenHeads(asking(store, 'customs')))).toEqual([[]]);
    expect(flaggedIn(await readSeenHeads(asking(store, 'police')))).toEqual([all]);
  });

  test('heads that nothing is hidden of are the same objects in each reading', async () => {
    const request = asking(await storeWith({ flightHeads: [other] }), 'police');
    const [once, again] = [await readSeenHeads(request), await readSeenHeads(request)];
    expect(again[0]).toBe(once[0]);
  });
});
