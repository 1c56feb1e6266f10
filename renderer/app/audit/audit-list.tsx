import { useTranslation } from 'react-i18next';
import type { AuditRow } from '../../core/calls/audit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { formatStamp } from '../ui/format.ts';
import { RowList } from '../ui/row-list.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { actorName, kindText, subjectText } from './audit-words.ts';

export interface AuditListProps {
  readonly rows: readonly AuditRow[];
  /** Index of the entry shown. */
  readonly at: number;
  readonly onShow: (id: string) => void;
}

/** Entries, latest first. */
export function AuditList({ rows, at, onShow }: AuditListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const about = (row: AuditRow) => {
    const text = subjectText(row, { t, language, session });
    return text === null ? '' : ` · ${text}`;
  };
  return (
    <RowList id="audit-list" label={t('audit.list')} rows={rows} height={48} at={at} onShow={onShow}>
      {(row) => (
        <>
          <span className="audit-time">{formatStamp(row.at, session.zone ?? 'UTC', language)}</span>
          <strong className={row.values === 'broken' ? 'cut severity-error' : 'cut'}>
            {kindText(row.kind, language)}
          </strong>
          <span className="faint audit-number">{row.seq}</span>
          <span className="dim cut audit-who">
            {actorName(t, session, row.officer)}
            {about(row)}
          </span>
        </>
      )}
    </RowList>
  );
}
