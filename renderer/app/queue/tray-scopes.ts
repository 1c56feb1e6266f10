/** Whom one reason is given for: the traveller chosen in the tray, those of the same flight, or everybody listed. */
import type { QueueQuestion } from '../../../shared/queue/queue-question.ts';
import type { QueuePage } from '../../core/calls/queue.ts';
import type { OnFlight } from './queue-store.ts';

export const TRAY_SCOPES = ['one', 'flight', 'all'] as const;
export type TrayScope = (typeof TRAY_SCOPES)[number];

/** Most travellers of one reason, and of one page of the queue. */
export const MOST_AT_ONCE = 500;

/** What the queue is asked for those of the flight, or for all: folded or not, everybody has a line. */
export function questionOf(scope: Exclude<TrayScope, 'one'>, listed: QueueQuestion, about: OnFlight): QueueQuestion {
  const filters = scope === 'flight' ? { ...listed.filters, flight: [about.flight] } : listed.filters;
  return { ...listed, filters, fold: false };
}

/** Those of a scope who get the reason now, and how many wait for a later one. */
export interface InScope {
  readonly travellers: readonly OnFlight[];
  readonly later: number;
}

/** Whom a page that answers `questionOf` has; null: it is not here yet. */
export function inPage(page: Pick<QueuePage, 'rows' | 'travellers'> | null): InScope {
  const travellers = (page?.rows ?? []).map(({ flight, traveller }) => ({ flight, traveller }));
  return { travellers, later: (page?.travellers ?? 0) - travellers.length };
}

/** The traveller alone, wherever they stand in the list. */
export function alone({ flight, traveller }: OnFlight): InScope {
  return { travellers: [{ flight, traveller }], later: 0 };
}
