import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { FLIGHT, paxlst } from './messages.ts';
import { by, type Desk, EXPIRED, PEOPLE, REASON } from './queue-acts/desk.ts';

const NOBODY = { surname: '', given: '', document: '' };
export const JOINT = ruleText(EXPIRED, {
  id: 'joint.expired',
  mandate: 'joint',
  kind: 'trigger',
  weight: '',
  outcome: 'inspect',
});
export const POINTS = ruleText('{ fact: traveller.bornFirstJanuary, is: true }', {
  ...{ id: 'joint.born', mandate: 'joint', weight: '40' },
});
export const HIDDEN = ruleText(EXPIRED, {
  ...{ id: 'police.expired', mandate: 'police', kind: 'trigger', weight: '', outcome: 'inspect' },
});
export const STOPPED = ruleText(EXPIRED, {
  ...{ id: 'joint.stopped', mandate: 'joint', kind: 'trigger', weight: '', outcome: 'intercept' },
});
export const [FIRST = NOBODY, SECOND = NOBODY] = PEOPLE;
export const OTHER_FLIGHT = 'ET-518-ADD-2026-11-24';
export const SCOPE = { kind: 'flight', flight: FLIGHT } as const;

/** The input that takes these travellers, and leaves out all others. */
export const taking = (people: readonly string[], ...travellers: readonly (string | undefined)[]) => {
  const on = (all: readonly string[]) => all.map((traveller) => ({ flight: FLIGHT, traveller }));
  const left = people.filter((each) => !travellers.includes(each));
  const taken = people.filter((each) => travellers.includes(each));
  return { scope: SCOPE, room: travellers.length, reason: REASON, taken: on(taken), left: on(left) };
};
/** Signs a plan; a supervisor of that agency signs, too, where two are needed. */
export const signs = ({ ask }: Desk, input: Input<'capacity-cut.sign'>, second: LawAgency = 'police') =>
  ask('capacity-cut.sign', input, by(second));

/** The unit stated that customs and police can each do so many inspections a shift. A shift has eight hours. */
export const states = ({ ask }: Desk, amount: number, second: LawAgency = 'police') =>
  ask(
    'capacity.set',
    { shifts: ['06:00', '14:00', '22:00'], perShift: { customs: amount, police: amount } },
    by(second),
  );

export const listOf = ({ ask }: Desk) => ask('capacity-cut.list', {});
export const targetsOf = async ({ ask }: Desk) => {
  const { flights } = await ask('flight.board', {});
  return flights[0]?.progress.targets;
};

/** Somebody with more points is on the flight after the plan was signed. */
export async function comeLater({ ask }: Desk): Promise<void> {
  const late = { surname: 'LATE', given: 'YAO', document: 'TG4817329', expiry: '250131', born: '800101' };
  await ask('import.start', {
    way: 'files',
    files: [{ name: 'late.edi', bytes: paxlst([...PEOPLE, late], { control: 'C9' }) }],
  });
}
