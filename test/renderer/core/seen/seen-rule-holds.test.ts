import { afterEach, expect, test } from 'vitest';
import { readSeenRuleHolds } from '../../../../renderer/core/seen/seen-rule-holds.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { HIDING_LATER, HIDING_UNTIL } from './looking.ts';
import { asking, endStore, storeWith } from './stored.ts';

afterEach(endStore);

const HOLDS = ['police.rule', 'customs.rule', 'gone.rule'].map((rule) => ({ id: `2026-11-24:${rule}`, rule }));
const [POLICE, CUSTOMS, GONE] = ['police.rule', 'customs.rule', 'gone.rule'];

test.each<[string, Agency, LegalFrame | null, readonly (string | undefined)[]]>([
  ['all where there is no frame', 'customs', null, [CUSTOMS, GONE, POLICE]],
  ['those of rules in force, under any frame', 'customs', STARTING_FRAME, [CUSTOMS, POLICE]],
  ['those of rules in force, where no rule is hidden', 'police', POLICE_ONLY_FRAME, [CUSTOMS, POLICE]],
  ['none of a hidden rule, nor of one whose mandate is not known', 'customs', POLICE_ONLY_FRAME, [CUSTOMS]],
  ['those of a rule that is hidden from tomorrow on', 'customs', HIDING_LATER, [CUSTOMS, POLICE]],
  ['none of a rule that is hidden for the last day', 'customs', HIDING_UNTIL, [CUSTOMS]],
])('an officer knows of the holds of rules: %s', async (_, agency, frame, rules) => {
  const store = await storeWith({ ruleHolds: HOLDS });
  const seen = await readSeenRuleHolds(asking(store, agency, frame));
  expect(seen.map(({ value }) => value.rule)).toEqual(rules);
});
