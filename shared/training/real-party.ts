/** Who travels together at a real airport: families, groups, students, seamen and the others. */
import { makePerson } from './make-person.ts';
import type { Person, SampleParty } from './model.ts';
import type { OriginCode } from './origins.ts';
import { familyOf, groupSizes, OTHERS, type PartyKind } from './party-kinds.ts';
import type { Random } from './random.ts';
import type { SampleRates } from './rates.ts';
import type { SampleAirport } from './sample-airport.ts';
import type { ScheduledFlight } from './schedule.ts';

export interface PartyContext {
  readonly random: Random;
  readonly rates: SampleRates;
  readonly airport: SampleAirport;
  readonly flight: ScheduledFlight;
  /** Day of departure (days since 1970). */
  readonly day: number;
  readonly documents: Set<string>;
  /** Makes persons until the full name is new on this flight. */
  readonly unique: (make: () => Person) => Person;
}

export interface PartyMade {
  readonly people: readonly Person[];
  readonly party: SampleParty;
}

/** Share of adults of 18 and more among all passengers. */
const ADULT_SHARE = 0.89;
/** Percent of wives who keep their name, and of lone parents whose children bear the other parent's name. */
const OWN_NAME_PERCENT = 40;

/** One person of an origin. */
export function onePerson(
  context: PartyContext,
  nationality: OriginCode,
  residence: string,
  age: readonly [number, number],
  more: { readonly surname?: string; readonly sex?: 'M' | 'F' } = {},
): Person {
  const { random, rates, day, documents } = context;
  const bornFirstJanuary = rates.bornFirstJanuary / 10 / ADULT_SHARE;
  return context.unique(() =>
    makePerson(random, day, { nationality, residence, age, ...more, bornFirstJanuary, taken: documents }),
  );
}

/** The people of a party and what the messages say of it. */
export function realParty(
  context: PartyContext,
  kind: Exclude<PartyKind, 'regular'>,
  nationality: OriginCode,
  residence: string,
): PartyMade {
  return MAKE[kind](context, nationality, residence);
}

type Make = (context: PartyContext, nationality: OriginCode, residence: string) => PartyMade;

const MAKE: Readonly<Record<Exclude<PartyKind, 'regular'>, Make>> = {
  family,
  group,
  student: (context, nationality, residence) => ({
    people: [onePerson(context, nationality, residence, [18, 27])],
    party: { kind: 'student', fare: 'YLSD', discount: 15 },
  }),
  seaman: seamen,
  deportee,
  'lone-minor': loneMinor,
  staff,
  other: others,
};

function family(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const { random, rates } = context;
  const mean = familyOf(rates);
  const first = onePerson(context, nationality, residence, [27, 48]);
  const both = random.percent(GROWN_PERCENT.partner);
  const keeps = random.percent(OWN_NAME_PERCENT);
  const partner = both
    ? [
        onePerson(context, nationality, residence, [24, 46], {
          sex: first.sex === 'M' ? 'F' : 'M',
          ...(keeps ? {} : { surname: first.surname }),
        }),
      ]
    : [];
  const grown = random.percent(GROWN_PERCENT.youth) ? 1 : 0;
  const infants = random.percent(mean.infants * 100) ? 1 : 0;
  const drawn = Math.floor(mean.children) + (random.percent((mean.children % 1) * 100) ? 1 : 0);
  const children = drawn === 0 ? 0 : drawn + random.pick([-1, 0, 0, 1]);
  // A child has its father's name, also where the mother travels alone with it.
  const surname =
    !both && first.sex === 'F' && random.percent(OWN_NAME_PERCENT)
      ? onePerson(context, nationality, residence, [27, 48], { sex: 'M' }).surname
      : first.surname;
  const child = (age: readonly [number, number]) => onePerson(context, nationality, residence, age, { surname });
  return {
    people: [
      first,
      ...partner,
      ...Array.from({ length: grown }, () => child([12, 16])),
      ...Array.from({ length: children }, () => child([2, 11])),
      ...Array.from({ length: infants }, () => child([0, 1])),
    ],
    party: { kind: 'family' },
  };
}

/** Percent of families with both parents, and with a youth of twelve and more. */
const GROWN_PERCENT = { partner: 55, youth: 20 };

const TOURS = ['HADJ', 'OUMRA', 'TOURS', 'SPORT', 'PILGRIM', 'CHOIR', 'CONGRES'] as const;

