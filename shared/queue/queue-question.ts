/** What an officer asks of the queue: which travellers, in which order. */
import type { Outcome } from '../screening/outcome.ts';
import type { QueueFilter } from './queue-filters.ts';
import type { QueueTab } from './queue-tabs.ts';

/** Least severe outcome that may be asked for. */
export const QUEUE_LEVELS = ['watch', 'inspect', 'intercept'] as const satisfies readonly Outcome[];
export type QueueLevel = (typeof QUEUE_LEVELS)[number];

/** `urgency`: most severe first, then soonest due. */
export const QUEUE_SORTS = ['urgency', 'due', 'score', 'flight', 'name'] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

export interface QueueQuestion {
  readonly tab: QueueTab;
  readonly from: QueueLevel;
  readonly search: string;
  readonly sort: QueueSort;
  /** Travellers of one flight who are flagged for one and the same reason stand in one line. */
  readonly fold: boolean;
  /** Wanted values by filter, of which a row has at least one; a filter without any is left out. */
  readonly filters: { readonly [Filter in QueueFilter]?: readonly string[] };
}

/** The whole queue, most urgent first. */
export const WHOLE_QUEUE: QueueQuestion = {
  tab: 'joint',
  from: 'watch',
  search: '',
  sort: 'urgency',
  fold: false,
  filters: {},
};
