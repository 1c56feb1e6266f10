/** Two cases under the frame of the police: one that all see, and one that only the police see; with what is kept about them. */
import type { Store } from '../../../../renderer/core/store/open-store.ts';
import type { TableName } from '../../../../renderer/core/store/tables.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { asking, caseOf, FLIGHT, headOf, OFFICER, storeWith } from './stored.ts';

export const AT = '2026-11-24T08:00:00.000Z';
const { police } = OFFICER;
const met = { kind: 'met', officer: police, agency: 'police', at: AT, note: null } as const;
export const OPEN = caseOf('open', 'open', [police], { timeline: [met] });
export const HIDDEN = caseOf('hidden', 'hidden', [police], { timeline: [met] });

/** The store with both cases and these records. */
export function storeAbout(records: Partial<Record<TableName, readonly { readonly id: string }[]>>): Promise<Store> {
  return storeWith({ flightHeads: [headOf(FLIGHT)], cases: [OPEN, HIDDEN], ...records });
}

/** What that officer asks of it. */
export function askedBy(store: Store, agency: Agency, officer: string): never {
  const request: { readonly context: object } = asking(store, agency);
  return { ...request, context: { ...request.context, officer: { id: officer, agency } } } as never;
}
