/** A live store in which only police see the hits on one traveller. */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { LegalFrame, UseLine } from '../../../shared/frame/legal-frame.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { second } from './chosen-second.ts';
import { FLIGHT, LANDED, type Person, paxlst } from './messages.ts';
import { openUnit, type TestCore, worldWithRules } from './open-core.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const ODD = '{ fact: document.numberSuspicious, is: true }';
const RULES = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
export const CUSTOMS_RULE = ruleText(ODD, { id: 'customs.odd', weight: '70', family: 'bags' });

/** One with a hit that only police see, one without a hit. */
export const PEOPLE: readonly Person[] = [
  { surname: 'HIT', given: 'AMA', document: 'TG4817305', expiry: '250131' },
  { surname: 'NOHIT', given: 'KOSSI', document: 'TG4817312' },
];

/** The frame in which other agencies are told to ask the duty officer of the police. */
export const TOLD_FRAME: LegalFrame = {
  ...POLICE_ONLY_FRAME,
  uses: POLICE_ONLY_FRAME.uses.map(
    (line): UseLine => (line.id === 'police-only' ? { ...line, contact: 'police' } : line),
  ),
};

export interface Desk extends TestCore {
  readonly as: (agency: Agency, name?: string) => Promise<void>;
  readonly hit: string;
  readonly noHit: string;
}

/** A live store under a frame, with one flight of the two people; police act. */
export async function desk(
  frame: LegalFrame = POLICE_ONLY_FRAME,
  people = PEOPLE,
  rules = [RULES, CUSTOMS_RULE],
): Promise<Desk> {
  const test = await openUnit('live', LANDED, { world: worldWithRules(...rules), second });
  const { ask } = test;
  const as = async (agency: Agency, name: string = agency) => {
    await ask('session.act-as', { name, agency, role: 'supervisor' });
  };
  await as('customs');
  const { proposal } = await ask('frame.propose', { frame, note: 'test' });
  await as('police');
  await ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst(people) }], way: 'files' });
  const { travellers } = await ask('flights.get', { id: FLIGHT });
  const idOf = (surname: string) => travellers.find(({ name }) => name.startsWith(surname))?.id ?? '';
  return { ...test, as, hit: idOf('HIT'), noHit: idOf('NOHIT') };
}

export const on = (traveller: string) => ({ flight: FLIGHT, traveller });
export const pool = { from: { flight: FLIGHT } };
