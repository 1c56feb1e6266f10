import { expect, test } from 'vitest';
import { HIT_REASON_NAMES, HIT_REASONS, hitReasons, WRONG_HITS } from '../../../shared/casework/hit-reason.ts';
import { FAMILIES } from '../../../shared/fact/fact.ts';

test.each(FAMILIES)('a hit of a rule about %s has reasons to choose from, few enough to read at once', (family) => {
  const all = WRONG_HITS.flatMap((says) => hitReasons(family, says));
  expect(all.length).toBeGreaterThan(0);
  expect(all.length).toBeLessThanOrEqual(7);
});

test('every reason is offered for some family, and only for what it says; none for a decision that is taken back', () => {
  const offered = FAMILIES.flatMap((family) =>
    WRONG_HITS.flatMap((says) => hitReasons(family, says).filter((name) => HIT_REASONS[name].says === says)),
  );
  expect(new Set(offered)).toEqual(new Set(HIT_REASON_NAMES));
  expect(FAMILIES.flatMap((family) => hitReasons(family, 'withdrawn'))).toEqual([]);
});
