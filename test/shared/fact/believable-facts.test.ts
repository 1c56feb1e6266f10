/** Facts that keep apart what looks alike: the cash of a traveller and of an agency, the bags of a family and of strangers, another name and a slip. */
import { expect, test } from 'vitest';
import { buildFactBlock } from '../../../shared/fact/build-fact-block.ts';
import { type FACTS, factById } from '../../../shared/fact/fact-catalogue.ts';
import { type FactValue, readFact } from '../../../shared/fact/fact-values.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import type { Agency, ManifestTraveller, Payment } from '../../../shared/manifest.ts';
import { api, booking, document, person, pnr } from '../flight/make-manifest.ts';
import { context, fold } from './small-flights.ts';

function said(messages: readonly FoldMessage[], fact: string, row: number): FactValue {
  const flight = fold(messages);
  const { state, value } = readFact(buildFactBlock(flight, context), factById(fact) as (typeof FACTS)[number], row);
  return state === 'value' ? value : state;
}

const PAID: Payment = {
  method: 'cash',
  amount: null,
  currency: null,
  card: null,
  last4: null,
  token: null,
  payer: null,
};
const SELLER: Agency = { iata: null, city: null, country: null, office: null, type: null, agent: null };

test.each<readonly [string, Partial<Agency> | null, readonly string[], FactValue]>([
  ['an agency by its type', { type: 'T' }, [], true],
  ['an agency by its IATA number', { iata: '12345678' }, [], true],
  ['somebody with a tour code', null, ['0/O/FT IT7XKLA12'], true],
  ['the carrier itself', { type: 'A' }, [], false],
  ['the carrier itself, with an IATA number', { type: 'A', iata: '12345678' }, [], false],
  ['the carrier itself, with a remark that has a tour code', { type: 'A' }, ['0/O/FT IT7XKLA12'], false],
  ['somebody not named', null, ['0/O/OS ARRIVES IT LATE'], 'empty'],
  ['somebody not named, with a remark about items', null, ['0/O/FT ITEMS'], 'empty'],
  ['somebody not named, with a remark about Italy', null, ['0/O/FT ITALY TOUR'], 'empty'],
])('cash of a ticket that %s sold is told for what it is', (_who, agency, remarks, expected) => {
  const messages = [
    pnr(
      'm1',
      [person('MENSAH/KOFI')],
      [
        booking('AAA111', [0], {
          payments: [PAID],
          agency: agency === null ? null : { ...SELLER, ...agency },
          remarks,
        }),
      ],
    ),
  ];
  expect(said(messages, 'booking.cashSettledByAgency', 0)).toBe(expected);
});

const bags = (count: number | null, weightKg: number | null, pool: 'head' | 'member' | null = null) => ({
  bags: { count, weightKg, tags: [], pool },
});

test.each<readonly [string, readonly ManifestTraveller[], FactValue, FactValue]>([
  ['a family by its name', [person('MENSAH/KOFI', bags(3, 60)), person('MENSAH/AMA', bags(0, 0))], false, 30],
  [
    'a pool that the messages declare',
    [person('MENSAH/KOFI', bags(3, 60, 'head')), person('DOSSOU/AMA', bags(null, null, 'member'))],
    false,
    30,
  ],
  ['no strangers of one booking', [person('MENSAH/KOFI', bags(3, 60)), person('DOSSOU/AMA', bags(0, 0))], true, 0],
  [
    'an infant with its parent, without counting as a person',
    [person('MENSAH/KOFI', bags(2, 40)), person('MENSAH/AMA', { type: 'infant', ...bags(0, 0) })],
    false,
    40,
  ],
  [
    'no two pools of strangers in one booking',
    [
      person('MENSAH/KOFI', bags(4, 80, 'head')),
      person('DOSSOU/AMA', bags(null, null, 'member')),
      person('KONE/SEKOU', bags(0, 0, 'head')),
      person('BAMBA/ISSA', bags(null, null, 'member')),
    ],
    'not-sent',
    'not-sent',
  ],
  [
    'no pool whose head is in another booking',
    [person('MENSAH/KOFI', bags(1, 20)), person('DOSSOU/AMA', bags(null, null, 'member'))],
    'not-sent',
    'not-sent',
  ],
  [
    'no family of whom only one weight is known',
    [
      person('MENSAH/KOFI', bags(3, 60)),
      person('MENSAH/AMA', bags(null, null)),
      person('MENSAH/YAO', bags(null, null)),
    ],
    false,
    'not-sent',
  ],
])('bags are pooled over %s', (_whom, travellers, none, kg) => {
  const messages = [pnr('m1', travellers, [booking('AAA111', [...travellers.keys()])])];
  expect(said(messages, 'bags.partyNone', 1)).toBe(none);
  expect(said(messages, 'bags.partyKgPerPerson', 1)).toBe(kg);
});

test.each([
  ['WU/BOMR', 'WU/BO', false, false],
  ['SOOW/FATOU', 'SOW/FATOU', true, false],
  ['FOURNIER/MARIE', 'QUASHIE/ODETTE', true, true],
])(
  'a ticket of %s beside a document of %s has another name (%s), and names another person: %s',
  (booked, listed, differs, expected) => {
    const more = { documents: [document('AB123456')], locator: 'AAA111', reference: 'R1' };
    const messages = [api('m1', [person(listed, more)]), pnr('m2', [person(booked, more)], [booking('AAA111', [0])])];
    expect(fold(messages).travellers).toHaveLength(1);
    expect(said(messages, 'identity.nameDiffers', 0)).toBe(differs);
    expect(said(messages, 'identity.anotherName', 0)).toBe(expected);
  },
);
