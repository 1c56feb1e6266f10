import { useState } from 'react';
import { type MuteDays, muteUntil } from '../../../shared/mute/mute.ts';
import type { Output } from '../../core/calls/all-calls.ts';
import type { ReasonMute } from '../../core/calls/mutes.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { timedLeg } from '../flights/flight-texts.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { counted, formatDate } from '../ui/format.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
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
  const save = async (why: string, act: Act) => {
    const told = ({ mute, flights }: Output<'mute.add'>) => {
      const date = formatDate(mute.until, language);
      return flights === 0 ? t('mute.told', { date }) : t('mute.told.flights', { date, ...counted(flights, language) });
    };
    return act(
      'mute.add',
      { flight: view.flight.id, traveller: view.traveller.id, rule: reason.rule, until, reason: why },
      told,
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
      {levels === null ? null : <p>{levels}</p>}
      {choice.weak ? <p className="form-warning">{t('mute.weak')}</p> : null}
      {choice.past ? <p className="form-warning">{t('mute.past')}</p> : null}
      <LabelledChoice
        data-autofocus
        label={t('mute.until')}
        among={mutePeriods(allowed ?? { usual: days, most: days })}
        value={days}
        textOf={(each) => t('mute.period', { count: each, date: formatDate(muteUntil(today, each), language) })}
        onChange={setChosen}
      />
      <p className="dim">{t('mute.second')}</p>
    </ReasonDialog>
  );
}
