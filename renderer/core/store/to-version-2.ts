/**
 * Brings the tables of store version 1 to version 2: files of jobs become records of their own, so that a job of thousands of files is not
 * written whole for each of them; files that gave nothing go to quarantine. Version 1 never encrypted, so bodies can be opened inside the
 * upgrade's transaction, which nothing but IndexedDB may be awaited in.
 */
import type { Transaction } from 'dexie';
import type { StoredRecord } from './tables.ts';
import { type Job1, jobFilesOf1, quarantinedOf1 } from './version-1.ts';

/** Moves the records; run by the database layer inside the upgrade. */
export async function toVersion2(transaction: Transaction): Promise<void> {
  const jobs = new Map<string, Job1>();
  const records: StoredRecord[] = await transaction.table('jobs').toArray();
  for (const record of records) jobs.set(record.id, jsonOf(record.body) as Job1);
  await transaction.table('jobs').bulkPut(
    records.map((record) => {
      const job = jobs.get(record.id);
      return { ...record, started: job?.startedAt ?? '', state: job?.state ?? '' };
    }),
  );
  const reports = [...jobs].flatMap(([id, job]) =>
    jobFilesOf1(job).map((report, at) => plainRecord(`${id}:${at}`, jsonBody(report))),
  );
  await transaction.table('jobReports').bulkAdd(reports);
  const unread: StoredRecord[] = await transaction.table('unreadFiles').toArray();
  await transaction.table('quarantineBytes').bulkAdd(unread);
  await transaction.table('quarantine').bulkAdd(
    unread.map(({ id, body }) => {
      const entry = quarantinedOf1(id, body.length, jobs.get(id.slice(0, id.lastIndexOf(':'))) ?? null);
      return { ...plainRecord(id, jsonBody(entry)), received: entry.receivedAt };
    }),
  );
}

function plainRecord(id: string, body: Uint8Array): StoredRecord {
  return { id, rev: 1, v: 1, keyId: 'none', body };
}

function jsonOf(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}

function jsonBody(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
