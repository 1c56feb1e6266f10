import { Link } from 'wouter';
import type { AuditScalar } from '../../../shared/audit/audit-entry.ts';
import type { AuditRow } from '../../core/calls/audit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { HeadRow } from '../ui/head-row.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { actorName, changedFields, fieldName, kindText, subjectPath, subjectText, valueText } from './audit-words.ts';

export interface AuditEntryPaneProps {
  readonly row: AuditRow;
}

/** One entry: who, when, what, why, and the change with both sides next to each other. */
export function AuditEntryPane({ row }: AuditEntryPaneProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const session = useSession();
  const { permissions } = session;
  const words = { t, language, session };
  const changed = changedFields(row.before, row.after);
  const details = Object.entries(row.details);
  return (
    <article className="audit-entry">
      <header>
        <h2 title={row.kind}>{kindText(row.kind, language)}</h2>
        {row.seq === null ? null : <span className="faint">{t('audit.number', { number: row.seq })}</span>}
      </header>
      {row.values === 'none' || row.values === 'whole' ? null : (
        <p className={row.values === 'broken' ? 'audit-note broken' : 'audit-note'}>
          {t(`audit.values.${row.values}`)}
        </p>
      )}
      <dl className="audit-facts">
        <Fact name="local" text={localText(row)} />
        <Fact name="at" text={row.at.replace('T', ' ').replace('Z', '')} />
        <Fact name="officer" text={actorName(t, session, row.officer)} more={row.officer} />
        {row.second === null ? null : <Fact name="second" text={actorName(t, session, row.second)} more={row.second} />}
        <Fact
          name="subject"
          text={subjectText(row, words) ?? t('audit.nothing')}
          more={row.subject ?? undefined}
          path={permissions.includes('view') ? subjectPath(row) : null}
        />
        {row.reason === null ? null : <Fact name="reason" text={row.reason} />}
      </dl>
      {changed.length === 0 ? null : (
        <table className="audit-changes">
          <caption>{t('audit.changed')}</caption>
          <HeadRow columns={[t('audit.field'), t('audit.column.before'), t('audit.column.after')]} />
          <tbody>
            {changed.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row" title={name}>
                  {fieldName(name, language)}
                </th>
                <td title={codeOf(before)}>{valueText(name, before, words)}</td>
                <td className={before === after ? undefined : 'changed'} title={codeOf(after)}>
                  {valueText(name, after, words)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {details.length === 0 ? null : (
        <table className="audit-changes">
          <caption>{t('audit.column.details')}</caption>
          <tbody>
            {details.map(([name, value]) => (
              <tr key={name}>
                <th scope="row" title={name}>
                  {fieldName(name, language)}
                </th>
                <td colSpan={2} title={codeOf(value)}>
                  {valueText(name, value, words)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  );
}

interface FactProps {
  readonly name: string;
  readonly text: string;
  readonly more?: string | undefined;
  /** The screen that shows it. */
  readonly path?: string | null;
}

function Fact({ name, text, more, path = null }: FactProps) {
  const { t } = useTranslation();
  return (
    <>
      <dt>{t(`audit.column.${name}`)}</dt>
      <dd title={more}>
        {path === null ? (
          text
        ) : (
          <Link className="link" href={path}>
            {text}
          </Link>
        )}
      </dd>
    </>
  );
}

/** A value as it is stored, for the tooltip. */
function codeOf(value: AuditScalar | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `2026-11-24 09:00:00 +01:00 (Africa/Lagos)`. */
function localText({ local }: AuditRow): string {
  if (local === null) return '–';
  return `${local.time.slice(0, 19).replace('T', ' ')} ${local.time.slice(19)} (${local.zone})`;
}
