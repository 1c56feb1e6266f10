/** Targets who fell by messages alone or by acts on rules, and flights that messages ended earlier: for the weekly list. */

import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { ChangedIdentity } from '../../shared/flight/changed-identity.ts';
import type { FallCause, PerhapsNow } from '../../shared/flight/fall.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import type { Request } from './request.ts';
import { readSeenFalls, readTimesFalls } from './seen/seen-falls.ts';

/** One line for each fall that the officer's agency saw, with who imported the messages, and one for each flight that ends earlier. */
export async function fallActs(request: Request): Promise<readonly ActInWeek[]> {
  const [falls, times] = await Promise.all([readSeenFalls(request), readTimesFalls(request)]);
  return [
    ...falls.map(
      ({ id, flight, traveller, name, from, rules, at, causes, look, changed, perhaps, isProtected }): ActInWeek => {
        const said = [whatDid(causes), ...exchangedIn(changed), ...perhapsIn(name, perhaps)].join(' · ');
        const reason = look === null ? said : `${said}: ${look.reason}`;
        return {
          ...NOTHING_MORE,
          ...{
            id,
            act: 'fell',
            flight,
            subjects: [{ traveller, name, wouldBe: isProtected ? null : from }],
            rules,
            reason,
          },
          ...{ ...importers(causes), second: null, ...(look === null ? {} : { looked: look.officer }), at },
        };
      },
    ),
    ...times.map(({ id, flight, at, causes, due }): ActInWeek => {
      const about = { id, act: 'earlier', flight, subjects: [], rules: [], reason: whatDid(causes), due } as const;
      return { ...NOTHING_MORE, ...about, ...importers(causes), second: null, at };
    }),
  ];
}

/** The files, and the reasons that supervisors gave for their acts on rules. */
function whatDid(causes: readonly FallCause[]): string {
  return [...new Set(causes.map((cause) => ('act' in cause ? cause.reason : cause.fileName)))].join(', ');
}

function exchangedIn(changed: ChangedIdentity | undefined): readonly string[] {
  return [changed?.name, changed?.document].flatMap((each) => (each == null ? [] : [`${each.was} → ${each.is}`]));
}

function perhapsIn(name: string, perhaps: PerhapsNow | undefined): readonly string[] {
  return perhaps === undefined ? [] : [`${name} → ${perhaps.name}?`];
}

/** Everybody who brought one of the messages, or acted on the rules; the workstation for those of the watched folder. Which of them did it is not known. */
function importers(causes: readonly FallCause[]): Pick<ActInWeek, 'officer' | 'also'> {
  const [officer = SYSTEM, ...also] = new Set(causes.map((cause) => cause.officer));
  return { officer, ...(also.length === 0 ? {} : { also }) };
}
