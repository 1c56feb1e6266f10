import { type ReactNode, useEffect, useState } from 'react';
import type { Case } from '../../../shared/casework/case.ts';
import { hasNews } from '../../../shared/casework/case-watch.ts';
import { JoinCaseDialog } from '../cases/join-case-dialog.tsx';
import { RemindDialog } from '../cases/remind-dialog.tsx';
import type { Action } from '../frame/actions-store.ts';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

/** Joining the case shown to another one, watching it, and the reminder of it. What changed in a watched case is seen once it is shown. */
export function useWatchActions(found: Case | null): {
  readonly actions: readonly Action[];
  readonly dialog: ReactNode;
} {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { act } = useAct();
  const [asking, setAsking] = useState<'remind' | 'join' | null>(null);
  const id = found?.id ?? null;
  const isNew = found !== null && hasNews(found);
  useEffect(() => {
    if (id !== null && isNew) void core.call('case.news-seen', { id });
  }, [core, id, isNew]);
  if (found === null || id === null) return { actions: [], dialog: null };
  const watch = found.watchedBy?.[0];
  const action = (name: string, run: () => void): Action => ({
    id: `case.${name}`,
    key: null,
    label: `case.action.${name}`,
    group: 'keys.case',
    run,
  });
  return {
    actions: [
      action('join', () => setAsking('join')),
      watch === undefined
        ? action('watch', () => void act('case.watch', { id, on: true }, t('watch.told', { id })))
        : action('unwatch', () => void act('case.watch', { id, on: false }, t('watch.told-off', { id }))),
      action('remind', () => setAsking('remind')),
      ...(watch?.reminder == null
        ? []
        : [action('remind-off', () => void act('case.remind', { id, at: null, note: '' }, t('remind.told-off')))]),
    ],
    dialog:
      asking === 'remind' ? (
        <RemindDialog id={id} reminder={watch?.reminder ?? null} onClose={() => setAsking(null)} />
      ) : asking === 'join' ? (
        <JoinCaseDialog id={id} onClose={() => setAsking(null)} />
      ) : null,
  };
}
