import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeedAnswer } from '../../../shared/casework/deed-state.ts';
import { KeyButton } from '../ui/key-button.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { type Act, useAct } from '../ui/use-act.tsx';

export interface NamedAnswerProps {
  /** What was typed in the officer's name, by whom and when, in words. */
  readonly asked: { readonly officer: string; readonly when: string; readonly what: string };
  /** Ids of the record and the entry. */
  readonly about: readonly string[];
  /** Enters what the officer says; `why` is '' where they did it. */
  readonly onAnswer: (said: DeedAnswer, why: string, act: Act) => Promise<{ readonly ok: boolean }>;
}

/** An entry that waits for the answer of the officer it names, with a key for each: they did it, or say why it is not so. */
export function NamedAnswer({ asked, about, onAnswer }: NamedAnswerProps) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  const [disputing, setDisputing] = useState(false);
  const action = (answer: 'yes' | 'no', run: () => void) => ({
    id: `answer.deed.${answer}`,
    key: answer === 'yes' ? 'Y' : 'D',
    label: `answer.deed.${answer}`,
    group: 'keys.case',
    run,
  });
  return (
    <section className="answer" aria-label={t('answer.title')}>
      <p>{t('answer.deed', asked)}</p>
      <KeyButton tone="strong" action={action('yes', () => void onAnswer('confirmed', '', act))} />
      <KeyButton action={action('no', () => setDisputing(true))} />
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
