/** The pictures of a traveller, in the order of their tabs, and what each is given. */
import type { TravellerView } from '../../core/calls/traveller.ts';

export const PICTURES = ['journey', 'times', 'points', 'seats', 'links'] as const;
export type PictureId = (typeof PICTURES)[number];

export interface PictureOf {
  readonly view: TravellerView;
  /** The tables are shown in place of the drawings. */
  readonly asTable: boolean;
  /** It stands on a paper that leaves the unit: nobody but the traveller is named or has a level. */
  readonly isOutside?: boolean;
  /** Address of the page of a traveller on a flight. */
  readonly linkTo: (flight: string, traveller: string) => string;
}

/** The picture that an address names; the first one where it names none. */
export function pictureAt(part: string | null): PictureId {
  return PICTURES.find((each) => each === part) ?? PICTURES[0];
}
