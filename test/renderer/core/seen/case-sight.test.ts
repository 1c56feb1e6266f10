import { afterEach, describe, expect, test } from 'vitest';
import { caseSight, seenCase } from '../../../../renderer/core/seen/case-sight.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { looking } from './looking.ts';
import {
  asking,
  caseOf,
  damageHead,
  endStore,
  FLIGHT,
  headOf,
  joined,
  OFFICER,
  storeWith,
  TEXTS,
  TWIN,
} from './stored.ts';

afterEach(endStore);

const { customs, police, immigration } = OFFICER;
const AT = '2026-11-24T08:00:00.000Z';
const GONE = 'ET-1-ADD-2026-11-24';
const drawn = (officer: string) => ({ kind: 'drawn', officer, at: AT, drawn: 1, of: 9, note: null }) as const;
const decision = (rule: string) =>
  ({ rule, disposition: 'datum-wrong', reason: 'seen', officer: police, at: AT }) as const;
const decided = (rule: string) => ({ kind: 'hit-decided', ...decision(rule) }) as const;

const sightAs = async (agency: Agency, records: Parameters<typeof storeWith>[0] = {}) =>
  caseSight(asking(await storeWith({ flightHeads: [headOf(FLIGHT)], ...records }), agency));

describe('where the frame hides nothing from anybody', () => {
  test('a case is shown as it is stored, and every agency may know of it', async () => {
    const store = await storeWith({ flightHeads: [headOf(FLIGHT)] });
    const sight = await caseSight(asking(store, 'customs', STARTING_FRAME));
    const found = caseOf('c', 'hidden', [police], { hiddenFrom: ['customs'] });
    expect(sight.show(found)).toBe(found);
    expect(sight.withHiddenFrom(found)).toBe(found);
    expect([sight.isOpen(found), sight.isLeftOutOfDraw(found)]).toEqual([true, true]);
    expect([sight.isBeside(found), sight.isOwn(found)]).toEqual([false, false]);
  });

  test('a case is shown under the id that its flight has now', async () => {
    const store = await storeWith({ decisions: joined(false) });
    const found = caseOf('c', 'hidden', [police], { flight: TWIN });
    for (const frame of [null, POLICE_ONLY_FRAME]) {
      const sight = await caseSight(asking(store, 'police', frame));
      expect(sight.flightOf(found)).toBe(FLIGHT);
      expect(sight.show(found)?.flight).toBe(FLIGHT);
    }
  });
});

test('an airline’s officer sees no case on a traveller with a hit, also where there is no frame', async () => {
  const heads = [headOf(FLIGHT, { frame: undefined, seen: undefined })];
  const sight = await caseSight(asking(await storeWith({ flightHeads: heads }), 'airline', null));
  expect(sight.show(caseOf('c', 'open', [police]))).toBeNull();
});

describe('a case on a traveller with only hidden hits', () => {
  test.each<[string, Agency, Case, boolean]>([
    ['hidden from an agency that sees none', 'customs', caseOf('c', 'hidden', [police]), false],
    [
      'hidden from it where others who see none also worked',
      'customs',
      caseOf('c', 'hidden', [police, immigration]),
      false,
    ],
    ['shown to one that sees them', 'gendarmerie', caseOf('c', 'hidden', [police]), true],
    ['shown where an own officer worked on it', 'customs', caseOf('c', 'hidden', [police, customs]), true],
    ['shown where only officers who see none worked on it', 'customs', caseOf('c', 'hidden', [immigration]), true],
    [
      'shown where the officers drew the traveller',
      'customs',
      caseOf('c', 'hidden', [], { timeline: [drawn(police)] }),
      true,
    ],
  ])('it is %s', async (_, agency, found, isShown) => {
    expect((await sightAs(agency)).show(found) !== null).toBe(isShown);
  });

  test('it stays hidden without its hit from those it was hidden from, until a frame hides nothing from them', async () => {
    const found = caseOf('c', 'nobody', [police], { hiddenFrom: ['customs'] });
    const store = await storeWith({ flightHeads: [headOf(FLIGHT)] });
    const shows = async (agency: Agency, frame = POLICE_ONLY_FRAME) =>
      (await caseSight(asking(store, agency, frame))).show(found) !== null;
    expect([await shows('customs'), await shows('immigration'), await shows('police')]).toEqual([false, true, true]);
    const uses = POLICE_ONLY_FRAME.uses.map((line) =>
      line.seenBy === null ? line : { ...line, seenBy: ['police', 'customs'] as const },
    );
    expect(await shows('customs', { ...POLICE_ONLY_FRAME, uses })).toBe(true);
  });

  test.each<[string, Partial<Case>, boolean]>([
    ['with a decision on a hidden hit', { decisions: [decision('police.rule')] }, false],
    ['with a result for a hidden hit', { credited: ['police.rule'] }, false],
    ['that was hidden before', { hiddenFrom: ['customs'] }, false],
    ['with a decision on a hit that is seen', { decisions: [decision('police.rule'), decision('customs.rule')] }, true],
    [
      'with a result for a hit that is seen',
      { decisions: [decision('police.rule')], credited: ['customs.rule'] },
      true,
    ],
    ['that names no hit', {}, true],
  ])('when its flight is not kept, its own record tells: a case %s', async (_, more, isShown) => {
    const found = caseOf('c', 'hidden', [police], { flight: GONE, ...(more as object) });
    expect((await sightAs('customs')).show(found) !== null).toBe(isShown);
    expect((await sightAs('gendarmerie')).show(found)).not.toBeNull();
  });
});

