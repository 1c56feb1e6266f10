/** The tabs of the queue; `tray`: those whom nobody examined in time. */
export const QUEUE_TABS = ['joint', 'customs', 'police', 'immigration', 'mine', 'muted', 'tray', 'done'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];
