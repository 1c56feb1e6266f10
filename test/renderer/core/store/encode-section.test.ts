/** How sections and heads are written: what comes back is equal, and what many share is written once. */
import { describe, expect, test } from 'vitest';
import type { Flagged, FlightHead } from '../../../../renderer/core/flight-head.ts';
import { Distinct } from '../../../../renderer/core/store/distinct.ts';
import { decodeHead, encodeHead } from '../../../../renderer/core/store/encode-head.ts';
import { decodeSection, encodeSection } from '../../../../renderer/core/store/encode-section.ts';
import { flightHeads } from '../../../../renderer/core/store/tables/flight-heads.ts';
import { type FlightSection, flightManifests } from '../../../../renderer/core/store/tables/flight-manifests.ts';
import type { ExplanationLeaf, Hit, TravellerScreening } from '../../../../shared/screening/screening.ts';

const json = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe('different values', () => {
  test('different values are each kept once, in the order of the keys that came first', () => {
    const distinct = new Distinct<string, string>();
    const places = ['b', 'a', 'b', 'c'].map((key, at) => distinct.place(key, `${key}${at}`));
    expect([places, distinct.values]).toEqual([
      [0, 1, 0, 2],
      ['b0', 'a1', 'c3'],
    ]);
  });
});

const hit = (rule: string, truths: readonly number[], more: Partial<Hit> = {}): Hit =>
  ({ rule, weight: 10, mandate: 'customs', truths: Uint8Array.from(truths), ...more }) as Hit;

const screened = (hits: readonly Hit[], unknown: TravellerScreening['unknown'] = []): TravellerScreening =>
  ({ outcome: 'watch', scores: { customs: 10 }, hits, unknown, unjudged: [] }) as unknown as TravellerScreening;

const SHARED = screened(
  [hit('test.a', [1, 0, 2]), hit('test.b', [])],
  [
    { rule: 'test.u', truths: Uint8Array.from([2]) },
    { rule: 'test.v', truths: Uint8Array.from([2, 2]) },
  ],
);
const MUTED = screened(
  [hit('test.a', [1, 1, 1], { mute: 'mute-1' }), hit('test.b', [1])],
  [{ rule: 'test.v', truths: Uint8Array.from([2]) }],
);

const SECTION = {
  flight: {
    id: 'F',
    travellers: [
      { id: 't1', surname: 'MENSAH' },
      { id: 't2', surname: 'DOE' },
      { id: 't3', surname: 'DOE' },
    ],
    bookings: [{ locator: 'ABC' }],
  },
  screening: { zone: 'Africa/Lome', travellers: [SHARED, MUTED, SHARED] },
} as unknown as FlightSection;

describe('a section of a flight', () => {
  test('a section comes back as it was, by way of JSON and by the encoding of its table', () => {
    expect(decodeSection(json(encodeSection(SECTION)))).toEqual(SECTION);
    expect(flightManifests.encoding.decode(flightManifests.encoding.encode(SECTION))).toEqual(SECTION);
  });

  test('a section is written with each rule, each mute of it, and each screening once, and truths as digits', () => {
    expect(encodeSection(SECTION)).toMatchObject({
      flight: { id: 'F' },
      screening: {
        zone: 'Africa/Lome',
        rules: [{ rule: 'test.a' }, { rule: 'test.b' }, { rule: 'test.a', mute: 'mute-1' }],
        unknownRules: ['test.u', 'test.v'],
        different: [
          {
            hits: [
              [0, '102'],
              [1, ''],
            ],
            unknown: [
              [0, '2'],
              [1, '22'],
            ],
          },
          {
            hits: [
              [2, '111'],
              [1, '1'],
            ],
            unknown: [[1, '2']],
          },
        ],
        which: [0, 1, 0],
      },
    });
    expect(JSON.stringify(encodeSection(SECTION))).not.toContain('truths');
  });
});

test('two travellers whom an entry of a list matches otherwise keep what was said of each', () => {
  const listed = (outcome: string) => screened([hit('list:un:1', [], { listed: { entry: '1', outcome } as never })]);
  const section = { ...SECTION, screening: { travellers: [listed('watch'), listed('intercept')] } } as never;
  expect(decodeSection(json(encodeSection(section)))).toEqual(section);
});