test.each<[Agency, Case, boolean]>([
  ['customs', caseOf('c', 'hidden', [police]), false],
  ['customs', caseOf('c', 'hidden', [immigration]), true],
  ['customs', caseOf('c', 'open', [police]), true],
  ['police', caseOf('c', 'nobody', [police], { hiddenFrom: ['customs'] }), false],
])('every agency may know of a case that rests on no hidden hit: %s asks', async (agency, found, isOpen) => {
  expect((await sightAs(agency)).isOpen(found)).toBe(isOpen);
});

test.each<[string, Agency, Case, boolean]>([
  ['of others who see a hit', 'customs', caseOf('c', 'hidden', [police]), true],
  ['of others who see none', 'customs', caseOf('c', 'hidden', [immigration]), false],
  ['of others who see none, for one who sees a hit', 'police', caseOf('c', 'hidden', [immigration]), true],
  ['of others who see a hit, too', 'gendarmerie', caseOf('c', 'hidden', [police]), false],
  ['of the own agency', 'customs', caseOf('c', 'hidden', [police, customs]), false],
  ['on a traveller whose hits all agencies see', 'customs', caseOf('c', 'open', [police]), false],
])('work goes on beside the own where one agency sees hits and the other none: %s', async (_, agency, found, is) => {
  expect((await sightAs(agency)).isBeside(found)).toBe(is);
});

test.each<[string, Agency, Case, boolean]>([
  ['hidden from others', 'police', caseOf('c', 'hidden', [police]), false],
  ['hidden from the own agency', 'customs', caseOf('c', 'hidden', [police]), false],
  ['open to all', 'customs', caseOf('c', 'open', [police]), true],
  ['of the own agency, which sees no hit', 'customs', caseOf('c', 'hidden', [police, customs]), true],
  [
    'of the own agency, which sees a hit, with one that sees none',
    'police',
    caseOf('c', 'hidden', [police, customs]),
    false,
  ],
])('a draw leaves a traveller out as if hidden cases were not there: a case %s', async (_, agency, found, isOut) => {
  expect((await sightAs(agency)).isLeftOutOfDraw(found)).toBe(isOut);
});

describe('the agencies from which a case is to stay hidden', () => {
  test('a case is kept from those that see no hit on its traveller now, and from those it was hidden from before', async () => {
    const sight = await sightAs('police');
    const hiddenFrom = (found: Case) => sight.withHiddenFrom(found).hiddenFrom;
    expect(hiddenFrom(caseOf('c', 'hidden', [police]))).toEqual(['customs', 'immigration']);
    expect(hiddenFrom(caseOf('c', 'nobody', [police], { hiddenFrom: ['customs'] }))).toEqual(['customs']);
    const open = caseOf('c', 'open', [police]);
    expect(sight.withHiddenFrom(open)).toBe(open);
  });

  test('an airline, which sees no case at all, is not among them', async () => {
    const sight = await sightAs('airline');
    expect(sight.withHiddenFrom(caseOf('c', 'hidden', [police])).hiddenFrom).toEqual(['customs', 'immigration']);
  });

  test('nothing is kept while the hits are not known', async () => {
    const found = caseOf('c', 'hidden', [police]);
    const older = await sightAs('police', { flightHeads: [headOf(FLIGHT, { frame: 'older' })] });
    expect(older.isOpen(found)).toBe(false);
    expect(older.withHiddenFrom(found)).toBe(found);
    const store = await storeWith({ flightHeads: [] });
    damageHead(store, FLIGHT);
    const damaged = await caseSight(asking(store, 'police'));
    expect(damaged.isOpen(found)).toBe(false);
    expect(damaged.withHiddenFrom(found)).toBe(found);
  });
});

describe('what is shown of a case', () => {
  const whole = caseOf('c', 'both', [police], {
    credited: ['police.rule', 'customs.rule'],
    confidential: true,
    hiddenFrom: ['customs'],
    decisions: [decision('police.rule'), decision('customs.rule')],
    timeline: [
      { kind: 'noted', officer: police, at: AT, note: 'nervous' },
      decided('police.rule'),
      decided('customs.rule'),
    ],
  });

  test('a case is shown without decisions on hidden hits and with the outcome that the officer sees', () => {
    const { confidential: _, hiddenFrom: __, ...rest } = whole;
    expect(seenCase(whole, looking('customs', POLICE_ONLY_FRAME, TEXTS), 'watch')).toEqual({
      ...rest,
      outcomeAtOpening: 'watch',
      credited: ['customs.rule'],
      decisions: [decision('customs.rule')],
      timeline: [whole.timeline[0], decided('customs.rule')],
    });
  });

  test('a case without a result names no rules for it', () => {
    const seen = seenCase({ ...whole, credited: null }, looking('customs', POLICE_ONLY_FRAME, TEXTS), 'watch');
    expect(seen.credited).toBeNull();
  });

  test('a case is shown whole where no rule is hidden', () => {
    expect(seenCase(whole, looking('police', POLICE_ONLY_FRAME, TEXTS), 'watch')).toBe(whole);
  });
});
