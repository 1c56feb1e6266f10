import { useMemo, useState } from 'react';
import type { BackTestReport } from '../../../core/calls/back-test.ts';
import { Check } from '../../ui/check.tsx';
import { formatCount, formatDate } from '../../ui/format.ts';
import { Grid } from '../../ui/grid.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { hasEffect, ruleColumns } from './rule-columns.tsx';
import { KnownTable, TotalsTable } from './totals-table.tsx';

export interface ReportPaneProps {
  readonly report: BackTestReport;
}

/** The figures of a back-test: what was compared, outcomes, known results, rules. */
export function ReportPane({ report }: ReportPaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const columns = useMemo(() => ruleColumns(t, language), [t, language]);
  const rules = useMemo(() => report.rules.filter((rule) => all || hasEffect(rule)), [report, all]);
  const { active, candidate, from, to, flights, travellers, unread, leftOut } = report;
  const days = [from, to].map((day) => (day === null ? '…' : formatDate(day, language))).join(' – ');
  return (
    <div className="back-test-report">
      <p className="back-test-about">
        <strong>
          {candidate.version === null || candidate.title !== ''
            ? candidate.title
            : t('back-test.version-plain', { version: candidate.version })}
        </strong>{' '}
        <span className="dim" title={active.hash}>
          {t('back-test.beside', { version: active.version })} · {days}
          {active.format === candidate.format
            ? ''
            : ` · ${t('back-test.formats', {
                before: t(`rules.format.${active.format}`),
                after: t(`rules.format.${candidate.format}`),
              })}`}
        </span>
        <br />
        <span className="dim">
          {t('back-test.looked-at', {
            count: flights,
            travellers: formatCount(travellers, language),
            flights: formatCount(flights, language),
          })}
          {unread === 0 ? '' : ` · ${t('back-test.unread')}: ${formatCount(unread, language)}`}
          {leftOut.map((kind) => ` · ${t(`back-test.left-out.${kind}`)}`).join('')}
        </span>
      </p>
      <TotalsTable report={report} />
      <KnownTable report={report} />
      <div className="back-test-rules-head">
        <h2 className="small-head">{t('back-test.rules')}</h2>
        <Check checked={!all} onCheck={(checked) => setAll(!checked)}>
          {t('back-test.only-changed')}
        </Check>
      </div>
      {rules.length === 0 ? (
        <p className="dim back-test-none">{t('back-test.no-rule-changed')}</p>
      ) : (
        <Grid label={t('back-test.rules')} rows={rules} columns={columns} rowId={({ rule }) => rule} />
      )}
    </div>
  );
}
