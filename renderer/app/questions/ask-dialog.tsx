import { Autocomplete, NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { OFFICES, QUESTION_KINDS, type QuestionAbout, type QuestionTo } from '../../../shared/casework/question.ts';
import { isOfOneState } from '../../../shared/protection/way-out.ts';
import { useSession } from '../frame/use-session.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useLawAgencies } from '../ui/use-agencies.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { toText } from './about-text.ts';
import { LONGEST_QUESTION } from './reply-dialog.tsx';

export interface AskDialogProps {
  readonly flight: string;
  /** The case that it is about; left out: the dialog asks what on the flight it is about. */
  readonly onCase?: string;
  /** Name of the flight or the case as shown on screens. */
  readonly name: string;
  readonly onClose: () => void;
}

type Kind = (typeof QUESTION_KINDS)[number];
const LONGEST_LAW = 200;
const STATE = /^[A-Z]{3}$/;

/** Asks an airline, another agency or an office outside. What an airline would read must not say why it is asked; the dialog says so. */
export function AskDialog({ flight, onCase, name, onClose }: AskDialogProps) {
  const { t } = useTranslation();
  const receivers = useReceivers(onCase !== undefined);
  const { value: frame } = useCall('frame.get', {}, ['frame']);
  const [receiver, setReceiver] = useState(0);
  const [kind, setKind] = useState<Kind>('flight');
  const [code, setCode] = useState('');
  const [text, setText] = useState('');
  const [law, setLaw] = useState('');
  const [due, setDue] = useState('');
  const [state, setState] = useState('');
  const chosen = receivers[receiver];
  const isOfState = chosen !== undefined && isOfOneState(chosen);
  const to = isOfState && chosen.kind === 'office' && STATE.test(state) ? { ...chosen, state } : chosen;
  const isCode = onCase !== undefined || kind === 'flight' || /^\s*[0-9a-z]{1,14}\s*$/i.test(code);
  const ready = isCode && text.trim() !== '' && to !== undefined;
  const about: QuestionAbout = onCase === undefined ? ABOUT[kind](code.trim()) : { kind: 'case', case: onCase };
  const lines = [...(frame?.frame.uses ?? []), ...(frame?.frame.powers ?? [])].map(({ cites }) => cites);
  return (
    <FormDialog
      title={t('question.ask.title', { of: name })}
      size="lg"
      onClose={onClose}
      onSave={async (act) =>
        to === undefined
          ? undefined
          : act(
              'question.ask',
              { flight, about, text: text.trim(), to, law: law.trim(), due: due === '' ? null : due },
              t('question.told.asked'),
            )
      }
      save={t('question.ask')}
      ready={ready}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        <NativeSelect
          data-autofocus
          label={t('question.to')}
          data={receivers.map((each, at) => ({ value: String(at), label: toText(t, each) }))}
          value={String(receiver)}
          onChange={(event) => setReceiver(Number(event.currentTarget.value))}
        />
        {isOfState ? (
          <LabelledField
            upper
            label={t('question.state')}
            hint={t('question.state.hint')}
            value={state}
            onChange={(value) => setState(value.trim().toUpperCase())}
          />
        ) : null}
        {onCase === undefined ? (
          <NativeSelect
            label={t('question.about')}
            data={QUESTION_KINDS.map((each) => ({ value: each, label: t(`question.kind.${each}`) }))}
            value={kind}
            onChange={(event) => setKind(QUESTION_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
          />
        ) : null}
        {onCase !== undefined || kind === 'flight' ? null : (
          <TextInput
            label={t(`question.code.${kind}`)}
            value={code}
            maxLength={14}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </SimpleGrid>
      <Textarea
        label={t('question.text')}
        aria-describedby={to?.kind === 'airline' ? 'question-warning' : undefined}
        value={text}
        maxLength={LONGEST_QUESTION}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {to?.kind === 'airline' ? (
        <p className="question-warning" id="question-warning">
          {t('question.text.warning')}
        </p>
      ) : null}
      <SimpleGrid cols={2} spacing="xs">
        <Autocomplete
          label={t('question.law')}
          value={law}
          maxLength={LONGEST_LAW}
          data={[...new Set(lines.filter((cites) => cites !== ''))]}
          onChange={setLaw}
        />
        <LabelledField label={t('question.due')} day="moment" value={due} onChange={setDue} />
      </SimpleGrid>
    </FormDialog>
  );
}

/** Whom the officer may ask: an airline (not about a case), the other agencies at work, and offices outside. */
function useReceivers(aboutCase: boolean): readonly QuestionTo[] {
  const { officer } = useSession();
  const law = useLawAgencies();
  return useMemo(
    () => [
      ...(aboutCase ? [] : [{ kind: 'airline' as const }]),
      ...law.filter((agency) => agency !== officer.agency).map((agency) => ({ kind: 'agency' as const, agency })),
      ...OFFICES.map((office) => ({ kind: 'office' as const, office })),
    ],
    [aboutCase, law, officer.agency],
  );
}

const ABOUT: Readonly<Record<Kind, (code: string) => QuestionAbout>> = {
  flight: () => ({ kind: 'flight' }),
  seat: (seat) => ({ kind: 'seat', seat }),
  bag: (tag) => ({ kind: 'bag', tag }),
  booking: (locator) => ({ kind: 'booking', locator }),
};
