/** Laws on which lists rest. */

/** What a list is about, by the law that it rests on. */
export const LIST_LAWS = [
  'sanctions',
  'warrants',
  'exit-bans',
  'minors',
  'missing',
  'documents',
  'lookouts',
  'contacts',
  'objects',
  'methods',
  'other',
] as const;
export type ListLaw = (typeof LIST_LAWS)[number];
