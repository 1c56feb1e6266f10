import type { TFunction } from 'i18next';
import type { Diagnostic } from '../../../shared/diagnostic.ts';

/** The sentence of a remark; before it the part of the file it is about, where a file has several and the sentence names none. */
export function diagnosticText(t: TFunction, { code, params }: Pick<Diagnostic, 'code' | 'params'>): string {
  const text = t(`diagnostic.${code}`, { ...params, defaultValue: code });
  const { member } = params;
  return typeof member === 'string' && !text.includes(member) ? `${member} › ${text}` : text;
}
