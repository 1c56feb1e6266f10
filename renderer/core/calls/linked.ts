/** The other people at whom the reasons of a traveller point. */
import { z } from 'zod';
import { explain } from '../../../rules/engine/explain.ts';
import { failed, success } from '../../../shared/result.ts';
import { type LinkedPerson, linkedPeople } from '../linked-people.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readOne } from '../store/read.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { ruleOfHit } from './traveller.ts';

/** Whom one reason points at. */
export interface LinkedView {
  readonly rule: string;
  readonly people: readonly LinkedPerson[];
  /** Number of those who are not in `people`. */
  readonly more: number;
}

/** People named per reason. */
const MOST_LINKED = 5;

export const linkedCalls = {
  /** For each reason that points at somebody: whom. It is a call of its own, as the link records of all flights may have to be opened first. */
  'traveller.linked': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'traveller.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: flightId, traveller: travellerId }, recorded): Handled<readonly LinkedView[]> {
      const [section, block] = await Promise.all([
        readSeenSection(request, flightId),
        readOne(request.store, 'factBlocks', flightId),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section;
      const at = travellerIndex(flight, travellerId);
      const traveller = flight.travellers[at];
      const screened = screening.travellers[at];
      if (traveller === undefined || screened === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const compiled = request.world.rules.archive.compiled(screening.ruleSet.hash);
      const peopleOf = linkedPeople(request, flight, at);
      const output: LinkedView[] = [];
      for (const { rule: id, truths } of screened.hits) {
        const rule = ruleOfHit(compiled, id, truths);
        if (rule === undefined) continue;
        const people = await peopleOf(explain(rule, truths, block.value, at, compiled?.ruleSet.lists ?? []));
        if (people.length === 0) continue;
        output.push({ rule: id, people: people.slice(0, MOST_LINKED), more: Math.max(0, people.length - MOST_LINKED) });
      }
      return success({ output, subject: traveller.id, details: recorded({ flight: flight.id }) });
    },
  }),
} as const;
