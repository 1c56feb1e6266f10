import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TwoPersonRecord } from '../../../shared/retention/legal-hold.ts';
import type { LegalHoldView } from '../../core/calls/retention.ts';
import { flightPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatDate, formatStamp } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { HoldDialog } from './hold-dialog.tsx';

/** All present and past legal holds. Placing and lifting a hold takes two officers. */
export function LegalHolds() {
  const { t } = useTranslation();
  const session = useSession();
  const language = useLanguage();
  const { value: holds, failure, again } = useCall('legal-holds.list', {}, ['retention', 'flights']);
  const nameOf = useFlightName((holds?.length ?? 0) > 0);
  const { call, dialog } = useTwoPersonCall();
  const [laying, setLaying] = useState(false);
  const [lifting, setLifting] = useState<LegalHoldView | null>(null);
  const [confirming, setConfirming] = useState<LegalHoldView | null>(null);
  const by = ({ officer, second, at }: TwoPersonRecord) =>
    t('legal-holds.by', {
      officer: officerName(t, session, officer),
      second: officerName(t, session, second),
      at: formatStamp(at, session.zone ?? 'UTC', language),
    });
  const nameOfHeld = ({ subject, name }: LegalHoldView) =>
    [
      `${t(`legal-holds.kind.${subject.kind}`)} ${subject.kind === 'case' ? subject.case : nameOf(subject.flight)}`,
      name,
    ]
      .filter((part) => part !== '')
      .join(' · ');
  const lift = async (reason: string) => {
    if (lifting === null) return;
    const result = await call(
      'legal-hold.lift',
      { id: lifting.id, reason },
      { about: [t('legal-holds.lift'), nameOfHeld(lifting)] },
    );
    if (result.ok) {
      notifyDone(t, t('legal-holds.told.lifted'));
      setLifting(null);
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  const confirm = async (reason: string) => {
    if (confirming === null) return;
    const result = await call(
      'legal-hold.confirm',
      { id: confirming.id, reason },
      { about: [t('legal-holds.confirm'), nameOfHeld(confirming)] },
    );
    if (result.ok) {
      notifyDone(t, t('legal-holds.told.confirmed'));
      setConfirming(null);
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  return (
    <section aria-labelledby="legal-holds">
      <div className="retention-head">
        <h2 className="small-head" id="legal-holds">
          {t('legal-holds.title')}
        </h2>
        <button type="button" className="button" onClick={() => setLaying(true)}>
          {t('legal-holds.add')}
        </button>
      </div>
      {failure !== null && holds === null ? <FailureNote failure={failure} again={again} /> : null}
      {holds?.length === 0 ? <p className="dim">{t('legal-holds.none')}</p> : null}
      {holds === null || holds.length === 0 ? null : (
        <table className="lines-table">
          <thead>
            <tr>
              <th scope="col">{t('legal-holds.on')}</th>
              <th scope="col">{t('reason.label')}</th>
              <th scope="col">{t('legal-holds.set')}</th>
              <th scope="col">{t('legal-holds.lifted')}</th>
            </tr>
          </thead>
          <tbody>
            {holds.map((hold) => (
              <tr key={hold.id} className={hold.lifted === null ? undefined : 'faint'}>
                <th scope="row">
                  {t(`legal-holds.kind.${hold.subject.kind}`)}{' '}
                  <Link className="link" href={flightPath(hold.subject.flight)}>
                    {hold.subject.kind === 'case' ? hold.subject.case : nameOf(hold.subject.flight)}
                  </Link>
                  {hold.name === '' ? null : ` · ${hold.name}`}
                </th>
                <td className="retention-reason">{hold.set.reason}</td>
                <td className="dim">
                  {by(hold.set)}
                  {hold.confirmed === undefined ? null : (
                    <div>{t('legal-holds.confirmed', { by: by(hold.confirmed) })}</div>
                  )}
                </td>
                <td className="dim">
                  {hold.lifted === null ? (
                    <>
                      <button type="button" className="button quiet" onClick={() => setLifting(hold)}>
                        {t('legal-holds.lift')}
                      </button>
                      {hold.review.isDue ? (
                        <button type="button" className="button quiet" onClick={() => setConfirming(hold)}>
                          {t('legal-holds.confirm')}
                        </button>
                      ) : null}
                      <div>
                        {hold.review.isDue ? (
                          <strong>{t('legal-holds.review.due', { on: formatDate(hold.review.on, language) })}</strong>
                        ) : (
                          t('legal-holds.review', { on: formatDate(hold.review.on, language) })
                        )}
                      </div>
                    </>
                  ) : (
                    by(hold.lifted)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {laying ? <HoldDialog onClose={() => setLaying(false)} /> : null}
      {lifting === null ? null : (
        <ReasonDialog
          title={t('legal-holds.lift')}
          about={[lifting.id]}
          hint={t('legal-holds.lift.hint')}
          save={t('legal-holds.lift')}
          onSave={lift}
          onClose={() => setLifting(null)}
        />
      )}
      {confirming === null ? null : (
        <ReasonDialog
          title={t('legal-holds.confirm')}
          about={[confirming.id]}
          hint={t('legal-holds.confirm.hint')}
          save={t('legal-holds.confirm')}
          onSave={confirm}
          onClose={() => setConfirming(null)}
        />
      )}
      {dialog}
    </section>
  );
}
