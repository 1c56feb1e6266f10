/** What an officer searches for; the trail has it with each search. */
export const SEARCH_PURPOSES = ['desk', 'case', 'request', 'tip', 'other'] as const;
export type SearchPurpose = (typeof SEARCH_PURPOSES)[number];
