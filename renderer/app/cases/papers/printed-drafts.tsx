import { draftKindText } from '../../../../shared/official-draft/draft-kind.ts';
import type { PrintedDraft } from '../../../../shared/official-draft/printed-draft.ts';
import { useSession } from '../../frame/use-session.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

/** Which drafts were printed, the latest first. */
export function PrintedDrafts({ printed }: { readonly printed: readonly PrintedDraft[] }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const session = useSession();
  const columns = (['at', 'kind', 'copy', 'number', 'template', 'by'] as const).map((each) =>
    t(`official-draft.column.${each}`),
  );
  if (printed.length === 0) return <p className="case-papers-acts dim">{t('official-draft.list.none')}</p>;
  return (
    <table className="custody-owed">
      <caption className="visually-hidden">{t('official-draft.list')}</caption>
      <HeadRow columns={columns} />
      <tbody>
        {printed.map((each) => (
          <tr key={each.id} title={`SHA-256 ${each.sha256}`}>
            <th scope="row">{stamp(each.at)}</th>
            <td>
              {t(draftKindText(each.kind))} · <span lang={each.language}>{t(`language.${each.language}`)}</span>
            </td>
            <td>{each.copy}</td>
            <td className="mono">{each.number}</td>
            <td>
              {each.template.number === 0
                ? t('official-draft.starting')
                : t('official-draft.version', { number: each.template.number })}
            </td>
            <td>{[each.officer, each.with].map((officer) => officerName(t, session, officer)).join(' + ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
