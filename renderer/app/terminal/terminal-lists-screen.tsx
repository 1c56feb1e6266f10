import { IconTerminal2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { QueryListRow } from '../../core/calls/query-list-views.ts';
import { terminalPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { scopeText } from './scope-text.ts';

/** The lists of the own agency for the INTERPOL terminal, the latest first. */
export function TerminalListsScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const session = useSession();
  const stamp = useStamp();
  const { value, failure, again } = useCall('query-list.list', {}, ['queries', 'flights']);
  const flightName = useFlightName((value?.length ?? 0) > 0);
  const columns = useMemo(
    () => [
      column<QueryListRow>(
        t('query-list.column.flight'),
        { flex: 3, minWidth: 240 },
        (row) => scopeText(t, row, flightName),
        {
          cellClass: 'strong',
        },
      ),
      column<QueryListRow>(t('query-list.column.officer'), { flex: 2, minWidth: 160 }, ({ officer }) =>
        officerName(t, session, officer),
      ),
      column<QueryListRow>(t('query-list.made-at'), 150, ({ at }) => stamp(at)),
      ...(['asked', 'no-hit', 'hit'] as const).map((state) =>
        column<QueryListRow>(t(`query-list.act.${state}`), 140, ({ counts }) => counts[state], {
          type: 'rightAligned',
        }),
      ),
    ],
    [t, session, stamp, flightName],
  );
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.requests')}</h1>
        <AreaParts />
        <span className="dim cut" title={t('query-list.lead')}>
          {t('query-list.lead')}
        </span>
      </div>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : value.length === 0 ? (
        <EmptyState fill icon={IconTerminal2} title={t('query-list.none')} hint={t('query-list.none.hint')} />
      ) : (
        <Grid
          label={t('query-list.open')}
          rows={value}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => go(terminalPath(id))}
        />
      )}
    </div>
  );
}