test('what a rule has in common under one mute is kept apart from other mutes of it and from other rules under that mute', () => {
  const hits = [
    hit('test.a', [1], { mute: 'mute-1' }),
    hit('test.a', [1], { mute: 'mute-2', weight: 20 }),
    hit('test.b', [1], { mute: 'mute-1', weight: 30 }),
  ];
  const section = { ...SECTION, screening: { ...SECTION.screening, travellers: [screened(hits)] } };
  expect(decodeSection(json(encodeSection(section)))).toEqual(section);
});

const leaf = (expected: unknown, actual: unknown, more: Partial<ExplanationLeaf> = {}): ExplanationLeaf => ({
  path: 'all.0',
  fact: 'traveller.nationality',
  operator: 'equals',
  expected,
  actual,
  state: 'value',
  result: true,
  ...more,
});

type Reason = Flagged['reasons'][number];
const reason = (rule: string, ...leaves: readonly ExplanationLeaf[]): Reason =>
  ({ rule, weight: 5, leaves }) as unknown as Reason;

const BESIDE = { fact: 'flight.origin', state: 'value', value: 'ADD' } as const;
const ONE = reason(
  'test.a',
  leaf('TGO', 'TGO'),
  leaf('BEN', null, { state: 'empty', result: 'unknown', beside: BESIDE }),
);
const OTHER = reason('test.a', leaf('TGO', 'GHA', { result: false }), leaf('BEN', 'BEN'));
const WAY = { type: 'passenger', embarkation: 'ADD', debarkation: 'LFW', segments: [] } as unknown as Flagged['way'];
const CREW = { ...WAY, type: 'crew' } as Flagged['way'];

const flagged = (
  traveller: string,
  way: Flagged['way'],
  reasons: readonly Reason[],
  more: Partial<Flagged> = {},
): Flagged =>
  ({
    traveller,
    aliases: [],
    name: `NAME ${traveller}`,
    way,
    outcome: 'inspect',
    outcomes: { customs: 'inspect' },
    scores: { customs: 5 },
    attendance: ['customs'],
    handling: null,
    situation: 'by-powers',
    reasons,
    ...more,
  }) as unknown as Flagged;

const HEAD = {
  id: 'F',
  zone: 'Africa/Lome',
  flagged: [
    flagged('t1', WAY, [ONE]),
    flagged('t2', CREW, [ONE, OTHER], { otherwise: 'watch' }),
    flagged('t3', WAY, [OTHER]),
  ],
} as unknown as FlightHead;

const SEEN = {
  ...HEAD,
  spared: [flagged('t4', WAY, [reason('test.b', leaf('X', 'X'))])],
  seen: [
    { by: ['customs'], flagged: [flagged('t1', WAY, [ONE])] },
    { by: ['police'], flagged: [], spared: [flagged('t4', CREW, [])] },
  ],
} as unknown as FlightHead;

describe('a head of a flight', () => {
  test.each([
    ['without hidden parts', HEAD],
    ['with spared travellers and what each agency sees', SEEN],
    ['without flagged travellers', { ...HEAD, flagged: [] }],
  ])('a head %s comes back as it was, with no field more', (_, head) => {
    expect(decodeHead(json(encodeHead(head)))).toStrictEqual(head);
    expect(flightHeads.encoding.decode(flightHeads.encoding.encode(head))).toStrictEqual(head);
  });

  test('a head is written with each way, each reason and what each rule asks once', () => {
    expect(json(encodeHead(HEAD))).toStrictEqual({
      id: 'F',
      zone: 'Africa/Lome',
      ways: [WAY, CREW],
      rules: [
        {
          rule: 'test.a',
          weight: 5,
          leaves: ['TGO', 'BEN'].map((expected) => ({
            path: 'all.0',
            fact: 'traveller.nationality',
            operator: 'equals',
            expected,
          })),
        },
      ],
      reasons: [
        {
          rule: 0,
          answers: [
            ['TGO', 'value', true],
            [null, 'empty', 'unknown', BESIDE],
          ],
        },
        {
          rule: 0,
          answers: [
            ['GHA', 'value', false],
            ['BEN', 'value', true],
          ],
        },
      ],
      flagged: expect.objectContaining({ count: 3 }),
    });
  });

  test('a head of an earlier release says of no traveller in which situation they are', () => {
    const { situation: _, ...before } = flagged('t1', WAY, [ONE]);
    const head = { ...HEAD, flagged: [before] } as unknown as FlightHead;
    expect(decodeHead(json(encodeHead(head))).flagged[0]).toStrictEqual({ ...before, situation: null });
  });
});
