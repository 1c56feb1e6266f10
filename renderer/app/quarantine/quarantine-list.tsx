import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import type { QuarantineRow } from '../../core/calls/quarantine.ts';
import { useSession } from '../frame/use-session.ts';
import { quarantineReason } from '../imports/import-texts.ts';
import { formatDate, formatSize, formatStamp } from '../ui/format.ts';
import { RowList } from '../ui/row-list.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';

export interface QuarantineListProps {
  readonly rows: readonly QuarantineRow[];
  /** Index of the entry shown. */
  readonly at: number;
  readonly onShow: (id: string) => void;
}

/** Everything in quarantine, latest first. */
export function QuarantineList({ rows, at, onShow }: QuarantineListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { quarantine } = useWorkstation();
  const { drafts } = useStore(quarantine);
  const { zone } = useSession();
  return (
    <RowList id="quarantine-list" label={t('quarantine.list')} rows={rows} height={72} at={at} onShow={onShow}>
      {(row) => {
        const name = row.member === null ? row.fileName : `${row.fileName} › ${row.member}`;
        return (
          <>
            <span className="quarantine-name">
              <strong className="cut" title={name}>
                {name}
              </strong>
              {row.id in drafts ? <span className="tag marked">{t('quarantine.draft')}</span> : null}
            </span>
            <span className="cut" title={quarantineReason(t, row)}>
              {quarantineReason(t, row)}
            </span>
            <span className="dim cut">
              {formatStamp(row.receivedAt, zone ?? 'UTC', language)} · {formatSize(row.size, language)} ·{' '}
              {t('quarantine.until', { date: formatDate(row.expires, language) })}
            </span>
          </>
        );
      }}
    </RowList>
  );
}
