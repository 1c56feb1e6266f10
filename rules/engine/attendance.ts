/**
 * Decides who is called to the secondary inspection: a matrix with one row per situation; the first matching row applies. A screen shows the same
 * rows in words (`attendance-row.<situation>`).
 */
import type { Agencies } from '../../shared/agency/agencies.ts';
import type { LawAgency } from '../../shared/agency/agency-id.ts';
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { Powers } from '../../shared/frame/powers.ts';
import { OUTCOMES, type Threat } from '../../shared/screening/outcome.ts';
import { type Handling, QUIET_HANDLINGS, type Scores, type Situation } from '../../shared/screening/screening.ts';
import { atLeast, type Outcomes } from './outcome.ts';

/** The input of the matrix. */
export interface Findings {
  readonly outcomes: Outcomes;
  readonly scores: Scores;
  /** The handling in force. */
  readonly handling: Handling | null;
  /** Must a hit not warn the traveller? Asked where something else is in force. */
  isWatched(): boolean;
  /** Does a lookout that nobody has reviewed ask to protect somebody whom other hits want inspected? */
  readonly isCareUnreviewed: boolean;
  /** Do the hits that may be disclosed ask for a stop? Asked where the handling must not warn the traveller. */
  asksForStop(): boolean;
  /** The threats of the hits that count for a mandate. */
  threatsOf(mandate: Mandate): readonly Threat[];
  /** By the legal frame; null when it names no powers. */
  readonly powers: Powers | null;
  readonly agencies: Agencies;
}

export interface Attendance {
  readonly situation: Situation;
  /** The lead agency comes first. */
  readonly attend: readonly LawAgency[];
  /** The agency that may investigate by the frame; null when it names none. */
  readonly investigator: LawAgency | null;
}

interface Row {
  readonly situation: Situation;
  readonly fits: (called: Called) => boolean;
  readonly attend: (called: Called) => readonly LawAgency[];
}

/** Values computed for the rows. */
interface Called {
  readonly findings: Findings;
  /** Mandates that ask for an inspection: those of single agencies, or otherwise the joint one. */
  readonly asking: readonly Mandate[];
  /** Agencies called by powers or mandate, before handling is considered. */
  readonly agencies: readonly LawAgency[];
  /** The frame decided for at least one of them. */
  readonly byPowers: boolean;
}

const isQuiet = ({ findings: { handling } }: Called): boolean => QUIET_HANDLINGS.includes(handling);

const isSafeguarded = ({ findings: { handling } }: Called): boolean => handling === 'safeguard';

const policeFirst = ({ agencies }: Called): readonly LawAgency[] => [
  'police',
  ...agencies.filter((agency) => agency !== 'police'),
];

const ATTENDANCE_MATRIX: readonly Row[] = [
  // The case is held: the duty supervisors of both agencies decide in the remaining time.
  { situation: 'held-for-duty', fits: (called) => isQuiet(called) && called.findings.asksForStop(), attend: () => [] },
  // No officers are called, so that the traveller is not warned; the duty supervisors of both agencies are informed.
  { situation: 'quiet', fits: isQuiet, attend: () => [] },
  // A possible victim whom somebody observes, from format 2 on: the observation ends, the duty supervisors and the owner of the hit are told at once.
  {
    situation: 'observation-ended',
    fits: (called) => isSafeguarded(called) && called.findings.isWatched(),
    attend: policeFirst,
  },
  // A possible victim: police first, then the other agencies.
  { situation: 'safeguard', fits: isSafeguarded, attend: policeFirst },
  // A possible victim by the word of one officer, whom other hits want inspected: they are met at once, and nobody else stays away. The lead does not change.
  {
    situation: 'safeguard-unreviewed',
    fits: ({ findings }) => findings.isCareUnreviewed,
    attend: ({ agencies }) => (agencies.includes('police') ? agencies : [...agencies, 'police']),
  },
  // The frame covers what the hits look for: the agencies that may search come.
  { situation: 'by-powers', fits: ({ byPowers }) => byPowers, attend: ({ agencies }) => agencies },
  // Every agency whose own mandate asks for an inspection comes.
  {
    situation: 'own-mandates',
    fits: ({ asking }) => asking.some((mandate) => mandate !== 'joint'),
    attend: ({ agencies }) => agencies,
  },
  // Only the joint score asks for an inspection: customs and police both come.
  { situation: 'joint-only', fits: ({ asking }) => asking.length > 0, attend: ({ agencies }) => agencies },
  // Watch or clear: no agency is called.
  { situation: 'nobody', fits: () => true, attend: () => [] },
];