function group(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const { random, flight } = context;
  const size = random.between(...groupSizes(flight.seats));
  const people = Array.from({ length: size }, () => onePerson(context, nationality, residence, [20, 72]));
  const name = `${random.pick(TOURS)} ${random.pattern('@@')} ${random.between(10, 99)}`;
  return {
    people,
    party: {
      kind: 'group',
      group: name,
      services: [{ code: 'GRPS', text: `TCP${size} ${name}` }],
      fare: 'YGV10',
      discount: 10,
      lines: [`0/O/FT IT${random.pattern('##@@###')}`],
    },
  };
}

const VESSELS = [
  'MV ATLANTIC PEARL',
  'MT GULF TRADER',
  'MV SEA HERON',
  'FPSO NORTHERN STAR',
  'MV CAPE LYNX',
  'RIG DELTA 7',
];

function seamen(context: PartyContext): PartyMade {
  const { random, airport } = context;
  const nationality = random.weighted(airport.seafarers);
  const size = random.pick([1, 1, 2, 2, 2, 3, 3]);
  const people = Array.from({ length: size }, () =>
    onePerson(context, nationality, nationality, [22, 58], { sex: 'M' }),
  );
  const vessel = random.pick(VESSELS);
  return {
    people,
    party: {
      kind: 'seaman',
      services: [{ code: 'SEMN', text: `/${vessel}` }],
      fare: 'YSEA',
      discount: 40,
    },
  };
}

/** A national of the destination (on the way in: of the airport's country) whom a state sends home, alone or with two escorts. */
function deportee(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const { random, airport, flight } = context;
  const arriving = flight.destination === airport.station.airport;
  const far = airport.abroad[arriving ? flight.origin : flight.destination] ?? nationality;
  const home = arriving ? airport.country : far;
  const state = arriving ? far : airport.country;
  const person = onePerson(context, home, home, [20, 50]);
  // A laissez-passer of the consulate instead of a passport.
  const paper = { ...person.document, type: 'PL', number: `LP${random.pattern('######')}` };
  context.documents.add(`${paper.issuer}${paper.number}`);
  const escorted = random.percent(50);
  const escorts = escorted
    ? [28, 35].map((age) => {
        const escort = onePerson(context, state, state, [age, age + 15], { sex: 'M' });
        return { ...escort, document: { ...escort.document, type: 'PO' } };
      })
    : [];
  const code = escorted ? 'DEPA' : 'DEPU';
  return {
    people: [{ ...person, residence, document: paper }, ...escorts],
    party: { kind: 'deportee', services: [{ code, text: '', traveller: 0 }], fare: 'YOW' },
  };
}

function loneMinor(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const age = context.random.between(5, 14);
  const person = onePerson(context, nationality, residence, [age, age]);
  return {
    people: [person],
    party: {
      kind: 'lone-minor',
      services: [{ code: 'UMNR', text: `UM${String(age).padStart(2, '0')}`, traveller: 0 }],
      lines: ['0/O/OS MEET AND ASSIST BOTH ENDS'],
    },
  };
}

function staff(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const { random } = context;
  const first = onePerson(context, nationality, residence, [24, 58]);
  const second = random.percent(40)
    ? [onePerson(context, nationality, residence, [24, 58], { surname: first.surname })]
    : [];
  return {
    people: [first, ...second],
    party: { kind: 'staff', fare: 'YID90N2', discount: 90, status: 'SA', lines: ['0/O/OS STAFF TRAVEL ID90 R2'] },
  };
}

function others(context: PartyContext, nationality: OriginCode, residence: string): PartyMade {
  const { random } = context;
  const shape = random.weighted(OTHERS);
  const first = onePerson(context, nationality, residence, [19, 70]);
  const party = { kind: 'other' } as const;
  if (shape === 'one') return { people: [first], party };
  if (shape === 'couple') {
    const keeps = random.percent(OWN_NAME_PERCENT);
    const partner = onePerson(context, nationality, residence, [20, 68], {
      sex: first.sex === 'M' ? 'F' : 'M',
      ...(keeps ? {} : { surname: first.surname }),
    });
    return { people: [first, partner], party };
  }
  const more = Array.from({ length: random.between(1, 3) }, () => onePerson(context, nationality, residence, [22, 60]));
  return { people: [first, ...more], party };
}
