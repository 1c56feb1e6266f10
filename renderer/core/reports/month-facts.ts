/** The monthly report, from what the officer who makes it may see. */
import { MonthTally } from '../../../rules/statistics/month-figures.ts';
import type { MonthReport } from '../../../rules/statistics/month-tables.ts';
import type { ThingCase } from '../../../shared/casework/case.ts';
import { closedAt } from '../../../shared/casework/case-parts.ts';
import { isSameThing } from '../../../shared/casework/case-subject.ts';
import { creditFigures } from '../../../shared/casework/credit.ts';
import { GroupTally } from '../../../shared/casework/group-figures.ts';
import { resultKind } from '../../../shared/casework/result-kind.ts';
import { isAgreed } from '../../../shared/past/case-results.ts';
import type { Period } from '../calls/statistics.ts';
import type { Request } from '../request.ts';
import { creditingIn } from '../rule-agencies.ts';
import { byOpening } from '../seen/seen-cases.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { casesOf, flightsOf, protectedOn, thingCasesOf } from '../statistics/period-flights.ts';
import { addToGroups, eachOf, foundInAny, onTravellers } from '../statistics/selected-travellers.ts';
import { unitAgencies } from '../world.ts';

/** What was done about the flights that depart in the period, and about other subjects in it. */
export async function monthReport(request: Request, period: Period): Promise<MonthReport> {
  const flights = await flightsOf(request, period);
  const cases = await casesOf(request, flights);
  const [tally, groups] = [new MonthTally(), new GroupTally()];
  await eachOf(request, readFlights, flights, (flight) => {
    const { leg } = flight;
    tally.addFlight(leg, addToGroups(groups, flight, cases));
    for (const { outcome, found } of onTravellers(flight, cases)) {
      tally.addOutcome(leg, outcome);
      tally.addFound(found);
    }
  });
  const things = await thingCasesOf(request, period);
  const finds = things.filter((each) => isAgreed(each) && resultKind(each) === 'positive');
  for (const same of onThings(finds)) tally.addFound(foundInAny(same));
  const { world } = request;
  const credit = creditFigures([...cases, ...things], unitAgencies(world).law, await creditingIn(request));
  const counts = { cases: things.length, positive: finds.length };
  return { tally, credit, groups: groups.figures(), things: counts, cared: await protectedOn(request, flights) };
}

/** The cases by what they are on: two agencies may each have one on the same thing. One that was opened after the other was closed is on another occasion. */
function onThings(cases: readonly ThingCase[]): readonly (readonly ThingCase[])[] {
  const groups: ThingCase[][] = [];
  for (const each of [...cases].sort(byOpening)) {
    const isBeside = (other: ThingCase) =>
      isSameThing(other.thing, each.thing) && (closedAt(other) ?? each.openedAt) >= each.openedAt;
    const known = groups.find((group) => group.some(isBeside));
    if (known === undefined) groups.push([each]);
    else known.push(each);
  }
  return groups;
}
