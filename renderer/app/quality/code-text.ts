import type { TFunction } from 'i18next';

/** What a code of remarks means when no single remark is meant: its sentence with `…` for whatever stands in one remark. */
export function codeText(t: TFunction, code: string): string {
  const text = t(`diagnostic.${code}`, { count: 2, skipInterpolation: true, defaultValue: code });
  return text.replace(/\{\{\w+\}\}/g, '…');
}
