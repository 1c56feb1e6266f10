import { useMemo } from 'react';
import { type Agencies, agenciesIn } from '../../../shared/agency/agencies.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { useSession } from '../frame/use-session.ts';

/** The unit's agencies. */
export function useAgencies(): Agencies {
  return agenciesIn(useSession().agencies);
}

/** The law enforcement agencies to choose from: those at work, and of the paused ones those that are named already. */
export function useLawAgencies(named: readonly LawAgency[] = []): readonly LawAgency[] {
  const agencies = useAgencies();
  return useMemo(() => agencies.law.filter((id) => agencies.isActive(id) || named.includes(id)), [agencies, named]);
}
