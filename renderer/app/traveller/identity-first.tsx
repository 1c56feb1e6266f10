import { Link } from 'wouter';
import { casePartPath } from '../addresses.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface IdentityFirstProps {
  /** The number of the case. */
  readonly id: string;
}

/** Nothing is found about somebody of whom nobody read a document: the way there. */
export function IdentityFirst({ id }: IdentityFirstProps) {
  const { t } = useTranslation();
  return (
    <p role="status">
      {t('failure.refused.case-identity')}{' '}
      <Link className="link" href={casePartPath(id, 'inspection')}>
        {t('encounter.something.read')}
      </Link>
    </p>
  );
}
