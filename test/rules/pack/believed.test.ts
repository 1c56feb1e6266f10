/**
 * What officers would laugh at, one row per kind of mistake, by the shipped rules: small messages as carriers send them, and what the screening may make
 * of them. Each row failed with the rules and facts that shipped before.
 */
import { expect, test } from 'vitest';
import { compileRules } from '../../../rules/engine/compile.ts';
import { screeningTime, screenWithPast } from '../../../rules/engine/screen-messages.ts';
import { shippedRules } from '../../../rules/pack/shipped-rules.ts';
import { SHIPPED_TABLE } from '../../../shared/agency/agencies.ts';
import { SHIPPED_AGENCIES } from '../../../shared/agency/agency-id.ts';
import { confirmingAgencies } from '../../../shared/casework/confirming-agencies.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import type { Agency, Bags, Booking, ManifestTraveller, Payment } from '../../../shared/manifest.ts';
import type { TravellerScreening } from '../../../shared/screening/screening.ts';
import { judgeSample, readSample } from '../../bench/measure-flags.ts';
import { context } from '../../shared/fact/small-flights.ts';
import { api, booking, document, leg, person, pnr, segment } from '../../shared/flight/make-manifest.ts';

const compiled = compileRules(shippedRules());

/** How the traveller of that name is screened. */
function screened(name: string, messages: readonly FoldMessage[]): TravellerScreening {
  for (const { flight, screening } of screenWithPast(messages, compiled, { ...context, at: screeningTime(messages) })) {
    const at = flight.travellers.findIndex(({ surname, givenNames }) => `${surname}/${givenNames}` === name);
    const found = screening.travellers[at];
    if (found !== undefined) return found;
  }
  throw new Error(`${name} is on no flight`);
}

const hits = ({ hits: all }: TravellerScreening): readonly string[] => all.map(({ rule }) => rule);

const bags = (count: number, weightKg: number): { readonly bags: Bags } => ({
  bags: { count, weightKg, tags: [], pool: null },
});
const paid = (more: Partial<Payment>): readonly Payment[] => [
  { method: 'card', amount: null, currency: 'EUR', card: null, last4: null, token: null, payer: null, ...more },
];
const CARRIER: Agency = { iata: null, city: 'LFW', country: 'TGO', office: null, type: 'A', agent: null };
const AGENCY: Agency = { ...CARRIER, iata: '12345678', type: 'T' };

const OUT = segment('ADD', 'LFW', '2026-11-24T09:00', '2026-11-24T12:00');
const back = (day: string) => segment('LFW', 'ADD', `${day}T13:00`, `${day}T21:00`);

const ADULT = { dateOfBirth: '1985-02-03', nationality: 'TGO', residence: 'TGO' } as const;
const CHILD = { ...ADULT, dateOfBirth: '2016-02-03' } as const;

/** One booking of all of them on the flight of 24 November, which departs at 06:00 UTC. */
function booked(travellers: readonly ManifestTraveller[], more: Partial<Booking>): readonly FoldMessage[] {
  return [pnr('m1', travellers, [booking('AAA111', [...travellers.keys()], more)])];
}

function family(): void {
  const three = [person('MENSAH/KOFI', ADULT), person('MENSAH/AMA', ADULT), person('MENSAH/ESI', CHILD)];
  const messages = booked(
    three.map((one) => ({ ...one, ...bags(1, 32) })),
    { created: '2026-10-01T10:00Z', segments: [OUT, back('2026-11-27')], payments: paid({ payer: 'KOFI MENSAH' }) },
  );
  const parent = screened('MENSAH/KOFI', messages);
  expect(hits(parent)).toContain('customs.heavy-for-stay');
  expect(hits(parent)).toContain('joint.exoneration-family-return');
  expect(parent.outcome).toBe('clear');
}

function sentByAnother(): void {
  const messages = booked([person('MENSAH/KOFI', { ...ADULT, ...bags(1, 19) })], {
    created: '2026-11-23T10:00Z',
    segments: [OUT, back('2026-12-06')],
    payments: paid({ payer: 'FELIX ONUOHA' }),
    agency: { ...AGENCY, city: 'PAR', country: 'FRA' },
  });
  expect(screened('MENSAH/KOFI', messages).outcome).toBe('watch');
}

