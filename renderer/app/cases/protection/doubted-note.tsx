import { Link } from 'wouter';
import type { ProtectionView } from '../../../core/calls/protections.ts';
import { travellerPath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { readableName } from '../../traveller/person-text.ts';
import { useAct } from '../../ui/use-act.tsx';
import { useTranslation } from '../../ui/use-translation.ts';

export interface DoubtedNoteProps {
  readonly doubted: ProtectionView['withoutCase'];
  /** Nobody says who the companion is. */
  readonly isUnnamed: boolean;
}

/** Who is doubted because of a child, and has no case: the officer goes to them, or opens one at once. Or that nobody says who it is. */
export function DoubtedNote({ doubted, isUnnamed }: DoubtedNoteProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { act, dialog } = useAct();
  return (
    <>
      {isUnnamed ? <p className="board-say board-warning">{t('doubt.unnamed')}</p> : null}
      {doubted.map(({ flight, traveller, name, seat }) => {
        const named = readableName(name) || t('traveller.no-name');
        const told = [named, ...(seat === null ? [] : [t('board.seat', { seat })])].join(' · ');
        return (
          <p key={traveller} className="board-say board-warning">
            {t('doubt.companion')}{' '}
            <Link className="link" href={travellerPath(flight, traveller)}>
              {told}
            </Link>{' '}
            <b>{t('doubt.without-case')}</b>{' '}
            {permissions.includes('case.work') ? (
              <button
                type="button"
                className="button"
                onClick={() =>
                  void act('case.claim', { flight, traveller }, ({ id }) => t('case.told.claimed', { name: named, id }))
                }
              >
                {t('doubt.open-case', { named })}
              </button>
            ) : null}
          </p>
        );
      })}
      {dialog}
    </>
  );
}
