/** The effect of the legal frame on a screening. */
import { describe, expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screenFlight } from '../../../rules/engine/screen.ts';
import { NO_TERMS, termsOf } from '../../../rules/engine/screening-terms.ts';
import { decodeFactBlock, encodeFactBlock } from '../../../shared/fact/encode-fact-block.ts';
import { blockFromExamples } from '../../../shared/fact/example-block.ts';
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';
import { ruleSet, ruleText } from '../rule-fixtures.ts';

const PINS = { reference: 'places-1', zone: 'zones-1', at: '2026-11-24T10:00Z' };
const COMPILED = compileRules(
  ruleSet(
    ruleText('{ fact: booking.payment, in: [cash] }', { id: 'customs.cash', weight: '40' }),
    ruleText('{ fact: bags.none, is: true }', { id: 'customs.no-bag', weight: '35', family: 'bags' }),
    ruleText('{ fact: itinerary.oneWay, is: true }', {
      id: 'police.forced',
      kind: 'trigger',
      weight: '',
      outcome: 'intercept',
      mandate: 'police',
      family: 'route',
    }),
  ),
);
const ALL = { 'booking.payment': ['cash'], 'bags.none': true, 'itinerary.oneWay': true };
const BLOCK = blockFromExamples([ALL, { ...ALL, 'itinerary.oneWay': false }]);

function screened(frame: LegalFrame) {
  const { frame: hash, ...screening } = screenFlight(COMPILED, BLOCK, PINS, {
    ...NO_TERMS,
    frame: { hash: 'f00d', frame },
  });
  expect(hash).toBe('f00d');
  return screening;
}
const FREE = screenFlight(COMPILED, BLOCK, PINS);

const use = (more: Partial<UseLine>): UseLine => ({
  id: 'x',
  kind: 'fact',
  of: 'bags.none',
  may: false,
  seenBy: null,
  contact: null,
  cites: 'Law 1',
  validFrom: null,
  validTo: null,
  note: '',
  ...more,
});

test('the starting frame does not change a screening', () => {
  expect(FREE).not.toHaveProperty('frame');
  expect(screened(STARTING_FRAME)).toEqual(FREE);
  expect(FREE.travellers.map(({ outcome }) => outcome)).toEqual(['intercept', 'inspect']);
});

describe('a rule outside the legal frame', () => {
  test.each([
    ['forbidden', use({}), null],
    ['line-ended', use({ may: true, validTo: '2026-11-23' }), '2026-11-23'],
    ['line-not-yet', use({ may: true, validFrom: '2026-11-25' }), '2026-11-25'],
  ] as const)('a rule outside the legal frame is not evaluated, and named as inactive: %s', (code, line, day) => {
    const frame = { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, line] };
    const { travellers, inactive } = screened(frame);
    expect(inactive).toEqual([{ rule: 'customs.no-bag', refusal: { code, kind: 'fact', of: 'bags.none', day } }]);
    expect(travellers[1]?.hits.map(({ rule }) => rule)).toEqual(['customs.cash']);
    expect(travellers[1]?.unjudged).toEqual([]);
  });

  test('a rule outside the legal frame is evaluated again after its prohibition has ended', () => {
    const frame = { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, use({ validTo: '2026-11-23' })] };
    expect(screened(frame)).toEqual(FREE);
  });

  test('a rule is outside the legal frame when no line covers its mandate, a family of its facts or its list', () => {
    const frame = { ...STARTING_FRAME, uses: [use({ kind: 'mandate', of: 'customs', may: true })] };
    expect(screened(frame).inactive?.map(({ rule, refusal }) => [rule, refusal.kind, refusal.code])).toEqual([
      ['customs.cash', 'fact', 'no-line'],
      ['customs.no-bag', 'fact', 'no-line'],
      ['police.forced', 'mandate', 'no-line'],
    ]);
  });
});

test('a screening under a frame is the same when replayed from the stored block and its pins', () => {
  const frame = { hash: 'f00d', frame: { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, use({})] } };
  const first = screenFlight(COMPILED, BLOCK, PINS, { ...NO_TERMS, frame });
  const stored = decodeFactBlock(encodeFactBlock(BLOCK));
  expect(screenFlight(COMPILED, stored, PINS, termsOf(first, frame))).toEqual(first);
});
