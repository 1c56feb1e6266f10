/** The entries of the sample list that mean nobody aboard: invented persons, namesakes with another date of birth, documents, telephones, vehicles. */
import { dateOfDay } from '../time/civil.ts';
import type { ListRow } from './list-row.ts';
import { documentRow } from './listed-plants.ts';
import { makePerson } from './make-person.ts';
import type { SampleTraveller } from './model.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Random } from './random.ts';

/** What an entry may be drawn from. */
export interface NoiseContext {
  readonly random: Random;
  /** Days since 1970. */
  readonly day: number;
  readonly origins: readonly OriginCode[];
  readonly aboard: readonly SampleTraveller[];
}

type Draw = (context: NoiseContext) => ListRow;

/** How many entries of each kind there are. */
export const LIST_NOISE: readonly { readonly count: number; readonly draw: Draw }[] = [
  { count: 8, draw: stranger },
  { count: 4, draw: (context) => ({ ...stranger(context), birth: String(1940 + context.random.between(0, 55)) }) },
  { count: 8, draw: namesake },
  { count: 5, draw: foreignDocument },
  { count: 3, draw: telephone },
  { count: 2, draw: vehicle },
];

const REASONS = [
  'Suspected of smuggling cash',
  'Witness who is sought',
  'Ban from leaving the country',
  'Member of a group of couriers',
  'Owes a customs fine',
];
const OUTCOMES = ['watch', 'inspect'] as const;

function stranger({ random, day, origins }: NoiseContext): ListRow {
  const nationality = random.pick(origins);
  const { surname, givenNames, sex, birth } = makePerson(random, day, {
    nationality,
    residence: nationality,
    age: [21, 68],
    bornFirstJanuary: 0,
  });
  return {
    kind: 'person',
    surname,
    givenNames,
    sex,
    birth,
    nationality: ORIGINS[nationality].country,
    ...asked(random),
  };
}

/** The name of somebody aboard, who was born on another day. */
function namesake(context: NoiseContext): ListRow {
  const { surname, givenNames, sex, nationality } = context.random.pick(context.aboard);
  return { ...stranger(context), surname, givenNames, sex, nationality };
}

function foreignDocument({ random, origins }: NoiseContext): ListRow {
  const { passport, country } = ORIGINS[random.pick(origins)];
  const [status, reason] = random.pick([
    ['stolen', 'Stolen from its holder'],
    ['lost', 'Reported lost'],
    ['stolen blank', 'Of a box of blanks'],
  ] as const);
  return documentRow({ type: 'P', number: random.pattern(passport), issuer: country }, status, reason);
}

function telephone({ random, origins }: NoiseContext): ListRow {
  const phone = random.pattern(ORIGINS[random.pick(origins)].phone);
  return { kind: 'contact', phone, outcome: 'watch', reason: 'Found in the telephone of a courier' };
}

function vehicle({ random, origins }: NoiseContext): ListRow {
  const { alpha2 } = ORIGINS[random.pick(origins)];
  return {
    kind: 'vehicle',
    plate: random.pattern(`${alpha2} #### @@`),
    outcome: 'watch',
    reason: 'Seen at a hand-over',
  };
}

function asked(random: Random): ListRow {
  return { outcome: random.pick(OUTCOMES), reason: random.pick(REASONS) };
}

/** The day on which an entry was made, some time before the sample. */
export function listedOn(random: Random, day: number): string {
  return dateOfDay(day - random.between(10, 900));
}
