import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../core/api/audit.ts';
import { useSession } from '../frame/use-session.ts';
import { formatStamp } from '../ui/format.ts';
import { useLanguage } from '../ui/use-language.ts';
import { scrollToRow, useVirtualRows } from '../ui/use-virtual-rows.ts';
import { actorName, kindText, subjectText } from './audit-words.ts';

export interface AuditListProps {
  readonly rows: readonly AuditRow[];
  /** Index of the one shown. */
  readonly at: number;
  readonly onShow: (id: string) => void;
}

const ROW_HEIGHT = 48;

/** Entries, latest first; only rows in view are drawn. */
export function AuditList({ rows, at, onShow }: AuditListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
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
  const about = (row: AuditRow) => {
    const text = subjectText(row, { t, language, session });
    return text === null ? '' : ` · ${text}`;
  };
  return (
    <div
      className="audit-list"
      id="audit-list"
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={t('audit.list')}
      aria-activedescendant={`audit-row-${at}`}
      onKeyDown={onKeyDown}
    >
      <div className="audit-rows" role="presentation" style={{ blockSize: rows.length * ROW_HEIGHT }}>
        {rows.slice(first, last).map((row, index) => {
          const position = first + index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all its options.
            <div
              key={row.id}
              id={`audit-row-${position}`}
              className={position === at ? 'audit-row on' : 'audit-row'}
              role="option"
              tabIndex={-1}
              aria-selected={position === at}
              aria-setsize={rows.length}
              aria-posinset={position + 1}
              style={{ insetBlockStart: position * ROW_HEIGHT, blockSize: ROW_HEIGHT }}
              onClick={() => onShow(row.id)}
            >
              <span className="audit-time">{formatStamp(row.at, session.zone ?? 'UTC', language)}</span>
              <strong className={row.values === 'broken' ? 'cut severity-error' : 'cut'}>
                {kindText(row.kind, language)}
              </strong>
              <span className="faint audit-number">{row.id}</span>
              <span className="dim cut audit-who">
                {actorName(t, session, row.officer)}
                {about(row)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
