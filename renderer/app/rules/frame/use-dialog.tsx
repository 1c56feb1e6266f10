import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAW_AGENCIES, type LawAgency } from '../../../../shared/casework/case.ts';
import { FAMILIES, MANDATES } from '../../../../shared/fact/fact.ts';
import { EVERYTHING, USE_KINDS, type UseKind, type UseLine } from '../../../../shared/frame/legal-frame.ts';
import { dutyOfficersText } from '../../ui/duty-officers-text.ts';
import { Form } from '../../ui/form.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { FactPicker } from '../builder/fact-picker.tsx';
import { DialogButtons } from './dialog-buttons.tsx';
import { datesReversed } from './frame-draft.ts';
import { LineFields } from './line-fields.tsx';
import { type NameOfList, subjectText } from './line-text.ts';

export interface UseDialogProps {
  readonly line: UseLine;
  /** The line is in the frame already. */
  readonly known: boolean;
  /** Ids of the named lists of the rules in force. */
  readonly lists: readonly string[];
  readonly nameOf: NameOfList;
  readonly onSave: (line: UseLine) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** Whether rules may use something, who sees their hits, and what other agencies are told. */
export function UseDialog({ line: given, known, lists, nameOf, onSave, onRemove, onClose }: UseDialogProps) {
  const { t } = useTranslation();
  const [line, setLine] = useState(given);
  const change = (part: Partial<UseLine>) => setLine((before) => ({ ...before, ...part }));
  const toggle = (agency: LawAgency) => {
    const now = line.seenBy ?? LAW_AGENCIES;
    const seenBy = LAW_AGENCIES.filter((each) => now.includes(each) !== (each === agency));
    if (seenBy.length > 0) change(seenBy.length === LAW_AGENCIES.length ? { seenBy: null, contact: null } : { seenBy });
  };
  const ready = line.of !== '' && !datesReversed(line);
  const choices = choicesOf(line.kind, lists);
  return (
    <FormDialog size="lg" title={t('frame.use.title')} onClose={onClose}>
      <Form className="form frame-form" ready={ready} onSubmit={() => onSave(line)}>
        <div className="entry-grid">
          <Choice
            label={t('frame.use.kind')}
            value={line.kind}
            options={USE_KINDS.map((kind) => [kind, t(`frame.kind.${kind}`)] as const)}
            onChange={(value) => {
              const kind = USE_KINDS.find((each) => each === value);
              if (kind !== undefined) change({ kind, of: kind === 'fact' ? '' : EVERYTHING });
            }}
          />
          {line.kind === 'fact' ? (
            <div className="labelled wide">
              <span>{t('frame.use.which')}</span>
              <FactPicker
                value={line.of === '' ? null : line.of}
                mandate={null}
                label={t('frame.use.which')}
                onChoose={(of) => change({ of })}
              />
            </div>
          ) : (
            <Choice
              wide
              label={t('frame.use.which')}
              value={line.of}
              options={choices.map((of) => [of, subjectText(t, line.kind, of, nameOf)] as const)}
              onChange={(of) => change({ of })}
            />
          )}
          <Choice
            label={t('frame.use.may')}
            value={line.may ? 'may' : 'may-not'}
            options={[
              ['may', t('frame.use.may.yes')],
              ['may-not', t('frame.use.may.no')],
            ]}
            onChange={(value) => change(value === 'may' ? { may: true } : { may: false, seenBy: null, contact: null })}
          />
        </div>
        {line.may ? (
          <fieldset className="frame-checks">
            <legend>{t('frame.use.seen-by')}</legend>
            {LAW_AGENCIES.map((agency) => (
              <label key={agency} className="check">
                <input
                  type="checkbox"
                  checked={line.seenBy?.includes(agency) ?? true}
                  onChange={() => toggle(agency)}
                />
                {t(`agency.${agency}`)}
              </label>
            ))}
          </fieldset>
        ) : null}
        {line.seenBy === null ? null : (
          <Choice
            label={t('frame.use.others')}
            value={line.contact ?? ''}
            options={[
              ['', t('frame.use.others.silent')],
              ...line.seenBy.map(
                (agency) =>
                  [agency, t('frame.use.others.contact', { officer: dutyOfficersText(t, [agency]) })] as const,
              ),
            ]}
            onChange={(value) => change({ contact: LAW_AGENCIES.find((agency) => agency === value) ?? null })}
          />
        )}
        <LineFields line={line} onChange={change} />
        <DialogButtons ready={ready} onRemove={known ? onRemove : null} onClose={onClose} />
      </Form>
    </FormDialog>
  );
}

function choicesOf(kind: UseKind, lists: readonly string[]): readonly string[] {
  const some = { mandate: MANDATES, family: FAMILIES, list: lists, fact: [] }[kind];
  return [EVERYTHING, ...some];
}

interface ChoiceProps {
  readonly wide?: boolean;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ wide = false, label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  const listed = options.some(([each]) => each === value) ? options : [...options, [value, value] as const];
  return (
    <div className={wide ? 'labelled wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      <span className="text-field">
        <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {listed.map(([each, text]) => (
            <option key={each} value={each}>
              {text}
            </option>
          ))}
        </select>
      </span>
      <span className="labelled-hint" />
    </div>
  );
}
