/** The monthly report, from what the officer who makes it may see. */
import { MonthTally } from '../../../rules/statistics/month-figures.ts';
import type { MonthReport } from '../../../rules/statistics/month-tables.ts';
import { creditFigures } from '../../../shared/casework/credit.ts';
import { GroupTally } from '../../../shared/casework/group-figures.ts';
import { toldCase } from '../../../shared/casework/told-case.ts';
import { isAgreed } from '../../../shared/past/case-results.ts';
import type { Period } from '../calls/statistics.ts';
import type { Request } from '../request.ts';
import { agenciesOfRules } from '../rule-agencies.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { casesOf, flightsOf } from '../statistics/period-flights.ts';
import { addToGroups, eachOf, outcomesOn } from '../statistics/selected-travellers.ts';
import { unitAgencies } from '../world.ts';

/** What was done about the flights that depart in the period. */
export async function monthReport(request: Request, period: Period): Promise<MonthReport> {
  const flights = await flightsOf(request, period);
  const cases = (await casesOf(request, flights)).map(toldCase);
  const [tally, groups] = [new MonthTally(), new GroupTally()];
  await eachOf(request, readFlights, flights, (flight) => {
    const { leg } = flight;
    tally.addFlight(leg, addToGroups(groups, flight, cases));
    for (const outcome of outcomesOn(flight, cases).values()) tally.addOutcome(leg, outcome);
  });
  for (const each of cases) if (isAgreed(each) && each.result === 'found') tally.addFound(each.found);
  const { world } = request;
  const credit = creditFigures(cases, unitAgencies(world).law, agenciesOfRules(world));
  return { tally, credit, groups: groups.figures() };
}
