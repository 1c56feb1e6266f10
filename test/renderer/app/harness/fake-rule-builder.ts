/** The fake core's part for the rule builder: one draft with a few rules, and invented results of trials. */

import type { Input, Output } from '../../../../renderer/core/calls/all-calls.ts';
import type { DraftView } from '../../../../renderer/core/calls/draft-views.ts';
import type { CallFailure } from '../../../../renderer/core/calls/failure.ts';
import type { Topic } from '../../../../renderer/core/calls/topic.ts';
import type { WrittenList, WrittenRule } from '../../../../rules/language/write-rules.ts';
import type { ExplanationLeaf } from '../../../../shared/screening/screening.ts';

type Names =
  | 'drafts.list'
  | 'drafts.open'
  | 'drafts.create'
  | 'drafts.put-rule'
  | 'drafts.remove-rule'
  | 'drafts.put-list'
  | 'rules.preview'
  | 'rules.try'
  | 'reference.names';

type FakeRuleBuilder = { [Name in Names]: (input: Input<Name>) => Output<Name> };

const RULE: WrittenRule = {
  id: 'customs.cash-one-way-late',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  threat: ['drugs', 'cash'],
  weight: 30,
  title: { en: 'Paid in cash, one way, booked late', fr: 'Payé en espèces, aller simple, réservé tard' },
  rationale: 'Couriers are booked late, by others, and paid so that no trace of the payer is left.',
  source: 'WCO guidance on risk indicators for passengers',
  owner: 'Customs, risk analysis',
  when: {
    all: [
      { fact: 'booking.payment', in: ['cash'] },
      {
        any: [
          { fact: 'itinerary.oneWay', is: true },
          { not: { fact: 'booking.leadHours', atLeast: '3d' } },
          { fact: 'booking.created', lessThanFact: { fact: 'flight.departure', minus: '30d' } },
        ],
      },
      {
        not: {
          any: [
            { fact: 'itinerary.airports', inList: 'trading-hubs' },
            { fact: 'traveller.nationality', in: ['TGO', 'BEN'] },
          ],
        },
      },
      { fact: 'itinerary.origin', in: ['GRU', 'VCP'] },
    ],
  },
  examples: {
    hit: [
      {
        'booking.payment': ['cash'],
        'itinerary.oneWay': true,
        'itinerary.airports': ['ADD'],
        'itinerary.origin': 'GRU',
        'traveller.nationality': 'BRA',
      },
    ],
    miss: [{ 'booking.payment': ['card'] }],
    unknown: [{}],
  },
};

/** Thrown where a call should fail. */
export class FakeFailure extends Error {
  readonly failure: CallFailure;
  constructor(failure: CallFailure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** Handlers. `changed` reports topics. */
export function fakeRuleBuilder(changed: (...topics: Topic[]) => void): FakeRuleBuilder {
  let rev = 1;
  let rules: readonly WrittenRule[] = [RULE];
  let lists: Readonly<Record<string, WrittenList>> = {
    'trading-hubs': {
      owner: 'Customs',
      reason: 'Airports of trade fairs',
      validTo: '2028-12-31',
      entries: ['DXB', 'IST'],
    },
  };
  const draft = (): DraftView =>
    ({
      id: 'd1',
      rev,
      title: 'Cash couriers, winter season',
      basedOn: 1,
      authors: [],
      createdAt: '2026-11-24T08:00:00Z',
      changedAt: '2026-11-24T09:00:00Z',
      content: {
        format: 1,
        thresholds: {
          customs: { watch: 30, inspect: 60 },
          police: { watch: 30, inspect: 60 },
          immigration: { watch: 30, inspect: 60 },
          joint: { watch: 30, inspect: 60 },
        },
        lists,
        rules,
      },
      changes: [],
      problems: [],
    }) as unknown as DraftView;
  const leaves: readonly ExplanationLeaf[] = [
    {
      path: 'all.0',
      fact: 'booking.payment',
      operator: 'in',
      expected: ['cash'],
      actual: ['cash'],
      state: 'value',
      result: true,
    },
    {
      path: 'all.1.any.0',
      fact: 'itinerary.oneWay',
      operator: 'is',
      expected: true,
      actual: null,
      state: 'not-sent',
      result: 'unknown',
    },
    {
      path: 'all.1.any.1',
      fact: 'booking.leadHours',
      operator: 'lessThan',
      expected: '3d',
      actual: 19,
      state: 'value',
      result: true,
    },
    {
      path: 'all.2',
      fact: 'traveller.nationality',
      operator: 'in',
      expected: ['TGO', 'BEN'],
      actual: 'NGA',
      state: 'value',
      result: false,
    },
  ];
  return {
    'drafts.list': () => [draft()],
    'drafts.open': draft,
    'drafts.create': draft,
    'drafts.put-rule': ({ rule }) => {
      const put = rule as WrittenRule;
      // Simulates that another officer changed the rule.
      if (put.owner === 'conflict') {
        rules = rules.map((each) => ({ ...each, owner: 'Somebody else' }));
        rev++;
        throw new FakeFailure({ code: 'conflict', what: 'draft' });
      }
      if (put.owner === 'failure') throw new FakeFailure({ code: 'store-failed', detail: 'QuotaExceeded' });
      rules = [...rules.filter(({ id }) => id !== put.id), put];
      rev++;
      changed('rules');
      return draft();
    },
    'drafts.remove-rule': ({ rule }) => {
      rules = rules.filter(({ id }) => id !== rule);
      rev++;
      return draft();
    },
    'drafts.put-list': ({ list, content }) => {
      lists = { ...lists, [list]: content as WrittenList };
      rev++;
      changed('rules');
      return draft();
    },
    'rules.preview': ({ rule }) => {
      const weight = JSON.stringify(rule).length;
      return {
        flights: 41,
        travellers: 5212,
        hits: weight % 97,
        unknown: 310 + (weight % 50),
        problems: [],
        sample: ['DUARTE PINTO, HELDER MANUEL', 'OKAFOR, CHIDI EMMANUEL', 'KOUASSI, YAO SERGE'].map((name, index) => ({
          flight: 'ET-508-ADD-2026-11-24',
          traveller: `m1:${index}`,
          name,
          state: index === 2 ? ('unknown' as const) : ('hit' as const),
          leaves,
        })),
      };
    },
    'rules.try': () => ({ problems: [], truth: true, leaves }),
    'reference.names': ({ kind, codes }) =>
      codes.map((code) =>
        kind === 'country'
          ? { kind, country: code }
          : kind === 'carrier'
            ? { kind, name: 'Ethiopian Airlines' }
            : { kind, city: code === 'GRU' ? 'São Paulo' : 'Campinas', country: 'BRA' },
      ),
  };
}
