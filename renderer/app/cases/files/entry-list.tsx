import { IconFileText, IconFileTypePdf, IconFingerprint, IconLock, IconPhoto, IconQuote } from '@tabler/icons-react';
import { isInForce } from '../../../../shared/casework/attachment.ts';
import { correctedIds } from '../../../../shared/casework/statement.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { RowList } from '../../ui/row-list.tsx';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import type { CaseEntry } from './case-entries.ts';
import { useKindLine } from './use-kind-line.ts';

export interface EntryListProps {
  readonly entries: readonly CaseEntry[];
  /** Id of the one shown; null: none is. */
  readonly shown: string | null;
  readonly onShow: (id: string) => void;
}

export const ENTRY_LIST = 'case-entries';

const ICONS = {
  jpeg: IconPhoto,
  png: IconPhoto,
  pdf: IconFileTypePdf,
  text: IconFileText,
  fingerprints: IconFingerprint,
  other: IconLock,
  statement: IconQuote,
} as const;

/** Files and statements; arrow keys show the next one. */
export function EntryList({ entries, shown, onShow }: EntryListProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const kindLine = useKindLine();
  const corrected = correctedIds(entries.flatMap((entry) => (entry.kind === 'statement' ? [entry.statement] : [])));
  const at = entries.findIndex(({ id }) => id === shown);
  const lineOf = (entry: CaseEntry) => {
    if (entry.kind === 'statement') {
      const { kind, by, words } = entry.statement;
      const mark = corrected.has(entry.id) ? 'statement.corrected' : null;
      return { name: by === '' ? words : t('statement.line', { by, words }), what: t(`statement.kind.${kind}`), mark };
    }
    const { name } = entry.file;
    return { name, what: kindLine(entry.file), mark: isInForce(entry.file) ? null : 'attachment.state.withdrawn' };
  };
  return (
    <RowList
      id={ENTRY_LIST}
      look="case-entry"
      label={t('case.files.list')}
      count={entries.length}
      rowAt={(place) => entries[place]}
      keyOf={({ id }) => id}
      height={56}
      at={at < 0 ? null : at}
      shown={at < 0 ? null : shown}
      onShow={({ id }) => onShow(id)}
    >
      {(entry) => {
        const { name, what, mark } = lineOf(entry);
        const Icon = ICONS[entry.kind === 'file' ? entry.file.kind : 'statement'];
        const { officer } = entry.kind === 'file' ? entry.file : entry.statement;
        return (
          <>
            <span className="case-entry-name">
              <Icon size={16} aria-hidden />
              <strong className="cut" title={name}>
                {name}
              </strong>
              {entry.kind === 'file' && entry.file.medical ? (
                <span className="tag">{t('attachment.medical')}</span>
              ) : null}
              {mark === null ? null : <span className="tag marked">{t(mark)}</span>}
            </span>
            <span className="dim cut">
              {what} · {stamp(entry.at)} · {officerName(t, session, officer)}
            </span>
          </>
        );
      }}
    </RowList>
  );
}
