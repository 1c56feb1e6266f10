/** Words for what is wrong with a backup; they fit into a sentence. */
import type { TFunction } from 'i18next';
import type { BackupProblem } from '../../core/api/backup.ts';
import { tableName } from './table-name.ts';

/** In the language of `t`. */
export function backupProblemText(t: TFunction, { code, ...params }: BackupProblem): string {
  return t(`backup.failure.${code}`, {
    ...params,
    ...('table' in params ? { table: tableName(t, params.table) } : {}),
  });
}
