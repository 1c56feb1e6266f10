/** The agencies of which a supervisor confirms on the spot that rules count no more. */
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { compareRuleSets } from '../../../rules/lifecycle/compare-rule-sets.ts';
import { requiredSignatures } from '../../../rules/lifecycle/required-signatures.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { agenciesHere } from '../agencies-here.ts';
import type { Request } from '../request.ts';
import { agenciesOfRules } from '../rule-agencies.ts';
import { hidesRule } from '../seen/seen-rules.ts';
import { seenWritten } from '../seen/seen-written.ts';
import { unitAgencies } from '../world.ts';

/**
 * The agencies of which a supervisor confirms that a rule is switched off; null: it is a rule of the own agency, or unknown. The agency whose law it serves may have no
 * supervisor here, or may not see it. Then any other agency that sees it confirms. Where there is none, it is countersigned as an own one is.
 */
export async function agenciesToSwitchOff(request: Request, rule: string): Promise<readonly LawAgency[] | null> {
  const { world, context } = request;
  const served = agenciesOfRules(world)(rule);
  const isJoint = world.compiled.byId.get(rule)?.mandate === 'joint';
  const isOwn = !isJoint && served.some((agency) => agency === context.agency);
  if (isOwn || served.length === 0) return null;
  const here = await agenciesHere(request, 'rules.switch-off');
  const others = [...here].filter(
    (agency) => agency !== context.agency && !hidesRule({ world, context: { ...context, agency } })?.(rule),
  );
  return theirsOrAny(others, served);
}

/**
 * As `agenciesToSwitchOff`, for a roll-back: an agency confirms whose signature the change would need, by what the officer and that agency see of it. Null: the officer
 * sees no change, or only changes of the own agency. A hidden rule asks for nobody, so that it is not told of.
 */
export async function agenciesToRollBack(request: Request): Promise<readonly LawAgency[] | null> {
  const { archive, timeline } = request.world.rules;
  const before = archive.byHash(timeline.inForce.set.hash)?.content;
  const after = archive.byHash(timeline.previous?.hash ?? '')?.content;
  return before === undefined || after === undefined
    ? null
    : agenciesOfChange(request, [before, after], await agenciesHere(request, 'rules.switch-off'));
}

/**
 * The agencies of which a supervisor confirms that a version does not come into force: as for a roll-back those of the rules that it changes, or else those that signed it.
 * Null: no activation of it waits, or the own agency alone changes and signed it.
 */
export async function agenciesToWithdraw(request: Request, version: number): Promise<readonly LawAgency[] | null> {
  const { world, context } = request;
  const { archive, timeline, acts } = world.rules;
  const scheduled = timeline.scheduled.find((each) => each.version === version);
  const before = archive.byHash(timeline.inForce.set.hash)?.content;
  const after = archive.byHash(scheduled?.hash ?? '')?.content;
  if (before === undefined || after === undefined) return null;
  const here = await agenciesHere(request, 'rules.switch-off');
  const owners = agenciesOfChange(request, [before, after], here);
  if (owners !== null) return owners;
  const signed = acts.flatMap((act) => (act.kind === 'signed' && act.hash === scheduled?.hash ? [act.agency] : []));
  const signers = [...here].filter((agency) => agency !== context.agency && signed.includes(agency));
  return signers.length > 0 ? signers : null;
}

/** The agencies that confirm a change of rules from one set to another; null: the officer sees no change, or only changes of the own agency. */
function agenciesOfChange(
  request: Request,
  [before, after]: readonly [WrittenRules, WrittenRules],
  here: ReadonlySet<LawAgency>,
): readonly LawAgency[] | null {
  const { world, context } = request;
  const seen = sightOf(request);
  const [was, is] = [seen(before), seen(after)];
  const foreign = requiredSignatures(was, is, here, unitAgencies(world)).filter(
    ({ agencies }) => !agencies.some((agency) => agency === context.agency),
  );
  if (foreign.length === 0) return null;
  const others = [...here].filter((agency) => {
    const theirs = sightOf({ world, context: { ...context, agency } });
    return agency !== context.agency && compareRuleSets(theirs(was), theirs(is)).length > 0;
  });
  return theirsOrAny(
    others,
    foreign.flatMap(({ agencies }) => agencies),
  );
}

function theirsOrAny(others: readonly LawAgency[], served: readonly LawAgency[]): readonly LawAgency[] | null {
  const theirs = others.filter((agency) => served.includes(agency));
  if (theirs.length > 0) return theirs;
  return others.length > 0 ? others : null;
}

function sightOf(looking: Pick<Request, 'world' | 'context'>): (set: WrittenRules) => WrittenRules {
  return seenWritten(looking) ?? ((set) => set);
}
