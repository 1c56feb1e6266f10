import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MuteDays, muteUntil } from '../../../shared/mute/mute.ts';
import type { ReasonMute } from '../../core/calls/mutes.ts';
import type { ReasonView, TravellerView } from '../../core/calls/traveller.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { counted, formatDate } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { viewedName } from './person-text.ts';
import { titleIn } from './reason-words.ts';

export interface MuteDialogProps {
  readonly reason: ReasonView;
  readonly view: TravellerView;
  readonly choice: Extract<ReasonMute, { state: 'may' }>;
  readonly onClose: () => void;
}

/** Days to choose from, beside those of the unit. */
const PERIODS = [1, 7, 30] as const;

/** The periods that the unit allows, shortest first. */
export function mutePeriods({ usual, most }: MuteDays): readonly number[] {
  return [...new Set([...PERIODS, usual, most])].filter((days) => days <= most).sort((a, b) => a - b);
}

/** Asks why and until when to mute a rule for this traveller, and mutes it. */
export function MuteDialog({ reason, view, choice, onClose }: MuteDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const { value: allowed } = useCall('mutes.days', {}, ['mutes']);
  const [chosen, setChosen] = useState<number | null>(null);
  const { call, dialog } = useTwoPersonCall();
  const days = chosen ?? allowed?.usual ?? 1;
  const until = muteUntil(today, days);
  const levels =
    choice.after === null || choice.past
      ? null
      : choice.after === view.outcome
        ? t('mute.effect.same', { is: t(`outcome.${view.outcome}`) })
        : t('mute.effect', { is: t(`outcome.${view.outcome}`), after: t(`outcome.${choice.after}`) });
  const effect = [
    ...(levels === null ? [] : [levels]),
    ...(choice.past ? [t('mute.past')] : []),
    t('mute.effect.later'),
    ...(choice.weak ? [t('mute.weak')] : []),
  ];
  const save = async (why: string) => {
    const result = await call(
      'mute.add',
      { flight: view.flight.id, traveller: view.traveller.id, rule: reason.rule, until, reason: why },
      {
        act: {
          what: t('mute.act'),
          traveller: viewedName(t, view),
          flight: timedLeg(t, view.flight.leg, language),
          rule: titleIn(reason.title, language),
          until: formatDate(until, language),
          effect,
        },
      },
    );
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    const date = formatDate(result.value.mute.until, language);
    const { flights } = result.value;
    notifyDone(
      t,
      flights === 0 ? t('mute.told', { date }) : t('mute.told.flights', { date, ...counted(flights, language) }),
    );
    onClose();
  };
  return (
    <>
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
        {levels === null ? null : <p>{levels}</p>}
        {choice.weak ? <p className="form-warning">{t('mute.weak')}</p> : null}
        {choice.past ? <p className="form-warning">{t('mute.past')}</p> : null}
        <label className="labelled">
          <span>{t('mute.until')}</span>
          <span className="text-field">
            <select data-autofocus value={days} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {mutePeriods(allowed ?? { usual: days, most: days }).map((each) => (
                <option key={each} value={each}>
                  {t('mute.period', { count: each, date: formatDate(muteUntil(today, each), language) })}
                </option>
              ))}
            </select>
          </span>
        </label>
        <p className="dim">{t('mute.second')}</p>
      </ReasonDialog>
      {dialog}
    </>
  );
}
