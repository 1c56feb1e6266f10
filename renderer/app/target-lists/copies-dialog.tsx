import { useState } from 'react';
import type { Copy } from '../../../shared/target-list/target-list.ts';
import type { PrintedList } from '../../core/calls/target-list-views.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { formatStamp } from '../ui/format.ts';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { withCopiesOut } from './copies-out.ts';

export interface CopiesDialogProps {
  readonly lists: readonly PrintedList[];
  readonly onClose: () => void;
}

interface OnCopy {
  readonly list: PrintedList;
  readonly copy: Copy;
}

/** The copies of target lists that are out, each to be ticked off. */
export function CopiesDialog({ lists, onClose }: CopiesDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const flightName = useFlightName();
  const { act, dialog } = useAct();
  const [losing, setLosing] = useState<OnCopy | null>(null);
  const shown = withCopiesOut(lists);
  const end = ({ list, copy }: OnCopy, how: 'returned' | 'destroyed') =>
    void act(
      'target-list.end-copy',
      { id: list.id, copy: copy.number, how },
      t(`target-list.told.${how}`, { copy: copy.number, number: list.number }),
    );
  return (
    <Dialog title={t('target-list.out')} onClose={onClose}>
      {shown.length === 0 ? <p>{t('target-list.out.none')}</p> : null}
      <ul className="copies-out" data-autofocus tabIndex={-1}>
        {shown.map(({ list, copies }) => (
          <li key={list.id}>
            <p>
              {t('target-list.out.line', {
                number: list.number,
                flight: flightName(list.flight),
                time: formatStamp(list.at, session.zone ?? 'UTC', language),
                officer: officerName(t, session, list.officer),
              })}
            </p>
            {list.changed === 0 ? null : (
              <p className="late">{t('target-list.out.changed', { count: list.changed })}</p>
            )}
            {copies.map((copy) => (
              <p key={copy.number} className="copy-out">
                <span>
                  {t('target-list.out.copy', { copy: copy.number })}
                  {copy.ended === null ? null : ` · ${t('target-list.out.was-lost')}`}
                </span>
                <button type="button" className="button" onClick={() => end({ list, copy }, 'returned')}>
                  {t('target-list.out.returned')}
                </button>
                <button type="button" className="button" onClick={() => end({ list, copy }, 'destroyed')}>
                  {t('target-list.out.destroyed')}
                </button>
                {copy.ended === null ? (
                  <button type="button" className="button quiet" onClick={() => setLosing({ list, copy })}>
                    {t('target-list.out.lost')}
                  </button>
                ) : null}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {losing === null ? null : (
        <ReasonDialog
          title={t('target-list.out.lost.title', { copy: losing.copy.number, number: losing.list.number })}
          about={[losing.list.id, String(losing.copy.number)]}
          hint={t('target-list.out.lost.hint')}
          save={t('target-list.out.lost')}
          onSave={(reason, by) =>
            by(
              'target-list.lose-copy',
              { id: losing.list.id, copy: losing.copy.number, reason },
              t('target-list.told.lost', { copy: losing.copy.number, number: losing.list.number }),
            )
          }
          onClose={() => setLosing(null)}
        />
      )}
      {dialog}
    </Dialog>
  );
}
