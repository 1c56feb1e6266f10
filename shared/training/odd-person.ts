/** What is odd about a single person at a real airport: the spelling of the name, the title, the passport. */
import { dateOfDay } from '../time/civil.ts';
import type { FlightContext } from './flight-context.ts';
import type { Person, SampleDocument } from './model.ts';
import type { Origin } from './origin.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Random } from './random.ts';
import type { RealContext } from './real-context.ts';
import { respelled } from './respell.ts';

/** The person with what the rates make odd. */
export function odd(context: FlightContext, { rates, ledger }: RealContext, person: Person): Person {
  const { random, departure } = context;
  const otherName = random.percent(rates.spelledOtherwise / 10) && person.kind !== 'infant';
  const bookedAs = otherName
    ? { ...respelled(random, person.surname, person.givenNames), ticketOnly: random.percent(50) }
    : null;
  const gluedTitle = person.kind !== 'infant' && random.percent(rates.gluedTitles / 10);
  const expired = random.percent(rates.expiredDocuments / 10);
  return {
    ...person,
    bookedAs,
    gluedTitle,
    ...(expired ? renewed(random, Math.floor(departure / 1440), person, ledger.documents) : {}),
  };
}

/** An expired passport. Every second holder has a new one already, which is in the booking; the passenger list has the one of the carrier's file. */
function renewed(
  random: Random,
  day: number,
  person: Person,
  documents: Set<string>,
): { readonly document: SampleDocument; readonly bookedDocument?: SampleDocument } {
  const document = { ...person.document, expiry: dateOfDay(day - random.between(1, 240)) };
  if (random.percent(50)) return { document };
  const origin: Origin = ORIGINS[person.nationality as OriginCode] ?? ORIGINS.TGO;
  let number = random.pattern(origin.passport);
  while (documents.has(`${document.issuer}${number}`)) number = random.pattern(origin.passport);
  documents.add(`${document.issuer}${number}`);
  return { document, bookedDocument: { ...document, number, expiry: dateOfDay(day + random.between(900, 1700)) } };
}
