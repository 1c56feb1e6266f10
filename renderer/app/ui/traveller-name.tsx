import type { PossibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import { ImmunityTag } from './immunity-tag.tsx';

export interface TravellerNameProps {
  readonly immunity: PossibleImmunity | null;
  /** Further marks beside the name. */
  readonly marks?: React.ReactNode;
  /** The name. */
  readonly children: React.ReactNode;
}

/** A name in a cell of a table. It is cut where the cell is too narrow; the mark beside it is not. */
export function TravellerName({ immunity, marks, children }: TravellerNameProps) {
  return (
    <span className="traveller-name">
      <span className="cut">{children}</span>
      <ImmunityTag immunity={immunity} />
      {marks}
    </span>
  );
}