/** Cash of an agency, one way, booked the day before, no bag: the way and the day count once, with the strongest of the rules that rest on them. */
function courier(): void {
  const messages = booked([person('MENSAH/KOFI', { ...ADULT, ...bags(0, 0) })], {
    created: '2026-11-23T10:00Z',
    segments: [OUT],
    payments: paid({ method: 'cash' }),
    agency: AGENCY,
  });
  const { outcome, hits: all, scores } = screened('MENSAH/KOFI', messages);
  const late = all.filter(({ rule }) => rule.startsWith('customs.') && rule.endsWith('-one-way-late'));
  expect(late.length).toBeGreaterThan(2);
  expect(scores.customs).toBe(Math.max(...late.map(({ weight }) => weight)));
  expect(outcome).toBe('inspect');
}

/** Strangers, one way and the day before, without a stranger's money: to be protected, and no more than watched. */
function childTakenAlong(): void {
  const messages = booked([person('KONE/SEKOU', ADULT), person('DOSSOU/AFI', CHILD)], {
    created: '2026-11-22T20:00Z',
    segments: [OUT],
    payments: paid({ payer: 'SEKOU KONE' }),
  });
  const child = screened('DOSSOU/AFI', messages);
  expect(child).toMatchObject({ outcome: 'watch', handling: 'safeguard' });
}

function infant(): void {
  const messages = booked(
    [
      person('MENSAH/KOFI', { ...ADULT, ...bags(2, 40) }),
      person('MENSAH/ABA', { ...ADULT, type: 'infant', dateOfBirth: '2025-10-01', ...bags(0, 0) }),
    ],
    { created: '2026-11-22T20:00Z', segments: [OUT, back('2026-12-20')], payments: paid({ payer: 'FELIX ONUOHA' }) },
  );
  const baby = screened('MENSAH/ABA', messages);
  expect(baby.outcome).toBe('clear');
  expect(baby.hits.filter(({ family: kind }) => kind === 'bags' || kind === 'payment')).toEqual([]);
}

function gluedTitle(): void {
  const more = { ...ADULT, ...bags(1, 20), documents: [document('AB739164')], locator: 'AAA111', reference: 'R1' };
  const messages = [
    api('m1', [person('WU/BO', more)]),
    pnr('m2', [person('WU/BOMR', more)], [booking('AAA111', [0], { segments: [OUT, back('2026-12-06')] })]),
  ];
  const traveller = screened('WU/BO', messages);
  expect(hits(traveller)).not.toContain('police.name-differs');
  expect(traveller.outcome).toBe('clear');
}

function cashOf(agency: Agency): TravellerScreening {
  const messages = booked([person('MENSAH/KOFI', { ...ADULT, ...bags(1, 20) })], {
    created: '2026-11-22T20:00Z',
    segments: [OUT],
    payments: paid({ method: 'cash' }),
    agency,
  });
  return screened('MENSAH/KOFI', messages);
}

function childOfAnotherName(): void {
  const messages = booked([person('KONE/SEKOU', ADULT), person('DOSSOU/AFI', CHILD)], {
    created: '2026-11-22T20:00Z',
    segments: [OUT],
    payments: paid({ payer: 'FELIX ONUOHA' }),
  });
  const child = screened('DOSSOU/AFI', messages);
  expect(child.outcome).toBe('inspect');
  expect(child).toMatchObject({ handling: 'safeguard', situation: 'safeguard' });
  const adult = screened('KONE/SEKOU', messages);
  expect(adult.outcome).not.toBe('clear');
  expect(adult.handling).toBeNull();
}

const EXPIRED = { documents: [document('AB739164', { expiry: '2026-01-01' })] } as const;

