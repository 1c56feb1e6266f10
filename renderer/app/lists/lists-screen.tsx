import { IconListSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { dayText } from '../../../shared/time/day-text.ts';
import type { ListRow } from '../../core/calls/list-views.ts';
import { listScreenPath } from '../addresses.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ageText, enteredText, oldText } from './list-age.ts';
import { TermsDialog } from './terms-dialog.tsx';

/** All lists that the officer may see, with their age and size. */
export function ListsScreen() {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { value, failure, again } = useCall('lists.list', {}, ['lists', 'frame', 'flights']);
  const [making, setMaking] = useState(false);
  const columns = useMemo(
    () => [
      column<ListRow>(t('lists.column.title'), { flex: 2, minWidth: 150 }, ({ list }) => list.title),
      column<ListRow>(t('lists.column.owner'), 105, ({ list }) => t(`agency.${list.owner}`)),
      column<ListRow>(t('lists.column.law'), 120, ({ list }) => t(`list-law.${list.law}`)),
      column<ListRow>(t('lists.column.source'), { flex: 2, minWidth: 90 }, ({ list }) => list.source),
      column<ListRow>(t('lists.column.outcome'), 124, ({ list }) => t(`outcome.${list.outcome}`)),
      column<ListRow>(t('lists.column.entries'), 76, ({ entries }) => entries, COUNT),
      column<ListRow>(t('lists.column.hits'), 84, ({ hits }) => hits, COUNT),
      column<ListRow>(t('lists.column.false'), 78, ({ falseHits }) => falseHits, COUNT),
      column<ListRow>(t('lists.column.since'), 90, ({ since }) => since, COUNT),
      column<ListRow>(t('lists.column.version'), 78, ({ version }) => version ?? '', COUNT),
      column<ListRow>(t('lists.column.copy'), 100, ({ age }) => (age.day === null ? '' : dayText(age.day))),
      column<ListRow>(t('lists.column.age'), { flex: 3, minWidth: 180 }, (row) => stateText(t, row)),
    ],
    [t],
  );
  const make = { id: 'lists.new', key: 'A', label: 'lists.new', run: () => setMaking(true), enabled: true, hint: true };
  const rows = value?.lists ?? [];
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('lists.title')}</h1>
        <AreaParts />
        <span className="dim cut" title={t('lists.lead')}>
          {t('lists.lead')}
        </span>
        <span className="spring" />
        {value?.mayCreate === true ? <KeyButton tone="strong" action={make} /> : null}
      </div>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : rows.length === 0 ? (
        <EmptyState
          fill
          icon={IconListSearch}
          title={t('lists.empty.title')}
          hint={t(value.mayCreate ? 'lists.empty.hint-supervisor' : 'lists.empty.hint')}
        />
      ) : (
        <Grid
          label={t('lists.title')}
          rows={rows}
          columns={columns}
          rowId={({ list }) => list.id}
          onOpen={({ list }) => go(listScreenPath(list.id))}
        />
      )}
      {making ? (
        <TermsDialog list={null} onClose={() => setMaking(false)} onDone={(id) => go(listScreenPath(id))} />
      ) : null}
    </div>
  );
}

/** Numbers stand under each other. */
const COUNT = { type: 'rightAligned' } as const;

/** Its age, and what else is to be known of its copy. */
function stateText(t: ReturnType<typeof useTranslation>['t'], row: ListRow): string {
  const { age, version, validity, waits, list } = row;
  return [
    version === null ? t('lists.none-yet') : ageText(t, age),
    enteredText(t, row),
    oldText(t, row),
    validity === 'valid' ? null : t(`lists.validity.${validity}`),
    waits ? t('lists.waits') : null,
    list.seenBy === null ? null : t('lists.restricted'),
  ]
    .filter((text) => text !== null && text !== '')
    .join(' · ');
}
