/** Where a traveller is met: a place on a slip, and a lane of the board. */
export const PAPER_PLACES = ['door', 'gate', 'belt', 'transfer', 'inspection', 'hospital'] as const;
export type PaperPlace = (typeof PAPER_PLACES)[number];
