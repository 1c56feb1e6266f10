import { Link } from 'wouter';
import type { Doubt } from '../../../../shared/protection/doubt.ts';
import { casePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { officerName } from '../../ui/officer-texts.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface DoubtNoteProps {
  readonly doubts: readonly Doubt[];
}

/** That a child to protect came with somebody, who doubts them, and that they do not go before that agency agrees. */
export function DoubtNote({ doubts }: DoubtNoteProps) {
  const { t } = useTranslation();
  const session = useSession();
  const stamp = useStamp();
  return doubts.map(({ officer, agency, at, child }) => (
    <p key={`${officer} ${at}`} className="board-say board-warning">
      <b>
        {t('doubt.says', {
          officer: officerName(t, session, officer),
          at: stamp(at),
        })}
      </b>{' '}
      {t('doubt.asks', { agency: t(`agency.${agency}`) })}{' '}
      {child === null ? null : (
        <Link className="link" href={casePath(child)}>
          {t('doubt.child', { id: child })}
        </Link>
      )}
    </p>
  ));
}
