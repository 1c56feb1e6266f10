/** Targets, and later lists by which they fall or change. */
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { type Person, paxlst } from '../messages.ts';
import { type Desk, EXPIRED, HIDDEN, PEOPLE, SEEN } from '../queue-acts/desk.ts';

export const LATER = '261124:0600';

export const VALID = PEOPLE.map((person) => ({ ...person, expiry: '301231' }));

/** The first has a valid document now. */
export const ONE_VALID = [...VALID.slice(0, 1), ...PEOPLE.slice(1)];

export const ALL = { flight: null, traveller: null };

/** The same datum in another family, so that it inspects. */
export const DOCUMENT = { family: 'identity', weight: '70' };

export const TARGETS = [SEEN, ruleText(EXPIRED, { id: 'customs.document', ...DOCUMENT })];

export const HIDDEN_TARGETS = [HIDDEN, ruleText(EXPIRED, { id: 'police.document', mandate: 'police', ...DOCUMENT })];

/** The second version of the list of the flight. */
export function laterList(people: readonly Person[], arrives = '1300', version = 2): Uint8Array {
  return paxlst(people, { control: `C${version}`, prepared: LATER, version, arrives });
}

/** A later list of the flight is imported. */
export function corrected({ ask }: Desk, people: readonly Person[] = VALID, way: 'files' | 'folder' = 'files') {
  const bytes = laterList(people);
  return ask('import.start', { way, files: [{ name: 'later.edi', bytes }] });
}

export const FIRST = PEOPLE[0] as Person;

/** The first has another passport now. */
export const EXCHANGED = [{ ...FIRST, document: 'TG4817399' }, ...PEOPLE.slice(1)];

/** The first is called otherwise, with the same passport. */
export const RENAMED = [{ ...FIRST, surname: 'KOUDJO', given: 'EDEM' }, ...PEOPLE.slice(1)];

/** The first has another name and another passport now. */
export const BOTH_EXCHANGED = [
  { ...FIRST, surname: 'KOUDJO', given: 'EDEM', document: 'TG9900117' },
  ...PEOPLE.slice(1),
];

export const NAME = { was: 'HIT, AMA', is: 'KOUDJO, EDEM' };

export const NUMBER = { was: 'TG4817305', is: 'TG4817399' };
