/** The tabs of the queue. */
export const QUEUE_TABS = ['joint', 'customs', 'police', 'immigration', 'mine', 'muted', 'done'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
