import { describe, expect, test } from 'vitest';
import { fulfils, isByOrder, namesSomebody, waysOf } from '../../../shared/custody/duty-done.ts';
import { DUTIES } from '../../../shared/custody/measures.ts';

describe('the ways of a duty', () => {
  test.each(DUTIES)('%s is done in some way, also to a minor', (duty) => {
    for (const regime of ['adult', 'minor'] as const)
      expect(waysOf(duty, regime).some((way) => fulfils(duty, way))).toBe(true);
  });

  test.each([
    ['family', 'waived'],
    ['lawyer', 'waived'],
    ['interpreter', 'not-needed'],
  ] as const)('a minor cannot give up %s (%s)', (duty, way) => {
    expect(waysOf(duty, 'adult')).toContain(way);
    expect(waysOf(duty, 'minor')).not.toContain(way);
  });

  test('what was only begun is still owed', () => {
    expect(fulfils('interpreter', 'called')).toBe(false);
    expect(fulfils('lawyer', 'left')).toBe(false);
  });

  test('a duty that waits by order says on whose, and who was told is named', () => {
    expect(isByOrder('rights', 'deferred')).toBe(true);
    expect(isByOrder('rights', 'signed')).toBe(false);
    expect(namesSomebody('prosecutor', 'told')).toBe(true);
  });
});
