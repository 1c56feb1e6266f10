import { expect, test } from 'vitest';
import { seesQuestion } from '../../../../renderer/core/seen/seen-questions.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { looking } from './looking.ts';
import { TEXTS } from './stored.ts';

test.each<[string, Agency, Agency, LegalFrame | null, boolean]>([
  ['by any agency, where there is no frame', 'customs', 'police', null, true],
  ['by any agency, where the frame hides nothing', 'customs', 'police', STARTING_FRAME, true],
  ['by any agency, where all hits are seen', 'police', 'customs', POLICE_ONLY_FRAME, true],
  ['not of another agency, where hits are hidden', 'customs', 'police', POLICE_ONLY_FRAME, false],
  ['of the own agency, where hits are hidden', 'customs', 'customs', POLICE_ONLY_FRAME, true],
  ['by the airline, which has to answer them', 'airline', 'police', POLICE_ONLY_FRAME, true],
])('a question is seen %s', (_, agency, asker, frame, isSeen) => {
  const asked = { agency: asker, officer: 'X', at: '2026-11-24T08:00:00.000Z' };
  expect(seesQuestion({ asked, flight: 'ET-508-ADD-2026-11-24' }, looking(agency, frame, TEXTS))).toBe(isSeen);
});
