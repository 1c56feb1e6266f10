/** A desk for acts that take a target off the queue. Police and gendarmerie alone see the rule of the police. */
import type { LawAgency } from '../../../../shared/agency/agency-id.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { FLIGHT, type Person, paxlst } from '../messages.ts';
import { openUnit, type TestCore, worldWithRules } from '../open-core.ts';

export const EXPIRED = '{ fact: document.expired, is: true }';
export const HIDDEN = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
/** Hits where the other rules do not. */
export const VALID = ruleText('{ fact: document.expired, is: false }', {
  id: 'police.valid',
  mandate: 'police',
  weight: '70',
});
export const SEEN = ruleText(EXPIRED, { id: 'customs.expired', weight: '70' });
export const JOINT = ruleText(EXPIRED, { id: 'joint.expired', mandate: 'joint', weight: '70' });
/** A rule by which everybody whom it hits is to be inspected. */
export const INSPECTED = ruleText(EXPIRED, {
  ...{ id: 'joint.inspected', mandate: 'joint', kind: 'trigger', weight: '', outcome: 'inspect' },
});
export const PEOPLE: readonly Person[] = [
  { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'OTHER', given: 'KOSSI', document: 'TG4817312', expiry: '250131' },
];
/** Officers of the gendarmerie see what the police see, as the frame says. */
export const POLICE_SEERS: readonly LawAgency[] = ['gendarmerie'];
export const REASON = 'renewal seen on paper';
/** The flight of the next day. */
export const NEXT = 'ET-508-ADD-2026-11-25';

export interface Desk extends TestCore {
  readonly as: (agency: LawAgency, role?: 'analyst' | 'supervisor') => Promise<void>;
  readonly people: readonly string[];
  /** Sets the clock, ISO 8601 UTC. */
  readonly setClock: (now: string) => void;
  /** Mutes the rule for a traveller, confirmed by the stand-in of the agency (null: nobody), and gives the code of the answer. */
  readonly mute: (rule: string, by: LawAgency | null, more?: Partial<Muted>) => Promise<string>;
}

interface Muted {
  readonly flight: string;
  readonly traveller: string;
  readonly until: string;
}

/** The confirmation of the stand-in of an agency. */
export function by(agency: LawAgency) {
  return { confirmation: { officer: `PRACTICE-${agency}`, passphrase: '' } };
}

/** The passenger list of the flight of a day, `261125`. */
export function onDay(day: string, people = PEOPLE): Uint8Array {
  const text = new TextDecoder().decode(paxlst(people, { control: `C${day}` }));
  return new TextEncoder().encode(text.replaceAll('261124', day));
}

/** The practice store at 8 on the day of the flight, which lands at 13; every agency has a stand-in there. `steady`: a clock that nobody sets; left out: it goes on with the other one. */
export async function desk(
  rules = [HIDDEN, SEEN, JOINT],
  frame: typeof POLICE_ONLY_FRAME | null = POLICE_ONLY_FRAME,
  aboard = PEOPLE,
  steady?: () => number,
): Promise<Desk> {
  let clock = '2026-11-24T08:00:00.000Z';
  const more = steady === undefined ? {} : { steady };
  const unit = await openUnit('practice', () => Date.parse(clock), { world: worldWithRules(...rules), ...more });
  const as: Desk['as'] = async (agency, role = 'supervisor') => {
    await unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
  };
  await as('customs');
  if (frame !== null) {
    const { proposal } = await unit.ask('frame.propose', { frame, note: 'test' });
    await as('police');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  }
  await unit.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: onDay('261124', aboard) }] });
  const people = (await unit.ask('flights.get', { id: FLIGHT })).travellers.map(({ id }) => id);
  const mute: Desk['mute'] = async (rule, second, more = {}) => {
    const input = { flight: FLIGHT, traveller: people[0] ?? '', rule, until: '2026-12-01', reason: REASON, ...more };
    const answer = await unit.core.call('mute.add', input, second === null ? {} : by(second));
    if (answer.ok) return 'muted';
    return answer.failure.code === 'refused' ? answer.failure.why : answer.failure.code;
  };
  const setClock = (now: string) => {
    clock = now;
  };
  return { ...unit, as, people, mute, setClock };
}
