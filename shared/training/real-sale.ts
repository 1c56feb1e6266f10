/** How bookings of a real airport are sold: by whom, for what form of payment, paid by whom, with which contact. */
import { agencyIn, agencyPhone } from './agencies.ts';
import type { Person, SampleAgency, SamplePayment } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { PartyKind, Trait } from './party-kinds.ts';
import { isOutsider } from './plan-flight.ts';
import type { Random } from './random.ts';
import type { SampleRates } from './rates.ts';
import { card, emailOf } from './sale.ts';
import type { SampleAirport } from './sample-airport.ts';

type Form = SamplePayment['form'];

/** Percent of tickets sold in the region, and elsewhere, that the carrier sells itself. */
const DIRECT_PERCENT = { region: 26, elsewhere: 55 };
/** Kinds that are never sold by the carrier's own office or site. */
const BY_AGENCY: ReadonlySet<PartyKind> = new Set(['group', 'seaman']);

/** The agency or office that sells to people who live in the country. */
export function seller(random: Random, airport: SampleAirport, kind: PartyKind, country: string): SampleAgency {
  const inRegion = airport.region.includes(country);
  const direct = random.percent(inRegion ? DIRECT_PERCENT.region : DIRECT_PERCENT.elsewhere);
  return agencyIn(random, country, kind === 'staff' || (direct && !BY_AGENCY.has(kind)));
}

/** The form of payment of a ticket. An agency of the region that is paid in any way but by card settles in cash with the carrier. */
function formOf(
  random: Random,
  rates: SampleRates,
  airport: SampleAirport,
  kind: PartyKind,
  agency: SampleAgency,
): Form {
  if (kind === 'deportee') return 'GR';
  if (kind === 'seaman') return 'MS';
  const byAgency = agency.type === 'T';
  if (!airport.region.includes(agency.country)) {
    return random.weighted<Form>([
      ['CC', byAgency ? 80 : 95],
      ['CA', byAgency ? 6 : 1],
      ['MS', byAgency ? 13 : 3],
      ['CK', 1],
    ]);
  }
  // The counter and the site of a carrier: the cash is the passenger's own.
  if (!byAgency) {
    return random.weighted<Form>([
      ['CC', 76],
      ['CA', 18],
      ['MS', 4],
      ['CK', 2],
    ]);
  }
  const settled = Math.min(95, rates.agencyCash / 10 / BY_AGENCY_SHARE);
  if (random.percent(settled)) return 'CA';
  return random.weighted<Form>([
    ['CC', 48],
    ['MS', 44],
    ['CK', 8],
  ]);
}

/** Share of the region's tickets that agencies sell and that are not paid by an employer or a state. */
const BY_AGENCY_SHARE = 0.745;

/** Percent of other bookings whose payer is named and shares the name: a spouse, a parent. */
const RELATIVE_PERCENT = 5;
const FIRMS = [
  'STE GENERALE DE SERVICES SARL',
  'ATLANTIC SHIPPING LTD',
  'GROUPE KEKELI SA',
  'OFFSHORE CREW SERVICES BV',
];

/** Payment of a booking. `outsider`: a person pays who shares no name with the travellers. */
export function realPayment(
  random: Random,
  sale: {
    readonly rates: SampleRates;
    readonly airport: SampleAirport;
    readonly kind: PartyKind;
    readonly agency: SampleAgency;
    readonly people: readonly Person[];
    readonly outsider: boolean;
    readonly regional: boolean;
    readonly discount: number;
  },
): SamplePayment {
  const { rates, airport, kind, agency, people, outsider, regional, discount } = sale;
  const drawn = formOf(random, rates, airport, kind, agency);
  // What a firm is invoiced for has no private payer.
  const form = outsider && drawn === 'MS' ? 'CC' : drawn;
  const each = regional ? random.between(90, 240) : random.between(380, 980);
  const payer = outsider ? stranger(random, people) : familiar(random, form, people);
  return {
    form,
    amount: Math.round((each * 1000 * people.length * (100 - discount)) / 100),
    card: form === 'CC' ? card(random) : null,
    payer,
  };
}

/** A name of the same origin that shares no word with the travellers: a friend, a sponsor, a relative by marriage. */
function stranger(random: Random, people: readonly Person[]): string {
  const first = people[0] as Person;
  const origin: Origin = ORIGINS[first.nationality as OriginCode] ?? ORIGINS.TGO;
  for (let attempt = 0; attempt < 40; attempt++) {
    const male = random.percent(60);
    const name = `${random.pick(male ? origin.male : origin.female)} ${random.pick(origin.surnames)}`;
    if (isOutsider(name, people)) return name;
  }
  return 'PRINCE ADOMAKO';
}

function familiar(random: Random, form: Form, people: readonly Person[]): string | null {
  if (form === 'MS') return random.percent(30) ? random.pick(FIRMS) : null;
  if (form === 'GR' || !random.percent(RELATIVE_PERCENT)) return null;
  const { nationality, surname } = people[0] as Person;
  const origin: Origin = ORIGINS[nationality as OriginCode] ?? ORIGINS.TGO;
  return `${random.pick(random.percent(60) ? origin.male : origin.female)} ${surname}`;
}

/** Phone and e-mail. Groups and seamen are reached through the agency, whose number is in all its bookings. */
export function contactOf(
  random: Random,
  kind: PartyKind,
  traits: ReadonlySet<Trait>,
  home: OriginCode,
  person: Person,
  agency: SampleAgency,
): { readonly phone: string | null; readonly email: string | null } {
  if (traits.has('noContact')) return { phone: null, email: null };
  const origin: Origin = ORIGINS[home];
  const throughAgency = (kind === 'group' || kind === 'seaman') && agency.type === 'T';
  const phone = throughAgency
    ? agencyPhone(agency, origin.phone)
    : random.percent(95)
      ? random.pattern(origin.phone)
      : null;
  const email = !throughAgency && (phone === null || random.percent(78)) ? emailOf(random, person) : null;
  return { phone, email };
}
