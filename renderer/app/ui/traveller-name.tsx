import { TravellerTags, type TravellerTagsProps } from './traveller-tags.tsx';

export interface TravellerNameProps extends TravellerTagsProps {
  /** The name. */
  readonly children: React.ReactNode;
  /** Tags of this list alone. */
  readonly more?: React.ReactNode;
}

/** A name in a cell of a table. It is cut where the cell is too narrow; the marks beside it are not. */
export function TravellerName({ marks, children, more }: TravellerNameProps) {
  return (
    <span className="traveller-name">
      <span className="cut">{children}</span>
      <TravellerTags marks={marks} />
      {more}
    </span>
  );
}
