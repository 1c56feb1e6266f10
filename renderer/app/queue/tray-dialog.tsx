import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { QueueRow } from '../../core/calls/queue.ts';
import { listedName } from '../traveller/person-text.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import type { OnFlight } from './use-queue.ts';

export interface TrayDialogProps {
  readonly about: OnFlight;
  readonly onClose: () => void;
}

const MOST = 500;
/** More names than this are counted. */
const NAMED = 12;
const SCOPES = ['one', 'flight', 'all'] as const;
type Scope = (typeof SCOPES)[number];

/** Why nobody examined this traveller, those of the same flight, or everybody listed. */
export function TrayDialog({ about, onClose }: TrayDialogProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const question = useStore(queue);
  const { call, dialog } = useTwoPersonCall();
  const [scope, setScope] = useState<Scope>('one');
  const listed = useCall(
    'queue.page',
    { question: { ...question, fold: false }, open: [], offset: 0, count: MOST, traveller: null },
    ['queue'],
  );
  const rows = listed.value?.rows ?? [];
  const within: Readonly<Record<Scope, readonly QueueRow[]>> = {
    one: rows.filter((row) => rowKey(row) === rowKey(about)),
    flight: rows.filter((row) => row.flight === about.flight),
    all: rows,
  };
  const chosen = within[scope];
  const save = async (reason: string) => {
    const names = chosen.slice(0, NAMED).map(({ name, masked }) => listedName(t, name, masked));
    const more = chosen.length - names.length;
    const result = await call(
      'case.not-examined',
      { travellers: chosen.map(({ flight, traveller }) => ({ flight, traveller })), reason },
      {
        about: [...names, ...(more > 0 ? [t('tray.more', { count: more })] : [])],
        act: { what: t('tray.title'), effect: [t('tray.effect', { count: chosen.length })] },
      },
    );
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    notifyDone(t, t('tray.told', { count: result.value.cases }));
    onClose();
  };
  return (
    <>
      <ReasonDialog
        title={t('tray.title')}
        about={[rowKey(about)]}
        hint={t('tray.hint')}
        save={t('tray.save')}
        ready={chosen.length > 0}
        onSave={save}
        onClose={onClose}
      >
        <label className="labelled">
          <span>{t('tray.for')}</span>
          <span className="text-field">
            <select
              data-autofocus
              value={scope}
              onChange={(event) => setScope(SCOPES.find((each) => each === event.currentTarget.value) ?? 'one')}
            >
              {SCOPES.map((each) => (
                <option key={each} value={each}>
                  {t(`tray.for.${each}`, { count: within[each].length, name: nameOf(within.one) })}
                </option>
              ))}
            </select>
          </span>
        </label>
      </ReasonDialog>
      {dialog}
    </>
  );

  function nameOf([row]: readonly QueueRow[]): string {
    return row === undefined ? '' : listedName(t, row.name, row.masked);
  }
}
