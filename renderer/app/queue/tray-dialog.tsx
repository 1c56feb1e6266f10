import { useState } from 'react';
import { useStore } from 'zustand/react';
import { rowKey } from '../../../shared/queue/queued.ts';
import type { Output } from '../../core/calls/all-calls.ts';
import { listedName } from '../traveller/person-text.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import type { OnFlight } from './queue-store.ts';
import { alone, type InScope, inPage, MOST_AT_ONCE, questionOf, TRAY_SCOPES, type TrayScope } from './tray-scopes.ts';

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
  const save = async (reason: string, act: Act) => {
    const named = travellers.slice(0, NAMED).map(nameOf);
    const more = travellers.length - named.length;
    const told = ({ cases }: Output<'case.not-examined'>) => t('tray.told', { count: cases });
    return act('case.not-examined', { travellers, reason }, told, {
      about: [...named, ...(more > 0 ? [t('tray.more', { count: more })] : [])],
      act: { what: t('tray.title'), effect: [t('tray.effect', { count: travellers.length })] },
    });
  };
  return (
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
      <LabelledChoice
        data-autofocus
        label={t('tray.for')}
        among={TRAY_SCOPES}
        value={scope}
        textOf={(each) => t(`tray.for.${each}`, { count: within[each].travellers.length, name: nameOf(about) })}
        onChange={setScope}
      />
      {later > 0 ? <p className="dim">{t('tray.left', { count: later, most: MOST_AT_ONCE })}</p> : null}
    </ReasonDialog>
  );
}
