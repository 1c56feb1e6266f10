import { afterEach, expect, test } from 'vitest';
import { readSeenQuestion, readSeenQuestions } from '../../../../renderer/core/seen/seen-questions.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { QuestionAbout, QuestionTo } from '../../../../shared/casework/question.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { asking, caseOf, endStore, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

afterEach(endStore);

const AIRLINE = { kind: 'airline' } as const;
const OF_CUSTOMS = { kind: 'agency', agency: 'customs' } as const;
const OFFICE = { kind: 'office', office: 'laboratory' } as const;
const onCase = (id: string) => ({ kind: 'case', case: id }) as const;

/** Whether an officer sees a request by that agency, among cases on an open and on a hidden traveller. */
async function isSeen(
  by: Agency,
  asker: Agency,
  frame: LegalFrame | null,
  to: QuestionTo,
  about: QuestionAbout,
): Promise<boolean> {
  const asked = { agency: asker, officer: OFFICER.police, at: '2026-11-24T08:00:00.000Z' };
  const store = await storeWith({
    flightHeads: [headOf(FLIGHT)],
    cases: [caseOf('case-open', 'open', [OFFICER.police]), caseOf('case-hidden', 'hidden', [OFFICER.police])],
    questions: [{ id: 'q1', flight: FLIGHT, about, to, asked, end: null }] as never,
  });
  const request: object = asking(store, by, frame);
  const context = { ...(request as { context: object }).context, officer: { agency: by, carrier: 'ET' } };
  const looking = { ...request, context } as never;
  const [all, one] = [await readSeenQuestions(looking), await readSeenQuestion(looking, 'q1')];
  expect(all.length === 1).toBe(one !== undefined);
  return one !== undefined;
}

test.each<[string, Agency, Agency, LegalFrame | null, QuestionTo, boolean]>([
  ['by any agency, where there is no frame', 'customs', 'police', null, AIRLINE, true],
  ['by any agency, where the frame hides nothing', 'customs', 'police', STARTING_FRAME, OFFICE, true],
  ['by any agency, where all hits are seen', 'police', 'customs', POLICE_ONLY_FRAME, AIRLINE, true],
  ['not of another agency, where hits are hidden', 'customs', 'police', POLICE_ONLY_FRAME, AIRLINE, false],
  ['not of an office by another agency, where hits are hidden', 'customs', 'police', POLICE_ONLY_FRAME, OFFICE, false],
  ['by the agency that is asked, where hits are hidden', 'customs', 'police', POLICE_ONLY_FRAME, OF_CUSTOMS, true],
  ['of the own agency, where hits are hidden', 'customs', 'customs', POLICE_ONLY_FRAME, OFFICE, true],
  ['by the airline, which has to answer it', 'airline', 'police', POLICE_ONLY_FRAME, AIRLINE, true],
  ['not by the airline, where another is asked', 'airline', 'police', null, OFFICE, false],
])('a request about a flight is seen %s', async (_, agency, asker, frame, to, seen) => {
  expect(await isSeen(agency, asker, frame, to, { kind: 'flight' })).toBe(seen);
});

test.each<[string, Agency, Agency, QuestionTo, string, boolean]>([
  ['with a case that the officer sees', 'customs', 'police', OF_CUSTOMS, 'case-open', true],
  ['by those who see the case', 'police', 'police', OFFICE, 'case-hidden', true],
  ['not with a hidden case, even by the agency that is asked', 'customs', 'police', OF_CUSTOMS, 'case-hidden', false],
  ['not with a hidden case, even by the agency that asked', 'customs', 'customs', OFFICE, 'case-hidden', false],
  ['not with a case that is gone', 'police', 'police', OFFICE, 'case-gone', false],
])('a request about a case is seen %s', async (_, agency, asker, to, id, seen) => {
  expect(await isSeen(agency, asker, POLICE_ONLY_FRAME, to, onCase(id))).toBe(seen);
});
