/**
 * The table of agencies as stored: the rows in force, the changes that wait, and the former tables. Two administrators propose a row; it comes into force once supervisors
 * of two agencies have accepted it. So nobody invents an agency to confirm with it, takes a family of crime from another, or puts one aside.
 */
import { canonicalJson } from '../canonical-json.ts';
import { isSamePersonName } from '../name/same-person-name.ts';
import { type Agencies, agenciesIn } from './agencies.ts';
import type { Agency } from './agency-id.ts';
import { type AgencyRow, LAW_OF_KIND, SHIPPED_ROWS } from './agency-row.ts';

/** Who did something to the table, and when. */
export interface AgencyAct {
  readonly officer: string;
  readonly name: string;
  readonly agency: Agency;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A row that waits to come into force: a new agency, or a change of one. */
export interface AgencyProposal {
  readonly id: string;
  readonly row: AgencyRow;
  /** The administrator who proposed it, and the one who confirmed that. */
  readonly made: readonly [AgencyAct, AgencyAct];
  /** Supervisors who accepted it. */
  readonly accepted: readonly AgencyAct[];
  readonly reason: string;
}

export interface AgencySetting {
  readonly rows: readonly AgencyRow[];
  /** At most one for each agency. */
  readonly proposals: readonly AgencyProposal[];
  /** Proposals that came into force, the latest first, for those who review them. */
  readonly done: readonly (AgencyProposal & { readonly since: string })[];
  /** Former tables, the latest first: a screening names its table by hash, and its replay needs it. */
  readonly former: readonly (readonly AgencyRow[])[];
}

/** Until an agency is made or changed: those that ship. */
export const SHIPPED_SETTING: AgencySetting = { rows: SHIPPED_ROWS, proposals: [], done: [], former: [] };

/** How many supervisors, each of another agency, accept a row. */
export const ACCEPTED_BY = 2;

const KEPT = 50;

/** Why a row cannot be proposed: a code of `failure.refused.<code>`. */
export type RowProblem =
  | 'agency-joint'
  | 'agency-airline'
  | 'agency-kind'
  | 'agency-unchanged'
  | 'agency-letters'
  | 'agency-in-use';

/** What is wrong with a row; null: nothing. `inUse`: accounts of the agency are in use. */
export function rowProblem({ rows }: AgencySetting, row: AgencyRow, inUse: boolean): RowProblem | null {
  const before = rows.find(({ id }) => id === row.id);
  if (canonicalJson(before) === canonicalJson(row)) return 'agency-unchanged';
  // There is one agency of airlines, for which the core makes views of its own.
  if (row.kind === 'airline' || before?.kind === 'airline') return 'agency-airline';
  // Rules, signatures and history rest on the law that an agency works.
  if (before !== undefined && before.kind !== row.kind) return 'agency-kind';
  if (row.state === 'paused') {
    // What serves all agencies jointly is led by customs and police.
    if (row.id === 'customs' || row.id === 'police') return 'agency-joint';
    if (inUse) return 'agency-in-use';
  }
  const letters = row.words?.letters;
  if (letters !== undefined && rows.some(({ id, words }) => id !== row.id && words?.letters === letters))
    return 'agency-letters';
  return null;
}

/** The setting with one more proposal; it replaces that about the same agency. */
export function proposed(setting: AgencySetting, proposal: AgencyProposal): AgencySetting {
  const others = setting.proposals.filter(({ row }) => row.id !== proposal.row.id);
  return { ...setting, proposals: [...others, proposal] };
}

/** The setting without a proposal. */
export function dropped(setting: AgencySetting, id: string): AgencySetting {
  return { ...setting, proposals: setting.proposals.filter((each) => each.id !== id) };
}

/** Why an officer may not accept a proposal. */
export type AcceptProblem = 'same-person' | 'same-agency' | 'agency-not-counted' | 'agency-itself';

/**
 * Why an officer may not accept a proposal; null: they may. Each supervisor is another person and of another agency, and of one that may confirm what concerns all. Where the
 * agency that changes has supervisors itself (`present`), one of the two is of it.
 */
export function acceptProblem(
  { rows }: AgencySetting,
  { made, accepted, row }: AgencyProposal,
  act: AgencyAct,
  present: ReadonlySet<Agency>,
): AcceptProblem | null {
  const agencies: Agencies = agenciesIn(rows);
  if (!agencies.mayConfirm(act.agency, null)) return 'agency-not-counted';
  if ([...made, ...accepted].some((other) => isSamePerson(other, act))) return 'same-person';
  if (accepted.some(({ agency }) => agency === act.agency)) return 'same-agency';
  const isAsked = present.has(row.id) && agencies.mayConfirm(row.id, null);
  const isLast = accepted.length === ACCEPTED_BY - 1;
  const byItself = [...accepted, act].some(({ agency }) => agency === row.id);
  return isAsked && isLast && !byItself ? 'agency-itself' : null;
}

/** The setting after a supervisor accepted the proposal: it waits on, or its row is in force. */
export function acceptedBy(setting: AgencySetting, proposal: AgencyProposal, act: AgencyAct): AgencySetting {
  const after = { ...proposal, accepted: [...proposal.accepted, act] };
  if (after.accepted.length < ACCEPTED_BY)
    return { ...setting, proposals: setting.proposals.map((each) => (each.id === proposal.id ? after : each)) };
  const { rows, done, former } = setting;
  const isNew = rows.every(({ id }) => id !== proposal.row.id);
  const made = { ...proposal.row, since: act.at };
  return {
    rows: isNew ? [...rows, made] : rows.map((row) => (row.id === proposal.row.id ? proposal.row : row)),
    proposals: dropped(setting, proposal.id).proposals,
    done: [{ ...after, since: act.at }, ...done].slice(0, KEPT),
    former: [rows, ...former].slice(0, KEPT),
  };
}

/** Does the agency work a law of its own, so that its rules need its signature? */
export function hasOwnLaw({ kind }: Pick<AgencyRow, 'kind'>): boolean {
  return LAW_OF_KIND[kind] !== undefined;
}

function isSamePerson(one: AgencyAct, other: AgencyAct): boolean {
  return one.officer === other.officer || isSamePersonName(one.name, other.name);
}
