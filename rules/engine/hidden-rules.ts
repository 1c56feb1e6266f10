/** Which rules and lists the legal frame and the owners hide from which agency. */
import { type Agency, isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { FrameUse } from '../../shared/frame/frame-use.ts';
import { agenciesOf, type LegalFrame } from '../../shared/frame/legal-frame.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { type ListPin, listRule, sourceOf } from '../../shared/screening/listed.ts';
import type { CompiledRules } from './compile.ts';
import { listUses } from './list-uses.ts';
import { ruleUses } from './rule-uses.ts';

/** Ids of the rules whose hits an agency may not see, each with the agency whose duty officer to ask; null: it is told nothing. */
export type HiddenRules = ReadonlyMap<string, LawAgency | null>;

const NOTHING_HIDDEN: HiddenRules = new Map();

/**
 * The rules and lists that the frame (null: none) hides from an agency on a day, by the ids under which their hits are counted (`sourceOf`). From an agency without law
 * enforcement all of them are hidden. `lists` are those that were asked.
 */
export function hiddenRules(
  compiled: CompiledRules,
  lists: readonly ListPin[],
  frame: LegalFrame | null,
  day: IsoDate,
  agency: Agency,
): HiddenRules {
  if (!isLawAgency(agency)) {
    const ids = [...compiled.rules.map(({ rule }) => rule.id), ...lists.map(({ list }) => listRule(list))];
    return new Map(ids.map((id) => [id, null]));
  }
  const uses = ruleUses(compiled, frame, day);
  const ofLists = listUses(lists, frame, day);
  const hides = ({ hiddenFrom }: FrameUse) => hiddenFrom.has(agency);
  if (!(uses?.some(hides) === true || [...ofLists.values()].some(hides))) return NOTHING_HIDDEN;
  const hidden = new Map<string, LawAgency | null>();
  for (const [list, { hiddenFrom }] of ofLists) {
    const contact = hiddenFrom.get(agency);
    if (contact !== undefined) hidden.set(list, contact);
  }
  compiled.rules.forEach(({ rule }, index) => {
    const contact = uses?.[index]?.hiddenFrom.get(agency);
    if (contact !== undefined) hidden.set(rule.id, contact);
  });
  return hidden;
}

/** Answers whether an agency sees hits of a rule or entry. */
export type HitSight = (agency: LawAgency, rule: string) => boolean;

/** The sight of every law enforcement agency on a day, as for `hiddenRules`; null: nothing is hidden from any of them. */
export function hitSight(
  compiled: CompiledRules,
  lists: readonly ListPin[],
  frame: LegalFrame | null,
  day: IsoDate,
): HitSight | null {
  const { law } = agenciesOf(frame);
  const hidden = new Map(law.map((agency) => [agency, hiddenRules(compiled, lists, frame, day, agency)]));
  if ([...hidden.values()].every(({ size }) => size === 0)) return null;
  return (agency, rule) => hidden.get(agency)?.has(sourceOf(rule)) !== true;
}
