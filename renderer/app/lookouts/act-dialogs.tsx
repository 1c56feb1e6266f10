import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { LOOKOUT_HOURS, proposedHours } from '../../../shared/lookout/lookout-end.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { LookoutView } from '../../core/calls/lookout-views.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useNowMinute } from '../ui/use-now.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { hoursToExtend, REACHED } from './call-form.ts';
import { changeLines, reviewedHandling } from './change-words.ts';
import { HoursField } from './hours-field.tsx';
import { actOn } from './lookout-texts.ts';
import { useTermWriter } from './use-term-writer.ts';

export interface ActDialogProps {
  readonly view: LookoutView;
  readonly onClose: () => void;
}

/** A supervisor confirms the lookout, or lowers how far it reaches. */
export function ReviewDialog({ view, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const { id, version } = view;
  const told = saidBy(view);
  // Whoever confirms reads of a handling that counts only from this review on, also where an earlier one let another one count.
  const before = { ...told, handling: reviewedHandling(view.inside?.acts ?? [], told.handling) };
  const within = REACHED.filter((each) => OUTCOMES.indexOf(each) <= OUTCOMES.indexOf(view.outcome));
  const [outcome, setOutcome] = useState(within.at(-1) ?? 'watch');
  return (
    <ReasonDialog
      title={t('lookout.review.title')}
      about={[id]}
      hint={t('lookout.review.lead')}
      save={t('lookout.review')}
      onSave={(reason, act) =>
        act(
          'lookouts.review',
          { id, version, outcome, reason },
          t('lookout.reviewed'),
          actOn(view, 'review', changeLines(before, { ...told, outcome }, writer), writer),
        )
      }
      onClose={onClose}
    >
      <LabelledChoice
        label={t('lookout.outcome')}
        data-autofocus
        among={within}
        value={outcome}
        textOf={(each) => t(`outcome.${each}`)}
        onChange={setOutcome}
      />
    </ReasonDialog>
  );
}

/** What it says, as far as the officer reads it. */
function saidBy({ terms, grade, information, ...further }: LookoutView) {
  return { ...further, terms: terms ?? NO_LOOKOUT_TERMS, source: { grade, information } };
}

/** It holds for longer, counted from now. */
export function ExtendDialog({ view, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const now = useNowMinute();
  const { id, version, terms } = view;
  const among = hoursToExtend(view, now);
  const proposed = terms === null ? LOOKOUT_HOURS : proposedHours(terms, now);
  const [chosen, setHours] = useState(proposed);
  const hours = among.includes(chosen) ? chosen : (among[0] ?? 0);
  return (
    <ReasonDialog
      title={t('lookout.extend.title')}
      about={[id]}
      hint={t('lookout.extend.lead', { at: stamp(view.validUntil) })}
      save={t('lookout.extend')}
      onSave={(reason, act) =>
        act(
          'lookouts.extend',
          { id, version, hours, reason },
          t('lookout.extended', { at: stamp(new Date(Date.now() + hours * 3_600_000).toISOString()) }),
        )
      }
      onClose={onClose}
    >
      <HoursField isFirst terms={{ days: terms?.days ?? null }} among={among} hours={hours} onChange={setHours} />
    </ReasonDialog>
  );
}

/** Another description, or none, for one that is over. */
export function DescribeDialog({ view, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const { id, version } = view;
  const told = saidBy(view);
  const [description, setDescription] = useState(told.terms.description);
  const terms = { ...told.terms, description: description.trim() };
  return (
    <ReasonDialog
      title={t('lookout.describe.title')}
      about={[id]}
      hint={t('lookout.describe.lead')}
      save={t('lookout.describe')}
      ready={terms.description !== told.terms.description}
      onSave={(reason, act) =>
        act(
          'lookouts.describe',
          { id, version, description: terms.description, reason },
          t('lookout.described'),
          actOn(view, 'describe', changeLines(told, { ...told, terms }, writer), writer),
        )
      }
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        label={t('lookout.describe.field')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
    </ReasonDialog>
  );
}

/** Nothing is compared with it any more. */
export function EndDialog({ view, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const { id, version } = view;
  return (
    <ReasonDialog
      title={t('lookout.end.title')}
      about={[id]}
      hint={[t('lookout.end.lead'), ...(view.may.byTwo ? [t('lookout.by-two')] : [])].join(' ')}
      save={t('lookout.end')}
      onSave={(reason, act) =>
        act(
          'lookouts.end',
          { id, version, reason },
          t('lookout.ended'),
          actOn(view, 'end', [t('lookout.end.lead')], writer),
        )
      }
      onClose={onClose}
    />
  );
}
