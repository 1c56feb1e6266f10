/** What waits for somebody, as numbers beside the screens where it is done. */
import { z } from 'zod';
import { success } from '../../../shared/result.ts';
import { allSeenCases } from '../seen/seen-cases.ts';
import { countIn } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { flightRows } from './flights.ts';

export interface Waiting {
  /** Parts of files that could not be read. */
  readonly quarantine: number;
  /** Flights that are due soon, of which expected data has not come. */
  readonly lateFlights: number;
  /** Open cases of the officer. */
  readonly ownCases: number;
}

export const waitingCalls = {
  'waiting.get': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<Waiting> {
      const [quarantine, flights, cases] = await Promise.all([
        countIn(request.store, 'quarantine'),
        flightRows(request),
        allSeenCases(request),
      ]);
      const { id } = request.context.officer;
      return success({
        output: {
          quarantine,
          lateFlights: flights.filter(({ late }) => late).length,
          ownCases: cases.filter(({ owner, state }) => owner === id && state !== 'closed').length,
        },
      });
    },
  }),
} as const;
