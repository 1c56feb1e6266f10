/** The lines of what a lookout says of a person's looks, company, bags and journey. None of it tells who somebody is. */
import type { Traveller } from '../flight/flight.ts';
import { OF_AGE } from '../flight/of-age.ts';
import { type EvidenceLine, how, type Verdict } from '../list/match/evidence.ts';
import { fullYears } from '../time/civil.ts';
import { dayText } from '../time/day-text.ts';
import { routeLine } from './compare-route.ts';
import type { Aboard, Somebody } from './flight-company.ts';
import type { Company, LookoutTerms } from './lookout.ts';

/** An age that was guessed may be wrong by so many years; one that is further off is somebody else's. */
const GUESS = 5;
/** All lines of the description that the lookout has. */
export function descriptionLines(terms: LookoutTerms, who: Aboard): readonly EvidenceLine[] {
  const age = saidAge(terms, who);
  return [
    ...(age === null ? adultLines(terms, who) : [ageLine(age, who)]),
    ...(terms.company === null ? [] : [companyLine(terms.company, who)]),
    ...(terms.bags === null ? [] : [bagsLine(terms.bags, who)]),
    ...(terms.from === null && terms.to === null ? [] : [routeLine(terms, who)]),
    ...(terms.flight === null ? [] : [flightLine(terms, who)]),
  ];
}

/** The age that was said, or follows on the day from the date of birth that was: a namesake of another generation is somebody else. */
export function saidAge({ age, birth }: LookoutTerms, { day }: Pick<Somebody, 'day'>): LookoutTerms['age'] {
  if (age !== null || birth === null || day === null || birth > day) return age;
  const years = fullYears(birth, day);
  return { from: years, to: years };
}

/** Whoever is with a child is none: the child of the company is not who was meant. */
function adultLines({ company }: LookoutTerms, who: Aboard): readonly EvidenceLine[] {
  if (company?.child !== true || !isChild(who.traveller, who)) return [];
  const age = ageOf(who.traveller, who);
  const sent = age === null ? `<${OF_AGE}` : `${age}`;
  return [{ field: 'age', listed: `≥${OF_AGE}`, sent, verdict: 'differs', how: [] }];
}

/** The age of somebody on the day. */
export function ageLine(
  { from, to }: NonNullable<LookoutTerms['age']>,
  who: Pick<Somebody, 'traveller' | 'day'>,
): EvidenceLine {
  const age = ageOf(who.traveller, who);
  const off = age === null ? null : Math.max(0, from - age, age - to);
  const verdict = off === null ? 'missing' : off === 0 ? 'agrees' : off <= GUESS ? 'near' : 'differs';
  const listed = from === to ? `${from}` : `${from}–${to}`;
  return { field: 'age', listed, sent: age === null ? null : `${age}`, verdict, how: [] };
}

/** Full years on the day of the flight; null: no date of birth. */
function ageOf({ dateOfBirth }: Pick<Traveller, 'dateOfBirth'>, { day }: Pick<Somebody, 'day'>): number | null {
  return dateOfBirth === null || day === null || dateOfBirth > day ? null : fullYears(dateOfBirth, day);
}

/** People who travel together are often booked apart: another company contradicts nothing by itself. */
function companyLine({ others, sex, child }: Company, who: Aboard): EvidenceLine {
  const listed = companyText(others, sex, child);
  const { company } = who;
  if (company === null || who.others === null)
    return { field: 'company', listed, sent: null, verdict: 'missing', how: [] };
  const sent = companyText(
    who.others,
    null,
    company.some((each) => isChild(each, who)),
  );
  const isNumber = others === null ? who.others > 0 : who.others === others;
  const hasSex = sex === null || company.some((each) => each.sex === sex);
  const hasChild = !child || company.some((each) => isChild(each, who));
  const agreeing = [isNumber, hasSex, hasChild].filter(Boolean).length;
  const verdict: Verdict =
    agreeing === ALL_OF_COMPANY ? 'agrees' : who.others > 0 && agreeing > 0 && isNumber ? 'near' : 'differs';
  return {
    field: 'company',
    listed,
    sent,
    verdict,
    how: verdict === 'differs' && others !== 0 ? [how('booked-apart')] : [],
  };
}

const ALL_OF_COMPANY = 3;

/** `+2 F ≤17`: how many others, the sex of one, a child. Signs that every language reads. */
function companyText(others: number | null, sex: string | null, child: boolean): string {
  return [`+${others ?? '?'}`, ...(sex === null ? [] : [sex]), ...(child ? [`<${OF_AGE}`] : [])].join(' ');
}

/** Is somebody a child on the day? */
export function isChild(
  traveller: Pick<Traveller, 'dateOfBirth'> & { readonly type?: Traveller['type'] },
  who: Pick<Somebody, 'day'>,
): boolean {
  return traveller.type === 'infant' || (ageOf(traveller, who) ?? OF_AGE) < OF_AGE;
}

function bagsLine(bags: number, { traveller }: Aboard): EvidenceLine {
  const { count, pool } = traveller.bags;
  const listed = `${bags}`;
  // Bags of a pool stand with its head.
  if (count === null || pool !== null) return { field: 'bags', listed, sent: null, verdict: 'missing', how: [] };
  const verdict = count === bags ? 'agrees' : Math.abs(count - bags) === 1 ? 'near' : 'differs';
  return { field: 'bags', listed, sent: `${count}`, verdict, how: [] };
}

function flightLine(
  { flight, days }: Pick<LookoutTerms, 'flight' | 'days'>,
  { flight: { leg } }: Aboard,
): EvidenceLine {
  const said = flight === null ? '' : `${flight.carrier}${flight.number}${flight.suffix ?? ''}`;
  const own = `${leg.carrier ?? ''}${leg.number ?? ''}${leg.suffix ?? ''}`;
  const day =
    days === null ? [] : days.from === days.to ? [dayText(days.from)] : [`${dayText(days.from)} – ${dayText(days.to)}`];
  const sent = [own, ...(leg.departure === null ? [] : [dayText(leg.departure.slice(0, 10))])].join(' ');
  return { field: 'flight', listed: [said, ...day].join(' '), sent, verdict: 'agrees', how: [] };
}
