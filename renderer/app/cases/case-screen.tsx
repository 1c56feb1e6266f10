import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import type { ThingView } from '../../core/calls/case-things.ts';
import { casePath, flightPath, travellerPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { handlingKey } from '../traveller/attendance-text.ts';
import { CaseBar } from '../traveller/case-bar.tsx';
import { CasePanel } from '../traveller/case-panel.tsx';
import { readableName } from '../traveller/person-text.ts';
import { ProtectNote } from '../traveller/protect-note.tsx';
import { flightOfSubject, listedSubject, subjectText, thingText } from '../traveller/work-subject.ts';
import { dutyOfficersText } from '../ui/duty-officers-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CaseTabs, casePartAt } from './case-parts.tsx';
import { ProtectionBand } from './protection/protection-band.tsx';

export interface CaseScreenProps {
  readonly id: string;
  /** The end of the address; null, or one that names no part: the case itself. */
  readonly part: string | null;
}

/** A case by its number, or a part of it. The case on a traveller is shown with the traveller; any other has this page for itself. */
export function CaseScreen({ id, part }: CaseScreenProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { value: page, failure, again, stale } = useCall('case.get', { id }, ['cases', 'flights']);
  const shown = casePartAt(part);
  const traveller = page?.on === 'traveller' ? travellerPath(page.flight, page.traveller, id) : null;
  const to = shown === undefined ? traveller : null;
  useEffect(() => {
    if (to !== null) navigate(to, { replace: true });
  }, [to, navigate]);
  const back = shown === undefined ? '/cases' : (traveller ?? casePath(id));
  useActions([
    {
      id: 'case.back',
      key: 'Escape',
      label: shown === undefined ? 'thing.back' : 'case.part.back',
      group: 'keys.traveller',
      run: () => navigate(back),
      hint: true,
    },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="button quiet" href={back}>
          <IconArrowLeft size={15} aria-hidden />
          {t(shown === undefined ? 'screen.cases' : 'case.part.case')}
          <KeyCap of="Escape" />
        </Link>
        <h1>
          {id}
          {page === null || shown === undefined ? null : (
            <span className="dim"> {listedSubject(t, page.on === 'thing' ? page.view.case : page)}</span>
          )}
        </h1>
        {page === null || to !== null ? null : <CaseTabs id={id} shown={shown?.part ?? null} />}
      </div>
      {failure !== null && page === null ? <FailureNote failure={failure} again={again} /> : null}
      {page === null || shown === undefined ? null : (
        <>
          <ProtectionBand id={id} keyed="Ctrl+E" />
          <shown.Show id={id} />
        </>
      )}
      {shown === undefined && page?.on === 'thing' ? <Thing view={page.view} stale={stale} /> : null}
    </div>
  );
}

/** The subject, what to do, and the case. */
function Thing({ view, stale }: { readonly view: ThingView; readonly stale: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { thing } = view.case;
  const details =
    thing.kind !== 'worker'
      ? []
      : [
          ...(thing.badge === null ? [] : [t('thing.badge.of', { badge: thing.badge })]),
          ...(thing.employer === null ? [] : [thing.employer]),
        ];
  const { owner, alike } = view;
  return (
    <div className="screen-body">
      <Scrolling aria-label={t('thing.details')}>
        <div className="subject-head">
          <header className="identity">
            <h2>{subjectText(t, view)}</h2>
            <p>
              {details.join(' · ')}
              {view.flight === null ? null : (
                <>
                  {details.length === 0 ? null : ' · '}
                  <Link className="link" href={flightPath(view.flight.id)}>
                    {flightOfSubject(t, view, language)}
                  </Link>
                </>
              )}
            </p>
          </header>
          <CaseBar view={view} stale={stale} onDecide={null} />
        </div>
        {owner === null ? null : (
          <>
            <p className="other-case">
              <Link href={travellerPath(owner.flight, owner.traveller)}>
                {t('thing.owner', { name: readableName(owner.name) || t('cases.no-name') })}
              </Link>
            </p>
            <OwnerNotes view={view} />
          </>
        )}
        {alike.map((other) => (
          <p key={other.id} className="other-case">
            {t('thing.alike')}{' '}
            <Link href={casePath(other.id)}>
              {[other.id, thingText(t, other.thing), t(`case-state.${other.state}`)].join(', ')}
            </Link>
          </p>
        ))}
        <CasePanel view={view} />
      </Scrolling>
    </div>
  );
}

/** What whoever works on the bag has to heed about its owner. */
function OwnerNotes({ view: { handling, askDuty } }: { readonly view: ThingView }) {
  const { t } = useTranslation();
  return (
    <>
      {handling === null || handling === 'safeguard' ? null : (
        <p>
          <strong className="handling">{t(handlingKey(handling))}</strong>
        </p>
      )}
      <ProtectNote handling={handling} companions={0} />
      {askDuty.length === 0 ? null : (
        <p>
          <b>{t('frame.ask-duty', { officers: dutyOfficersText(t, askDuty) })}</b>
        </p>
      )}
    </>
  );
}