const NOBODY: Attendance = { situation: 'nobody', attend: [], investigator: null };

/** The matching row, the agencies called, and the agency that may investigate. */
export function attendanceOf(findings: Findings): Attendance {
  const asking = askingMandates(findings.outcomes);
  if (asking.length === 0 && findings.handling === null) return NOBODY;
  const called = calledBy(findings, asking);
  const row = ATTENDANCE_MATRIX.find(({ fits }) => fits(called));
  if (row === undefined) return NOBODY;
  return { situation: row.situation, attend: row.attend(called), investigator: ownerOf(findings, asking) };
}

function askingMandates(outcomes: Outcomes): readonly Mandate[] {
  const asking = MANDATES.filter((mandate) => atLeast(outcomes[mandate], 'inspect'));
  const own = asking.filter((mandate) => mandate !== 'joint');
  return own.length > 0 ? own : asking;
}

function calledBy(findings: Findings, asking: readonly Mandate[]): Called {
  const agencies = new Set<LawAgency>();
  let byPowers = false;
  for (const mandate of asking) {
    const searching = whoMay('search', findings, mandate);
    if (searching.length > 0) byPowers = true;
    const named = searching.length > 0 ? searching : ofMandate(mandate);
    const threats = findings.threatsOf(mandate);
    const others = [...findings.agencies.leading(threats), ...findings.agencies.joining(threats)];
    for (const agency of [...named, ...others]) if (findings.agencies.isActive(agency)) agencies.add(agency);
  }
  return { findings, asking, agencies: inOrder([...agencies], findings, asking), byPowers };
}

/** The agencies of a mandate; the joint one is that of customs and police. */
function ofMandate(mandate: Mandate): readonly LawAgency[] {
  return mandate === 'joint' ? ['customs', 'police'] : [mandate];
}

function whoMay(power: 'search' | 'investigate', findings: Findings, mandate: Mandate): readonly LawAgency[] {
  const { powers } = findings;
  if (powers === null) return [];
  return findings.threatsOf(mandate).flatMap((area) => powers.whoMay(power, area));
}

function ownerOf(findings: Findings, asking: readonly Mandate[]): LawAgency | null {
  const [owner] = inOrder(
    asking.flatMap((mandate) => whoMay('investigate', findings, mandate)),
    findings,
    asking,
  );
  return owner ?? null;
}

/**
 * The first agency leads: those that lead a family of crime that is looked for, then the more severe outcome, then the higher score. An agency without a law of its own has no
 * outcome and no score.
 */
function inOrder(
  called: readonly LawAgency[],
  { agencies, outcomes, scores, threatsOf }: Findings,
  asking: readonly Mandate[],
): readonly LawAgency[] {
  const leading = agencies.leading(asking.flatMap(threatsOf));
  const leads = (agency: LawAgency) => Number(leading.includes(agency));
  const level = (agency: LawAgency) => of(outcomes, agency, (outcome) => OUTCOMES.indexOf(outcome));
  const score = (agency: LawAgency) => of(scores, agency, (each) => each);
  const of = <Value>(each: Readonly<Record<Mandate, Value>>, agency: LawAgency, worth: (value: Value) => number) => {
    const mandate = agencies.mandateOf(agency);
    return mandate === null ? -1 : worth(each[mandate]);
  };
  const place = (agency: LawAgency) =>
    NAMED.includes(agency) ? NAMED.indexOf(agency) : NAMED.length + agencies.law.indexOf(agency);
  return [...called].sort(
    (a, b) => leads(b) - leads(a) || level(b) - level(a) || score(b) - score(a) || place(a) - place(b),
  );
}

/** Of equal agencies these come first, then the others in the order of the table. */
const NAMED: readonly LawAgency[] = ['customs', 'police', 'immigration', 'gendarmerie'];
