import { useState } from 'react';
import { FormDialog } from './form-dialog.tsx';
import { LabelledField } from './labelled-field.tsx';
import type { Act } from './use-act.tsx';
import { useTranslation } from './use-translation.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

export interface BoundedDialogProps<Field extends string> {
  readonly title: string;
  readonly hint: string;
  readonly save: string;
  /** In the order in which they are asked, each with its label and bounds. */
  readonly fields: readonly { readonly name: Field; readonly label: string; readonly bounds: Bounds }[];
  readonly now: Readonly<Record<Field, number>>;
  readonly onClose: () => void;
  /** `about`: each field before and after, for the second officer. */
  readonly onSave: (act: Act, set: Readonly<Record<Field, number>>, about: readonly string[]) => ReturnType<Act>;
}

/** A setting of whole numbers within bounds. */
export function BoundedDialog<Field extends string>({
  title,
  hint,
  save,
  fields,
  now,
  onClose,
  onSave,
}: BoundedDialogProps<Field>) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, String(now[name])])),
  );
  const textOf = (name: Field) => texts[name] ?? '';
  const set = fields.flatMap(({ name, bounds }) => {
    const number = wholeIn(textOf(name), bounds);
    return number === null ? [] : [[name, number] as const];
  });
  const ready = set.length === fields.length;
  const saved = async (act: Act) => {
    if (!ready) return;
    const about = [title, ...fields.map(({ name, label }) => `${label}: ${now[name]} → ${textOf(name)}`)];
    return onSave(act, Object.fromEntries(set) as Record<Field, number>, about);
  };
  return (
    <FormDialog title={title} onClose={onClose} onSave={saved} save={save} ready={ready}>
      <p className="dim">{hint}</p>
      {fields.map(({ name, label, bounds }, at) => (
        <LabelledField
          key={name}
          first={at === 0}
          label={label}
          value={textOf(name)}
          onChange={(value) => setTexts((rest) => ({ ...rest, [name]: value }))}
          error={wholeIn(textOf(name), bounds) === null ? t('window.wrong', { ...bounds }) : null}
        />
      ))}
    </FormDialog>
  );
}

function wholeIn(text: string, { least, most }: Bounds): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most ? number : null;
}
