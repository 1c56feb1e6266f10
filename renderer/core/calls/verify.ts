/** Verifies both stores of the vault, live and practice. */
import { z } from 'zod';
import type { BreakCode } from '../../../shared/audit/verify-chain.ts';
import type { StoreName } from '../../../shared/host.ts';
import { success } from '../../../shared/result.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { slices } from '../pause.ts';
import { isOfSomeOfficers, seesDamage } from '../seen/seen-damage.ts';
import type { LedgerProblem } from '../store/ledger-chain.ts';
import type { Store } from '../store/open-store.ts';
import { idsToVerify, type RecordFinding, verifyStore } from '../store/verify-store.ts';
import { call, type Handled } from './call.ts';

/** A record that is not the one written, or a ledger that does not match its store. */
export type StoreFinding = { readonly store: StoreName } & (
  | RecordFinding
  | { readonly table: 'ledger'; readonly id: ''; readonly problem: LedgerProblem }
  /** `id`: number of the first entry concerned, and of the last. */
  | { readonly table: 'audit'; readonly id: string; readonly problem: `trail-${BreakCode}` }
);

export interface StoreCheckView {
  /** Records opened, of both stores. */
  readonly records: number;
  /** Records whose retention period has ended: without their keys only their marks are compared. */
  readonly retained: number;
  /** Number of all findings that may be named; `findings` holds the first of them. */
  readonly found: number;
  /** Number of further findings, in records that only some agencies may know of. */
  readonly withheld: number;
  readonly findings: readonly StoreFinding[];
}

/** Most findings listed; a longer list would not help anyone. */
const MOST_FINDINGS = 500;

export const verifyCalls = {
  /** Opens every record of both stores and compares it with the ledger. */
  'store.verify': call({
    input: z.strictObject({}),
    permission: 'store.verify',
    whole:
      'It compares every stored record with the ledger, and names ids and tables but no content; what the agency may not know of is counted only.',
    audit: 'vault.verified',
    recordsViews: true,
    schedule: 'background',
    async handler(request, _, recorded): Handled<StoreCheckView> {
      const { store, signal, progress, services } = request;
      const other = await services.openOtherStore();
      try {
        const stores: readonly Store[] = other === null ? [store] : [store, other.store];
        const ids = await Promise.all(stores.map(idsToVerify));
        const total = ids.flatMap((byTable) => [...byTable.values()]).reduce((sum, all) => sum + all.length, 0);
        let done = 0;
        const onChecked = (records: number) => {
          done += records;
          progress({ phase: 'verifying', done, total, note: null });
        };
        const findings: StoreFinding[] = [];
        let records = 0;
        let retained = 0;
        const slice = slices();
        for (const [at, each] of stores.entries()) {
          const { name, ledger } = each;
          if (ledger.problem !== null) findings.push({ store: name, table: 'ledger', id: '', problem: ledger.problem });
          const check = await verifyStore(each, ids[at] ?? new Map(), { signal, slice, onChecked });
          records += check.records;
          retained += check.retained;
          findings.push(...check.findings.map((finding): StoreFinding => ({ store: name, ...finding })));
          const { breaks } = await verifyTrail(each, {
            anchors: each === store ? (services.anchoring?.anchors ?? []) : [],
            signal,
          });
          findings.push(
            ...breaks.map(({ code, seq, last }): StoreFinding => {
              return {
                store: name,
                table: 'audit',
                id: last > seq ? `${seq}–${last}` : `${seq}`,
                problem: `trail-${code}`,
              };
            }),
          );
        }
        // Officers read the trail who may know of no such record.
        const first = findings.find(({ table }) => !isOfSomeOfficers(table));
        const isSeen = seesDamage(request);
        const seen = findings.filter((finding) => isSeen(finding.store, finding.table));
        const found = seen.length;
        return success({
          output: {
            records,
            retained,
            found,
            withheld: findings.length - found,
            findings: seen.slice(0, MOST_FINDINGS),
          },
          details: recorded({
            records,
            found: findings.length,
            first: first === undefined ? null : `${first.store} ${first.table} ${first.id} ${first.problem}`,
          }),
        });
      } finally {
        other?.close();
      }
    },
  }),
} as const;
