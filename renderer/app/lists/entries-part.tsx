import { useDebouncedValue } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { EntryLine } from '../../../shared/list/list-report.ts';
import type { ListView } from '../../core/calls/list-views.ts';
import { listEntryPath } from '../addresses.ts';
import { column } from '../ui/column.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Rows that are asked for, and by how many more. */
const PAGE = 200;
/** Milliseconds after which what is typed is searched. */
const CALM = 300;

/** The entries in force, those that say what is typed. */
export function EntriesPart({ view }: { readonly view: ListView }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { list, version, may } = view;
  const [text, setText] = useState('');
  const [count, setCount] = useState(PAGE);
  const [sought] = useDebouncedValue(text.trim(), CALM);
  const asked = may.read && version !== null ? { list: list.id, text: sought, from: 0, count } : null;
  const { value, failure, again } = useCall('lists.entries', asked, ['lists']);
  const columns = useMemo(() => entryColumns(t), [t]);
  if (!may.read) return <EmptyState fill title={t('failure.refused.list-duty')} hint={t('list.field.seenByRoles')} />;
  if (version === null)
    return (
      <EmptyState
        fill
        icon={IconFileImport}
        title={t(may.takeOver ? 'list.take-over.drop' : 'list.take-over.empty')}
        hint={t('list.take-over.hint')}
      />
    );
  return (
    <>
      <div className="list-search">
        <SearchField
          id="list-search"
          label={t('list.entries.search')}
          value={text}
          onChange={(typed) => {
            setText(typed);
            setCount(PAGE);
          }}
        />
        {value?.more === true && count < MOST ? (
          <button type="button" className="button quiet" onClick={() => setCount(Math.min(MOST, count + PAGE))}>
            {t('list.entries.more')}
          </button>
        ) : null}
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {value !== null && value.rows.length === 0 ? (
        <EmptyState fill title={t('list.entries.none')} hint={t('list.entries.none.hint')} />
      ) : (
        <Grid
          label={t('list.part.entries')}
          rows={value?.rows ?? NONE}
          columns={columns}
          rowId={({ id }) => id}
          onOpen={({ id }) => go(listEntryPath(list.id, id))}
        />
      )}
    </>
  );
}

const NONE: readonly EntryLine[] = [];
/** More are found by what they say. */
const MOST = 500;

/** The columns of a table of entries. */
export function entryColumns(t: ReturnType<typeof useTranslation>['t']) {
  return [
    column<EntryLine>(t('list.column.name'), { flex: 2, minWidth: 200 }, ({ name }) => name ?? t('list.nameless')),
    column<EntryLine>(t('list.column.kind'), 140, ({ kind }) => t(`entry-kind.${kind}`)),
    column<EntryLine>(t('list.column.reference'), { flex: 1, minWidth: 120 }, ({ reference }) => reference ?? ''),
    column<EntryLine>(t('list.column.id'), { flex: 1, minWidth: 120 }, ({ id }) => id),
  ];
}
