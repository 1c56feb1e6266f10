import { IconPhoneIncoming } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { isLookoutOn } from '../../../shared/lookout/lookout-state.ts';
import { lookoutStateText } from '../../../shared/lookout/lookout-texts.ts';
import type { LookoutRow } from '../../core/calls/lookout-views.ts';
import { lookoutPath } from '../addresses.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useActions } from '../frame/use-actions.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatLeft } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { useCall } from '../ui/use-call.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { useRefresh } from '../ui/use-refresh.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { LOOKOUT_KEY } from './lookout-key.ts';
import { minutesTo, reviewText, whereText, whoText } from './lookout-texts.ts';
import { useTermWriter } from './use-term-writer.ts';

/** All lookouts that the officer may see: what waits for a review first, then what is in force by its end. */
export function LookoutsScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { lookouts: store } = useWorkstation();
  const now = useNowMinute();
  const writer = useTermWriter();
  const [isAll, setIsAll] = useState(false);
  const { value, failure, again } = useCall('lookouts.list', {}, ['lookouts', 'queue', 'flights', 'frame']);
  useRefresh(now, again);
  const columns = useMemo(
    () => [
      column<LookoutRow>(t('lookouts.column.state'), 132, ({ state }) => t(lookoutStateText(state)), {
        cellClass: ({ data }) => (data?.state === 'overdue' ? 'strong' : data?.state === 'waiting' ? '' : 'dim'),
      }),
      column<LookoutRow>(t('lookouts.column.journey'), { flex: 2, minWidth: 240 }, (row) => whereText(row, writer), {
        cellClass: 'strong',
      }),
      column<LookoutRow>(
        t('lookouts.column.who'),
        { flex: 4, minWidth: 200 },
        (row) => whoText(row, writer) ?? t('lookouts.restricted'),
        {
          cellRenderer: ({ data }: { data?: LookoutRow }) =>
            data === undefined ? null : (
              <span className="traveller-name">
                <span className="cut">{whoText(data, writer) ?? t('lookouts.restricted')}</span>
                <ReadersTag readers={data.readers} byLetters />
              </span>
            ),
        },
      ),
      column<LookoutRow>(t('lookouts.column.owner'), 104, ({ owner }) => t(`agency.${owner}`)),
      column<LookoutRow>(
        t('lookouts.column.reaches'),
        112,
        ({ state, reach }) => (isLookoutOn(state) ? t(`outcome.${reach}`) : ''),
        {
          cellRenderer: ({ data }: { data?: LookoutRow }) =>
            data === undefined || !isLookoutOn(data.state) ? null : (
              <OutcomeMark outcome={data.reach}>{t(`outcome.${data.reach}`)}</OutcomeMark>
            ),
        },
      ),
      column<LookoutRow>(t('lookouts.column.hits'), 118, ({ hits }) => hits, { type: 'rightAligned' }),
      column<LookoutRow>(t('lookouts.column.left'), 90, ({ state, validUntil }) =>
        isLookoutOn(state) ? (formatLeft(minutesTo(validUntil, now)) ?? '') : '',
      ),
      column<LookoutRow>(t('lookouts.column.review'), 118, (row) => reviewText(t, row, now)),
    ],
    [t, writer, now],
  );
  const all = value?.lookouts ?? [];
  const on = all.filter(({ state }) => isLookoutOn(state));
  const rows = isAll ? all : on;
  const over = all.length - on.length;
  const showAll = () => setIsAll((before) => !before);
  useActions([
    {
      id: 'lookouts.all',
      key: 'V',
      label: isAll ? 'lookouts.show.on' : 'lookouts.show.all',
      run: showAll,
      enabled: over > 0,
      hint: over > 0,
    },
  ]);
  const take = () => store.setState({ open: true });
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('lookouts.title')}</h1>
        <AreaParts />
        <span className="dim cut" title={t('lookouts.lead')}>
          {t('lookouts.lead')}
        </span>
        <span className="spring" />
        {over > 0 ? (
          <button type="button" className="button quiet" aria-pressed={isAll} onClick={showAll}>
            {t('lookouts.show.all')} <KeyCap of="V" />
          </button>
        ) : null}
        {value?.mayTake === true ? (
          <button type="button" className="button strong" onClick={take}>
            {t('lookout.new')} <KeyCap of={LOOKOUT_KEY} />
          </button>
        ) : null}
      </div>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : rows.length === 0 ? (
        <EmptyState
          fill
          icon={IconPhoneIncoming}
          title={t(all.length === 0 ? 'lookouts.empty.title' : 'lookouts.none-on.title')}
          hint={t('lookouts.empty.hint')}
        />
      ) : (
        <Grid
          label={t('lookouts.title')}
          rows={rows}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => go(lookoutPath(id))}
        />
      )}
    </div>
  );
}
