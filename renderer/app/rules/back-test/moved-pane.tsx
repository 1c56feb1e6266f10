import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackTestGroup, BackTestReport, MovedTraveller } from '../../../core/calls/back-test.ts';
import { useFlightName } from '../../flights/use-flight-name.ts';
import { useActions } from '../../frame/use-actions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatCount } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { scrollToRow, useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { MovedDetail } from './moved-detail.tsx';
import { MovedRow } from './moved-row.tsx';
import { useMoved } from './use-moved.ts';

export interface MovedPaneProps {
  readonly report: BackTestReport;
}

const ROW_HEIGHT = 52;
const GROUPS: readonly BackTestGroup[] = ['gained', 'lost', 'raised', 'lowered', 'positives', 'negatives'];

/** The travellers of a back-test by group. Only rows in view are loaded and rendered. */
export function MovedPane({ report }: MovedPaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [group, setGroup] = useState<BackTestGroup>(() => GROUPS.find((each) => sizeOf(report, each) > 0) ?? 'gained');
  const groups = GROUPS.filter((each) => isMove(each) || sizeOf(report, each) > 0);
  return (
    <div className="back-test-who">
      <div className="tabs tight" role="tablist" aria-label={t('back-test.who')}>
        {groups.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === group}
            aria-controls="back-test-people"
            onClick={() => setGroup(each)}
          >
            {t(`back-test.of.${each}`)} <span className="faint">{formatCount(sizeOf(report, each), language)}</span>
          </button>
        ))}
      </div>
      <div className="back-test-people" id="back-test-people" role="tabpanel" aria-label={t(`back-test.of.${group}`)}>
        {sizeOf(report, group) === 0 ? (
          <EmptyState title={t(`back-test.nobody.${group}`)} hint="" />
        ) : (
          <People key={`${report.run} ${group}`} report={report} group={group} />
        )}
      </div>
    </div>
  );
}

interface PeopleProps extends MovedPaneProps {
  readonly group: BackTestGroup;
}

function People({ report, group }: PeopleProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const flightName = useFlightName();
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState(0);
  const [count, setCount] = useState(() => Math.min(sizeOf(report, group), report.listed || sizeOf(report, group)));
  const { first, last } = useVirtualRows(box, count, ROW_HEIGHT);
  const moved = useMoved(report.run, group, first, last);
  useEffect(() => {
    if (moved.total !== null) setCount(moved.total);
  }, [moved.total]);
  useEffect(() => scrollToRow(box.current, selected, ROW_HEIGHT), [selected]);
  const go = (by: number) => setSelected((at) => Math.max(0, Math.min(count - 1, at + by)));
  useActions([
    { id: 'back-test.next', key: 'J', label: 'back-test.action.next', run: () => go(1), hint: true },
    { id: 'back-test.previous', key: 'K', label: 'back-test.action.previous', run: () => go(-1), hint: true },
  ]);
  if (moved.failure !== null) return <EmptyState title={t('back-test.lost-run')} hint="" />;
  const all = sizeOf(report, group);
  const rows: { readonly place: number; readonly traveller: MovedTraveller | undefined }[] = [];
  for (let place = first; place < last; place++) rows.push({ place, traveller: moved.at(place) });
  const shown = moved.at(selected);
  return (
    <>
      {count < all ? (
        <p className="dim back-test-none">
          {t('back-test.listed', { listed: formatCount(count, language), total: formatCount(all, language) })}
        </p>
      ) : null}
      <div
        className="back-test-list"
        ref={box}
        role="listbox"
        tabIndex={0}
        aria-label={t(`back-test.of.${group}`)}
        aria-activedescendant={`moved-${selected}`}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          go(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        <div role="presentation" style={{ blockSize: count * ROW_HEIGHT, position: 'relative' }}>
          {rows.map(({ place, traveller }) => (
            <MovedRow
              key={place}
              id={`moved-${place}`}
              traveller={traveller}
              flightName={flightName}
              place={place}
              of={count}
              top={place * ROW_HEIGHT}
              selected={place === selected}
              onSelect={() => setSelected(place)}
            />
          ))}
        </div>
      </div>
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
