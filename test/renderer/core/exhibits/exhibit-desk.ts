/** Officers of two agencies with cases, for tests of exhibits. */
import 'fake-indexeddb/auto';
import type { Input } from '../../../../renderer/core/calls/all-calls.ts';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { EXHIBIT, NO_WORDS } from '../exhibit-inputs.ts';
import { FLIGHT, paxlst } from '../messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from '../open-core.ts';

const EXPIRED = '{ fact: document.expired, is: true }';
const CUSTOMS_RULE = ruleText(EXPIRED, { id: 'customs.expired', weight: '70' });
export const POLICE_RULE = ruleText(EXPIRED, { id: 'police.expired', mandate: 'police', weight: '70' });
const SOUGHT = { surname: 'SOUGHTONE', given: 'AMA', document: 'TG4817305', expiry: '250131' };
const OTHER = { surname: 'OTHERONE', given: 'EFE', document: 'TG4817306', expiry: '250131' };

export let unit: TestCore;
let now = Date.parse('2026-11-24T08:00:00Z');

/** The clock goes on by so many milliseconds; below 0: back. */
export function later(by: number): void {
  now += by;
}

/** A store of its own, where two travellers are flagged and four officers signed in. */
export async function begin(rule = CUSTOMS_RULE): Promise<void> {
  await emptyStores();
  now = Date.parse('2026-11-24T08:00:00Z');
  unit = await openUnit('practice', () => now, { world: worldWithRules(rule) });
  await unit.ask('import.start', { files: [{ name: 'a.edi', bytes: paxlst([SOUGHT, OTHER]) }], way: 'files' });
  for (const [agency, role] of [
    ['customs', 'analyst'],
    ['police', 'analyst'],
    ['customs', 'supervisor'],
    ['police', 'supervisor'],
  ] as const)
    await as(agency, role);
  await as('customs');
}

export const as = (agency: 'police' | 'customs', role: 'analyst' | 'supervisor' = 'analyst') =>
  unit.ask('session.act-as', { agency, role, name: `${agency} ${role}` });
/** The ids that the officers have in this store. */
export const me = async () => (await unit.ask('session.get', {})).officer.id;

export async function claimed(at = 0): Promise<string> {
  const row = (await unit.ask('flights.get', { id: FLIGHT })).travellers[at];
  return (await unit.ask('case.claim', { flight: FLIGHT, traveller: row?.id ?? '' })).id;
}

export async function opened(onCase: string, more: Partial<Input<'exhibit.open'>> = {}) {
  return (await unit.ask('exhibit.open', { ...(await input()), case: onCase, ...more })).exhibit;
}

/** Confirmed on the spot, as it is chosen in practice. */
export const by = (officer: string) => ({ confirmation: { officer, passphrase: 'x' } });

/** With officers of this store, of the agency of whoever acts. */
export async function input() {
  const officers = await known();
  return {
    ...EXHIBIT,
    taken: { ...EXHIBIT.taken, foundBy: officers[0] ?? '', officers: [officers[0] ?? '', officers[1] ?? ''] as const },
  };
}

export async function known(): Promise<readonly string[]> {
  const { officer } = await unit.ask('session.get', {});
  const others = await unit.ask('session.seconds', { need: 'any', permission: 'case.work' });
  const own = others.filter(({ id, agency }) => id.startsWith('LFW-') && agency === officer.agency);
  return [officer.id, ...own.map(({ id }) => id)];
}

export const add = async (
  id: string,
  entry: Input<'exhibit.add'>['entry'],
  words: Partial<Input<'exhibit.add'>['words']> = {},
) => {
  const after = (await unit.ask('exhibit.read', { id })).exhibit.entries.length;
  return { id, after, entry, words: { ...NO_WORDS, ...words } };
};
