import { IconChartBar, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOfDay, dayNumber } from '../../../../shared/time/civil.ts';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { focusElement } from '../../ui/focus-element.ts';
import { counted, formatDate } from '../../ui/format.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { RulesPart } from '../rules-part.tsx';
import { BasisStrip } from './basis-strip.tsx';
import { GroupTable } from './group-table.tsx';
import { OverlapTable } from './overlap-table.tsx';
import { StatisticsTable } from './statistics-table.tsx';
import { useStatisticsExport } from './use-statistics-export.ts';

const SEARCH = 'statistics-search';
/** Days to choose from. The last day is tomorrow, because future flights are screened too. */
const PERIODS = [7, 30, 90, 365] as const;

type Part = 'rules' | 'overlaps' | 'groups';

/** Figures of rules, selections and groups over a period, compared with the previous period. */
export function StatisticsScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [days, setDays] = useState<number>(30);
  const [part, setPart] = useState<Part>('rules');
  const [search, setSearch] = useState('');
  const period = useMemo(() => {
    const to = dayNumber(today) + 1;
    return { from: dateOfDay(to - days + 1), to: dateOfDay(to) };
  }, [today, days]);
  const loaded = useCall('statistics.rules', period, ['queue', 'cases', 'mutes']);
  const exporting = useStatisticsExport(period);
  const parts: readonly Part[] = permissions.includes('statistics.groups')
    ? ['rules', 'overlaps', 'groups']
    : ['rules', 'overlaps'];
  useActions([
    {
      id: 'statistics.search',
      key: 'Ctrl+F',
      label: 'ui.search',
      run: () => focusElement(SEARCH),
      enabled: part === 'rules',
      hint: true,
    },
    {
      id: 'statistics.part',
      key: 'T',
      label: 'statistics.next-part',
      run: () => setPart((before) => parts[(parts.indexOf(before) + 1) % parts.length] ?? 'rules'),
      hint: true,
    },
  ]);
  return (
    <RulesPart
      tools={
        <>
          <select
            className="choice"
            aria-label={t('statistics.period')}
            value={days}
            onChange={(event) => setDays(Number(event.currentTarget.value))}
          >
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t('statistics.days', { count: each })}
              </option>
            ))}
          </select>
          {exporting === null ? null : (
            <button type="button" className="button" disabled={loaded.value === null} onClick={exporting}>
              <IconDownload size={15} aria-hidden /> {t('statistics.export')}
            </button>
          )}
          <SearchField id={SEARCH} label={t('statistics.search')} value={search} onChange={setSearch} />
        </>
      }
      loaded={loaded}
      empty={
        loaded.value?.flights === 0
          ? { icon: IconChartBar, title: 'statistics.none', hint: 'statistics.none.hint' }
          : null
      }
    >
      {(view) => (
        <>
          <p className="flight-facts">
            <strong>
              {formatDate(view.period.from, language)} – {formatDate(view.period.to, language)}
            </strong>
            <span className="dim">
              {t('statistics.flights', counted(view.flights, language))} ·{' '}
              {t('statistics.travellers', counted(view.travellers, language))}
            </span>
          </p>
          <BasisStrip bases={view.bases} before={view.before.bases} />
          <div className="tabs" role="tablist" aria-label={t('statistics.parts')}>
            {parts.map((each) => (
              <button key={each} type="button" role="tab" aria-selected={each === part} onClick={() => setPart(each)}>
                {t(`statistics.part.${each}`)}
              </button>
            ))}
          </div>
          <div className="screen-fill">
            {part === 'rules' ? (
              <StatisticsTable rules={view.rules} search={search} />
            ) : part === 'overlaps' ? (
              <OverlapTable period={period} />
            ) : (
              <GroupTable period={period} />
            )}
          </div>
        </>
      )}
    </RulesPart>
  );
}
