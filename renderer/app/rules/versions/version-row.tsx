import type { DraftSummary } from '../../../core/calls/draft-views.ts';
import type { VersionRow as Row } from '../../../core/calls/rule-version-views.ts';
import { formatStamp } from '../../ui/format.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { officersText, stateText, type VersionReader, versionName } from './version-words.ts';

export interface VersionRowProps {
  readonly row: Row;
  readonly reader: VersionReader;
  /** When it takes effect, where it is scheduled. */
  readonly from: string | null;
  readonly on: boolean;
  readonly onShow: () => void;
}

/** One version in the list: number, title, state, and what is missing. */
export function VersionRow({ row, reader, from, on, onShow }: VersionRowProps) {
  const { t, language, zone } = reader;
  return (
    <button type="button" className={on ? 'rule version on' : 'rule version'} aria-pressed={on} onClick={onShow}>
      <span className="rule-title">
        <span className="list-name">{versionName(t, row)}</span>
        <span className="dim list-owner">{stateText(reader, row, from)}</span>
      </span>
      <span className="list-standing">
        <span className={`tag version-state ${row.state}`}>{t(`versions.tag.${row.state}`)}</span>
        {row.validatedAt === null ? null : (
          <span className="faint version-when">{formatStamp(row.validatedAt, zone, language)}</span>
        )}
      </span>
    </button>
  );
}

export interface DraftRowProps {
  readonly draft: DraftSummary;
  readonly reader: VersionReader;
  readonly on: boolean;
  readonly onShow: () => void;
}

/** One draft in the list: name, number of changes, errors, and editors. */
export function DraftRow({ draft, reader, on, onShow }: DraftRowProps) {
  const { t } = useTranslation();
  const { language, zone } = reader;
  return (
    <button type="button" className={on ? 'rule version on' : 'rule version'} aria-pressed={on} onClick={onShow}>
      <span className="rule-title">
        <span className="list-name">{draft.title}</span>
        <span className="dim list-owner">
          {t('versions.draft.changes', { count: draft.changeCount })} · {officersText(t, draft.authors.slice(-2))}
        </span>
      </span>
      <span className="list-standing">
        {draft.problemCount === 0 ? (
          <span className="tag version-state draft">{t('versions.tag.draft')}</span>
        ) : (
          <span className="tag version-state problems">
            {t('versions.draft.problems', { count: draft.problemCount })}
          </span>
        )}
        <span className="faint version-when">{formatStamp(draft.changedAt, zone, language)}</span>
      </span>
    </button>
  );
}
