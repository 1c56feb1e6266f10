/** Lookouts as the officer may see them: all of them, one with its history and hits, those pinned to a flight. */
import { z } from 'zod';
import { concerns, otherNumbers } from '../../../shared/lookout/lookout-scope.ts';
import { isLookoutOn, lookoutState } from '../../../shared/lookout/lookout-state.ts';
import { pinnedTo } from '../../../shared/lookout/pinned-lookout.ts';
import { prepareLookout } from '../../../shared/lookout/prepared-lookout.ts';
import { failed, success } from '../../../shared/result.ts';
import { flightsPinned, hitsAboveWatch, lookoutMatches } from '../lookouts/lookout-flights.ts';
import { insideOf, lookoutHits, lookoutRow, lookoutsView } from '../lookouts/lookout-view.ts';
import { peopleOn } from '../lookouts/pinned-person.ts';
import { readSeenLookout, readSeenLookouts } from '../seen/seen-lookouts.ts';
import { seenReaders } from '../seen/seen-readers.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { call, type Handled } from './call.ts';
import { lookoutId } from './lookout-input.ts';
import type { LookoutsView, LookoutView, PinnedLookout } from './lookout-views.ts';

export const lookoutCalls = {
  'lookouts.list': call({
    input: z.strictObject({}),
    permission: 'lookouts.view',
    audit: 'lookout.viewed',
    recordsViews: 'ten-minutes',
    async handler(request): Handled<LookoutsView> {
      const [lookouts, hits, readers] = await Promise.all([
        readSeenLookouts(request),
        lookoutHits(request),
        seenReaders(request),
      ]);
      return success({
        output: lookoutsView(
          request,
          lookouts.map((each) => lookoutRow(request, each, hits, readers)),
        ),
      });
    },
  }),

  'lookouts.one': call({
    input: z.strictObject({ id: lookoutId }),
    permission: 'lookouts.view',
    audit: 'lookout.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }): Handled<LookoutView> {
      const lookout = (await readSeenLookout(request, id))?.value;
      if (lookout === undefined) return failed({ code: 'not-found', what: 'lookout' });
      const row = lookoutRow(request, lookout, await lookoutHits(request), await seenReaders(request));
      const reads = row.terms !== null;
      const isOn = isLookoutOn(row.state);
      const output: LookoutView = {
        ...row,
        may: { ...row.may, byTwo: row.may.byTwo || (await hitsAboveWatch(request, lookout)) },
        inside: insideOf(request, lookout),
        ...(await lookoutMatches(request, lookout)),
        flights: reads && isOn ? await flightsPinned(request, lookout) : [],
      };
      return success({ output, subject: id });
    },
  }),

  /** The lookouts in force that name the flight, with whom each hits there or whom it fits. */
  'lookouts.flight': call({
    input: z.strictObject({ flight: z.string().min(1).max(80) }),
    permission: 'lookouts.view',
    audit: 'lookout.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: wanted }, recorded): Handled<readonly PinnedLookout[]> {
      const section = await readSeenSection(request, wanted);
      if (section === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section;
      if (flight.cancelled) return success({ output: [], details: recorded({ flight: wanted }) });
      const scoped = { ...flight, sold: otherNumbers(flight) };
      const naming = (await readSeenLookouts(request)).filter(
        (each) => isLookoutOn(lookoutState(each, request.context.now)) && concerns(each, scoped),
      );
      const [hits, readers] = await Promise.all([lookoutHits(request), seenReaders(request)]);
      const person = peopleOn(flight);
      const output = naming.flatMap((each): readonly PinnedLookout[] => {
        const pinned = pinnedTo(prepareLookout(each), flight, screening);
        if (pinned === null) return [];
        const lookout = lookoutRow(request, each, hits, readers);
        const reads = lookout.terms !== null;
        return [
          {
            lookout,
            hits: pinned.hits.flatMap(person),
            // Lines of the description are what it says.
            fitting: reads
              ? pinned.fitting.flatMap(({ traveller, lines }) => person(traveller).map((one) => ({ ...one, lines })))
              : [],
            fits: reads ? pinned.fits : 0,
          },
        ];
      });
      return success({ output, details: recorded({ flight: wanted }) });
    },
  }),
} as const;
