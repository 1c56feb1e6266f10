import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { rowKey } from '../../../shared/queue/queued.ts';
import { listedName } from '../traveller/person-text.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { useWorkstation } from '../workstation.tsx';
import { alone, type InScope, inPage, MOST_AT_ONCE, questionOf, TRAY_SCOPES, type TrayScope } from './tray-scopes.ts';
import type { OnFlight } from './use-queue.ts';

export interface TrayDialogProps {
  readonly about: OnFlight;
  readonly onClose: () => void;
}

/** More names than this are counted. */
const NAMED = 12;

/** Why nobody examined this traveller, those of the same flight, or everybody listed. */
export function TrayDialog({ about, onClose }: TrayDialogProps) {
  const { t } = useTranslation();
  const { queue } = useWorkstation();
  const question = useStore(queue);
  const { call, dialog } = useTwoPersonCall();
  const [scope, setScope] = useState<TrayScope>('one');
  const page = (asked: Exclude<TrayScope, 'one'>) => ({
    question: questionOf(asked, question, about),
    open: [],
    offset: 0,
    count: MOST_AT_ONCE,
    traveller: null,
  });
  const onFlight = useCall('queue.page', page('flight'), ['queue']).value;
  const listed = useCall('queue.page', page('all'), ['queue']).value;
  const within: Readonly<Record<TrayScope, InScope>> = {
    one: alone(about),
    flight: inPage(onFlight),
    all: inPage(listed),
  };
  const { travellers, later } = within[scope];
  const names = new Map(
    [...(onFlight?.rows ?? []), ...(listed?.rows ?? [])].map((row) => [
      rowKey(row),
      listedName(t, row.name, row.masked),
    ]),
  );
  const nameOf = (row: OnFlight) => names.get(rowKey(row)) ?? '';
  const save = async (reason: string) => {
    const named = travellers.slice(0, NAMED).map(nameOf);
    const more = travellers.length - named.length;
    const result = await call(
      'case.not-examined',
      { travellers, reason },
      {
        about: [...named, ...(more > 0 ? [t('tray.more', { count: more })] : [])],
        act: { what: t('tray.title'), effect: [t('tray.effect', { count: travellers.length })] },
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
        // Whoever confirms it reads the names.
        ready={travellers.length > 0 && onFlight !== null}
        onSave={save}
        onClose={onClose}
      >
        <label className="labelled">
          <span>{t('tray.for')}</span>
          <span className="text-field">
            <select
              data-autofocus
              value={scope}
              onChange={(event) => setScope(TRAY_SCOPES.find((each) => each === event.currentTarget.value) ?? 'one')}
            >
              {TRAY_SCOPES.map((each) => (
                <option key={each} value={each}>
                  {t(`tray.for.${each}`, { count: within[each].travellers.length, name: nameOf(about) })}
                </option>
              ))}
            </select>
          </span>
        </label>
        {later > 0 ? <p className="dim">{t('tray.left', { count: later, most: MOST_AT_ONCE })}</p> : null}
      </ReasonDialog>
      {dialog}
    </>
  );
}
