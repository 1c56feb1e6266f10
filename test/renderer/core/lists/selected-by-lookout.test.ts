/** A find on whom a lookout or a list flagged: who has the credit of it, which rules it counts for, and what a paper says to look for. */
import { afterEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { SEIZURE } from '../../../shared/casework/found-things.ts';
import { identified } from '../identified.ts';
import { LOOKOUT, type TakenLookout } from '../lookout-inputs.ts';
import { FLIGHT, LANDED } from '../messages.ts';
import { emptyStores, worldWithRules } from '../open-core.ts';
import { by, byOwner, type ListDesk, land, listDesk } from './list-desk.ts';

afterEach(emptyStores);

const VALID = '{ fact: document.expired, is: false }';
/** Hits MENSAH KOFI, whom the lookout means, too. */
const POINTS = ruleText(VALID, { id: 'immigration.points', mandate: 'immigration', weight: '50', threat: '[persons]' });
const KOFI: TakenLookout = { ...LOOKOUT, terms: { ...LOOKOUT.terms, name: 'Koffi Mensah' } };
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

interface Made {
  readonly desk: ListDesk;
  readonly id: string;
  readonly traveller: string;
}

/** The police take the lookout, and customs find something on the person: the case as it is read at the end. */
async function found(leading: string, more: Partial<TakenLookout> = {}): Promise<Made> {
  const desk = await listDesk(() => LANDED, worldWithRules(POINTS));
  await byOwner(desk);
  desk.as('police supervisor');
  await desk.ask('lookouts.take', { ...KOFI, ...more });
  await desk.core.resume();
  desk.as('customs supervisor');
  await land(desk);
  const { travellers } = await desk.ask('flights.get', { id: FLIGHT });
  const traveller = travellers.find(({ name }) => name.startsWith('MENSAH'))?.id ?? '';
  const { id } = await desk.ask('case.claim', { flight: FLIGHT, traveller });
  await desk.ask('case.select', { id, note: null });
  await identified(desk.ask, id);
  await desk.ask('case.record-result', { id, ...SEIZURE, note: '' });
  await desk.ask('case.conclude', { id, note: null }, by(leading));
  return { desk, id, traveller };
}

const detected = async ({ desk, traveller }: Made) =>
  (await desk.ask('traveller.get', { flight: FLIGHT, traveller })).credit?.detected;

async function precisionOf(desk: ListDesk, rule: string) {
  const { rules } = await desk.ask('statistics.rules', NOVEMBER);
  return rules.find((each) => each.rule === rule)?.positive ?? null;
}

describe('a find on whom a lookout flagged', () => {
  test('is credited to the agency of the lookout, and to no rule beside it', async () => {
    const made = await found('police supervisor');
    expect(await detected(made)).toEqual(['police']);
    expect(await precisionOf(made.desk, 'immigration.points')).toBe(0);
  });

  test('is credited to the rule for whoever may not see the lookout', async () => {
    const made = await found('immigration supervisor', { seenBy: [] });
    expect(await detected(made)).toEqual(['immigration']);
    expect(await precisionOf(made.desk, 'immigration.points')).toBe(1);
    made.desk.as('police supervisor');
    expect(await detected(made)).toEqual(['police']);
  });
});
