import { useState } from 'react';
import type { QuietView } from '../../core/calls/quiet-views.ts';
import { useSession } from '../frame/use-session.ts';
import { instantOf, localOf } from '../rules/versions/local-instant.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface MoveQuietProps {
  readonly quiet: QuietView;
  readonly onClose: () => void;
}

/** Moves the deadline of quiet work, with a second officer. */
export function MoveQuiet({ quiet, onClose }: MoveQuietProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const zone = useSession().zone ?? 'UTC';
  const [due, setDue] = useState(() => localOf(Date.parse(quiet.due), zone));
  const at = instantOf(due, zone);
  return (
    <FormDialog
      title={t('quiet.move')}
      save={t('quiet.move')}
      ready={at !== null && at !== quiet.due}
      onSave={(act) =>
        act('quiet.move', { id: quiet.id, due: at ?? '' }, t('quiet.told.moved'), {
          about: [`${quiet.office}, ${quiet.reference}`, t('quiet.until', { due: at === null ? '' : stamp(at) })],
        })
      }
      onClose={onClose}
    >
      <LabelledField
        day="moment"
        first
        label={t('quiet.due')}
        value={due}
        hint={t('quiet.due.hint')}
        onChange={setDue}
      />
    </FormDialog>
  );
}
