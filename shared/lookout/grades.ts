/** How good a source and its information are. */

/** How far the source may be relied on: A always, B usually, C sometimes, D seldom, E never, F not known (the 6×6 system that police and customs share). */
export const SOURCE_GRADES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];

/** How far the information is confirmed: 1 by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. */
export const INFORMATION_GRADES = [1, 2, 3, 4, 5, 6] as const;
export type InformationGrade = (typeof INFORMATION_GRADES)[number];
