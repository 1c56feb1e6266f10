import { useState } from 'react';
import type { QuietView } from '../../core/calls/quiet-views.ts';
import { useSession } from '../frame/use-session.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useTranslation } from '../ui/use-translation.ts';

export interface QuietOfficersProps {
  readonly quiet: QuietView;
  readonly onClose: () => void;
}

const CHANGES = ['name', 'unname'] as const;

/** Names one more officer, or takes one away, with a second officer: a shift ends, and the work goes on. */
export function QuietOfficers({ quiet, onClose }: QuietOfficersProps) {
  const { t } = useTranslation();
  const session = useSession();
  const [change, setChange] = useState<(typeof CHANGES)[number]>('name');
  const among = change === 'name' ? quiet.able.map(({ id }) => id) : quiet.officers;
  const [chosen, setChosen] = useState('');
  const whom = among.includes(chosen) ? chosen : (among[0] ?? '');
  const officer = officerName(t, session, whom);
  const done = change === 'name' ? 'named' : 'unnamed';
  return (
    <FormDialog
      title={t('quiet.officers.title')}
      save={t(`quiet.officers.${change}`)}
      ready={whom !== ''}
      onSave={(act) =>
        act(`quiet.${change}`, { id: quiet.id, whom }, t(`quiet.told.${done}`, { officer }), {
          about: [`${quiet.office}, ${quiet.reference}`, t(`quiet.step.${done}`, { whom: officer })],
        })
      }
      onClose={onClose}
    >
      <p className="dim">{t('quiet.officers.hint')}</p>
      <LabelledChoice
        data-autofocus
        label={t('quiet.kind')}
        among={CHANGES}
        value={change}
        textOf={(each) => t(`quiet.officers.${each}`)}
        onChange={setChange}
      />
      <LabelledChoice
        label={t('quiet.officers.which')}
        among={among}
        value={whom}
        textOf={(id) => officerName(t, session, id)}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
