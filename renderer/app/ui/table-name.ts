import type { TFunction } from 'i18next';

/** What lies in a table of the store, in words that fit into a sentence; its own name where there are none. */
export function tableName(t: TFunction, table: string): string {
  return t(`table.${table}`, { defaultValue: table });
}
