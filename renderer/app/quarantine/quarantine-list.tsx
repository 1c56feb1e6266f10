import { useStore } from 'zustand/react';
import type { QuarantineRow } from '../../core/calls/quarantine.ts';
import { quarantineName, quarantineReason } from '../imports/import-texts.ts';
import { formatDate, formatSize } from '../ui/format.ts';
import { RowList } from '../ui/row-list.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

export interface QuarantineListProps {
  readonly rows: readonly QuarantineRow[];
  /** Index of the entry shown; null: none is. */
  readonly at: number | null;
  readonly onShow: (id: string) => void;
}

export const QUARANTINE_LIST = 'quarantine-list';

/** Everything in quarantine, latest first. */
export function QuarantineList({ rows, at, onShow }: QuarantineListProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { quarantine } = useWorkstation();
  const { drafts } = useStore(quarantine);
  return (
    <RowList
      id={QUARANTINE_LIST}
      look="quarantine-list-row"
      label={t('quarantine.list')}
      count={rows.length}
      rowAt={(place) => rows[place]}
      keyOf={({ id }) => id}
      height={72}
      at={at}
      shown={at === null ? null : (rows[at]?.id ?? null)}
      onShow={({ id }) => onShow(id)}
    >
      {(row) => {
        const name = quarantineName(t, row);
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
              {row.receivedAt === '' ? '' : stamp(row.receivedAt)}
              {row.isDamaged === true ? '' : ` · ${formatSize(row.size, language)}`}
              {row.expires === null ? '' : ` · ${t('quarantine.until', { date: formatDate(row.expires, language) })}`}
            </span>
          </>
        );
      }}
    </RowList>
  );
}
