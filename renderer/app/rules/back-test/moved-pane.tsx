import { Tabs } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackTestGroup, BackTestReport } from '../../../core/calls/back-test.ts';
import { useFlightName } from '../../flights/use-flight-name.ts';
import { useActions } from '../../frame/use-actions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatCount } from '../../ui/format.ts';
import { RowList } from '../../ui/row-list.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { MovedDetail } from './moved-detail.tsx';
import { MovedRow } from './moved-row.tsx';
import { useMoved } from './use-moved.ts';

export interface MovedPaneProps {
  readonly report: BackTestReport;
}

const GROUPS: readonly BackTestGroup[] = ['gained', 'lost', 'raised', 'lowered', 'positives', 'negatives'];

/** The travellers of a back-test by group. Only rows in view are loaded and rendered. */
export function MovedPane({ report }: MovedPaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [group, setGroup] = useState<BackTestGroup>(() => GROUPS.find((each) => sizeOf(report, each) > 0) ?? 'gained');
  const groups = GROUPS.filter((each) => isMove(each) || sizeOf(report, each) > 0);
  return (
    <Tabs className="screen-fill" value={group}>
      <TabList
        look="tabs tight"
        label={t('back-test.who')}
        tabs={groups}
        onShow={setGroup}
        name={(each) => t(`back-test.of.${each}`)}
        note={(each) => formatCount(sizeOf(report, each), language)}
      />
      <Tabs.Panel className="screen-fill" value={group}>
        {sizeOf(report, group) === 0 ? (
          <EmptyState title={t(`back-test.nobody.${group}`)} hint="" />
        ) : (
          <People key={`${report.run} ${group}`} report={report} group={group} />
        )}
      </Tabs.Panel>
    </Tabs>
  );
}

interface PeopleProps extends MovedPaneProps {
  readonly group: BackTestGroup;
}

function People({ report, group }: PeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const flightName = useFlightName();
  const [selected, setSelected] = useState(0);
  const [count, setCount] = useState(() => Math.min(sizeOf(report, group), report.listed || sizeOf(report, group)));
  const [{ first, last }, setView] = useState({ first: 0, last: 1 });
  const moved = useMoved(report.run, group, first, last);
  useEffect(() => {
    if (moved.total !== null) setCount(moved.total);
  }, [moved.total]);
  const go = (by: number) => setSelected((at) => Math.max(0, Math.min(count - 1, at + by)));
  useActions([
    { id: 'back-test.next', key: 'J', label: 'back-test.action.next', run: () => go(1), hint: true },
    { id: 'back-test.previous', key: 'K', label: 'back-test.action.previous', run: () => go(-1), hint: true },
  ]);
  if (moved.failure !== null) return <EmptyState title={t('back-test.lost-run')} hint="" />;
  const all = sizeOf(report, group);
  const shown = moved.at(selected);
  return (
    <>
      {count < all ? (
        <p className="dim back-test-none">
          {t('back-test.listed', { listed: formatCount(count, language), total: formatCount(all, language) })}
        </p>
      ) : null}
      <RowList
        id="moved"
        look="moved-row"
        label={t(`back-test.of.${group}`)}
        count={count}
        rowAt={(place) => ({ place, traveller: moved.at(place) })}
        keyOf={({ place }) => String(place)}
        height={52}
        at={selected}
        shown={String(selected)}
        onShow={({ place }) => setSelected(place)}
        onView={(from, to) => setView({ first: from, last: to })}
      >
        {({ traveller }) =>
          traveller === undefined ? (
            <span className="faint">…</span>
          ) : (
            <MovedRow traveller={traveller} flightName={flightName} />
          )
        }
      </RowList>
      {shown === undefined ? null : <MovedDetail traveller={shown} flightName={flightName} />}
    </>
  );
}

function isMove(group: BackTestGroup): group is keyof BackTestReport['moves'] {
  return group !== 'positives' && group !== 'negatives';
}

function sizeOf(report: BackTestReport, group: BackTestGroup): number {
  if (isMove(group)) return report.moves[group];
  const { kept, lost, gained, missed } = report[group];
  return kept + lost + gained + missed;
}
