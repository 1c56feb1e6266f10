import { useState } from 'react';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface WentButtonProps {
  /** The number of the case. */
  readonly id: string;
  readonly named: string;
}

/** Says where somebody went with whom something was found; their card leaves the board then. */
export function WentButton({ id, named }: WentButtonProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t('board.went')}
      </button>
      {isAsking ? (
        <ReasonDialog
          title={t('board.went.title', { named })}
          save={t('board.went.save')}
          about={[id]}
          label={t('board.went.where')}
          hint={t('board.went.hint')}
          onClose={() => setAsking(false)}
          onSave={(where, act) =>
            act('encounter.move', { id, entry: { kind: 'went', where } }, t('board.went-told', { named }))
          }
        />
      ) : null}
    </>
  );
}
