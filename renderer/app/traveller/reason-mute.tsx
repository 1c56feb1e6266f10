import { useState } from 'react';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useActions } from '../frame/use-actions.ts';
import { useSession } from '../frame/use-session.ts';
import { formatDate } from '../ui/format.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { MuteDialog } from './mute-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

export interface ReasonMuteNoteProps {
  readonly reason: ReasonView;
  readonly view: TravellerView;
  /** The reason is chosen, so its actions are shown. */
  readonly focused: boolean;
}

/** Below a reason: by whom, why and until when it is muted. Where it is not muted and chosen: a button to mute it. */
export function ReasonMuteNote({ reason, view, focused }: ReasonMuteNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { mute } = reason;
  const may = mute?.state === 'may' || (mute?.state === 'muted' && mute.mute.mayRevoke);
  const act = mute?.state === 'muted' ? 'mute.revoke' : 'mute.action';
  useActions(
    focused && may
      ? [{ id: 'reason.mute', key: 'M', label: act, group: 'keys.traveller', run: () => setOpen(true) }]
      : [],
  );
  const button = may ? (
    <button type="button" className="button quiet small" onClick={() => setOpen(true)}>
      {t(act)} {focused ? <KeyCap of="M" /> : null}
    </button>
  ) : null;
  return (
    <>
      {reason.mark === 'not-sent' ? <p className="why-note dim">{t('gate.mark')}</p> : null}
      {reason.mark === 'held' ? <p className="why-note dim">{t('mute.held-note')}</p> : null}
      {mute === null ? null : mute.state === 'muted' ? (
        <div className="why-note dim">
          <span>
            {t(mute.mute.key.kind === 'person' ? 'mute.by-weak' : 'mute.by', {
              officer: officerName(t, session, mute.mute.made.officer),
              date: formatDate(mute.mute.until, language),
              reason: mute.mute.made.reason,
            })}{' '}
            {mute.mute.second === null
              ? t('mute.unconfirmed')
              : t('mute.confirmed', { officer: officerName(t, session, mute.mute.second) })}
          </span>
          {button}
        </div>
      ) : !focused ? null : mute.state === 'may' ? (
        <div className="why-note">{button}</div>
      ) : (
        <p className="why-note faint">{t(`mute.cannot.${mute.why}`)}</p>
      )}
      {!open || mute === null ? null : mute.state === 'may' ? (
        <MuteDialog reason={reason} view={view} choice={mute} onClose={() => setOpen(false)} />
      ) : mute.state === 'muted' ? (
        <RevokeDialog mute={mute.mute} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
