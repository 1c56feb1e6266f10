import { Tabs } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ReferenceKind, ReferenceRow } from '../../../shared/reference/overlay.ts';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Grid } from '../ui/grid.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AdministrationHead } from './administration-head.tsx';
import { referenceColumns } from './reference-columns.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';

const KINDS = ['airport', 'carrier', 'country'] as const satisfies readonly ReferenceKind[];

/** Airports, carriers and country codes: the shipped rows, the officers' changes, and how to undo them. */
export function ReferenceScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { act, dialog: asking } = useAct();
  const { permissions } = useSession();
  const mayChange = permissions.includes('reference.change');
  const [kind, setKind] = useState<ReferenceKind>('airport');
  const [search, setSearch] = useState('');
  const [editedOnly, setEditedOnly] = useState(false);
  const [dialog, setDialog] = useState<'add' | 'restore' | ReferenceRow | null>(null);
  const asked = useCall('reference.search', { kind, search: search.trim(), editedOnly }, ['reference']);
  const { failure, again } = asked;
  // The kind of the rows that have arrived. While carriers are loading, airports are not shown as carriers.
  const answered = useRef(kind);
  if (!asked.stale) answered.current = kind;
  const value = answered.current === kind ? asked.value : null;
  const columns = useMemo(() => referenceColumns(t, language, kind), [t, language, kind]);

  const restore = async (code: string | null) => {
    const told = t(code === null ? 'reference.told.restored-all' : 'reference.told.restored', { code: code ?? '' });
    const result = await act('reference.restore', { kind, code }, told, { about: [t(`reference.kind.${kind}`), told] });
    if (result.ok) setDialog(null);
  };
  const edits = value?.edits ?? 0;
  return (
    <Tabs className="screen" value={kind}>
      <AdministrationHead />
      {asking}
      <div className="screen-head">
        <TabList
          look="sub-tabs"
          label={t('reference.kinds')}
          tabs={KINDS}
          onShow={(each) => {
            setKind(each);
            setSearch('');
          }}
          name={(each) => t(`reference.kind.${each}`)}
        />
        <span className="dim cut">{value === null ? '' : t('reference.version', { version: value.version })}</span>
        <span className="spring" />
        <Check checked={editedOnly} onCheck={setEditedOnly}>
          {t('reference.edited-only', { count: edits })}
        </Check>
        <SearchField id="reference-search" label={t('reference.search')} value={search} onChange={setSearch} />
        {mayChange ? (
          <>
            <KeyButton
              action={{ id: 'reference.add', key: 'A', label: 'reference.add', run: () => setDialog('add') }}
            />
            <button type="button" className="button quiet" disabled={edits === 0} onClick={() => setDialog('restore')}>
              {t('reference.restore-all')}
            </button>
          </>
        ) : null}
      </div>
      <Tabs.Panel className="screen-fill" value={kind}>
        {failure === null ? null : <FailureNote failure={failure} again={again} />}
        {value === null ? null : value.rows.length === 0 && editedOnly && search === '' ? (
          <EmptyState fill title={t('reference.no-edits')} hint={t('reference.no-edits.hint')} />
        ) : (
          <Grid
            key={kind}
            label={t(`reference.kind.${kind}`)}
            rows={value.rows}
            columns={columns}
            rowId={(row) => row.code}
            {...(mayChange ? { onOpen: (row: ReferenceRow) => setDialog(row) } : {})}
          />
        )}
      </Tabs.Panel>
      {dialog === null ? null : dialog === 'restore' ? (
        <ConfirmDialog
          title={t('reference.restore-all')}
          save={t('reference.restore-all')}
          doing={t('reference.deriving')}
          onSave={() => restore(null)}
          onClose={() => setDialog(null)}
        >
          <p>{t('reference.restore-all.hint', { count: edits, kind: t(`reference.kind.${kind}`) })}</p>
        </ConfirmDialog>
      ) : (
        <ReferenceDialog
          kind={kind}
          row={dialog === 'add' ? null : dialog}
          onRestore={restore}
          onAdded={(code) => {
            setSearch(code);
            setEditedOnly(false);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </Tabs>
  );
}
