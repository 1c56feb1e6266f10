/** Sequences of steps: calls of officers who do not see, acts that only one unit has between them, and at the end a look at everything. */
import fc from 'fast-check';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import { everyInput } from '../every-input.ts';
import { hiddenActs, LOOKS } from './hidden-acts.ts';
import type { Ids } from './ids.ts';
import { arbitraryInputs } from './inputs.ts';
import { cast } from './past.ts';
import type { Asked, Step } from './play.ts';
import { ACTORS, isBlind, type Setting } from './settings.ts';

const NAMES = Object.keys(CALLS) as readonly CallName[];

/** Acts on what all agencies work with, which officers who see do in both units. */
const SHARED: readonly CallName[] = [
  'import.start',
  'import.set',
  'reference.put',
  'schedule.put',
  'schedule.remove',
  'flight.update',
  'flight.cancel',
  'quarantine.discard',
  'mapping.forget',
  'capacity.set',
  'contacts.set',
  'locking.set',
];

/** How many steps a sequence has. */
export interface Length {
  readonly minLength: number;
  readonly maxLength: number;
}

export function sequences(setting: Setting, ids: Ids, length: Length): fc.Arbitrary<readonly Step[]> {
  const { second, secondAdministrator } = cast(setting);
  const inputs = arbitraryInputs(ids, setting);
  const by = (which: 'compared' | 'shared', names: readonly CallName[]) =>
    fc
      .tuple(
        fc.constantFrom(...ACTORS.filter((actor) => isBlind(setting, actor) === (which === 'compared'))),
        fc.constantFrom(...names).chain((name) => inputs[name]),
      )
      .map(([officer, asked]): Step => {
        const other = officer.role === 'administrator' ? secondAdministrator : second;
        return { kind: which, by: officer, second: other, asked };
      });
  const step = fc.oneof(
    { weight: 6, arbitrary: by('compared', NAMES) },
    { weight: 1, arbitrary: by('shared', SHARED) },
    { weight: 3, arbitrary: hiddenActs(setting, ids, inputs) },
  );
  return fc.array(step, length);
}

/** What the screens of officers who do not see show at the end of a sequence. */
export function lastLooks(setting: Setting, ids: Ids): readonly Step[] {
  const { blind, other, second, administrator, airline } = cast(setting);
  const valid = everyInput(ids.known);
  const look = (officer: Step['by'], name: CallName): Step => ({
    kind: 'compared',
    by: officer,
    second,
    // The input of this name.
    asked: { name, input: valid[name] } as Asked,
  });
  return [
    ...LOOKS.map((name) => look(blind, name)),
    ...(['audit.list', 'queue.page', 'cases.list', 'session.get', 'retention.get'] as const).map((name) =>
      look(other, name),
    ),
    ...(setting.quiet === true
      ? colleagues(setting).flatMap((officer) => QUIET_LOOKS.map((name) => look(officer, name)))
      : []),
    look(administrator, 'audit.list'),
    look(airline, 'airline.flights'),
  ];
}

const QUIET_LOOKS = [
  'dashboard.view',
  'wall.view',
  'clocks.list',
  'quiet.list',
  'session.get',
  'queue.page',
  'cases.list',
  'audit.list',
] as const;

/** Officers of the two agencies whom quiet work does not name, of every role. */
function colleagues(setting: Setting): readonly Officer[] {
  return ACTORS.filter(
    (actor) => isBlind(setting, actor) && setting.sighted.some((agency) => agency === actor.agency),
  ).filter(({ controlOfficer, secondLine, role }) => role === 'supervisor' || (!controlOfficer && !secondLine));
}
