import { useState } from 'react';
import { postText } from '../../../../shared/roster/post-text.ts';
import type { SeenCut } from '../../../core/calls/capacity-cut-views.ts';
import { useSession } from '../../frame/use-session.ts';
import { useMakeList } from '../../terminal/use-make-list.tsx';
import { listedName } from '../../traveller/person-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { formatLocal, formatStamp } from '../../ui/format.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useFlightName } from '../use-flight-name.ts';
import { offeredIn } from './offered-in.ts';

export interface CutsDialogProps {
  readonly cuts: readonly SeenCut[];
  readonly onClose: () => void;
}

type Left = SeenCut['left'][number];

interface Asking {
  readonly kind: 'object' | 'uphold' | 'take-back';
  readonly cut: SeenCut;
  readonly left: Left | null;
}

/** The plans that leave people out, of the own agency and of others as far as the officer may know of them: to object, to uphold, and to take back. */
export function CutsDialog({ cuts, onClose }: CutsDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const flightName = useFlightName();
  const terminal = useMakeList();
  const [asking, setAsking] = useState<Asking | null>(null);
  const mayWork = session.permissions.includes('case.work');
  const maySign = session.permissions.includes('capacity.cut');
  const titleOf = ({ agency, scope, at, officer }: SeenCut) => {
    const about = {
      agency: t(`agency.${agency}`),
      time: formatStamp(at, session.zone ?? 'UTC', language),
      officer: officerName(t, session, officer),
    };
    return scope.kind === 'flight'
      ? t('capacity-cut.of-flight', { ...about, flight: flightName(scope.flight) })
      : scope.kind === 'hour'
        ? t('capacity-cut.of-hour', { ...about, from: formatLocal(scope.from, language) })
        : t('capacity-cut.of-post', {
            ...about,
            post: postText(t, scope.post),
            from: formatLocal(scope.from.slice(0, 10), language),
          });
  };
  const aboutOf = ({ isOwn, taken, toProtect, metByOthers, room, second, reason }: SeenCut) =>
    isOwn
      ? [
          t('capacity-cut.takes', { taken, room }),
          ...(toProtect === 0 ? [] : [t('capacity-cut.to-protect', { count: toProtect })]),
          ...(metByOthers === 0 ? [] : [t('capacity-cut.met-by-others', { count: metByOthers })]),
          ...(second === null ? [] : [t('capacity-cut.with', { officer: officerName(t, session, second) })]),
          reason,
        ].join(' · ')
      : '';
  const objectionText = ({ objection }: Left) => {
    if (objection === null) return '';
    const { agency, reason, upheld } = objection;
    const said = t('capacity-cut.objected', { agency: t(`agency.${agency}`), reason });
    if (upheld === null) return said;
    const by = { officer: officerName(t, session, upheld.officer), second: officerName(t, session, upheld.second) };
    return `${said} · ${t('capacity-cut.upheld', by)}`;
  };
  const nameOf = (left: Left | null) => (left?.name == null ? t('capacity-cut.gone') : listedName(t, left.name));
  return (
    <Dialog title={t('capacity-cut.list')} size="lg" onClose={onClose}>
      {terminal.dialog}
      {cuts.length === 0 ? <p>{t('capacity-cut.list.none')}</p> : null}
      <ul className="cuts" data-autofocus tabIndex={-1}>
        {cuts.map((cut) => (
          <li key={cut.id}>
            <p>
              <strong>{titleOf(cut)}</strong> {aboutOf(cut)}
            </p>
            <p className={cut.state === 'overtaken' || offeredIn(cut) > 0 ? 'late' : 'dim'}>
              {offeredIn(cut) > 0
                ? t('capacity-cut.offered.state', { count: offeredIn(cut) })
                : t(`capacity-cut.state.${cut.state}`)}{' '}
              {cut.isOwn && cut.state !== 'ended' && terminal.mayMake ? (
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => void terminal.make({ kind: 'plan', plan: cut.id })}
                >
                  {t('query-list.make')}
                </button>
              ) : null}
              {cut.isOwn && cut.state !== 'ended' && mayWork ? (
                <button
                  type="button"
                  className="button quiet"
                  onClick={() => setAsking({ kind: 'take-back', cut, left: null })}
                >
                  {t('capacity-cut.take-back')}
                </button>
              ) : null}
            </p>
            <ul>
              {cut.left.map((left) => (
                <li key={`${left.flight} ${left.ids[0]}`} className="cut-left">
                  <span>
                    {flightName(left.flight)} · {nameOf(left)}
                    {left.isEqual ? ` · ${t('capacity-cut.equal')}` : ''}
                    {left.isOffered ? <b className="late"> · {t('capacity-cut.row.offered')}</b> : null}
                    {left.objection === null ? '' : ` · ${objectionText(left)}`}
                  </span>
                  {!cut.isOwn && cut.state === 'stands' && left.name !== null && left.objection === null && mayWork ? (
                    <button type="button" className="button" onClick={() => setAsking({ kind: 'object', cut, left })}>
                      {t('capacity-cut.object')}
                    </button>
                  ) : null}
                  {cut.isOwn && cut.state !== 'ended' && left.objection?.upheld === null && maySign ? (
                    <button type="button" className="button" onClick={() => setAsking({ kind: 'uphold', cut, left })}>
                      {t('capacity-cut.uphold')}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {asking === null ? null : asking.kind === 'take-back' || asking.left === null ? (
        <ReasonDialog
          title={t('capacity-cut.take-back')}
          about={[asking.cut.id]}
          hint={t('capacity-cut.take-back.hint')}
          save={t('capacity-cut.take-back')}
          onSave={(reason, by) =>
            by('capacity-cut.take-back', { id: asking.cut.id, reason }, t('capacity-cut.told.taken-back'))
          }
          onClose={() => setAsking(null)}
        />
      ) : (
        <PersonDialog {...asking} kind={asking.kind} left={asking.left} onClose={() => setAsking(null)} />
      )}
    </Dialog>
  );
}

interface PersonDialogProps {
  readonly kind: 'object' | 'uphold';
  readonly cut: SeenCut;
  readonly left: Left;
  readonly onClose: () => void;
}

/** Why somebody must not be left out, or is left out all the same. */
function PersonDialog({ kind, cut, left, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const name = left.name ?? t('capacity-cut.gone');
  const [traveller = ''] = left.ids;
  const title = t(`capacity-cut.${kind}.title`, { name });
  return (
    <ReasonDialog
      title={title}
      about={[cut.id, traveller]}
      hint={t(`capacity-cut.${kind}.hint`)}
      save={t(`capacity-cut.${kind}`)}
      onSave={(reason, by) => {
        const input = { id: cut.id, flight: left.flight, traveller, reason };
        return kind === 'object'
          ? by('capacity-cut.object', input, t('capacity-cut.told.objected'))
          : by('capacity-cut.uphold', input, t('capacity-cut.told.upheld'), { act: { what: title, effect: [] } });
      }}
      onClose={onClose}
    />
  );
}
