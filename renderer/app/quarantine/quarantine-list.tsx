import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import type { QuarantineRow } from '../../core/api/quarantine.ts';
import { useSession } from '../frame/use-session.ts';
import { formatDate, formatSize, formatStamp } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { scrollToRow, useVirtualRows } from '../ui/use-virtual-rows.ts';
import { useWorkstation } from '../workstation.tsx';
import { reasonText } from './reason-text.ts';

export interface QuarantineListProps {
  readonly rows: readonly QuarantineRow[];
  /** Index of the one shown. */
  readonly at: number;
  readonly onShow: (id: string) => void;
}

const ROW_HEIGHT = 72;

/** Everything in quarantine, latest first; only rows in view are drawn. */
export function QuarantineList({ rows, at, onShow }: QuarantineListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { quarantine } = useWorkstation();
  const { drafts } = useStore(quarantine);
  const { zone } = useSession();
  const box = useRef<HTMLDivElement>(null);
  const { first, last } = useVirtualRows(box, rows.length, ROW_HEIGHT);
  useEffect(() => scrollToRow(box.current, at, ROW_HEIGHT), [at]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const row = by === null ? undefined : rows[at + by];
    if (row === undefined) return;
    event.preventDefault();
    onShow(row.id);
  };
  return (
    <div
      className="quarantine-list"
      id="quarantine-list"
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('quarantine.list')}
      aria-activedescendant={`quarantine-row-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className="quarantine-rows" role="presentation" style={{ blockSize: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, index) => {
          const position = first + index;
          const name = row.member === null ? row.fileName : `${row.fileName} › ${row.member}`;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its options.
            <div
              key={row.id}
              id={`quarantine-row-${position}`}
              className={position === at ? 'quarantine-row on' : 'quarantine-row'}
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              aria-setsize={rows.length}
              aria-posinset={position + 1}
              style={{ insetBlockStart: position * ROW_HEIGHT, blockSize: ROW_HEIGHT }}
              onClick={() => onShow(row.id)}
            >
              <span className="quarantine-name">
                <strong className="cut" title={name}>
                  {name}
                </strong>
                {row.id in drafts ? <span className="tag marked">{t('quarantine.draft')}</span> : null}
              </span>
              <span className="cut" title={reasonText(t, row)}>
                {reasonText(t, row)}
              </span>
              <span className="dim cut">
                {formatStamp(row.receivedAt, zone ?? 'UTC', language)} · {formatSize(row.size, language)} ·{' '}
                {t('quarantine.until', { date: formatDate(row.expires, language) })}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
