/** A proposal: a telephone, a method or a concealment that an officer met in a case and keeps for the rules, and what became of it. */
import type { Agencies } from '../agency/agencies.ts';
import { type Agency, isLawAgency, type LawAgency } from '../agency/agency-id.ts';
import type { Family, Mandate } from '../fact/fact.ts';
import { failed, type Result, success } from '../result.ts';

export const PROPOSAL_KINDS = ['telephone', 'method', 'concealment'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** What a rule about each is about. */
export const FAMILY_OF: Readonly<Record<ProposalKind, Family>> = {
  telephone: 'contact',
  method: 'route',
  concealment: 'bags',
};

interface ProposalAct {
  /** Officer id. */
  readonly officer: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** What a rule author made of it: a rule in a draft, or nothing, with the reason. */
export type ProposalDecision =
  | (ProposalAct & { readonly as: 'drafted'; readonly draft: string; readonly rule: string })
  | (ProposalAct & { readonly as: 'declined'; readonly reason: string });

export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly text: string;
  /** Id of the case in which it was met. It is seen like its case. */
  readonly case: string;
  /** Of the officer who proposed it. */
  readonly agency: LawAgency;
  readonly made: ProposalAct;
  readonly decided: ProposalDecision | null;
}

/** The proposal decided; fails where it is already. */
export function decide(proposal: Proposal, decided: ProposalDecision): Result<Proposal, 'decided'> {
  return proposal.decided === null ? success({ ...proposal, decided }) : failed('decided');
}

/** The mandate whose rules it is for: the law that its agency works, or all agencies jointly. */
export function mandateOfProposal({ agency }: Pick<Proposal, 'agency'>, agencies: Agencies): Mandate {
  return agencies.mandateOf(agency) ?? 'joint';
}

/** Do officers of that agency write rules of its mandate? */
export function isForAuthorsOf(proposal: Pick<Proposal, 'agency'>, agency: Agency, agencies: Agencies): boolean {
  const mandate = mandateOfProposal(proposal, agencies);
  return isLawAgency(agency) && (mandate === 'joint' || agencies.mandateOf(agency) === mandate);
}
