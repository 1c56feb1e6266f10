/** The history of a traveller: every message about the person, as a difference to the one before. */

import { z } from 'zod';
import { type TravellerVersion, travellerVersions } from '../../../shared/flight/traveller-versions.ts';
import { failed, success } from '../../../shared/result.ts';
import { flightMessages } from '../import/flight-messages.ts';
import { refuseMasked } from '../retention/masked-flights.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readMany } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

export const versionCalls = {
  'traveller.versions': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string() }),
    permission: 'evidence',
    audit: 'traveller.versions-viewed',
    recordsViews: 'ten-minutes',
    async handler(
      request,
      { flight: id, traveller: wanted },
      recorded,
    ): Handled<readonly (TravellerVersion & { readonly receivedAt: string; readonly fileName: string })[]> {
      const { store } = request;
      const flight = await readFlight(request, id);
      const traveller = flight?.travellers[travellerIndex(flight, wanted)];
      if (flight === undefined || traveller === undefined) return failed({ code: 'not-found', what: 'traveller' });
      await refuseMasked(store, [id]);
      const messages = await flightMessages(request, id);
      const reports = await readMany(
        store,
        'messageReports',
        messages.map((message) => message.id),
      );
      const received = new Map(reports.map(({ id: message, value }) => [message, value]));
      const arrivals = new Map(reports.map(({ id: message, value }) => [message, value.receivedAt]));
      const versions = travellerVersions(flight, traveller, messages, arrivals);
      return success({
        output: versions.map((version) => ({
          ...version,
          receivedAt: received.get(version.message)?.receivedAt ?? '',
          fileName: received.get(version.message)?.fileName ?? '',
        })),
        subject: traveller.id,
        details: recorded({ flight: id }),
      });
    },
  }),
} as const;
