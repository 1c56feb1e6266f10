import { IconMoodCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { quarantinePath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { ImportTabs } from '../imports/import-tabs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { useCall } from '../ui/use-call.ts';
import { CorrectedNote } from './corrected-note.tsx';
import { QuarantineEntry } from './quarantine-entry.tsx';
import { QuarantineList } from './quarantine-list.tsx';
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
  // When the entry has left quarantine, the next one at its index is shown.
  const lastAt = useRef(0);
  if (at >= 0) lastAt.current = at;
  const shownAt = at >= 0 ? at : Math.min(lastAt.current, list.length - 1);
  const shown = list[shownAt] ?? null;
  const show = (id: string) => navigate(quarantinePath(id), { replace: true });
  const go = (by: 1 | -1) => {
    const next = list[Math.min(Math.max(shownAt + by, 0), list.length - 1)];
    if (next !== undefined) show(next.id);
  };
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
      {rows === null ? null : shown === null ? (
        <EmptyState fill icon={IconMoodCheck} title={t('quarantine.empty')} hint={t('quarantine.empty.hint')} />
      ) : (
        <div className="quarantine-body">
          <QuarantineList rows={list} at={shownAt} onShow={show} />
          <QuarantineEntry key={shown.id} row={shown} />
        </div>
      )}
      {settings ? <QuarantineSettings onClose={() => setSettings(false)} /> : null}
    </div>
  );
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
