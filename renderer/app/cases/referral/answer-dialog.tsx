import { SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Found, isOverturned, isTestable } from '../../../../shared/casework/finding.ts';
import { foundText } from '../../../../shared/casework/found-text.ts';
import { REFERRAL_ANSWERS, type ReferralAnswered } from '../../../../shared/casework/referral.ts';
import { toText } from '../../questions/about-text.ts';
import { Checks } from '../../ui/checks.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import type { ReferralDialogProps } from './hand-dialog.tsx';

const LONGEST_TEXT = 1000;

/** What they said of a referral. For an office outside, whoever types it says who answered and when. */
export function AnswerDialog({ referral, onClose }: ReferralDialogProps) {
  const { t } = useTranslation();
  const { value: cases } = useCall('cases.list', {}, ['cases']);
  const among = REFERRAL_ANSWERS.filter((each) => referral.may.includes(each));
  const [kind, setKind] = useState<ReferralAnswered>(among[0] ?? 'closed');
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState('');
  const [reference, setReference] = useState('');
  const [overturned, setOverturned] = useState<readonly string[]>([]);
  const isTyped = referral.to.kind === 'office';
  const found = cases?.find(({ id }) => id === referral.case)?.found ?? [];
  const lines = found.flatMap((each, line) => (isReferred(each, referral) ? [String(line)] : []));
  const ready = text.trim() !== '' && (!isTyped || (by.trim() !== '' && at !== ''));
  const lineText = (line: string) => {
    const each = found[Number(line)];
    return each === undefined ? '' : foundText(t, each);
  };
  const overturnedText = (line: string) => t('referral.does-not-stand', { finds: lineText(line) });
  return (
    <FormDialog
      title={t('ui.pair', { name: t('referral.answer'), value: toText(t, referral.to) })}
      save={t('referral.answer')}
      size="lg"
      ready={ready}
      onSave={(act) =>
        act(
          'referral.answer',
          {
            ...{ id: referral.id, kind, text: text.trim(), reference: reference.trim() },
            said: isTyped ? { by: by.trim(), at } : null,
            overturned: overturned.map(Number),
          },
          t('referral.told.answered'),
          {
            act: {
              what: t('ui.pair', { name: t('referral.answer'), value: toText(t, referral.to) }),
              effect: [t(`referral.state.${kind}`), text.trim(), ...overturned.map(overturnedText)],
            },
          },
        )
      }
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="xs">
        <LabelledChoice
          label={t('referral.answer.kind')}
          value={kind}
          among={among}
          textOf={(each) => t(`referral.state.${each}`)}
          onChange={setKind}
        />
        <LabelledField label={t('referral.reference')} value={reference} onChange={setReference} />
        {isTyped ? (
          <>
            <LabelledField required label={t('question.said.by')} value={by} onChange={setBy} />
            <LabelledField required label={t('question.said.at')} day="moment" value={at} onChange={setAt} />
          </>
        ) : null}
      </SimpleGrid>
      <Textarea
        label={t('referral.answer.text')}
        aria-required
        value={text}
        maxLength={LONGEST_TEXT}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {lines.length === 0 ? null : (
        <Checks
          label={t('referral.overturned')}
          among={lines}
          chosen={overturned}
          textOf={lineText}
          onChange={setOverturned}
        />
      )}
    </FormDialog>
  );
}

/** May this answer say that it does not stand? */
function isReferred(found: Found, { finds, asked }: ReferralDialogProps['referral']): boolean {
  const isTheirs = (found.agency ?? asked.agency) === asked.agency;
  return isTheirs && isTestable(found) && !isOverturned(found) && finds.some((kind) => kind === found.kind);
}
