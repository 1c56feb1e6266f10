import { useState } from 'react';
import { FALSE_MATCH_DAYS, type FalseMatchKind } from '../../../shared/list/false-match.ts';
import { muteUntil } from '../../../shared/mute/mute.ts';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { FalseMatchView, HitFalseMatch } from '../../core/calls/list-views.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { formatDate } from '../ui/format.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { listedName, viewedName } from './person-text.ts';
import { useFalseMatch } from './use-false-match.ts';

export interface FalseMatchDialogProps {
  readonly rule: string;
  readonly listed: Listed;
  readonly choice: HitFalseMatch;
  readonly view: TravellerView;
  readonly onClose: () => void;
}

/** Asks why and until when a traveller is not whom an entry of a list means, and declares it. A supervisor may declare a correction. */
export function FalseMatchDialog({ rule, listed, choice, view, onClose }: FalseMatchDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [chosen, setChosen] = useState<FalseMatchKind | null>(null);
  const [days, setDays] = useState<number | null>(null);
  const declare = useFalseMatch(view, rule, listed);
  const kind = chosen ?? choice.kinds[0] ?? 'not-same';
  const { periods, usual } = FALSE_MATCH_DAYS[kind];
  const period = periods.find((each) => each === days) ?? usual;
  return (
    <ReasonDialog
      title={t('false-match.title', { name: viewedName(t, view) })}
      about={[view.flight.id, view.traveller.id, rule]}
      hint={t('false-match.hint')}
      save={t('false-match.save')}
      onSave={(reason, act) => declare(act, kind, muteUntil(today, period), reason)}
      onClose={onClose}
    >
      <p>
        <b>{t('match.named', { name: listed.name ?? listed.entry, title: listed.title })}</b>
      </p>
      {choice.isWeak ? <p className="form-warning">{t('false-match.weak')}</p> : null}
      {choice.isPast ? <p className="form-warning">{t('false-match.past')}</p> : null}
      {choice.kinds.length < 2 ? null : (
        <LabelledChoice
          label={t('false-match.kind')}
          among={choice.kinds}
          value={kind}
          textOf={(each) => t(`false-match.${each}`)}
          onChange={setChosen}
        />
      )}
      <LabelledChoice
        data-autofocus
        label={t('mute.until')}
        among={periods}
        value={period}
        textOf={(each) => t('mute.period', { count: each, date: formatDate(muteUntil(today, each), language) })}
        onChange={setDays}
      />
      <p className="dim">{t(`false-match.note.${kind}`)}</p>
      {choice.alone && kind === 'not-same' ? null : (
        <p className="dim">{t('false-match.second', { owner: t(`agency.${listed.owner}`) })}</p>
      )}
    </ReasonDialog>
  );
}

export interface RevokeFalseMatchProps {
  readonly record: FalseMatchView;
  readonly onClose: () => void;
}

/** Asks why a record is revoked, and revokes it. */
export function RevokeFalseMatchDialog({ record: { id, name }, onClose }: RevokeFalseMatchProps) {
  const { t } = useTranslation();
  const shown = listedName(t, name);
  const what = t('false-match.revoke.title', { name: shown });
  const hint = t('false-match.revoke.hint');
  return (
    <ReasonDialog
      title={what}
      about={[id]}
      hint={hint}
      save={t('false-match.revoke.save')}
      onSave={(reason, act) =>
        act('false-matches.revoke', { id, reason }, t('false-match.revoke.told', { name: shown }), {
          act: { what, effect: [hint] },
        })
      }
      onClose={onClose}
    />
  );
}
