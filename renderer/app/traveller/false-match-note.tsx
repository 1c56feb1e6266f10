import { useState } from 'react';
import type { Listed } from '../../../shared/screening/listed.ts';
import type { HitFalseMatch } from '../../core/calls/list-views.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useActions } from '../frame/use-actions.ts';
import { DeclaredText } from '../ui/declared-text.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { FalseMatchDialog, RevokeFalseMatchDialog } from './false-match-dialog.tsx';

export interface FalseMatchNoteProps {
  readonly rule: string;
  readonly listed: Listed;
  readonly falseMatch: HitFalseMatch;
  readonly view: TravellerView;
  /** The hit is chosen, so its actions are shown. */
  readonly focused: boolean;
}

/** Below a hit of a list: by whom, why and until when it was declared false. Where the officer may: a button to declare it, or to revoke it. */
export function FalseMatchNote({ rule, listed, falseMatch, view, focused }: FalseMatchNoteProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'declare' | 'revoke' | null>(null);
  const { quiet, kinds, withoutKey } = falseMatch;
  const record = quiet?.record ?? null;
  const mayRevoke = record?.mayRevoke === true;
  const mayDeclare = focused && kinds.length > 0;
  const main = mayRevoke ? 'revoke' : 'declare';
  useActions(
    focused && (mayRevoke || mayDeclare)
      ? [
          {
            id: 'reason.mute',
            key: 'M',
            label: mayRevoke ? 'false-match.revoke' : 'false-match.action',
            group: 'keys.traveller',
            run: () => setOpen(main),
          },
        ]
      : [],
  );
  const button = (what: 'declare' | 'revoke') => (
    <button type="button" className="button quiet small" onClick={() => setOpen(what)}>
      {t(what === 'revoke' ? 'false-match.revoke' : 'false-match.action')}{' '}
      {focused && what === main ? <KeyCap of="M" /> : null}
    </button>
  );
  const end = () => setOpen(null);
  return (
    <>
      {quiet === null && !focused ? null : (
        <div className="why-note dim">
          <span>
            {quiet === null ? null : record === null ? (
              t('false-match.by-others')
            ) : (
              <DeclaredText declared={{ ...record, isWeak: record.key.kind === 'person' }} />
            )}
            {quiet === null && withoutKey ? t('false-match.without-key') : null}
          </span>
          {mayRevoke ? button('revoke') : null}
          {mayDeclare ? button('declare') : null}
        </div>
      )}
      {open === 'declare' ? (
        <FalseMatchDialog rule={rule} listed={listed} choice={falseMatch} view={view} onClose={end} />
      ) : null}
      {open === 'revoke' && record !== null ? <RevokeFalseMatchDialog record={record} onClose={end} /> : null}
    </>
  );
}
