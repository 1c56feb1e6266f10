import { expect, test } from 'vitest';
import { openByHand } from '../../../shared/casework/case-beginnings.ts';
import { AMA, plain, refusal } from './one-case.ts';

test.each([
  ['choice', null, null],
  ['choice', 'nervous at the belt', 'choice'],
  ['dog', null, 'dog'],
  ['tip', 'ab', null],
  ['tip', 'Customs Lomé, 2026/118', 'tip'],
  ['agency', null, null],
  ['agency', 'Immigration, desk 4', 'agency'],
] as const)('a case is opened by hand for %s with the note %j: %j', (origin, note, as) => {
  const subject = { id: 'C', flight: 'F', traveller: 'T', travellerName: 'DOE', outcomeAtOpening: 'watch' } as const;
  const made = openByHand(subject, { origin, note }, AMA);
  if (as === null) return expect(made).toEqual({ ok: false, failure: { code: 'reason-required' } });
  expect(made.ok && made.value).toMatchObject({ origin: as, state: 'triage', timeline: [{ kind: 'opened', note }] });
  // The opening says why: sending them takes no second reason.
  expect(made.ok && refusal(made.value, plain('select'))).toBeNull();
});
