import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import type { RequiredSignatureView, SignatureView, VersionRow } from '../../../core/calls/rule-version-views.ts';
import { agenciesText, markText, type VersionReader } from './version-words.ts';

export interface SignaturesProps {
  readonly row: VersionRow;
  readonly reader: VersionReader;
}

/** Signatures of a version, and the missing ones with the reason. */
export function Signatures({ row, reader }: SignaturesProps) {
  const { t } = reader;
  const counted = new Set(row.required.map(({ signature }) => signature?.at));
  const others = row.signatures.filter(({ at }) => !counted.has(at));
  return (
    <ul className="signatures">
      {row.required.map((each) => (
        <li key={each.signer} className={each.signature === null ? 'missing' : 'given'}>
          {each.signature === null ? <IconCircleDashed size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
          <div>
            <strong>{agenciesText(t, each)}</strong>{' '}
            {each.signature === null ? <span>{t('versions.signature.missing')}</span> : null}
            {each.signature === null ? null : <Given signature={each.signature} reader={reader} />}
            <p className="faint">{because(reader, each)}</p>
          </div>
        </li>
      ))}
      {others.map((signature) => (
        <li key={signature.at} className="given">
          <IconCheck size={16} aria-hidden />
          <div>
            <Given signature={signature} reader={reader} />
          </div>
        </li>
      ))}
      {row.required.length === 0 && row.signatures.length === 0 ? (
        <li className="dim">{t('versions.signature.none')}</li>
      ) : null}
      {row.independent || row.signatures.length === 0 ? null : (
        <li className="missing">
          <IconCircleDashed size={16} aria-hidden />
          <div>{t('versions.missing.independent')}</div>
        </li>
      )}
    </ul>
  );
}

function Given({ signature, reader }: { readonly signature: SignatureView; readonly reader: VersionReader }) {
  return (
    <span>
      {markText(reader, signature)}
      {signature.note === '' ? null : <q className="dim"> {signature.note}</q>}
    </span>
  );
}

function because({ t }: VersionReader, { rules, lists, thresholds, format }: RequiredSignatureView): string {
  return [
    format ? t('versions.because.format') : null,
    rules.length === 0 ? null : t('versions.because.rules', { count: rules.length }),
    lists.length === 0 ? null : t('versions.because.lists', { count: lists.length }),
    thresholds.length === 0
      ? null
      : t('versions.because.thresholds', { mandates: thresholds.map((each) => t(`mandate.${each}`)).join(', ') }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
