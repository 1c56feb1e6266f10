/** Officers of two agencies who bring a version of rules into force. */
import { RuleArchive } from '../../../renderer/core/rules/rule-archive.ts';
import * as inForce from '../../../renderer/core/rules/rules-in-force.ts';
import type { World } from '../../../renderer/core/world.ts';
import { compileRules } from '../../../rules/engine/compile.ts';
import { hashRules } from '../../../rules/language/hash-rules.ts';
import type { WrittenRule } from '../../../rules/language/write-rules.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { type TestCore, testWorld } from './open-core.ts';

export const RULE = 'immigration.document-expired';
export const MORNING = Date.parse('2026-11-24T08:00:00Z');

/** A clock that the test moves. */
export function movingClock(start = MORNING) {
  let now = start;
  return {
    now: () => now,
    forward(hours: number) {
      now += hours * 3_600_000;
    },
  };
}

/** The world of a release whose pack differs in one owner. */
export function otherShipped(): World {
  const world = testWorld();
  const rules = world.ruleSet.rules.map((rule) => (rule.id === RULE ? { ...rule, owner: 'Somebody else' } : rule));
  const content = { ...world.ruleSet, rules };
  const compiled = compileRules({ ...content, hash: hashRules(content) });
  const shipped = inForce.rulesInForce(new RuleArchive(compiled), [], '');
  return { ...world, compiled, ruleSet: compiled.ruleSet, rules: shipped };
}

export async function actAs(
  { ask }: TestCore,
  name: string,
  agency: 'customs' | 'police' | 'immigration',
  role: 'supervisor' | 'analyst' = 'supervisor',
) {
  await ask('session.act-as', { agency, role, name });
}

export async function importFlight({ ask }: TestCore) {
  await ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(TWO_PEOPLE) }] });
}

/** A version of the rules in force with one changed rule, written by an analyst. */
export async function makeVersion(
  unit: TestCore,
  change: (rule: WrittenRule) => WrittenRule = (rule) => ({ ...rule, outcome: 'intercept' }),
  changed = RULE,
  agency: 'customs' | 'police' = 'customs',
) {
  await actAs(unit, 'Writer', agency, 'analyst');
  const draft = await unit.ask('drafts.create', { title: 'Expired documents', from: { active: true } });
  const rule = draft.content.rules.find(({ id }) => id === changed) as WrittenRule;
  await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: change(rule) });
  const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 2, note: 'tried for a week' });
  const { hash } = await unit.ask('versions.open', { version });
  return { version, hash };
}

export async function sign(
  unit: TestCore,
  name: string,
  agency: 'customs' | 'police',
  which: { version: number; hash: string },
) {
  await actAs(unit, name, agency);
  return unit.ask('versions.sign', { ...which, note: '' });
}

/** A version signed by both officers and in force. Police signs what an immigration rule needs in a unit without immigration. */
export async function putIntoForce(unit: TestCore, which: { version: number; hash: string }) {
  await sign(unit, 'P. Police', 'police', which);
  await actAs(unit, 'C. Customs', 'customs');
  return unit.ask('versions.activate', { ...which, at: null });
}

export async function screenedBy({ ask }: TestCore) {
  const view = await ask('flights.get', { id: FLIGHT });
  const traveller = view.travellers.find(({ name }) => name.startsWith('OKAFOR'))?.id ?? '';
  return ask('traveller.get', { flight: FLIGHT, traveller });
}
