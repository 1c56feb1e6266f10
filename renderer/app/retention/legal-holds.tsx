import { useState } from 'react';
import { Link } from 'wouter';
import type { TwoPersonRecord } from '../../../shared/retention/legal-hold.ts';
import type { LegalHoldView } from '../../core/calls/retention.ts';
import { casePath, flightPath } from '../addresses.ts';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { formatDate } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { HoldDialog } from './hold-dialog.tsx';

const ACTS = {
  lift: { call: 'legal-hold.lift', told: 'legal-holds.told.lifted' },
  confirm: { call: 'legal-hold.confirm', told: 'legal-holds.told.confirmed' },
} as const;
type HoldAct = keyof typeof ACTS;

/** All present and past legal holds. Placing and lifting a hold takes two officers. */
export function LegalHolds() {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const language = useLanguage();
  const { value: holds, failure, again } = useCall('legal-holds.list', {}, ['retention', 'flights']);
  const nameOf = useFlightName((holds?.length ?? 0) > 0);
  const [laying, setLaying] = useState(false);
  const [asking, setAsking] = useState<{ readonly act: HoldAct; readonly hold: LegalHoldView } | null>(null);
  const by = ({ officer, second, at }: TwoPersonRecord) =>
    t('legal-holds.by', {
      officer: officerName(t, session, officer),
      second: officerName(t, session, second),
      at: stamp(at),
    });
  const nameOfHeld = ({ subject, name }: LegalHoldView) =>
    [
      `${t(`legal-holds.kind.${subject.kind}`)} ${subject.kind === 'case' ? subject.case : nameOf(subject.flight)}`,
      name,
    ]
      .filter((part) => part !== '')
      .join(' · ');
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
          <HeadRow columns={[t('legal-holds.on'), t('reason.label'), t('legal-holds.set'), t('legal-holds.lifted')]} />
          <tbody>
            {holds.map((hold) => (
              <tr key={hold.id} className={hold.lifted === null ? undefined : 'faint'}>
                <th scope="row">
                  {t(`legal-holds.kind.${hold.subject.kind}`)}{' '}
                  <Link
                    className="link"
                    href={hold.subject.kind === 'case' ? casePath(hold.subject.case) : flightPath(hold.subject.flight)}
                  >
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
                      <button type="button" className="button quiet" onClick={() => setAsking({ act: 'lift', hold })}>
                        {t('legal-holds.lift')}
                      </button>
                      {hold.review.isDue ? (
                        <button
                          type="button"
                          className="button quiet"
                          onClick={() => setAsking({ act: 'confirm', hold })}
                        >
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
      {asking === null ? null : (
        <ReasonDialog
          title={t(`legal-holds.${asking.act}`)}
          about={[asking.hold.id]}
          hint={t(`legal-holds.${asking.act}.hint`)}
          save={t(`legal-holds.${asking.act}`)}
          onSave={(reason, act) =>
            act(ACTS[asking.act].call, { id: asking.hold.id, reason }, t(ACTS[asking.act].told), {
              about: [t(`legal-holds.${asking.act}`), nameOfHeld(asking.hold)],
            })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
