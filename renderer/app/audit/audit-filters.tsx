import { SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { KINDS_BY_GROUP } from '../../../shared/audit/audit-kinds.ts';
import { useSession } from '../frame/use-session.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { type AuditFilter, groupChoice } from './audit-filter.ts';
import { kindText } from './audit-words.ts';

export interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Filter fields: officer, kind, days and words. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const nameOf = (officer: string) =>
    officer === ''
      ? t('audit.choice', { what: t('audit.officer'), which: t('audit.officer.all') })
      : officer === SYSTEM
        ? t('audit.officer.system')
        : officerName(t, session, officer);
  const reversed = filter.from !== '' && filter.until !== '' && filter.from > filter.until;
  return (
    <search className="audit-filters" aria-label={t('audit.title')}>
      <SearchField
        id="audit-search"
        label={t('audit.search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
      <Choice
        aria-label={t('audit.officer')}
        among={['', ...session.officers.map(({ id }) => id), SYSTEM]}
        value={filter.officer}
        textOf={nameOf}
        onChange={(officer) => onChange({ ...filter, officer })}
      />
      <select
        className="choice"
        aria-label={t('audit.kinds')}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.currentTarget.value })}
      >
        <option value="">{t('audit.choice', { what: t('audit.kinds'), which: t('audit.kinds.all') })}</option>
        {[...KINDS_BY_GROUP].map(([group, kinds]) => (
          <optgroup key={group} label={t(`audit.group.${group}`)}>
            <option value={groupChoice(group)}>
              {t('audit.choice', { what: t(`audit.group.${group}`), which: t('audit.kinds.all') })}
            </option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindText(kind, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {(['from', 'until'] as const).map((end) => (
        <label key={end} className="audit-day" htmlFor={`audit-${end}`}>
          {t(`audit.${end}`)}
          <DayInput
            id={`audit-${end}`}
            className="choice"
            aria-invalid={reversed}
            value={filter[end]}
            onChange={(day) => onChange({ ...filter, [end]: day })}
          />
        </label>
      ))}
    </search>
  );
}
