import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { scrollToRow, useVirtualRows } from './use-virtual-rows.ts';

export interface RowListProps<Row> {
  /** Of the list, and the beginning of the ids of its rows. */
  readonly id: string;
  readonly label: string;
  /** The rows answer an earlier question: those asked for are still to come. */
  readonly isBusy?: boolean;
  readonly count: number;
  /** The row at a place; undefined: it is not here yet. */
  readonly rowAt: (at: number) => Row | undefined;
  readonly keyOf: (row: Row) => string;
  /** Height of each row in pixels. */
  readonly height: number;
  /** Where the row shown next to the list stands; null: not in the list. */
  readonly at: number | null;
  /** The key of that row, also where the row itself is not here. */
  readonly shown: string | null;
  readonly onShow: (row: Row, at: number) => void;
  /** Called with the first row in view, and the one past the last. */
  readonly onView?: (first: number, last: number) => void;
  /** Takes further keys of a list, before its own: it prevents their default. */
  readonly onKey?: (event: KeyboardEvent) => void;
  /** Whether a row is marked, in a list where several can be. */
  readonly isMarked?: (row: Row) => boolean;
  /** The class of a row. */
  readonly look: string | ((row: Row) => string);
  /** The content of a row; undefined: it is not here yet. */
  readonly children: (row: Row, at: number) => ReactNode;
}

/** A long list with one entry shown next to it. Only rows in view are rendered; arrows, Page Up and Down, Home and End move through all. */
export function RowList<Row>(props: RowListProps<Row>) {
  const { id, label, isBusy, count, rowAt, keyOf, height, at, shown } = props;
  const { onShow, onView, onKey, isMarked, look, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const { first, last } = useVirtualRows(box, count, height);
  useEffect(() => onView?.(first, last), [first, last]);
  useKeptInPlace(box, height, shown, at);
  const onKeyDown = (event: KeyboardEvent) => {
    onKey?.(event);
    const to = event.defaultPrevented
      ? null
      : placeOf(event, at ?? -1, count, Math.floor((box.current?.clientHeight ?? 0) / height));
    const row = to === null ? undefined : rowAt(to);
    if (to === null || row === undefined) return;
    event.preventDefault();
    onShow(row, to);
  };
  return (
    <div
      className="row-list"
      id={id}
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-busy={isBusy}
      aria-multiselectable={isMarked !== undefined}
      aria-activedescendant={at === null ? undefined : `${id}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className="row-list-rows" role="presentation" style={{ blockSize: count * height }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index).map((place) => {
          const row = rowAt(place);
          return row === undefined ? null : (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its options.
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names its active option.
            <div
              key={keyOf(row)}
              id={`${id}-${place}`}
              className={`row-list-row ${typeof look === 'string' ? look : look(row)}${place === at ? ' on' : ''}`}
              role="option"
              aria-selected={place === at}
              aria-checked={isMarked?.(row)}
              aria-setsize={count}
              aria-posinset={place + 1}
              style={{ insetBlockStart: place * height, blockSize: height }}
              onClick={() => onShow(row, place)}
            >
              {children(row, place)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads from a place; null: it does not move. */
function placeOf({ key }: KeyboardEvent, at: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/** Another row that is shown comes into view; the same one, when it gets another place, stays where it is on the screen. */
function useKeptInPlace(box: RefObject<HTMLElement | null>, height: number, shown: string | null, at: number | null) {
  const before = useRef<{ readonly shown: string | null; readonly at: number | null }>({ shown: null, at: null });
  useLayoutEffect(() => {
    const was = before.current;
    before.current = { shown, at };
    if (box.current === null || at === null) return;
    if (was.shown !== shown || was.at === null) scrollToRow(box.current, at, height);
    else box.current.scrollTop += (at - was.at) * height;
  }, [box, height, shown, at]);
}
