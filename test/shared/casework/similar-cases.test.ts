import { describe, expect, test } from 'vitest';
import { type Candidate, type Likeness, similarCases } from '../../../shared/casework/similar-cases.ts';
import { DRUGS, SEIZURE } from './found-things.ts';

const OWN = { rules: ['r1', 'r2'], found: [{ ...DRUGS, concealment: 'in a drum' }], route: 'GRU–LFW' };
const AT = '2026-11-01T10:00:00.000Z';

function candidate(
  kept: string,
  change: Partial<Candidate<string>['found']> = {},
  more: Partial<Candidate<string>> = {},
) {
  const found = { credited: null, found: [], result: null, openedAt: AT, ...change };
  return { kept, found, route: null, links: [] as readonly Likeness[], ...more };
}

describe('earlier cases that are similar', () => {
  test.each<[string, Candidate<string>, readonly string[] | null]>([
    ['one rule in common is no likeness', candidate('a', { credited: ['r1'] }), null],
    ['two rules are', candidate('a', { credited: ['r1', 'r2', 'r3'] }), ['rule', 'rule']],
    ['a rule on the same route is', candidate('a', { credited: ['r1'] }, { route: 'GRU–LFW' }), ['rule', 'route']],
    [
      'the same hiding place is',
      candidate('a', { result: 'found', found: [{ ...DRUGS, concealment: 'in a drum' }] }),
      ['concealment'],
    ],
    [
      'what a laboratory overturned hides nothing',
      candidate('a', { result: 'found', found: [{ ...DRUGS, concealment: 'in a drum', test: 'overturned' }] }),
      null,
    ],
    [
      'a value in common says most and comes first',
      candidate('a', { credited: ['r1'] }, { links: [{ by: 'document', value: 'TG1' }] }),
      ['document', 'rule'],
    ],
  ])('%s', (_, each, reasons) => {
    const [similar] = similarCases(OWN, [each]);
    expect(similar?.likenesses.map(({ by }) => by) ?? null).toEqual(reasons);
  });

  test('the weightiest comes first, a find before nothing, then the latest; eight at most', () => {
    const two = { credited: ['r1', 'r2'] };
    const all = [
      candidate('older', two),
      candidate('later', { ...two, openedAt: '2026-11-02T10:00:00.000Z' }),
      candidate('with a find', { ...two, ...SEIZURE }),
      candidate('same card', {}, { links: [{ by: 'card', value: null }] }),
    ];
    expect(similarCases(OWN, all).map(({ kept }) => kept)).toEqual(['same card', 'with a find', 'later', 'older']);
    expect(
      similarCases(
        OWN,
        Array.from({ length: 12 }, (_, at) => candidate(String(at), two)),
      ),
    ).toHaveLength(8);
  });
});
