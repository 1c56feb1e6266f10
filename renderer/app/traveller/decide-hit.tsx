import { Radio, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DISPOSITIONS, type Disposition } from '../../../shared/casework/case.ts';
import type { ReasonView } from '../../core/calls/traveller.ts';
import { useLanguage } from '../ui/use-language.ts';
import { hasValues, MarkedReason } from './marked-reason.tsx';
import { titleIn } from './reason-words.ts';

export interface DecideHitProps {
  readonly reason: ReasonView;
  readonly draft: { readonly disposition: Disposition | null; readonly reason: string };
  readonly focus: boolean;
  readonly onChange: (draft: { readonly disposition: Disposition | null; readonly reason: string }) => void;
}

/** One hit to decide: its rule and what it found, right, wrong or not examined, with the reason. */
export function DecideHit({ reason, draft, focus, onChange }: DecideHitProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleIn(reason.title, language);
  const id = useId();
  return (
    <fieldset className="decide" aria-labelledby={id}>
      <Radio.Group
        label={
          <>
            <span id={id}>{title}</span> <span className="tag">{t(`mandate.${reason.mandate}`)}</span>
          </>
        }
        description={hasValues(reason, language) ? <MarkedReason reason={reason} /> : null}
        value={draft.disposition}
        onChange={(value) => onChange({ ...draft, disposition: DISPOSITIONS.find((known) => known === value) ?? null })}
      >
        <div className="choices row">
          {DISPOSITIONS.map((known, index) => (
            <Radio
              key={known}
              value={known}
              label={t(`disposition.${known}`)}
              {...(focus && index === 0 ? { 'data-autofocus': true } : {})}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        aria-label={t('case.reason-for', { title })}
        placeholder={t('case.reason')}
        value={draft.reason}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
    </fieldset>
  );
}
