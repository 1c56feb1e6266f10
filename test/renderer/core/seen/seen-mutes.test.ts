import { afterEach, expect, test } from 'vitest';
import { readSeenMutes } from '../../../../renderer/core/seen/seen-mutes.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { LegalFrame } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { asking, endStore, storeWith } from './stored.ts';

afterEach(endStore);

const MUTES = ['customs.rule', 'gone.rule', 'police.rule'].map((rule, at) => ({ id: `m${at}`, rule }));

test.each<[string, Agency, LegalFrame | null, readonly string[]]>([
  ['all where there is no frame', 'customs', null, ['customs.rule', 'gone.rule', 'police.rule']],
  ['all where no rule is hidden', 'police', POLICE_ONLY_FRAME, ['customs.rule', 'gone.rule', 'police.rule']],
  ['none of a hidden rule, nor of one whose mandate is not known', 'customs', POLICE_ONLY_FRAME, ['customs.rule']],
])('an officer knows of mutes: %s', async (_, agency, frame, rules) => {
  const store = await storeWith({ mutes: MUTES });
  expect((await readSeenMutes(asking(store, agency, frame))).map(({ rule }) => rule)).toEqual(rules);
});
