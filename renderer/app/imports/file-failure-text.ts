import type { TFunction } from 'i18next';
import type { ImportFileReport } from '../../core/api/import.ts';

/** Why nothing of a file could be used: its own sentence, else that of the diagnostic which stopped the reading. */
export function fileFailureText(t: TFunction, failure: NonNullable<ImportFileReport['failure']>): string {
  const { code, params } = failure;
  return t([`import.failure.${code}`, `diagnostic.${code}`, 'import.failure.other'], { ...params, code });
}
