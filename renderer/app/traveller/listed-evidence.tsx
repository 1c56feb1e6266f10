import { useTranslation } from 'react-i18next';
import type { Listed } from '../../../shared/screening/listed.ts';
import { EvidenceTable } from '../ui/evidence-table.tsx';

export interface ListedEvidenceProps {
  readonly listed: Listed;
}

/** Below a hit of a list: what endangers officers, what the owner asks, whose list it is, and the evidence line by line. */
export function ListedEvidence({ listed }: ListedEvidenceProps) {
  const { t } = useTranslation();
  const { owner, title, reference, warning, instruction, lines } = listed;
  return (
    <div className="listed-evidence">
      {warning === null ? null : <p className="listed-warning">{t('match.warning', { warning })}</p>}
      {instruction === '' ? null : <p>{instruction}</p>}
      <p className="dim">
        {[
          t('match.owner', { list: title, owner: t(`agency.${owner}`) }),
          ...(reference === null ? [] : [reference]),
        ].join(' · ')}
      </p>
      <EvidenceTable lines={lines} />
    </div>
  );
}
