import type { ChannelReport } from '../../../shared/quality/carrier-report.ts';
import { QUALITY_FIELDS } from '../../../shared/quality/message-report.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { coverageText } from './quality-texts.ts';

export interface CoverageTableProps {
  readonly channels: readonly ChannelReport[];
}

/** How many travellers have each field, by channel. A field that is never sent is stated in words instead of an empty bar. */
export function CoverageTable({ channels }: CoverageTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className="coverage-table">
      <HeadRow columns={['', ...channels.map(({ channel }) => t(`export.quality.channel.${channel}`))]} />
      <tbody>
        {QUALITY_FIELDS.map((field) => (
          <tr key={field}>
            <th scope="row">{t(`export.quality.field.${field}`)}</th>
            {channels.map(({ channel, coverage }) => {
              const share = coverage === null ? null : coverage[field];
              return (
                <td key={channel} className={share === null || share === 0 ? 'faint' : undefined}>
                  {share === null || share === 0 ? null : (
                    <span className="coverage-bar" aria-hidden="true">
                      <span style={{ inlineSize: `${share / 10}%` }} />
                    </span>
                  )}
                  <span className="coverage-share">
                    {share === null
                      ? t('quality.coverage.nobody')
                      : share === 0
                        ? t('quality.coverage.never')
                        : coverageText(share, language)}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
