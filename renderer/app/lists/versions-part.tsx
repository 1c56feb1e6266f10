import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ListVersion } from '../../../shared/list/list-version.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { ListView } from '../../core/calls/list-views.ts';
import { takeOverPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Grid } from '../ui/grid.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Every version of a list, the latest first. One from files leads on to its report. */
export function VersionsPart({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const session = useSession();
  const stamp = useStamp();
  const { versions } = view;
  const columns = useMemo(() => {
    const who = (id: string | null | undefined) => (id == null ? '' : officerName(t, session, id));
    return [
      column<ListVersion>(t('lists.column.version'), 90, ({ number }) => number ?? ''),
      column<ListVersion>(t('list.versions.column.state'), 120, ({ state }) => t(`list.version.${state}`)),
      column<ListVersion>(t('list.versions.column.how'), { flex: 2, minWidth: 200 }, (one) =>
        howText(t, one, versions),
      ),
      column<ListVersion>(t('lists.column.copy'), 110, ({ copyOf }) => (copyOf === null ? '' : dayText(copyOf))),
      column<ListVersion>(t('lists.column.entries'), 100, ({ entries }) => entries),
      column<ListVersion>(t('list.versions.column.counts'), 210, ({ read }) =>
        read === null ? '' : `${read.counts.new} · ${read.counts.changed} · ${read.counts.gone}`,
      ),
      column<ListVersion>(t('list.versions.column.taken'), 150, ({ taken }) => (taken === null ? '' : stamp(taken.at))),
      column<ListVersion>(t('list.versions.column.by'), { flex: 1, minWidth: 140 }, ({ taken, madeBy }) =>
        who(taken?.by ?? madeBy),
      ),
      column<ListVersion>(t('list.versions.column.confirmed'), { flex: 1, minWidth: 140 }, ({ taken }) =>
        who(taken?.confirmedBy),
      ),
    ];
  }, [t, session, stamp, versions]);
  if (versions.length === 0) return <EmptyState fill title={t('list.part.versions')} hint={t('list.versions.none')} />;
  return (
    <Grid
      label={t('list.part.versions')}
      rows={versions}
      columns={columns}
      rowId={({ id }) => id}
      onOpen={({ id, read }) => {
        if (read !== null) go(takeOverPath(id));
      }}
    />
  );
}

/** How a version came. */
export function howText(
  t: ReturnType<typeof useTranslation>['t'],
  { read, changed, restores }: ListVersion,
  versions: readonly ListVersion[],
): string {
  if (read !== null) return read.files.map(({ name }) => name).join(', ');
  if (changed !== null) return t(`list.version.by-form.${changed.how}`, { entry: changed.entry });
  if (restores === null) return t('list.version.by-terms');
  return t('list.version.by-roll-back', { number: versions.find(({ id }) => id === restores)?.number ?? '' });
}
