/**
 * Who is called to the secondary inspection: a matrix with one row per situation, the first that fits holds. A screen shows the same rows in words
 * (`attendance-row.<situation>`).
 */
import { MANDATES, type Mandate } from '../../shared/fact/fact.ts';
import type { Powers } from '../../shared/frame/powers.ts';
import { OUTCOMES, type Threat } from '../../shared/screening/outcome.ts';
import {
  ATTENDEES,
  type Attendee,
  type Handling,
  type Scores,
  type Situation,
} from '../../shared/screening/screening.ts';
import { atLeast, type Outcomes } from './outcome.ts';

/** What the matrix goes by. */
export interface Findings {
  readonly outcomes: Outcomes;
  readonly scores: Scores;
  /** The handling that governs. */
  readonly handling: Handling | null;
  /** A handling that must not tip anyone off stands against other hits that ask for a stop. */
  readonly conflict: boolean;
  /** What the hits that count for a mandate look for. */
  threatsOf(mandate: Mandate): readonly Threat[];
  /** By the legal frame; null where it tells of none. */
  readonly powers: Powers | null;
}

export interface Attendance {
  readonly situation: Situation;
  /** Whoever leads comes first. */
  readonly attend: readonly Attendee[];
  /** Who may investigate by the frame; null where it names nobody. */
  readonly investigator: Attendee | null;
}

interface Row {
  readonly situation: Situation;
  readonly fits: (called: Called) => boolean;
  readonly attend: (called: Called) => readonly Attendee[];
}

/** What has been found out for the rows. */
interface Called {
  readonly findings: Findings;
  /** Mandates that ask for an inspection: the agencies' own, or the joint one where only together they do. */
  readonly asking: readonly Mandate[];
  /** Who comes by powers or mandate, before handling is looked at. */
  readonly agencies: readonly Attendee[];
  /** The frame decided for at least one of them. */
  readonly byPowers: boolean;
}

/** Handlings of which nobody but the duty supervisors may hear. */
export const QUIET: readonly Handling[] = ['observe and report', 'contact the owner before acting'];

const isQuiet = ({ findings: { handling } }: Called): boolean => handling !== null && QUIET.includes(handling);

const ATTENDANCE_MATRIX: readonly Row[] = [
  // The case is held: the duty supervisors of both agencies decide in the time that is left.
  { situation: 'held-for-duty', fits: (called) => isQuiet(called) && called.findings.conflict, attend: () => [] },
  // Nobody is called, so that nobody is tipped off; the duty supervisors of both agencies are told.
  { situation: 'quiet', fits: isQuiet, attend: () => [] },
  // A possible victim: police first, then whoever else would come.
  {
    situation: 'safeguard',
    fits: ({ findings }) => findings.handling === 'safeguard',
    attend: ({ agencies }) => ['police', ...agencies.filter((agency) => agency !== 'police')],
  },
  // The frame tells of what the hits look for: those who may search come.
  { situation: 'by-powers', fits: ({ byPowers }) => byPowers, attend: ({ agencies }) => agencies },
  // Every agency whose own mandate asks for an inspection comes.
  {
    situation: 'own-mandates',
    fits: ({ asking }) => asking.some((mandate) => mandate !== 'joint'),
    attend: ({ agencies }) => agencies,
  },
  // Only together do the signs ask for one: customs and police come both.
  { situation: 'joint-only', fits: ({ asking }) => asking.length > 0, attend: ({ agencies }) => agencies },
  // Watch or clear: nobody is called.
  { situation: 'nobody', fits: () => true, attend: () => [] },
];

const NOBODY: Attendance = { situation: 'nobody', attend: [], investigator: null };

/** The row that fits, who is called by it, and who may investigate. */
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
  const agencies = new Set<Attendee>();
  let byPowers = false;
  for (const mandate of asking) {
    const searching = whoMay('search', findings, mandate);
    if (searching.length > 0) byPowers = true;
    for (const agency of searching.length > 0 ? searching : ofMandate(mandate)) agencies.add(agency);
  }
  return { findings, asking, agencies: inOrder([...agencies], findings), byPowers };
}

/** Whose law a mandate serves: the joint one is that of customs and police. */
function ofMandate(mandate: Mandate): readonly Attendee[] {
  return mandate === 'joint' ? ['customs', 'police'] : [mandate];
}

function whoMay(power: 'search' | 'investigate', findings: Findings, mandate: Mandate): readonly Attendee[] {
  const { powers } = findings;
  if (powers === null) return [];
  return findings.threatsOf(mandate).flatMap((area) => powers.whoMay(power, area));
}

function ownerOf(findings: Findings, asking: readonly Mandate[]): Attendee | null {
  const [owner] = inOrder(
    asking.flatMap((mandate) => whoMay('investigate', findings, mandate)),
    findings,
  );
  return owner ?? null;
}

/** The more severe outcome first, then the higher score: the first of them leads. */
function inOrder(agencies: readonly Attendee[], { outcomes, scores }: Findings): readonly Attendee[] {
  return [...agencies].sort(
    (a, b) =>
      OUTCOMES.indexOf(outcomes[mandateOf(b)]) - OUTCOMES.indexOf(outcomes[mandateOf(a)]) ||
      scores[mandateOf(b)] - scores[mandateOf(a)] ||
      ATTENDEES.indexOf(a) - ATTENDEES.indexOf(b),
  );
}

/** The gendarmerie works the police mandate. */
function mandateOf(agency: Attendee): Exclude<Mandate, 'joint'> {
  return agency === 'gendarmerie' ? 'police' : agency;
}
