import type { AuditRow } from '../../core/calls/audit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { RowList } from '../ui/row-list.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
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
  const stamp = useStamp();
  const language = useLanguage();
  const session = useSession();
  const about = (row: AuditRow) => {
    const text = subjectText(row, { t, language, session });
    return text === null ? '' : ` · ${text}`;
  };
  return (
    <RowList
      id="audit-list"
      look="audit-list-row"
      label={t('audit.list')}
      count={rows.length}
      rowAt={(place) => rows[place]}
      keyOf={({ id }) => id}
      height={48}
      at={at}
      shown={rows[at]?.id ?? null}
      onShow={({ id }) => onShow(id)}
    >
      {(row) => (
        <>
          <span className="audit-time">{stamp(row.at)}</span>
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
