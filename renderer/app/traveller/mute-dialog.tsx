import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MUTE_DAYS, muteUntil } from '../../../shared/mute/mute.ts';
import type { ReasonMute } from '../../core/calls/mutes.ts';
import type { ReasonView, TravellerView } from '../../core/calls/traveller.ts';
import { counted, formatDate } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useWorkstation } from '../workstation.tsx';
import { viewedName } from './person-text.ts';
import { titleIn } from './reason-words.ts';

export interface MuteDialogProps {
  readonly reason: ReasonView;
  readonly view: TravellerView;
  readonly choice: Extract<ReasonMute, { state: 'may' }>;
  readonly onClose: () => void;
}

/** Days to choose from. */
const PERIODS = [1, 7, 30, MUTE_DAYS.usual, 180, 365] as const;

/** Asks why and until when to mute a rule for this traveller, and mutes it. */
export function MuteDialog({ reason, view, choice, onClose }: MuteDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { core } = useWorkstation();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [days, setDays] = useState<number>(MUTE_DAYS.usual);
  const until = muteUntil(today, days);
  const save = async (why: string) => {
    const result = await core.call('mute.add', {
      flight: view.flight.id,
      traveller: view.traveller.id,
      rule: reason.rule,
      until,
      reason: why,
    });
    if (!result.ok) return notifyFailure(t, result.failure);
    const date = formatDate(result.value.mute.until, language);
    const { flights } = result.value;
    notifyDone(
      t,
      flights === 0 ? t('mute.told', { date }) : t('mute.told.flights', { date, ...counted(flights, language) }),
    );
    onClose();
  };
  return (
    <ReasonDialog
      title={t('mute.title', { name: viewedName(t, view) })}
      about={[view.flight.id, view.traveller.id, reason.rule]}
      hint={t('mute.hint')}
      save={t('mute.save')}
      onSave={save}
      onClose={onClose}
    >
      <p>
        <b>{titleIn(reason.title, language)}</b>
      </p>
      {choice.weak ? <p className="form-warning">{t('mute.weak')}</p> : null}
      {choice.past ? <p className="form-warning">{t('mute.past')}</p> : null}
      <label className="labelled">
        <span>{t('mute.until')}</span>
        <span className="text-field">
          <select data-autofocus value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {t('mute.period', { count: each, date: formatDate(muteUntil(today, each), language) })}
              </option>
            ))}
          </select>
        </span>
      </label>
    </ReasonDialog>
  );
}
