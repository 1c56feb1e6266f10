import { useState } from 'react';
import type { EntryAnswer } from '../../../shared/casework/deed-state.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { type Act, useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface NamedAnswerProps {
  /** `deed`: it was typed in the officer's name, by whom and when, in words. `entry-disputed`: who disputes what they or their agency typed. */
  readonly kind: 'deed' | 'entry-disputed';
  readonly asked: { readonly officer: string; readonly when: string; readonly what: string };
  /** Ids of the record and the entry. */
  readonly about: readonly string[];
  /** Enters what the officer says; `why` is '' where they did or read it. */
  readonly onAnswer: (said: EntryAnswer, why: string, act: Act) => Promise<{ readonly ok: boolean }>;
}

/** An entry that waits for the officer, with a key for each answer: they did it, or say why it is not so. A dispute is only read. */
export function NamedAnswer({ kind, asked, about, onAnswer }: NamedAnswerProps) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  const [disputing, setDisputing] = useState(false);
  const action = (answer: 'yes' | 'no', run: () => void) => ({
    id: `answer.${kind}.${answer}`,
    key: answer === 'yes' ? 'Y' : 'D',
    label: `answer.${kind}.${answer}`,
    group: 'keys.case',
    run,
  });
  const yes = kind === 'deed' ? 'confirmed' : 'read';
  return (
    <section className="answer" aria-label={t('answer.title')}>
      <p>{t(`answer.${kind}`, asked)}</p>
      <KeyButton tone="strong" action={action('yes', () => void onAnswer(yes, '', act))} />
      {kind === 'deed' ? <KeyButton action={action('no', () => setDisputing(true))} /> : null}
      {disputing ? (
        <ReasonDialog
          title={t('case.dialog.dispute')}
          about={about}
          hint={t('case.hint.dispute')}
          save={t('case.save.dispute')}
          onSave={(why, actThere) => onAnswer('disputed', why, actThere)}
          onClose={() => setDisputing(false)}
        />
      ) : null}
      {dialog}
    </section>
  );
}
