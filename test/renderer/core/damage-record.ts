/** Damages one stored record, as a failing disk would. */
import type { Store } from '../../../renderer/core/store/open-store.ts';
import type { TableName } from '../../../renderer/core/store/tables.ts';

export async function damageRecord(store: Store, table: TableName, id: string): Promise<void> {
  const found = await store
    .table(table)
    .where('id')
    .equals(id)
    .modify((record: { body: Uint8Array }) => {
      record.body = record.body.map((byte, at) => (at === record.body.length - 1 ? byte ^ 1 : byte));
    });
  if (found !== 1) throw new Error(`no record ${id}`);
}
