/** What screens are told of lists for the INTERPOL terminal. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { QueryList, QueryStanding, QueryState, UnreadAnswer } from '../../../shared/interpol/query-list.ts';
import type { QuerySubject } from '../../../shared/interpol/query-subject.ts';
import type { IsoDate } from '../../../shared/manifest.ts';

/** One thing to be asked. */
export interface QueryLine extends QueryStanding {
  readonly key: string;
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  readonly seat: string | null;
  /** UTC minute at which the flight is due here; null: not known. */
  readonly due: number | null;
  readonly subject: QuerySubject;
  /** As it is copied into the terminal. */
  readonly text: string;
}

/** A list as a row of all lists of the own agency. */
export interface QueryListRow extends Pick<QueryList, 'id' | 'officer' | 'at' | 'scope' | 'flights'> {
  /** Of what was done in it. */
  readonly counts: Readonly<Record<QueryState, number>>;
  readonly unread: number;
}

export interface QueryListView extends Pick<QueryList, 'id' | 'officer' | 'at' | 'scope' | 'flights'> {
  readonly lines: readonly QueryLine[];
  readonly counts: Readonly<Record<QueryState, number>>;
  readonly unread: readonly UnreadAnswer[];
}

/** A copy of INTERPOL data that is past its refresh limit, or that is not there. */
export interface OldCopy {
  readonly title: string;
  /** Null: there is none, or it has no day. */
  readonly day: IsoDate | null;
}

/** How far a flight or a traveller is asked at the terminal. */
export interface QueryStandingView {
  /** Of one traveller, what there is to ask; of a whole flight none is given. */
  readonly lines: readonly (Pick<QueryLine, 'state'> & { readonly kind: QuerySubject['kind'] })[];
  readonly counts: Readonly<Record<QueryState, number>>;
  readonly old: readonly OldCopy[];
}
