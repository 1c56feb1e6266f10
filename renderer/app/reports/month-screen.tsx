import { useState } from 'react';
import { SMALL_CELL } from '../../../shared/casework/group-figures.ts';
import { useToday } from '../entry/use-today.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { ExportTables } from '../exports/export-tables.tsx';
import { AreaParts } from '../frame/area-parts.tsx';
import { Choice } from '../ui/choice.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { latestMonths, monthDays } from './months.ts';

/** The monthly report, as it goes to those who pay for the unit. For supervisors. */
export function MonthScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const months = latestMonths(useToday());
  const [chosen, setMonth] = useState<string | null>(null);
  const month = chosen ?? months[0] ?? '';
  const period = monthDays(month);
  const { value, failure, again, stale } = useCall('month.report', { language, ...period }, ['cases', 'flights']);
  const nameOf = (each: string) =>
    new Date(`${each}-01T00:00:00Z`).toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.reports')}</h1>
        <AreaParts />
        <span className="spring" />
        <Choice aria-label={t('month.choose')} among={months} value={month} textOf={nameOf} onChange={setMonth} />
        <ExportButton
          id="month.export"
          nameless
          enabled={value !== null && !stale}
          what={`${t('month.title')} ${nameOf(month)}`}
          make={({ names: _, ...asked }, act, options) => act('month.export', { ...period, ...asked }, null, options)}
        />
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {value === null ? null : (
        <Scrolling className="screen-body report-tables" aria-label={t('month.title')}>
          <p className="dim">{t('month.note', { count: SMALL_CELL })}</p>
          <ExportTables tables={value} />
        </Scrolling>
      )}
    </div>
  );
}
