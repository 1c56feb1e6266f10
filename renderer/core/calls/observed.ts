/** Observe and report: the record of the journey goes to the agency that owns the rule, which notes to whom it passed it on. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { LONGEST_RECEIVER, type PassedOn } from '../../../shared/casework/passed-on.ts';
import { failed, success } from '../../../shared/result.ts';
import { wayOutRefusedOn } from '../protected.ts';
import { observedJourneys } from '../seen/observed-journeys.ts';
import { call, type Handled } from './call.ts';
import type { ObservedJourney } from './observed-views.ts';

const id = z.string().min(1).max(80);

export const observedCalls = {
  /** The observed journeys of the officer's agency; of no other. */
  'observed.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'observed.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly ObservedJourney[]> {
      return success({ output: await observedJourneys(request) });
    },
  }),

  /** Notes to whom the record of a journey was passed on. */
  'observed.pass-on': call({
    input: z.strictObject({ flight: id, traveller: id, to: z.string().trim().min(2).max(LONGEST_RECEIVER) }),
    permission: 'case.work',
    audit: 'observed.passed-on',
    async handler(request, { flight, traveller, to }, recorded): Handled<ObservedJourney> {
      const { context } = request;
      const journey = (await observedJourneys(request)).find(
        (each) => each.flight === flight && each.traveller === traveller,
      );
      if (journey === undefined || !isLawAgency(context.agency))
        return failed({ code: 'not-found', what: 'traveller' });
      const kept = await wayOutRefusedOn(request, [{ flight, traveller }], to);
      if (kept !== null) return kept;
      const value: PassedOn = {
        ...{ flight, traveller, to, agency: context.agency },
        ...{ officer: context.officer.id, at: context.now },
      };
      return success({
        output: { ...journey, passed: [...journey.passed, { to, officer: value.officer, at: value.at }] },
        writes: [{ table: 'passedOn', id: context.newId(), rev: 0, value, index: { flight } }],
        subject: traveller,
        details: recorded({ flight, to }),
        topics: ['cases'],
      });
    },
  }),
} as const;
