import { afterEach, describe, expect, test } from 'vitest';
import { leftOutOfDraw } from '../../../../renderer/core/seen/draw-pool.ts';
import { compileRules } from '../../../../rules/engine/compile.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { Case } from '../../../../shared/casework/case.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { ruleSet } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { HIDING_UNTIL } from './looking.ts';
import {
  asking,
  caseOf,
  endStore,
  FLIGHT,
  headOf,
  joined,
  OFFICER,
  sectionOf,
  storeWith,
  TEXTS,
  TWIN,
} from './stored.ts';

afterEach(endStore);

const { customs, immigration, police } = OFFICER;
const TRAVELLERS = [{ id: 'open' }, { id: 'hidden', aliases: ['hidden-before'] }, { id: 'both' }, { id: 'nobody' }];
const SECTION = sectionOf(FLIGHT, TRAVELLERS);
/** The frame that names the duty officers of the police to those from whom hits of police rules are hidden. */
const tells = (frame: LegalFrame): LegalFrame => ({
  ...frame,
  uses: frame.uses.map((line) => (line.seenBy === null ? line : { ...line, contact: 'police' as const })),
});

interface Asked {
  readonly agency?: Agency;
  readonly frame?: LegalFrame | null;
  readonly cases?: readonly Case[];
  readonly decisions?: ReturnType<typeof joined>;
  readonly section?: typeof SECTION;
  readonly world?: object;
  readonly texts?: readonly string[];
}

/** The travellers of the flight whom a draw leaves out. */
async function leftOut({ agency = 'customs', frame = POLICE_ONLY_FRAME, section = SECTION, ...more }: Asked) {
  const { cases = [], decisions = [], texts = TEXTS, world } = more;
  const records = { flightHeads: [headOf(FLIGHT)], flightManifests: [section], cases, decisions };
  const read = await leftOutOfDraw(asking(await storeWith(records), agency, frame, texts, world));
  const found = await read([FLIGHT, 'ET-1-ADD-2026-11-24']);
  expect(found.map(({ flight }) => flight.id)).toEqual([FLIGHT]);
  return [...(found[0]?.out ?? [])].map((row) => TRAVELLERS[row]?.id);
}

describe('a traveller with a case', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['nobody without cases', {}, []],
    ['any, where there is no frame', { frame: null, cases: [caseOf('c', 'hidden', [police])] }, ['hidden']],
    ['one that all may know of', { cases: [caseOf('c', 'open', [police])] }, ['open']],
    ['none with a hidden case', { cases: [caseOf('c', 'hidden', [police])] }, []],
    [
      'none with a hidden case, for those who see it',
      { agency: 'police', cases: [caseOf('c', 'hidden', [police])] },
      [],
    ],
    ['one whose case rests on no hit', { agency: 'police', cases: [caseOf('c', 'hidden', [immigration])] }, ['hidden']],
    ['one with a case of the own agency', { cases: [caseOf('c', 'hidden', [customs, police])] }, ['hidden']],
    [
      'one whose case names an earlier id',
      { frame: null, cases: [caseOf('c', 'hidden-before', [police])] },
      ['hidden'],
    ],
    ['none with a case on another flight', { cases: [caseOf('c', 'open', [police], { flight: TWIN })] }, []],
    [
      'one with a case from when the flight had another id',
      { cases: [caseOf('c', 'open', [police], { flight: TWIN })], decisions: joined(false) },
      ['open'],
    ],
  ])('a draw leaves out travellers with a case as far as all may know of it: %s', async (_, asked, expected) => {
    expect(await leftOut(asked)).toEqual(expected);
  });
});

describe('a traveller about whom a duty officer is to be asked', () => {
  test.each<[string, Asked, readonly string[]]>([
    ['where there is no frame, none', { agency: 'airline', frame: null }, []],
    ['where the frame says nothing, none', {}, []],
    [
      'where it names the duty officer, one with only hidden hits',
      { frame: tells(POLICE_ONLY_FRAME) },
      ['hidden', 'nobody'],
    ],
    [
      'the same for those who see the hits',
      { agency: 'police', frame: tells(POLICE_ONLY_FRAME) },
      ['hidden', 'nobody'],
    ],
    ['a hit counts as it was hidden on the day of the screening', { frame: tells(HIDING_UNTIL) }, ['hidden', 'nobody']],
    [
      'none whose hits are muted',
      { frame: tells(POLICE_ONLY_FRAME), section: sectionOf(FLIGHT, TRAVELLERS, 'mute-1') },
      [],
    ],
  ])('a draw leaves the traveller out: %s', async (_, asked, expected) => {
    expect(await leftOut(asked)).toEqual(expected);
  });

  test('a hit counts as its rule was when the flight was screened', async () => {
    const then = compileRules(ruleSet(...TEXTS));
    const now = TEXTS.map((text) => text.replace('mandate: police', 'mandate: customs'));
    const asked = { frame: tells(POLICE_ONLY_FRAME), texts: now };
    const archive = { compiled: (hash: string) => (hash === then.ruleSet.hash ? then : undefined) };
    expect(await leftOut({ ...asked, world: { rules: { archive } } })).toEqual(['hidden', 'nobody']);
    // Rules that are not kept are taken to be those in force.
    expect(await leftOut(asked)).toEqual([]);
  });
});
