import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { scrollToRow, useVirtualRows } from './use-virtual-rows.ts';

export interface RowListProps<Row> {
  /** Prefix of the ids of the list and of its rows. */
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** Height of each row in pixels. */
  readonly height: number;
  /** Index of the entry shown next to the list. */
  readonly at: number;
  readonly onShow: (id: string) => void;
  /** The content of a row. */
  readonly children: (row: Row) => ReactNode;
}

/** A long list with one entry shown next to it. Only rows in view are rendered; arrow keys move through all of them. */
export function RowList<Row extends { readonly id: string }>(props: RowListProps<Row>) {
  const { id, label, rows, height, at, onShow, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const { first, last } = useVirtualRows(box, rows.length, height);
  useEffect(() => scrollToRow(box.current, at, height), [at, height]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const row = by === null ? undefined : rows[at + by];
    if (row === undefined) return;
    event.preventDefault();
    onShow(row.id);
  };
  return (
    <div
      className="row-list"
      id={id}
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className="row-list-rows" role="presentation" style={{ blockSize: rows.length * height }}>
        {rows.slice(first, last).map((row, index) => {
          const position = first + index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its options.
            <div
              key={row.id}
              id={`${id}-${position}`}
              className={position === at ? `row-list-row ${id}-row on` : `row-list-row ${id}-row`}
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              aria-setsize={rows.length}
              aria-posinset={position + 1}
              style={{ insetBlockStart: position * height, blockSize: height }}
              onClick={() => onShow(row.id)}
            >
              {children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
