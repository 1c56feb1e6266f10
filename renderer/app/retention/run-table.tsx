import type { Language } from '../../../shared/catalogue/languages.ts';
import type { RetentionRunView } from '../../core/calls/retention.ts';
import { useSession } from '../frame/use-session.ts';
import { counted, formatMonth } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import type { TFunction } from '../ui/texts.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

/** Counts of what the latest runs masked and destroyed. */
export function RunTable({ runs }: { readonly runs: readonly RetentionRunView[] }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const language = useLanguage();
  const { store } = useSession();
  return (
    <section aria-labelledby="retention-runs">
      <h2 className="small-head" id="retention-runs">
        {t('retention.runs')}
      </h2>
      {runs.length === 0 ? (
        <p className="dim">{t(store === 'practice' ? 'retention.runs.none-practice' : 'retention.runs.none')}</p>
      ) : (
        <table className="lines-table">
          <HeadRow
            columns={(['started', 'trigger', 'state', 'masked', 'destroyed', 'months'] as const).map((column) =>
              t(`retention.column.${column}`),
            )}
          />
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">{stamp(run.startedAt)}</th>
                <td className="dim">{t(`retention.trigger.${run.trigger}`)}</td>
                <td className={run.state === 'done' || run.state === 'running' ? undefined : 'strong'}>
                  {t(`retention.state.${run.state}`)}
                </td>
                <td>{maskedText(run, t, language)}</td>
                <td>{destroyedText(run, t, language)}</td>
                <td className="dim">{monthsText(run, t, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function maskedText({ counts }: RetentionRunView, t: TFunction, language: Language): string {
  return told(t, language, [
    ['flights', counts.flightsMasked],
    ['travellers', counts.travellersMasked],
    ['records', counts.recordsMasked],
  ]);
}

function destroyedText({ counts }: RetentionRunView, t: TFunction, language: Language): string {
  return told(t, language, [
    ['flights', counts.flightsDestroyed],
    ['messages', counts.messagesDestroyed],
    ['cases', counts.casesDestroyed],
    ['audit-values', counts.auditValuesDestroyed],
    ['records', counts.recordsDestroyed],
  ]);
}

function told(t: TFunction, language: Language, counts: readonly (readonly [string, number | undefined])[]): string {
  const parts = counts.flatMap(([what, count = 0]) =>
    count > 0 ? [t(`retention.${what}`, counted(count, language))] : [],
  );
  if (parts.length > 0) return parts.join(' · ');
  return t(counts.some(([, count]) => count === undefined) ? 'retention.nothing-told' : 'retention.nothing');
}

function monthsText({ monthsMasked, monthsDestroyed }: RetentionRunView, t: TFunction, language: Language): string {
  const named = (months: readonly string[]) => months.map((month) => formatMonth(month, language)).join(', ');
  return [
    ...(monthsMasked.length === 0 ? [] : [t('retention.months-masked', { months: named(monthsMasked) })]),
    ...(monthsDestroyed.length === 0 ? [] : [t('retention.months-destroyed', { months: named(monthsDestroyed) })]),
  ].join(' · ');
}
