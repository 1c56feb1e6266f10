import { useMemo } from 'react';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { ItlRecord } from '../../../shared/fingerprint/itl-file.ts';
import { readItl } from '../../../shared/fingerprint/read-itl.ts';
import { diagnosticText } from '../imports/import-texts.ts';
import { formatCount, formatDate } from '../ui/format.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { Scrolling } from '../ui/scrolling.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { positionText, typeText } from './fingerprint-texts.ts';

export interface FingerprintViewProps {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const COLUMNS = ['type', 'idc', 'position', 'size', 'scale', 'content', 'bytes'] as const;
const HEAD = ['edition', 'transaction', 'agency', 'destination', 'date', 'control'] as const;

/** What a fingerprint file says and what would have it refused. It is read where it is shown, and never changed. */
export function FingerprintView({ bytes, name }: FingerprintViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const file = useMemo(() => readItl(bytes), [bytes]);
  const { version: edition, transaction, agency, destination, control, records, problems } = file;
  const date = file.date === null ? null : formatDate(file.date, language);
  const head = { edition, transaction, agency, destination, date, control };
  return (
    <Scrolling className="file-shown fingerprints" aria-label={name}>
      <dl className="pairs">
        {HEAD.map((field) => (
          <div key={field}>
            <dt>{t(`fingerprints.${field}`)}</dt>
            <dd>{head[field] ?? '–'}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('fingerprints.problems')}</h3>
      {problems.length === 0 ? (
        <p>{t('fingerprints.problems.none')}</p>
      ) : (
        <ul>
          {problems.map((problem, at) => (
            <Problem key={at} problem={problem} />
          ))}
        </ul>
      )}
      <h3>{t('fingerprints.records')}</h3>
      <p className="dim">{t('fingerprints.not-shown')}</p>
      <table className="duty-table">
        <HeadRow columns={COLUMNS.map((column) => t(`fingerprints.column.${column}`))} />
        <tbody>
          {records.map((record) => (
            <Row key={record.offset} record={record} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** The whole sentence: nobody can mend what is cut. */
function Problem({ problem }: { readonly problem: Diagnostic }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { severity, offset } = problem;
  return (
    <li>
      <strong className={`severity-${severity}`}>{t(`severity.${severity}`)}</strong> {diagnosticText(t, problem)}{' '}
      {offset === null ? null : (
        <span className="dim">{t('fingerprints.at', { offset: formatCount(offset, language) })}</span>
      )}
    </li>
  );
}

function Row({ record: { type, idc, positions, image, length } }: { readonly record: ItlRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const size = image?.width == null || image.height === null ? '' : `${image.width} × ${image.height}`;
  return (
    <tr>
      <th scope="row">{typeText(t, type)}</th>
      <td>{idc ?? ''}</td>
      <td>{positions.map((code) => positionText(t, code)).join(', ')}</td>
      <td>{size}</td>
      <td>{image?.pixelsPerInch ?? ''}</td>
      <td>{image === null ? '' : t(`fingerprints.content.${image.found}`)}</td>
      <td>{formatCount(length, language)}</td>
    </tr>
  );
}
