import { useState } from 'react';
import type { Comparable, VersionRow, VersionsView } from '../../../core/calls/rule-version-views.ts';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format.ts';
import { useCall } from '../../ui/use-call.ts';
import { ChangeList } from './change-list.tsx';
import { Signatures } from './signatures.tsx';
import { VersionActions } from './version-actions.tsx';
import { markText, officersText, stateText, type VersionReader, versionName } from './version-words.ts';

export interface VersionDetailProps {
  readonly row: VersionRow;
  readonly view: VersionsView;
  readonly reader: VersionReader;
  readonly onDraft: (version: number) => void;
}

/** One version in full: state, signatures given and missing, changes, and when it was in force. */
export function VersionDetail({ row, view, reader, onDraft }: VersionDetailProps) {
  const { t, language, zone } = reader;
  const pairs: readonly (readonly [string, string])[] = [
    ...(row.authors.length === 0 ? [] : [['versions.authors', officersText(t, row.authors)] as const]),
    ...(row.validatedBy === null || row.validatedAt === null
      ? []
      : [
          [
            'versions.validated',
            `${officersText(t, [row.validatedBy])} · ${formatStamp(row.validatedAt, zone, language)}`,
          ] as const,
        ]),
    ...(row.basedOn === null
      ? []
      : [['versions.based-on', t('versions.number', { version: row.basedOn.version })] as const]),
    ['versions.rules', t('versions.rules.count', { count: row.rules })],
    ['rules.format', t(`rules.format.${row.format}`)],
  ];
  return (
    <article className="rule-detail version-detail">
      <p className="mono faint version-hash" title={row.hash}>
        {row.hash.slice(0, 16)}
      </p>
      <h2>{versionName(t, row)}</h2>
      <p className="version-stand">
        <span className={`tag version-state ${row.state}`}>{t(`versions.tag.${row.state}`)}</span>
        {stateText(reader, row, view.scheduled?.hash === row.hash ? view.scheduled.from : null)}
      </p>
      <VersionActions row={row} view={view} reader={reader} onDraft={() => onDraft(row.version)} />
      {row.note === '' ? null : <p>{row.note}</p>}
      {row.origin === 'shipped' && row.signatures.length === 0 && row.required.length === 0 ? null : (
        <>
          <h3 className="small-head">{t('versions.signatures')}</h3>
          <Signatures row={row} reader={reader} />
        </>
      )}
      <h3 className="small-head">{t('versions.about')}</h3>
      <dl className="pairs">
        {pairs.map(([label, value]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {row.reigns.map((reign) => (
          <div key={reign.since ?? ''}>
            <dt>{t('versions.in-force')}</dt>
            <dd>
              {reignText(reader, reign)}
              {reign.by === null ? null : (
                <span className="dim">
                  {' '}
                  {t(reign.rolledBack ? 'versions.reign.rolled-back' : 'versions.reign.by', {
                    by: markText(reader, reign.by),
                  })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Difference key={row.hash} row={row} view={view} reader={reader} />
    </article>
  );
}

function reignText({ t, language, zone }: VersionReader, { since, until }: VersionRow['reigns'][number]): string {
  const from = since === null ? null : formatStamp(since, zone, language);
  const to = until === null ? null : formatStamp(until, zone, language);
  if (from === null) return to === null ? t('versions.reign.always') : t('versions.reign.until', { to });
  return to === null ? t('versions.reign.since', { from }) : t('versions.reign.from-to', { from, to });
}

/** The changes from another version to this one; first from the one that it replaces or replaced. */
function Difference({ row, view, reader }: Omit<VersionDetailProps, 'onDraft'>) {
  const { t } = reader;
  const others = view.versions.filter(({ hash }) => hash !== row.hash);
  const before =
    row.state === 'active' || row.state === 'superseded' ? (row.basedOn?.version ?? null) : view.inForce.version;
  const first = others.find(({ version }) => version === before) ?? others[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const from = chosen ?? (first === undefined ? null : String(first.version));
  const input: { readonly from: Comparable; readonly to: Comparable } | null =
    from === null
      ? null
      : { from: from === 'shipped' ? { shipped: true } : { version: Number(from) }, to: { version: row.version } };
  const { value: changes, failure, again } = useCall('versions.compare', input, ['rules']);
  if (input === null) return null;
  return (
    <>
      <div className="version-difference">
        <h3 className="small-head">{t('versions.difference')}</h3>
        <label>
          {t('versions.compared-with')}{' '}
          <select value={from ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
            {others.map((other) => (
              <option key={other.hash} value={other.version}>
                {versionName(t, other)}
                {other.state === 'active' ? ` · ${t('versions.tag.active')}` : ''}
              </option>
            ))}
            {view.shippedChanged === null ? null : <option value="shipped">{t('versions.shipped-now')}</option>}
          </select>
        </label>
      </div>
      {failure !== null && changes === null ? <FailureNote failure={failure} again={again} /> : null}
      {changes === null ? null : <ChangeList changes={changes} />}
    </>
  );
}
