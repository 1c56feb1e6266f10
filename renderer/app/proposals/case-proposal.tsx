import { useState } from 'react';
import { useActions } from '../frame/use-actions.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ProposeDialog, type ProposeDialogProps } from './propose-dialog.tsx';

/** The button that keeps something of a case for the rules. */
export function CaseProposal({ work }: Pick<ProposeDialogProps, 'work'>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const propose = () => setOpen(true);
  useActions([{ id: 'case.propose', key: null, label: 'proposal.make', group: 'keys.case', run: propose }]);
  return (
    <>
      <button type="button" className="button case-hold" onClick={propose}>
        {t('proposal.make')}
      </button>
      {open ? <ProposeDialog work={work} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
