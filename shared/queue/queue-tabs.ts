/** The tabs of the queue: one for each law that agencies of the unit work, one for each agency without a law of its own, and lists that every officer has. */
import type { Agencies } from '../agency/agencies.ts';
import { isLawAgencyId, type LawAgency } from '../agency/agency-id.ts';

/** `tray`: those whom nobody examined in time. */
export const QUEUE_TABS = ['joint', 'customs', 'police', 'immigration', 'mine', 'muted', 'tray', 'done'] as const;

/** Travellers that an agency is called to, because it leads or joins their families of crime. */
export type AgencyTab = `agency:${string}`;
export type QueueTab = (typeof QUEUE_TABS)[number] | AgencyTab;

const PREFIX = 'agency:';
const LAWS = ['customs', 'police', 'immigration'] as const satisfies readonly QueueTab[];

/** The tab of an agency without a law of its own. */
export function agencyTab(agency: LawAgency): AgencyTab {
  return `${PREFIX}${agency}`;
}

/** The agency of such a tab; null: it is another tab. */
export function agencyOfTab(tab: QueueTab): LawAgency | null {
  const id = tab.startsWith(PREFIX) ? tab.slice(PREFIX.length) : null;
  return isLawAgencyId(id) ? id : null;
}

/** Is it the tab of an agency? */
export function isAgencyTab(tab: unknown): tab is AgencyTab {
  return typeof tab === 'string' && tab.startsWith(PREFIX) && isLawAgencyId(tab.slice(PREFIX.length));
}

/** Is it the tab of a law, which has scores and outcomes of its own? */
export function isLawTab(tab: QueueTab): tab is (typeof LAWS)[number] {
  return LAWS.some((law) => law === tab);
}

/** The tabs of a unit, in their order. */
export function queueTabs(agencies: Agencies): readonly QueueTab[] {
  const working = agencies.law.filter((agency) => agencies.isActive(agency));
  const laws = new Set(working.map((agency) => agencies.mandateOf(agency)));
  const ofAgencies = working.filter((agency) => agencies.mandateOf(agency) === null).map(agencyTab);
  return QUEUE_TABS.flatMap((tab): readonly QueueTab[] => {
    if (tab === 'mine') return [...ofAgencies, tab];
    return isLawTab(tab) && !laws.has(tab) ? [] : [tab];
  });
}
