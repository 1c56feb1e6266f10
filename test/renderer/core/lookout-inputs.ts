/** What tests are told of a person who may arrive. */
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';

export type TakenLookout = Input<'lookouts.take'>;

/** Somebody of whom the name and the flight of `messages.ts` are known. */
export const LOOKOUT: TakenLookout = {
  said: 'man about 40 on ET508 tomorrow, Kofi Lookedfor',
  terms: {
    ...NO_LOOKOUT_TERMS,
    name: 'Kofi Lookedfor',
    flight: { carrier: 'ET', number: 508, suffix: null },
    description: 'a red case',
  },
  source: { agency: 'Port of Tema', code: null, grade: 'B', information: 2 },
  outcome: 'intercept',
  handling: null,
  instruction: 'Look at the red case.',
  warning: null,
  hours: 72,
  seenBy: null,
  seenByRoles: null,
};

/** What a change says anew. */
export function changeOf(
  { terms, source, outcome, handling, instruction, warning }: TakenLookout,
  more: Partial<TakenLookout> = {},
): Pick<TakenLookout, 'terms' | 'source' | 'outcome' | 'handling' | 'instruction' | 'warning'> {
  return { terms, source, outcome, handling, instruction, warning, ...more };
}
