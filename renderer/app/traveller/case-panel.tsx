import { useState } from 'react';
import { Link } from 'wouter';
import type { Case } from '../../../shared/casework/case.ts';
import { partsLeft } from '../../../shared/casework/case-parts.ts';
import { CREDITS } from '../../../shared/casework/credit.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import type { CaseWorkView } from '../../core/calls/work-view.ts';
import { pathOfCase } from '../addresses.ts';
import { CasePartLinks } from '../cases/case-parts.tsx';
import { ProtectionBand } from '../cases/protection/protection-band.tsx';
import { ReferralNext } from '../cases/referral/referral-next.tsx';
import { useSession } from '../frame/use-session.ts';
import { CaseProposal } from '../proposals/case-proposal.tsx';
import { CaseQuestions } from '../questions/case-questions.tsx';
import { HoldDialog } from '../retention/hold-dialog.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { ReadersTag } from '../ui/readers-tag.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { CaseTimeline } from './case-timeline.tsx';
import { listedName } from './person-text.ts';
import { protectedText, stepHandling } from './protected-text.ts';
import { resultText } from './result-text.ts';
import { type AnyWork, isOnPerson, listedSubject } from './work-subject.ts';

function IncidentLine({ view, found }: CasePanelProps & { readonly found: Case }) {
  const { t } = useTranslation();
  const incident = incidentOf(found);
  if (incident === undefined || view.incident.length === 0) return null;
  return (
    <p className="case-state">
      <span className="tag">{t('incident.of', { incident })}</span>
      {view.incident.map((other) => (
        <Link key={other.id} href={pathOfCase(other)}>
          {[other.id, listedSubject(t, other), t(`case-state.${other.state}`)].join(', ')}
        </Link>
      ))}
    </p>
  );
}

function CreditLine({ credit }: Pick<CaseWorkView, 'credit'>) {
  const { t } = useTranslation();
  const parts = CREDITS.filter((part) => credit !== null && credit[part].length > 0);
  if (credit === null || parts.length === 0) return null;
  return (
    <p className="case-state dim">
      {parts
        .map((part) =>
          t('ui.pair', {
            name: t(`credit.${part}`),
            value: credit[part].map((agency) => t(`agency.${agency}`)).join(', '),
          }),
        )
        .join(' · ')}
    </p>
  );
}

export interface CasePanelProps {
  readonly view: AnyWork;
}

/** The case of this subject: state, owner, result, and history. */
export function CasePanel({ view }: CasePanelProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { officer, permissions } = session;
  const [holding, setHolding] = useState(false);
  const found = view.case;
  const left = found?.state === 'concluded' ? partsLeft(found, new Set(view.present)) : [];
  return (
    <section aria-labelledby="case">
      <h3 className="small-head" id="case">
        {found === null ? t('case.title') : `${t('case.title')} · ${found.id}`}
      </h3>
      {found === null ? (
        <p className="why-none">{t(permissions.includes('case.work') ? 'case.none' : 'case.none-yet')}</p>
      ) : (
        <>
          <p className="case-state">
            <span className="tag">{t(protectedText(stepHandling(view), `case-state.${found.state}`))}</span>
            <ReadersTag readers={view.caseReaders} />
            {found.origin === 'hit' ? null : <span className="tag">{t(`origin.${found.origin}`)}</span>}
            {found.handedTo !== undefined
              ? t('case.handed-to', { agency: t(`agency.${found.handedTo}`) })
              : found.assigned === null
                ? t('case.nobody')
                : found.assigned === officer.id
                  ? t('case.yours')
                  : t('case.owned', { owner: officerName(t, session, found.assigned) })}
            {left.length === 0 ? null : (
              <>
                {' · '}
                {t('case.waits.closing', { agencies: left.map((agency) => t(`agency.${agency}`)).join(', ') })}
              </>
            )}
            {found.result === null ? null : (
              <>
                {' · '}
                <b>{resultText(t, stepHandling(view), { result: found.result, found: found.found })}</b>
              </>
            )}
          </p>
          {found.found.length === 0 ? null : (
            <ul className="found-list">
              {found.found.map((each, index) => (
                <li key={index}>{foundText(t, each)}</li>
              ))}
            </ul>
          )}
          <ProtectionBand id={found.id} keyed={null} />
          {found.found.length === 0 ? null : <ReferralNext id={found.id} />}
          <IncidentLine view={view} found={found} />
          <CreditLine credit={view.credit} />
          {isOnPerson(view) ? <CasePartLinks id={found.id} /> : null}
          {found.openedAs === undefined ? null : (
            <p className="case-state dim">
              {t('left.opened-as', { was: listedName(t, found.openedAs), is: listedSubject(t, found) })}
            </p>
          )}
          <CaseTimeline found={found} reasons={isOnPerson(view) ? view.reasons : []} handling={stepHandling(view)} />
          {found.flight === null ? null : <CaseQuestions flight={found.flight} work={found.id} />}
          {permissions.includes('case.work') ? <CaseProposal work={found} /> : null}
          {permissions.includes('legal-hold') ? (
            <button type="button" className="button case-hold" onClick={() => setHolding(true)}>
              {t('legal-holds.add')}
            </button>
          ) : null}
          {holding ? <HoldDialog on={{ kind: 'case', case: found.id }} onClose={() => setHolding(false)} /> : null}
        </>
      )}
    </section>
  );
}
