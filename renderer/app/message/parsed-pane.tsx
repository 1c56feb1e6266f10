import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { scrollToRow, useVirtualRows } from '../ui/use-virtual-rows.ts';
import { fieldText } from './field-text.ts';
import type { FieldRow } from './message-fields.ts';

const ROW = 26;
const PAGE = 20;

export interface ParsedPaneProps {
  readonly rows: readonly FieldRow[];
  /** Index of the chosen row. */
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
}

/** The content of the message. Arrow keys move from value to value, and the raw text follows. */
export function ParsedPane({ rows, chosen, onChoose }: ParsedPaneProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { first, last } = useVirtualRows(box, rows.length, ROW);
  useEffect(() => scrollToRow(box.current, chosen, ROW), [chosen]);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: chosen + 1,
    ArrowUp: chosen - 1,
    PageDown: chosen + PAGE,
    PageUp: chosen - PAGE,
    Home: 0,
    End: rows.length - 1,
  };
  return (
    <div
      className="parsed"
      ref={box}
      role="listbox"
      id="message-fields"
      tabIndex={0}
      aria-label={t('message.parsed')}
      aria-activedescendant={chosen < 0 ? undefined : `field-${chosen}`}
      onKeyDown={(event) => {
        const to = steps[event.key];
        if (to === undefined) return;
        event.preventDefault();
        onChoose(Math.max(0, Math.min(rows.length - 1, to)));
      }}
    >
      <div className="parsed-rows" style={{ blockSize: rows.length * ROW }}>
        {rows.slice(first, last).map((row, at) => {
          const index = first + at;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list.
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row.
            <div
              key={row.path}
              id={`field-${index}`}
              role="option"
              aria-selected={index === chosen}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={`parsed-row ${row.kind}${index === chosen ? ' on' : ''} depth-${Math.min(row.depth, 3)}`}
              style={{ insetBlockStart: index * ROW }}
              onClick={() => onChoose(index)}
            >
              <span className="parsed-name cut">
                {t(`message.field.${row.name}`)}
                {row.number === null ? '' : ` ${row.number}`}
              </span>
              <span className="parsed-value cut" title={row.value ?? ''}>
                {fieldText(t, row)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
