/**
 * What the officers of one agency may see of a screening. Hits that the legal frame hides from them are removed, and everything is computed again
 * without them. No score, outcome or call reveals hidden hits: the result is that of a rule set without those rules.
 */
import type { Agency } from '../../shared/agency/agency-id.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { agenciesOf, type LegalFrame } from '../../shared/frame/legal-frame.ts';
import { powersOn } from '../../shared/frame/powers.ts';
import { listRule, sourceOf } from '../../shared/screening/listed.ts';
import { counts, type Screening, type TravellerScreening } from '../../shared/screening/screening.ts';
import { askedRules, familySizes } from './asked-rules.ts';
import type { CompiledRules } from './compile.ts';
import { type HiddenRules, hiddenRules, hitSight } from './hidden-rules.ts';
import { type Judging, judge } from './judge.ts';
import { ruleUses } from './rule-uses.ts';
import { withStatedSigns } from './stated-signs.ts';

/** The screening as an agency sees it; the same object when nothing is hidden. `compiled` are the rules of the screening. */
export function seenBy(
  screening: Screening,
  block: FactBlock,
  compiled: CompiledRules,
  frame: LegalFrame | null,
  agency: Agency,
): Screening {
  const day = screening.at.slice(0, 10);
  const hidden = hiddenRules(compiled, screening.lists ?? [], frame, day, agency);
  if (hidden.size === 0) return screening;
  const asked = askedRules(compiled, block, day, ruleUses(compiled, frame, day)).rules.filter(
    (index) => !hidden.has(compiled.rules[index]?.rule.id ?? ''),
  );
  const judging: Judging = {
    compiled,
    sizes: familySizes(compiled, asked),
    powers: frame === null ? null : powersOn(frame, day),
    agencies: agenciesOf(frame),
    sight: hitSight(compiled, screening.lists ?? [], frame, day),
  };
  const known = new Map<TravellerScreening, TravellerScreening>();
  const travellers = screening.travellers.map((screened) => {
    const seen = known.get(screened) ?? seenTraveller(screened, hidden, judging);
    known.set(screened, seen);
    return seen;
  });
  const { held, uncovered, inactive, lists, ...pins } = screening;
  const heldSeen = held?.filter((rule) => !hidden.has(rule)) ?? [];
  const uncoveredSeen = uncovered?.filter(({ rule }) => !hidden.has(rule)) ?? [];
  const inactiveSeen = inactive?.filter(({ rule }) => !hidden.has(rule)) ?? [];
  const listsSeen = lists?.filter(({ list }) => !hidden.has(listRule(list))) ?? [];
  return {
    ...pins,
    ...(listsSeen.length === 0 ? {} : { lists: listsSeen }),
    ...(heldSeen.length === 0 ? {} : { held: heldSeen }),
    ...(uncoveredSeen.length === 0 ? {} : { uncovered: uncoveredSeen }),
    ...(inactiveSeen.length === 0 ? {} : { inactive: inactiveSeen }),
    travellers,
  };
}

function seenTraveller(screened: TravellerScreening, hidden: HiddenRules, judging: Judging): TravellerScreening {
  const rules = judging.compiled.ruleSet.rules.filter(({ id }) => !hidden.has(id));
  const hits = withStatedSigns(
    screened.hits.filter(({ rule }) => !hidden.has(sourceOf(rule))),
    rules,
  );
  const unknown = screened.unknown.filter(({ rule }) => !hidden.has(rule));
  const contacts = screened.hits.filter(counts).map(({ rule }) => hidden.get(sourceOf(rule)));
  const askDuty = judging.agencies.law.filter((agency) => contacts.includes(agency));
  return { ...judge({ hits, unknown }, judging), ...(askDuty.length === 0 ? {} : { askDuty }) };
}
