import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import { readersText } from './readers-text.ts';
import { useTranslation } from './use-translation.ts';

export interface ReadersTagProps {
  /** Null: every agency with accounts here reads it. */
  readonly readers: readonly LawAgency[] | null;
  /** By their letters, in a row that has no room for the names. */
  readonly byLetters?: boolean;
}

/** For whose officers it is, where another agency with accounts here is not told: in one room, nobody says it aloud. */
export function ReadersTag({ readers, byLetters = false }: ReadersTagProps) {
  const { t } = useTranslation();
  if (readers === null) return null;
  const words = readersText(t, readers);
  if (!byLetters) return <span className="tag warned">{words}</span>;
  return (
    <span className="tag warned" title={words}>
      <span aria-hidden>
        {t('readers.row', { agencies: readers.map((agency) => t(`attendee.short.${agency}`)).join(', ') })}
      </span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
