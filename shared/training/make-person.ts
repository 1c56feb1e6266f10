/** Invented persons: name, birth, document, residence. */
import type { IsoDate } from '../manifest.ts';
import { civilFromDays, dateOfDay, daysFromCivil } from '../time/civil.ts';
import type { Person, SampleDocument } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Random } from './random.ts';

export interface PersonWishes {
  readonly nationality: OriginCode;
  readonly residence: string;
  readonly surname?: string;
  readonly sex?: 'M' | 'F';
  /** Age in years at `day`, from and to. */
  readonly age: readonly [number, number];
  /** Percentage of adults born on 1 January. */
  readonly bornFirstJanuary?: number;
  /** Issuers and numbers of documents already given out, to which the new one is added. Without it, numbers may repeat. */
  readonly taken?: Set<string>;
}

/** Makes a person of the wished origin, as of the given day (days since 1970): documents are valid on that day and for months after. */
export function makePerson(random: Random, day: number, wishes: PersonWishes): Person {
  const origin: Origin = ORIGINS[wishes.nationality];
  const sex = wishes.sex ?? (random.percent(58) ? 'M' : 'F');
  const age = random.between(...wishes.age);
  const kind = age < 2 ? 'infant' : age < 12 ? 'child' : 'adult';
  const birth = birthDate(random, day, age, wishes.bornFirstJanuary ?? BORN_FIRST_JANUARY_PERCENT);
  return {
    kind,
    surname: wishes.surname ?? random.pick(origin.surnames),
    givenNames: givenNames(random, origin, sex),
    title: titleOf(random, kind, sex),
    sex,
    birth,
    nationality: origin.country,
    residence: wishes.residence,
    document: passport(random, day, origin, kind, wishes.taken),
  };
}

/** Percentage of South Indian passports with one name only; senders then fill in the given name. */
const ONE_NAME_PERCENT = 5;
/** What senders write then: first name unknown. */
export const NO_GIVEN_NAME = 'FNU';

function givenNames(random: Random, origin: Origin, sex: 'M' | 'F'): string {
  if (origin.country === 'IND' && random.percent(ONE_NAME_PERCENT)) return NO_GIVEN_NAME;
  const names = sex === 'M' ? origin.male : origin.female;
  const first = random.pick(names);
  const two = origin.givenNames === 2 ? random.percent(70) : random.percent(15);
  const second = two ? random.pick(names) : first;
  return second === first ? first : `${first} ${second}`;
}

function titleOf(random: Random, kind: Person['kind'], sex: 'M' | 'F'): string {
  if (kind === 'infant') return 'INF';
  if (kind === 'child') return sex === 'M' ? 'MSTR' : 'MISS';
  if (sex === 'M') return random.percent(2) ? 'DR' : 'MR';
  return random.percent(65) ? 'MRS' : 'MS';
}

/** Percentage of people in much of the region who know only their year of birth; their documents say 1 January. */
const BORN_FIRST_JANUARY_PERCENT = 12;

function birthDate(random: Random, day: number, age: number, bornFirstJanuary: number): IsoDate {
  const { year } = civilFromDays(day);
  if (age >= 18 && random.percent(bornFirstJanuary)) return dateOfDay(daysFromCivil(year - age, 1, 1));
  // At least `age` full years and less than one more, on any day.
  const newest = day - Math.ceil(age * 365.25) - 1;
  return dateOfDay(newest - random.between(0, age === 0 ? 200 : 360));
}

function passport(
  random: Random,
  day: number,
  origin: Origin,
  kind: Person['kind'],
  taken: Set<string> | undefined,
): SampleDocument {
  const years = kind === 'adult' ? origin.validity : 5;
  const span = years * 365;
  const used = random.between(30, span - 220);
  return {
    type: random.percent(99) ? 'P' : 'I',
    number: passportNumber(random, origin, taken),
    issuer: origin.country,
    expiry: dateOfDay(day - used + span),
    issued: dateOfDay(day - used),
  };
}

/** A number without long runs, which would look invented or mistyped, and that nobody else has. */
function passportNumber(random: Random, origin: Origin, taken: Set<string> | undefined): string {
  let number = random.pattern(origin.passport);
  while (
    /(\d)\1{3}|0123|1234|2345|3456|4567|5678|6789/.test(number) ||
    taken?.has(`${origin.country}${number}`) === true
  ) {
    number = random.pattern(origin.passport);
  }
  taken?.add(`${origin.country}${number}`);
  return number;
}
