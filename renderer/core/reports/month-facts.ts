/** The monthly report, from what the officer who makes it may see. */
import { MonthTally } from '../../../rules/statistics/month-figures.ts';
import type { MonthReport } from '../../../rules/statistics/month-tables.ts';
import { creditFigures } from '../../../shared/casework/credit.ts';
import { GroupTally } from '../../../shared/casework/group-figures.ts';
import type { Period } from '../calls/statistics.ts';
import type { Request } from '../request.ts';
import { agenciesOfRules } from '../rule-agencies.ts';
import { readFlights } from '../seen/seen-flights.ts';
import { casesOf, flightsOf } from '../statistics/period-flights.ts';
import { addToGroups, eachOf, onTravellers } from '../statistics/selected-travellers.ts';
import { unitAgencies } from '../world.ts';

/** What was done about the flights that depart in the period. */
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
  const { world } = request;
  const credit = creditFigures(cases, unitAgencies(world).law, agenciesOfRules(world));
  return { tally, credit, groups: groups.figures() };
}
