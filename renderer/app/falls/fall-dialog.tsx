import type { FallRow } from '../../core/calls/falls.ts';
import { listedName } from '../traveller/person-text.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface FallDialogProps {
  readonly fall: Pick<FallRow, 'id' | 'name'>;
  readonly onClose: () => void;
}

/** Why it stands that a target fell by a message or an act on rules. */
export function FallDialog({ fall, onClose }: FallDialogProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('fall.look')}
      about={[fall.id]}
      hint={t('fall.look.hint', { name: listedName(t, fall.name) })}
      save={t('fall.look.save')}
      onSave={(reason, act) => act('fall.look', { id: fall.id, reason }, t('fall.told'))}
      onClose={onClose}
    />
  );
}
