import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand/react';
import { useActions } from '../frame/use-actions.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { Form } from '../ui/form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { type DraftEntry, entryOf, isEmptyDraft } from './entry-draft.ts';
import { EntryOutcomes } from './entry-outcomes.tsx';
import { clearDraft, noteSaved, undoDraft } from './entry-store.ts';
import { FlightFields } from './flight-fields.tsx';
import { addAndType, PersonFields } from './person-fields.tsx';
import { ScreenReader } from './screen-reader.tsx';
import { useToday } from './use-today.ts';
import { ZoneReader } from './zone-reader.tsx';

/** The field with which the next entry begins, by kind of the last one. */
const NEXT = {
  form: 'entry-surname',
  mrz: 'entry-zone-text',
  screen: 'entry-screen-text',
} as const satisfies Readonly<Record<DraftEntry['kind'], string>>;

/** Manual entry of travellers and flights: typed, scanned from a document, or read from a pasted reservation screen. */
export function EntryScreen() {
  const { t } = useTranslation();
  const { core, entry: store } = useWorkstation();
  const { draft, checked, saving, saved, before } = useStore(store);
  const today = useToday();
  const { entry, errors } = useMemo(() => entryOf(draft, today), [draft, today]);
  const shown = checked ? errors : [];
  const empty = isEmptyDraft(draft);

  useEffect(() => {
    const { flight } = store.getState().draft;
    focusElement(flight.flight === '' ? 'entry-flight' : 'entry-surname');
  }, [store]);

  const save = async () => {
    if (store.getState().saving) return;
    if (entry === null) {
      store.setState({ checked: true });
      const first = errors[0]?.field.split(':') ?? [];
      if (first[0] !== undefined && first[0] !== 'flight') {
        store.setState(({ draft: held }) => ({ draft: { ...held, current: Number(first[0]) } }));
      }
      // The field exists only after its person is shown.
      requestAnimationFrame(() => focusElement(`entry-${first[1] ?? 'flight'}`));
      return;
    }
    store.setState({ saving: true });
    const result = await core.call('entry.save', { entry });
    if (!result.ok) {
      store.setState({ saving: false });
      notifyFailure(t, result.failure);
      return;
    }
    noteSaved(store, result.value, draft);
    notifyDone(t, t('entry.told.saved', { count: result.value.travellers.length }));
    // The next entry usually comes in the same way.
    focusElement(NEXT[entry.kind]);
  };
  useActions([
    { id: 'entry.save', key: 'Ctrl+Enter', label: 'entry.save', run: () => void save(), enabled: !saving, hint: true },
    { id: 'entry.add', key: 'Ctrl+B', label: 'entry.add-person', run: () => addAndType(store) },
    { id: 'entry.zone', key: 'Ctrl+M', label: 'entry.zone', run: () => focusElement('entry-zone-text'), hint: true },
    {
      id: 'entry.paste',
      key: 'Ctrl+E',
      label: 'entry.screen',
      run: () => focusElement('entry-screen-text'),
      hint: true,
    },
    { id: 'entry.undo', key: null, label: 'entry.undo', run: () => undoDraft(store), enabled: before !== null },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
      </div>
      <div className="entry-body">
        <Form className="entry-form" onSubmit={save}>
          <FlightFields flight={draft.flight} errors={shown} />
          <PersonFields draft={draft} errors={shown} />
          {draft.text === null ? null : (
            <details className="entry-part">
              <summary>{t('entry.pasted')}</summary>
              <pre className="mono entry-pasted">{draft.text}</pre>
            </details>
          )}
          <div className="entry-foot">
            <span className={shown.length > 0 ? 'field-error' : 'dim'} role="status">
              {saving
                ? t('entry.saving')
                : shown.length > 0
                  ? t('entry.errors', { count: shown.length })
                  : t('entry.saves')}
            </span>
            <span className="spring" />
            {before === null ? null : (
              <button type="button" className="button quiet" onClick={() => undoDraft(store)}>
                {t('entry.undo')}
              </button>
            )}
            <button type="button" className="button quiet" disabled={empty} onClick={() => clearDraft(store)}>
              {t('entry.clear')}
            </button>
            <button type="submit" className="button strong" disabled={saving}>
              {t('entry.save')} <KeyCap of="Ctrl+Enter" />
            </button>
          </div>
        </Form>
        <div className="entry-side">
          <ZoneReader />
          <ScreenReader />
          <EntryOutcomes saved={saved} />
        </div>
      </div>
    </div>
  );
}
