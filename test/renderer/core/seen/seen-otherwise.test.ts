import { expect, test } from 'vitest';
import { seenOtherwise } from '../../../../renderer/core/seen/seen-otherwise.ts';
import { screenFlight } from '../../../../rules/engine/screen.ts';
import { NO_TERMS } from '../../../../rules/engine/screening-terms.ts';
import { blockFromExamples } from '../../../../shared/fact/example-block.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { DRUG, SECURITY, WITH_MADE } from '../../../shared/agency/made-agencies.ts';
import { POLICE_ONLY, POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { HIDING_LATER, HIDING_UNTIL, worldUnder } from './looking.ts';

const NO_BAG = '{ fact: bags.none, is: true }';
const TEXTS = [
  ruleText(NO_BAG, { id: 'police.no-bag', mandate: 'police', family: 'bags' }),
  ruleText(NO_BAG, { id: 'customs.no-bag', family: 'route' }),
];
const CUSTOMS_ONLY = { ...POLICE_ONLY, id: 'customs-only', of: 'customs', seenBy: ['customs'] as const };
const BOTH: LegalFrame = { ...POLICE_ONLY_FRAME, uses: [...POLICE_ONLY_FRAME.uses, CUSTOMS_ONLY] };
const BLOCK = blockFromExamples([{ 'bags.none': true }]);

function viewsUnder(frame: LegalFrame | null, day = '2026-11-24') {
  const world = worldUnder(frame, ...TEXTS);
  const pins = { reference: 'r', zone: 'z', at: `${day}T10:00Z` };
  const screening = screenFlight(world.compiled, BLOCK, pins, { ...NO_TERMS, frame: world.terms.frame });
  return seenOtherwise(screening, BLOCK, world as never).map((view) => [
    [...view.by].sort().join(' '),
    view.screening.travellers[0]?.hits.map(({ rule }) => rule).sort(),
  ]);
}

test('a screening has no other view where the frame hides nothing', () => {
  expect(viewsUnder(null)).toEqual([]);
  expect(viewsUnder(STARTING_FRAME)).toEqual([]);
});

test('agencies from which the same rules are hidden share a view, and those that see all have none', () => {
  expect(viewsUnder(POLICE_ONLY_FRAME)).toEqual([['customs immigration', ['customs.no-bag']]]);
});

test('an agency that the unit made shares the view of those from which the same rules are hidden', () => {
  const [by] = viewsUnder({ ...POLICE_ONLY_FRAME, agencies: WITH_MADE })[0] ?? [];
  expect(by).toBe(`${SECURITY.id} customs ${DRUG.id} immigration`);
});

test('agencies from which other rules are hidden have views of their own', () => {
  const views = Object.fromEntries(viewsUnder(BOTH));
  expect(views).toEqual({
    customs: ['customs.no-bag'],
    'gendarmerie police': ['police.no-bag'],
    immigration: [],
  });
});

test('a view hides what is hidden on the day of the screening', () => {
  expect(viewsUnder(HIDING_LATER, '2026-11-24')).toEqual([]);
  expect(viewsUnder(HIDING_LATER, '2026-11-25')).toHaveLength(1);
  expect(viewsUnder(HIDING_UNTIL, '2026-11-24')).toHaveLength(1);
  expect(viewsUnder(HIDING_UNTIL, '2026-11-25')).toEqual([]);
});
