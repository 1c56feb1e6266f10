import { Tabs } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { dateOfDay, dayNumber } from '../../../../shared/time/civil.ts';
import { ExportButton } from '../../exports/export-button.tsx';
import { useActions } from '../../frame/use-actions.ts';
import { useSession } from '../../frame/use-session.ts';
import { Choice } from '../../ui/choice.tsx';
import { counted, formatDate } from '../../ui/format.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { RulesPart } from '../rules-part.tsx';
import { BasisStrip } from './basis-strip.tsx';
import { CreditTable } from './credit-table.tsx';
import { GroupTable } from './group-table.tsx';
import { OverlapTable } from './overlap-table.tsx';
import { StatisticsTable } from './statistics-table.tsx';

/** Days to choose from. The last day is tomorrow, because future flights are screened too. */
const PERIODS = [7, 30, 90, 365] as const;

type Part = 'rules' | 'overlaps' | 'credit' | 'groups';

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
  const parts: readonly Part[] = permissions.includes('statistics.groups')
    ? ['rules', 'overlaps', 'credit', 'groups']
    : ['rules', 'overlaps', 'credit'];
  useActions([
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
          <Choice
            aria-label={t('statistics.period')}
            among={PERIODS}
            value={days}
            textOf={(count) => t('statistics.days', { count })}
            onChange={setDays}
          />
          <ExportButton
            id="statistics.export"
            enabled={loaded.value !== null}
            what={t('export.statistics.title')}
            make={(asked, act, options) => act('statistics.export', { ...period, ...asked }, null, options)}
          />
          {part === 'rules' ? (
            <SearchField id="statistics-search" label={t('statistics.search')} value={search} onChange={setSearch} />
          ) : null}
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
        <Tabs className="screen-fill" value={part}>
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
          <TabList
            label={t('statistics.parts')}
            tabs={parts}
            onShow={setPart}
            name={(each) => t(`statistics.part.${each}`)}
          />
          <Tabs.Panel className="screen-fill" value={part}>
            {part === 'rules' ? (
              <StatisticsTable rules={view.rules} search={search} />
            ) : part === 'overlaps' ? (
              <OverlapTable period={period} />
            ) : part === 'credit' ? (
              <CreditTable credit={view.credit} />
            ) : (
              <GroupTable period={period} />
            )}
          </Tabs.Panel>
        </Tabs>
      )}
    </RulesPart>
  );
}
