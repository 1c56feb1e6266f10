import { useState } from 'react';
import type { ReferenceKind, ReferenceRow, ReferenceValue } from '../../../shared/reference/overlay.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { failureText } from '../ui/failure-text.ts';
import { focusFirstWrong } from '../ui/focus-element.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';

export interface ReferenceDialogProps {
  readonly kind: ReferenceKind;
  /** Null to add one. */
  readonly row: ReferenceRow | null;
  readonly onRestore: (code: string) => Promise<void>;
  /** Called when the row of this code was added. */
  readonly onAdded: (code: string) => void;
  readonly onClose: () => void;
}

/** The fields of each kind, in order, and those that may be empty. */
const FIELDS = {
  airport: ['city', 'country', 'zone', 'icao', 'metropolitan'],
  carrier: ['name'],
  country: ['alpha3'],
} as const satisfies Readonly<Record<ReferenceKind, readonly string[]>>;
const OPTIONAL: ReadonlySet<string> = new Set(['icao', 'metropolitan']);

/** Changes, adds or removes one row. A changed row can be reset to the shipped one. */
export function ReferenceDialog({ kind, row, onRestore, onAdded, onClose }: ReferenceDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const fields: readonly string[] = FIELDS[kind];
  const known: Readonly<Record<string, unknown>> = { ...(row?.value ?? row?.shippedValue ?? {}) };
  const [code, setCode] = useState(row?.code ?? '');
  const [values, setValues] = useKeptState<Readonly<Record<string, string>>>(
    `reference ${kind} ${row?.code ?? ''}`,
    Object.fromEntries(fields.map((field) => [field, typeof known[field] === 'string' ? known[field] : ''])),
  );
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const ready =
    code.trim() !== '' && fields.every((field) => OPTIONAL.has(field) || (values[field] ?? '').trim() !== '');
  const wrong = failure?.code === 'invalid-input' ? failure.path.slice(failure.path.lastIndexOf('.') + 1) : null;

  const put = async (value: ReferenceValue | null) => {
    const written = code.trim().toUpperCase();
    if (busy) return;
    setBusy(true);
    const result = await call(
      'reference.put',
      { kind, code: written, value },
      { about: [written, ...changesTo(value)] },
    );
    setBusy(false);
    if (!result.ok && result.failure.code === 'cancelled') return;
    if (!result.ok) {
      setFailure(result.failure);
      focusFirstWrong();
      return;
    }
    notifyDone(t, t(value === null ? 'reference.told.removed' : 'reference.told.saved', { code: written }));
    if (row === null) onAdded(written);
    onClose();
  };
  /** What whoever confirms must know: each field before and after. */
  const changesTo = (value: ReferenceValue | null) => {
    const after: Readonly<Record<string, unknown>> = { ...(value ?? {}) };
    return fields.flatMap((field) =>
      known[field] === after[field]
        ? []
        : [`${t(`reference.field.${field}`)}: ${known[field] ?? '–'} → ${after[field] ?? '–'}`],
    );
  };
  const restore = async (written: string) => {
    setBusy(true);
    await onRestore(written);
    setBusy(false);
  };
  const value = () =>
    Object.fromEntries(
      fields.map((field) => [field, (values[field] ?? '').trim() || null]),
      // The core checks every field; a kind has exactly these.
    ) as unknown as ReferenceValue;
  return (
    <FormDialog
      onClose={onClose}
      title={row === null ? t('reference.add') : `${t(`reference.one.${kind}`)} ${row.code}`}
      onSave={() => put(value())}
      save={t('reference.save')}
      ready={ready}
      acts={
        <>
          {row?.edited === true && row.shipped ? (
            <button type="button" className="button quiet" disabled={busy} onClick={() => void restore(row.code)}>
              {t('reference.restore')}
            </button>
          ) : null}
          {row !== null && row.value !== null ? (
            <button type="button" className="button quiet" disabled={busy} onClick={() => void put(null)}>
              {t('reference.remove')}
            </button>
          ) : null}
        </>
      }
    >
      {row === null ? (
        <LabelledField
          label={t('reference.code')}
          value={code}
          first
          upper
          error={wrong === 'code' ? t('reference.wrong') : null}
          onChange={setCode}
        />
      ) : null}
      {fields.map((field) => (
        <LabelledField
          key={field}
          label={t(`reference.field.${field}`)}
          value={values[field] ?? ''}
          first={row !== null && field === fields[0]}
          error={wrong === field ? t('reference.wrong') : null}
          hint={t(`reference.hint.${field}`)}
          onChange={(text) => setValues((before) => ({ ...before, [field]: text }))}
        />
      ))}
      {failure === null || wrong !== null ? null : <p className="field-error">{failureText(t, failure)}</p>}
      {dialog}
      <p className="dim" role="status">
        {t(busy ? 'reference.deriving' : 'reference.rederive')}
      </p>
    </FormDialog>
  );
}