/** A small child with an expired document on a passenger list, without any booking, and who else has the list's locator. */
function listedChild(more: Partial<ManifestTraveller>, others: readonly ManifestTraveller[]): TravellerScreening {
  const child = person('MENSAH/ESI', { ...CHILD, ...EXPIRED, dateOfBirth: '2021-02-03', ...more });
  return screened('MENSAH/ESI', [api('m1', [child, ...others])]);
}

function childOnAList(): void {
  const locator = 'AAA111';
  const parent = person('MENSAH/KOFI', { ...ADULT, locator });
  expect(listedChild({ locator }, [parent]).outcome).toBe('clear');
  const stranger = [person('KONE/SEKOU', { ...ADULT, locator })];
  const met = { handling: 'safeguard', situation: 'safeguard' } as const;
  expect(listedChild({}, [parent])).toMatchObject({ outcome: 'watch', ...met });
  expect(listedChild({ locator }, [])).toMatchObject({ outcome: 'watch', ...met });
  // The document and the company are two signs.
  expect(listedChild({ locator }, stranger)).toMatchObject({ outcome: 'inspect', ...met });
  const valid = { locator, documents: [document('AB739164')] } as const;
  expect(listedChild(valid, stranger)).toMatchObject({ outcome: 'watch', ...met });
  expect(listedChild(valid, [parent]).outcome).toBe('clear');
  expect(listedChild({ documents: valid.documents }, stranger).outcome).toBe('clear');
}

test.each<readonly [number, string, () => void]>([
  [1, 'a family on the way there and back is in peace, although each has a heavy bag', family],
  [2, 'a stranger who pays the day before is one sign, however many rules it hits', sentByAnother],
  [2, 'one way and late count once, whatever rules rest on them', courier],
  [2, 'a child whom strangers take along is one circumstance', childTakenAlong],
  [3, 'an infant has no bag and no money of its own', infant],
  [4, 'a title glued to a short name is no other person', gluedTitle],
  [
    5,
    'the cash of an agency is no cash of the passenger, and that of the carrier’s counter is',
    () => {
      expect(cashOf(AGENCY).outcome).toBe('clear');
      expect(cashOf(CARRIER).outcome).toBe('watch');
    },
  ],
  [
    6,
    'a child with adults of another surname is to be protected, and the adult is a case of their own',
    childOfAnotherName,
  ],
  [6, 'a small child on a passenger list is no target, whomever the locator links to it', childOnAList],
  [
    7,
    'nobody mutes the decisive rule of another agency without it',
    () => {
      const rule = compiled.byId.get('police.third-party-payer-late');
      const all = new Set(SHIPPED_AGENCIES);
      const asked = { mandate: rule?.mandate ?? 'joint', threat: rule?.threat ?? [] } as const;
      expect(confirmingAgencies(SHIPPED_TABLE, 'customs', asked, all, all)).toEqual(['police', 'gendarmerie']);
    },
  ],
  [
    8,
    'the way of couriers from Recife through Lisbon is on the lists',
    () => {
      const traveller = person('MENSAH/KOFI', { ...ADULT, ...bags(1, 20) });
      const segments = [
        segment('REC', 'LIS', '2026-11-23T18:00', '2026-11-24T05:00'),
        segment('LIS', 'OXB', '2026-11-24T09:00', '2026-11-24T13:00'),
      ];
      const flights = [{ ...leg(), carrier: 'TP', number: 1479, origin: 'LIS', destination: 'OXB' }];
      const messages = [pnr('m1', [traveller], [booking('AAA111', [0], { segments })], { flights })];
      expect(hits(screened('MENSAH/KOFI', messages))).toContain('customs.source-route');
    },
  ],
  [
    9,
    'on a day at Bissau as it really is, nobody has the document number of another by chance',
    () => {
      const people = judgeSample(
        readSample({ seed: 9, now: '2026-11-24T12:00Z', airport: 'OXB', noise: 100 }),
        compiled,
      );
      const others = people.filter(({ planted }) => planted === null);
      expect(others.length).toBeGreaterThan(900);
      expect(others.filter(({ rules }) => rules.includes('joint.document-shared'))).toEqual([]);
    },
  ],
])('point %i: %s', (_point, _says, holds) => {
  holds();
});
