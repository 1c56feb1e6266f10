import type { LawAgency } from '../agency/agency-id.ts';

/** An agency met whom a case is about; ISO 8601 UTC. */
export interface Meeting {
  readonly agency: LawAgency;
  readonly at: string;
}
