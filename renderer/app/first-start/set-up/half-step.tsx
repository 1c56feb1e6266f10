import { IconEyeOff, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { focusElement } from '../../ui/focus-element.ts';
import { Form } from '../../ui/form.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { groupsOf, groupToProve, isGroup } from './recovery-groups.ts';
import { StepHeading } from './step-heading.tsx';

export interface HalfStepProps {
  readonly number: 1 | 2;
  readonly half: string;
  readonly keeper: { readonly name: string; readonly agency: Agency };
  readonly unit: string;
  readonly onDone: () => void;
}

/** One half of the recovery code, for its keeper: shown, put on paper, and proved by typing back a part of it. */
export function HalfStep({ number, half, keeper, unit, onDone }: HalfStepProps) {
  const { t } = useTranslation();
  const [proving, setProving] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const group = groupToProve(half, number);
  const title = t(`set-up.half-${number}`);
  const agency = t(`agency.${keeper.agency}`);
  const confirm = () => {
    if (isGroup(half, group, typed)) return onDone();
    setWrong(true);
    focusElement('half-proof');
  };
  const groups = (
    <ol className="half-groups mono">
      {groupsOf(half).map((each, index) => (
        <li key={index}>
          <span className="group-number">{index + 1}</span> {each}
        </li>
      ))}
    </ol>
  );
  return (
    <Form
      onSubmit={() => {
        if (proving) confirm();
        else setProving(true);
      }}
    >
      {proving ? <h1>{title}</h1> : <StepHeading>{title}</StepHeading>}
      <p className="look-away">
        <IconEyeOff size={16} aria-hidden /> {t('set-up.half.for', { name: keeper.name, agency })}
      </p>
      <p className="dim">{t('set-up.half.why')}</p>
      {proving ? (
        <LabelledField
          id="half-proof"
          label={t('set-up.half.prove', { group })}
          value={typed}
          upper
          autoFocus
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
          error={wrong ? t('set-up.half.wrong', { group }) : null}
        />
      ) : (
        <figure className="half" aria-label={t('set-up.half.label', { number })}>
          {groups}
          <figcaption className="faint">
            {t('set-up.half.label', { number })} · {t('set-up.half.once')}
          </figcaption>
        </figure>
      )}
      <div className="form-buttons">
        {proving ? (
          <button type="button" className="button quiet" onClick={() => setProving(false)}>
            {t('set-up.half.show')}
          </button>
        ) : (
          // On paper only: a file would lie on the same disk as the store.
          <button type="button" className="button" onClick={() => window.print()}>
            <IconPrinter size={15} aria-hidden /> {t('set-up.half.print')}
          </button>
        )}
        <button type="submit" className="button strong">
          {t(proving ? 'set-up.half.confirm' : 'set-up.half.on-paper')}
        </button>
      </div>
      {createPortal(
        <article className="sheet" aria-hidden="true">
          <h1>{t('set-up.sheet.title', { number })}</h1>
          <p>{t('set-up.sheet.unit', { unit })}</p>
          <p>{t('set-up.sheet.keeper', { name: keeper.name, agency })}</p>
          {groups}
          <p>{t('set-up.half.why')}</p>
          <p>{t('set-up.sheet.use')}</p>
        </article>,
        document.body,
      )}
    </Form>
  );
}
