import { IconMoodCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { quarantinePath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CorrectedNote } from './corrected-note.tsx';
import { DamagedEntry } from './damaged-entry.tsx';
import { QuarantineEntry } from './quarantine-entry.tsx';
import { QUARANTINE_LIST, QuarantineList } from './quarantine-list.tsx';
import { QuarantineSettings } from './quarantine-settings.tsx';

export interface QuarantineScreenProps {
  /** The entry to show; null: the first one. */
  readonly entry: string | null;
}

/** Unreadable input: viewed, corrected, imported again, or discarded with a reason. */
export function QuarantineScreen({ entry }: QuarantineScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { permissions } = useSession();
  const { value: rows, failure, again } = useCall('quarantine.list', {}, ['quarantine']);
  const [settings, setSettings] = useState(false);
  const list = rows ?? [];
  const at = list.findIndex(({ id }) => id === entry);
  // When the entry has left quarantine, none is shown: a look at the next one is recorded, and is for the officer to take.
  const shown = list[at] ?? null;
  const lastAt = useRef(0);
  if (at >= 0) lastAt.current = at;
  const show = (id: string) => navigate(quarantinePath(id), { replace: true });
  const go = (by: 1 | -1) => {
    const to = at >= 0 ? at + by : lastAt.current - Number(by < 0);
    const next = list[Math.min(Math.max(to, 0), list.length - 1)];
    if (next !== undefined) show(next.id);
  };
  const first = list[0]?.id;
  useEffect(() => {
    if (entry === null && first !== undefined) navigate(quarantinePath(first), { replace: true });
  }, [entry, first, navigate]);
  const some = list.length > 0;
  useActions([
    { id: 'quarantine.next', key: 'J', label: 'quarantine.next', run: () => go(1), enabled: some, hint: true },
    { id: 'quarantine.previous', key: 'K', label: 'quarantine.previous', run: () => go(-1), enabled: some, hint: true },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.import')}</h1>
        <ImportTabs />
        <span className="spring" />
        <KeptFor onChange={permissions.includes('import.change') ? () => setSettings(true) : null} />
      </div>
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      <CorrectedNote />
      {rows === null ? null : first === undefined ? (
        <EmptyState fill icon={IconMoodCheck} title={t('quarantine.empty')} hint={t('quarantine.empty.hint')} />
      ) : (
        <div className="quarantine-body">
          <QuarantineList rows={list} at={shown === null ? null : at} onShow={show} />
          {shown?.isDamaged === true ? (
            <DamagedEntry key={shown.id} row={shown} />
          ) : shown !== null ? (
            <QuarantineEntry key={shown.id} row={shown} />
          ) : entry === null ? null : (
            <EntryLeft key={entry} />
          )}
        </div>
      )}
      {settings ? <QuarantineSettings onClose={() => setSettings(false)} /> : null}
    </div>
  );
}

/** In place of an entry that has left quarantine. The keys go on in the list, where it stood. */
function EntryLeft() {
  const { t } = useTranslation();
  useEffect(() => {
    if (document.activeElement === document.body) focusElement(QUARANTINE_LIST);
  }, []);
  return <EmptyState fill title={t('quarantine.gone')} hint={t('quarantine.gone.hint')} />;
}

/** How long entries stay in quarantine, with a button for officers who may change it. */
function KeptFor({ onChange }: { readonly onChange: (() => void) | null }) {
  const { t } = useTranslation();
  const { value } = useCall('import.settings', {}, ['quarantine', 'session']);
  if (value === null) return null;
  const text = t('quarantine.kept-for', { count: value.quarantineDays });
  return onChange === null ? (
    <span className="dim">{text}</span>
  ) : (
    <button type="button" className="button quiet" onClick={onChange} title={t('quarantine.settings')}>
      {text}…
    </button>
  );
}
