/** Lists that the legal frame demands and that are not there, or are too old. Outcomes stay as they are; they are said to be of incomplete lists. */
import type { IsoDate } from '../manifest.ts';
import { copyFault, isListValid, type ListDays, type ListInForce } from './list-in-force.ts';
import type { ListLaw } from './list-laws.ts';

/** A law of which no list is loaded. `day`: that of the latest copy, where all are too old (null: it has none); `old` false: there is none. */
export interface MissingList {
  readonly law: ListLaw;
  readonly old: boolean;
  readonly day: IsoDate | null;
}

/** A list of which a part could not be read: the rest of it is compared; nothing is where that part is its copy in force. */
export interface DamagedList {
  readonly title: string;
}

/** Lists or lookouts that cannot be read at all: nobody is compared with them, and nobody can tell what they are. */
export interface UnreadSources {
  readonly of: 'list' | 'lookout';
  readonly count: number;
}

/** Why the answers of lists are incomplete. */
export type ListGap = MissingList | DamagedList | UnreadSources;

/** The copies in force that an officer may know of. */
export type LoadedList = ListDays & Pick<ListInForce, 'law' | 'publishedOn' | 'ageLimitDays'>;

/** What is missing on a day, in the order of the demands. */
export function missingLists(
  demands: readonly ListLaw[],
  loaded: readonly LoadedList[],
  today: IsoDate,
): readonly MissingList[] {
  return demands.flatMap((law) => {
    const own = loaded.filter((list) => list.law === law && isListValid(list, today));
    if (own.some((list) => copyFault(list, list, today) === null)) return [];
    const days = own.flatMap(({ publishedOn }) => publishedOn ?? []).sort();
    return [{ law, old: own.length > 0, day: days.at(-1) ?? null }];
  });
}
