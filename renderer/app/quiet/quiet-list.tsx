import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { QuietView } from '../../core/calls/quiet-views.ts';
import { travellerPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { leftOrSince } from '../ui/left-or-since.ts';
import { officerName } from '../ui/officer-texts.ts';
import { useAct } from '../ui/use-act.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { MoveQuiet } from './move-dialog.tsx';
import { QuietOfficers } from './officers-dialog.tsx';
import { useQuiet } from './use-quiet.ts';

type Dialog = { readonly kind: 'move' | 'officers' | 'release' | 'call-off'; readonly quiet: QuietView };

/** The quiet work that names the officer. It is empty in the same way for whoever is not named and where there is none. */
export function QuietList() {
  const { t } = useTranslation();
  const { value, failure, again } = useQuiet();
  const flightName = useFlightName((value?.length ?? 0) > 0);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  if (failure !== null && value === null) return <FailureNote failure={failure} again={again} />;
  if (value === null || value.length === 0)
    return <EmptyState fill icon={IconEyeOff} title={t('cases.empty.quiet')} hint={t('cases.empty.quiet.hint')} />;
  return (
    <div className="quiet-list">
      {value.map((quiet) => (
        <QuietCard
          key={quiet.id}
          quiet={quiet}
          flight={flightName(quiet.flight)}
          onDialog={(kind) => setDialog({ kind, quiet })}
        />
      ))}
      {dialog?.kind === 'move' ? <MoveQuiet quiet={dialog.quiet} onClose={close} /> : null}
      {dialog?.kind === 'officers' ? <QuietOfficers quiet={dialog.quiet} onClose={close} /> : null}
      {dialog?.kind === 'release' || dialog?.kind === 'call-off' ? (
        <EndQuiet kind={dialog.kind} quiet={dialog.quiet} onClose={close} />
      ) : null}
    </div>
  );
}

interface QuietCardProps {
  readonly quiet: QuietView;
  readonly flight: string;
  readonly onDialog: (kind: Dialog['kind']) => void;
}

function QuietCard({ quiet, flight, onDialog }: QuietCardProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const { act, dialog } = useAct();
  const { id, kind, state, office, reference, from, due, officers, timeline, acts, unread, stand } = quiet;
  const nameOf = (officer: string) => officerName(t, session, officer);
  const stepText = ({ kind: step, whom }: QuietView['timeline'][number]) =>
    t(`quiet.step.${step}`, whom === undefined ? {} : { whom: nameOf(whom) });
  const heading = `quiet-${id}`;
  return (
    <section className="quiet-card" aria-labelledby={heading}>
      <h2 id={heading}>
        <Link className="link" href={travellerPath(quiet.flight, quiet.traveller)}>
          {quiet.name === '' ? t('cases.no-name') : quiet.name}
        </Link>{' '}
        · {flight} · {t(`quiet.kind.${kind}`)} · {t(`quiet.state.${state}`)}
      </h2>
      <p>
        {office} · {reference} · {stamp(from)} – {stamp(due)}
        {state === 'running' ? (
          <>
            {' · '}
            <b>{leftOrSince(t, stand.minutesLeft)}</b>
          </>
        ) : null}
      </p>
      <p className="dim">{t('quiet.knows', { officers: officers.map(nameOf).join(', ') })}</p>
      <ul className="quiet-lines">
        {timeline.map((step) => (
          <li key={`${step.kind} ${step.at} ${step.whom ?? ''}`} className="dim">
            {stamp(step.at)} · {stepText(step)} ·{' '}
            {t('quiet.by', { one: nameOf(step.officer), other: nameOf(step.second) })}
          </li>
        ))}
        {acts.map(({ at, officer, kind: what }) => (
          <li key={`${at} ${what} ${officer}`}>
            <b>
              {stamp(at)} · {t(`audit.kind.${what}`)} · {nameOf(officer)}
            </b>
          </li>
        ))}
      </ul>
      {state === 'running' ? (
        <p className="quiet-acts">
          {unread > 0 ? (
            <button
              type="button"
              className="button strong"
              onClick={() => void act('quiet.read', { id, shown: acts.length })}
            >
              {t('quiet.read')}
            </button>
          ) : null}
          <button type="button" className="button" onClick={() => onDialog('move')}>
            {t('quiet.move')}
          </button>
          <button type="button" className="button" onClick={() => onDialog('officers')}>
            {t('quiet.officers')}
          </button>
          <button type="button" className="button" onClick={() => onDialog('release')}>
            {t('quiet.release')}
          </button>
          <button type="button" className="button" onClick={() => onDialog('call-off')}>
            {t('quiet.call-off')}
          </button>
        </p>
      ) : null}
      {dialog}
    </section>
  );
}

interface EndQuietProps {
  readonly kind: 'release' | 'call-off';
  readonly quiet: QuietView;
  readonly onClose: () => void;
}

/** Ends quiet work with a second officer. */
function EndQuiet({ kind, quiet, onClose }: EndQuietProps) {
  const { t } = useTranslation();
  const about = [
    t('ui.pair', { name: t(`quiet.${kind}`), value: quiet.name }),
    `${quiet.office}, ${quiet.reference}`,
    t(`quiet.effect.${kind}`),
  ];
  return (
    <ConfirmDialog
      title={t(`quiet.${kind}`)}
      save={t(`quiet.${kind}`)}
      onSave={(act) => act(`quiet.${kind}`, { id: quiet.id }, t(`quiet.told.${kind}`), { about })}
      onClose={onClose}
    >
      <p>
        {quiet.name} · {quiet.office} · {quiet.reference}
      </p>
      <p className="dim">{t(`quiet.effect.${kind}`)}</p>
    </ConfirmDialog>
  );
}
