import { useTranslation } from '../ui/use-translation.ts';
import { changeText } from './change-text.ts';

export interface ChangedValuesProps {
  /** Fields as `message.field.` names them; those of a booking may say so before. */
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

/** Fields, each with the value before and the one after; nothing where none changed. */
export function ChangedValues({ changes }: ChangedValuesProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return null;
  return (
    <dl className="changes">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{t(`message.field.${field.replace('booking.', '')}`)}</dt>
          <dd>
            <del>{changeText(t, before)}</del> <ins>{changeText(t, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
