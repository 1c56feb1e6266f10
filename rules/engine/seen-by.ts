/**
 * What the officers of one agency may see of a screening. Hits that the legal frame hides from them are removed, and everything is computed again
 * without them. No score, outcome or call reveals hidden hits: the result is that of a rule set without those rules.
 */
import { type Agency, isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { agenciesOf, type LegalFrame } from '../../shared/frame/legal-frame.ts';
import { powersOn } from '../../shared/frame/powers.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { counts, type Screening, type TravellerScreening } from '../../shared/screening/screening.ts';
import { askedRules, familySizes } from './asked-rules.ts';
import type { CompiledRules } from './compile.ts';
import { type Judging, judge } from './judge.ts';
import { ruleUses } from './rule-uses.ts';

/** Ids of the rules whose hits an agency may not see, each with the agency whose duty officer to ask; null: it is told nothing. */
export type HiddenRules = ReadonlyMap<string, LawAgency | null>;

const NOTHING_HIDDEN: HiddenRules = new Map();

/** The rules that the frame (null: none) hides from an agency on a day; all rules from an agency without law enforcement. */
export function hiddenRules(
  compiled: CompiledRules,
  frame: LegalFrame | null,
  day: IsoDate,
  agency: Agency,
): HiddenRules {
  if (!isLawAgency(agency)) return new Map(compiled.rules.map(({ rule }) => [rule.id, null]));
  const uses = ruleUses(compiled, frame, day);
  if (uses === null || uses.every(({ hiddenFrom }) => !hiddenFrom.has(agency))) return NOTHING_HIDDEN;
  const hidden = new Map<string, LawAgency | null>();
  compiled.rules.forEach(({ rule }, index) => {
    const contact = uses[index]?.hiddenFrom.get(agency);
    if (contact !== undefined) hidden.set(rule.id, contact);
  });
  return hidden;
}

/** The screening as an agency sees it; the same object when nothing is hidden. `compiled` are the rules of the screening. */
export function seenBy(
  screening: Screening,
  block: FactBlock,
  compiled: CompiledRules,
  frame: LegalFrame | null,
  agency: Agency,
): Screening {
  const day = screening.at.slice(0, 10);
  const hidden = hiddenRules(compiled, frame, day, agency);
  if (hidden.size === 0) return screening;
  const asked = askedRules(compiled, block, day, ruleUses(compiled, frame, day)).map(
    (isAsked, index) => isAsked && !hidden.has(compiled.rules[index]?.rule.id ?? ''),
  );
  const judging: Judging = {
    compiled,
    sizes: familySizes(compiled, asked),
    powers: frame === null ? null : powersOn(frame, day),
    agencies: agenciesOf(frame),
  };
  const known = new Map<TravellerScreening, TravellerScreening>();
  const travellers = screening.travellers.map((screened) => {
    const seen = known.get(screened) ?? seenTraveller(screened, hidden, judging);
    known.set(screened, seen);
    return seen;
  });
  const { held, uncovered, inactive, ...pins } = screening;
  const heldSeen = held?.filter((rule) => !hidden.has(rule)) ?? [];
  const uncoveredSeen = uncovered?.filter(({ rule }) => !hidden.has(rule)) ?? [];
  const inactiveSeen = inactive?.filter(({ rule }) => !hidden.has(rule)) ?? [];
  return {
    ...pins,
    ...(heldSeen.length === 0 ? {} : { held: heldSeen }),
    ...(uncoveredSeen.length === 0 ? {} : { uncovered: uncoveredSeen }),
    ...(inactiveSeen.length === 0 ? {} : { inactive: inactiveSeen }),
    travellers,
  };
}

function seenTraveller(screened: TravellerScreening, hidden: HiddenRules, judging: Judging): TravellerScreening {
  const hits = screened.hits.filter(({ rule }) => !hidden.has(rule));
  const unknown = screened.unknown.filter(({ rule }) => !hidden.has(rule));
  const contacts = screened.hits.filter(counts).map(({ rule }) => hidden.get(rule));
  const askDuty = judging.agencies.law.filter((agency) => contacts.includes(agency));
  return { ...judge({ hits, unknown }, judging), ...(askDuty.length === 0 ? {} : { askDuty }) };
}
