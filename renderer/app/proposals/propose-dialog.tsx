import { Autocomplete, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Case } from '../../../shared/casework/case.ts';
import { PROPOSAL_KINDS, type ProposalKind } from '../../../shared/casework/proposal.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface ProposeDialogProps {
  readonly work: Pick<Case, 'id' | 'found'>;
  readonly onClose: () => void;
}

const LONGEST = 300;

/** Keeps a new telephone, method or concealment of a case for the rules. Concealments that were found are offered. */
export function ProposeDialog({ work, onClose }: ProposeDialogProps) {
  const { t } = useTranslation();
  const ways = [
    ...new Set(
      work.found.flatMap(({ concealment }) =>
        concealment === undefined ? [] : [t(`found.concealment.${concealment}`, { defaultValue: concealment })],
      ),
    ),
  ];
  const [kind, setKind] = useState<ProposalKind>(ways.length > 0 ? 'concealment' : 'telephone');
  const [text, setText] = useState(ways[0] ?? '');
  return (
    <FormDialog
      title={t('proposal.make.title', { case: work.id })}
      onClose={onClose}
      onSave={(act) => act('proposal.make', { case: work.id, kind, text: text.trim() }, t('proposal.told.made'))}
      save={t('proposal.make')}
      ready={text.trim() !== ''}
    >
      <NativeSelect
        label={t('proposal.kind')}
        data={PROPOSAL_KINDS.map((each) => ({ value: each, label: t(`proposal.kind.${each}`) }))}
        value={kind}
        onChange={(event) => setKind(PROPOSAL_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      />
      <Autocomplete
        data-autofocus
        label={t('proposal.text')}
        description={t('proposal.text.hint')}
        value={text}
        maxLength={LONGEST}
        data={kind === 'concealment' ? ways : []}
        onChange={setText}
      />
    </FormDialog>
  );
}
