import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferenceKind, ReferenceRow } from '../../../shared/reference/overlay.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { Grid } from '../ui/grid.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { SearchField } from '../ui/search-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { AdministrationHead } from './administration-head.tsx';
import { referenceColumns } from './reference-columns.tsx';
import { ReferenceDialog } from './reference-dialog.tsx';

const KINDS = ['airport', 'carrier', 'country'] as const satisfies readonly ReferenceKind[];

/** Airports, carriers and country codes: the shipped rows, the officers' changes, and how to undo them. */
export function ReferenceScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
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
  useActions([
    {
      id: 'reference.search',
      key: 'Ctrl+F',
      label: 'ui.search',
      run: () => focusElement('reference-search'),
      hint: true,
    },
    {
      id: 'reference.add',
      key: 'A',
      label: 'reference.add',
      run: () => setDialog('add'),
      enabled: mayChange,
      hint: mayChange,
    },
  ]);

  const restore = async (code: string | null) => {
    const result = await core.call('reference.restore', { kind, code });
    if (!result.ok) return notifyFailure(t, result.failure);
    setDialog(null);
    notifyDone(t, t(code === null ? 'reference.told.restored-all' : 'reference.told.restored', { code: code ?? '' }));
  };
  const edits = value?.edits ?? 0;
  return (
    <div className="screen">
      <AdministrationHead />
      <div className="screen-head">
        <div className="sub-tabs" role="tablist" aria-label={t('reference.kinds')}>
          {KINDS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={each === kind}
              onClick={() => {
                setKind(each);
                setSearch('');
              }}
            >
              {t(`reference.kind.${each}`)}
            </button>
          ))}
        </div>
        <span className="dim cut">{value === null ? '' : t('reference.version', { version: value.version })}</span>
        <span className="spring" />
        <label className="check">
          <input
            type="checkbox"
            checked={editedOnly}
            onChange={(event) => setEditedOnly(event.currentTarget.checked)}
          />
          {t('reference.edited-only', { count: edits })}
        </label>
        <SearchField id="reference-search" label={t('reference.search')} value={search} onChange={setSearch} />
        {mayChange ? (
          <>
            <button type="button" className="button" onClick={() => setDialog('add')} aria-keyshortcuts="A">
              {t('reference.add')}
            </button>
            <button type="button" className="button quiet" disabled={edits === 0} onClick={() => setDialog('restore')}>
              {t('reference.restore-all')}
            </button>
          </>
        ) : null}
      </div>
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
    </div>
  );
}
