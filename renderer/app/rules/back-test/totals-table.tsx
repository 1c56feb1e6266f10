import { OUTCOMES } from '../../../../shared/screening/outcome.ts';
import type { BackTestReport, KnownCounts } from '../../../core/calls/back-test.ts';
import { formatCount } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { OutcomeMark } from '../../ui/outcome-mark.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface TotalsTableProps {
  readonly report: BackTestReport;
}

/** Number of travellers by outcome, with the rules in force and with the candidate. */
export function TotalsTable({ report }: TotalsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className="back-test-table">
      <caption className="visually-hidden">{t('back-test.totals')}</caption>
      <thead>
        <tr>
          <td />
          {OUTCOMES.toReversed().map((outcome) => (
            <th key={outcome} scope="col">
              <OutcomeMark outcome={outcome} word />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.outcomes.map(({ group, before, after }) => (
          <tr key={group}>
            <th scope="row">{t(group === 'overall' ? 'back-test.overall' : `mandate.${group}`)}</th>
            {OUTCOMES.toReversed().map((outcome) => (
              <td key={outcome}>
                <BeforeAfter before={before[outcome]} after={after[outcome]} language={language} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BeforeAfterProps {
  readonly before: number;
  readonly after: number;
  readonly language: ReturnType<typeof useLanguage>;
}

/** `1,204 → 1,310 (+106)`; one number where both are equal. */
function BeforeAfter({ before, after, language }: BeforeAfterProps) {
  const { t } = useTranslation();
  if (before === after) return <span className="dim">{formatCount(before, language)}</span>;
  const by = after - before;
  return (
    <>
      <span className="dim">{`${formatCount(before, language)}${t('ui.then')}`}</span>
      <strong>{formatCount(after, language)}</strong>{' '}
      <bdi className="faint">{`${by > 0 ? '+' : '−'}${formatCount(Math.abs(by), language)}`}</bdi>
    </>
  );
}

const KNOWN = ['kept', 'lost', 'gained', 'missed'] as const satisfies readonly (keyof KnownCounts)[];

/** Changes for travellers with closed cases; empty where there are none. */
export function KnownTable({ report }: TotalsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = (['positives', 'negatives'] as const).filter((row) => KNOWN.some((key) => report[row][key] > 0));
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="small-head">{t('back-test.known')}</h2>
      <table className="back-test-table">
        <caption className="visually-hidden">{t('back-test.known')}</caption>
        <HeadRow columns={['', ...KNOWN.map((key) => t(`back-test.known.${key}`))]} />
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`back-test.of.${row}`)}</th>
              {KNOWN.map((key) => (
                <td key={key} className={report[row][key] === 0 ? 'faint' : undefined}>
                  {formatCount(report[row][key], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
