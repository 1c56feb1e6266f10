import { handedText } from '../../../../shared/exhibit/exhibit-text.ts';
import type { PrintedReferral } from '../../../core/calls/referrals.ts';
import { SheetEnd } from '../../exhibits/sheet-end.tsx';
import { useSession } from '../../frame/use-session.ts';
import { toText } from '../../questions/about-text.ts';
import { formatWholeStamp } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** The sheet on top of what is handed over, with the receipt that they sign. It names nobody whom the case is about. Only paper shows it. */
export function CoverSheet({ referral, handed, at }: PrintedReferral) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const stamp = (instant: string) => formatWholeStamp(instant, session.zone ?? 'UTC', language);
  const { asked, to, finds, exhibits, reports, cites, due, text } = referral;
  const unread = exhibits.filter((each) => !handed.some(({ number }) => number === each));
  const lines = [
    ['referral.to', toText(t, to)],
    ['referral.finds', finds.map((each) => t(`found.kind.${each}`)).join(', ')],
    ['referral.law', cites.join(', ')],
    ['referral.package', referral.package === null ? '' : t(`dossier.${referral.package}`)],
    ['referral.exhibits', unread.join(', ')],
    ['referral.reports', reports.join(', ')],
    ['referral.text', text],
    ['referral.due', due === null ? '' : stamp(due)],
  ] as const;
  return (
    <article className="sheet custody referral" lang={language} aria-hidden="true">
      <header>
        <div>
          <h1>{t('referral.sheet')}</h1>
          <p>
            {[session.unit?.code, t(`agency.${asked.agency}`)].filter(Boolean).join(' · ')} · {t('exhibit.case')}{' '}
            {referral.case}
          </p>
          {session.store === 'practice' ? <strong className="paper-practice">{t('frame.practice')}</strong> : null}
        </div>
      </header>
      <dl>
        {lines.map(([label, said]) =>
          said === '' ? null : (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd>{said}</dd>
            </div>
          ),
        )}
      </dl>
      {handed.length === 0 ? null : (
        <>
          <h2>{t('referral.exhibits')}</h2>
          <ul>
            {handed.map((each) => (
              <li key={each.number}>{handedText(t, each)}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('referral.receipt')}</h2>
      <p>{t('referral.receipt.text')}</p>
      <SheetEnd
        columns={(['happened', 'name', 'title', 'reference', 'signature'] as const).map((each) =>
          t(`referral.${each}`),
        )}
        lines={1}
        at={at}
      />
    </article>
  );
}
