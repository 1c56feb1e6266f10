import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flaggedTravellers } from '../../../shared/screening/flagged.ts';
import { type AccountFor, type ExplainHit, flaggedDocument } from '../../../shared/screening/flagged-document.ts';
import type { ExplanationLeaf } from '../../../shared/screening/screening.ts';
import { HIT, screened, screenedFlight, traveller } from './sample-flights.ts';

const FLIGHTS = [
  screenedFlight('ET-508-ADD-2026-11-24', 2000, [
    [traveller('b'), screened('watch')],
    [traveller('a'), screened('watch')],
    [traveller('c'), screened('clear')],
    [traveller('d'), screened('inspect', [HIT])],
  ]),
  screenedFlight('AF-860-CDG-2026-11-24', 1000, [
    [traveller('e'), screened('inspect')],
    [traveller('f'), screened('intercept')],
  ]),
  screenedFlight('AA-1-CDG-2026-11-24', 2000, [[traveller('g'), screened('watch')]]),
];
const ORDER = ['f', 'e', 'd', 'g', 'a', 'b'];

describe('the list of flagged travellers', () => {
  test('the list of flagged travellers is sorted by outcome, then scheduled arrival, then id, without clear travellers', () => {
    expect(flaggedTravellers(FLIGHTS).map((flagged) => flagged.traveller.id)).toEqual(ORDER);
  });

  test('the list of flagged travellers is the same for any order of flights', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(FLIGHTS, { minLength: FLIGHTS.length }), (flights) => {
        expect(flaggedTravellers(flights).map((flagged) => flagged.traveller.id)).toEqual(ORDER);
      }),
      { seed: 20_261_125 },
    );
  });
});

test('the list of flagged travellers as a document has the names of the contract and explains every hit', () => {
  const leaf: ExplanationLeaf = {
    path: '',
    fact: 'booking.payment',
    operator: 'in',
    expected: ['cash'],
    actual: ['cash'],
    state: 'value',
    result: true,
  };
  const part = { indicators: 40, asked: 0, taken: 0, limited: false };
  const sums = { customs: part, police: part, immigration: part, joint: part };
  const explainHit: ExplainHit = (hit, _, index) => {
    expect([hit, index]).toEqual([HIT, 3]);
    return [leaf];
  };
  const accountFor: AccountFor = ({ hits }) => ({
    scores: sums,
    hits: hits.map(() => ({ countsIn: ['customs'], beside: 'customs.stronger' })),
  });
  const rules = { version: 1, hash: 'f00d' };
  const document = flaggedDocument(rules, '2026-11-24T08:00Z', FLIGHTS, explainHit, accountFor);
  expect({ ...document, flagged: document.flagged.length }).toEqual({
    ruleSet: { version: 1, hash: 'f00d' },
    at: '2026-11-24T08:00Z',
    flights: 3,
    travellers: 7,
    flagged: 6,
  });
  expect(document.flagged[2]).toEqual({
    flight: 'ET-508-ADD-2026-11-24',
    surname: 'OKAFOR',
    givenNames: 'CHIDI EMMANUEL',
    locator: 'X9QPLM',
    documents: [{ type: 'P', number: 'A01234567', issuer: 'NGA', expiry: '2031-05-01' }],
    scores: { customs: 82, police: 61, immigration: 0, joint: 100 },
    sums,
    outcome: 'inspect',
    attendance: ['customs', 'police'],
    handling: null,
    oneFamily: [],
    hits: [
      {
        rule: 'customs.cash',
        kind: 'indicator',
        mandate: 'customs',
        weight: 40,
        countsIn: ['customs'],
        beside: 'customs.stronger',
        explanation: [leaf],
      },
    ],
    unjudged: [],
  });
});
