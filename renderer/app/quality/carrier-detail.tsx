import type { CarrierReport, LeadTimes } from '../../../shared/quality/carrier-report.ts';
import { CarrierGates } from '../rules/holds/gate-notes.tsx';
import { formatCount } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CodeTable } from './code-table.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { leadText } from './quality-texts.ts';

export interface CarrierDetailProps {
  readonly report: CarrierReport;
}

const FIGURES = ['messages', 'flights', 'travellers', 'bookings', 'short'] as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;
const LEADS = ['earliest', 'median', 'latest'] as const satisfies readonly (keyof LeadTimes)[];

/** One carrier in detail: figures, timeliness, content by channel, remarks, unknown codes. */
export function CarrierDetail({ report }: CarrierDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Scrolling className="quality-detail" aria-labelledby="quality-carrier">
      <h2 id="quality-carrier">{report.carrier ?? t('quality.carrier.unknown')}</h2>
      <div className="figures-row">
        <dl>
          {FIGURES.map((figure) => (
            <div key={figure}>
              <dt>{t(`quality.${figure}`)}</dt>
              <dd>{formatCount(report[figure], language)}</dd>
            </div>
          ))}
          {SEVERITIES.map((severity) => (
            <div key={severity}>
              <dt>{t(`diagnostics.${severity}`)}</dt>
              <dd>{formatCount(report.severities[severity], language)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <h3 className="small-head">{t('quality.lead')}</h3>
      <table className="lead-table">
        <HeadRow columns={['', ...LEADS.map((lead) => t(`quality.lead.${lead}`)), t('quality.flights')]} />
        <tbody>
          <LeadRow label={t('quality.all')} lead={report.lead} />
          {report.channels.map(({ channel, lead }) => (
            <LeadRow key={channel} label={t(`export.quality.channel.${channel}`)} lead={lead} />
          ))}
        </tbody>
      </table>
      <h3 className="small-head">{t('quality.coverage')}</h3>
      <p className="quality-hint dim">{t('quality.coverage.hint')}</p>
      <CoverageTable channels={report.channels} />
      {report.carrier === null ? null : <CarrierGates carrier={report.carrier} />}
      <h3 className="small-head">{t('quality.codes')}</h3>
      <CodeTable codes={report.codes} />
      <h3 className="small-head">{t('quality.unknown')}</h3>
      {report.unknownValues.length === 0 ? (
        <p className="why-none">{t('quality.unknown.none')}</p>
      ) : (
        <ul className="unknown-values">
          {report.unknownValues.map(({ what, value, count }) => (
            <li key={`${what} ${value}`}>
              <span className="dim">{t(`quality.what.${what}`, { defaultValue: what })}</span>{' '}
              <code className="mono">{value}</code> <span className="faint">× {formatCount(count, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </Scrolling>
  );
}

function LeadRow({ label, lead }: { readonly label: string; readonly lead: LeadTimes | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{label}</th>
      {LEADS.map((each) => (
        <td key={each}>{lead === null ? '–' : leadText(t, lead[each])}</td>
      ))}
      <td>{lead === null ? '–' : formatCount(lead.flights, language)}</td>
    </tr>
  );
}
