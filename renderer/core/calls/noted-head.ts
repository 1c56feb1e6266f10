/** The head of the audit trail to be noted elsewhere, and its comparison with a noted one. */
import { z } from 'zod';
import { notedText, readNotedHead } from '../../../shared/audit/noted-head.ts';
import { failed, success } from '../../../shared/result.ts';
import { auditEntry } from '../audit/entries.ts';
import { findNoted, wasNotedAt } from '../audit/find-noted.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { slices } from '../pause.ts';
import { seesNumbers } from '../seen/seen-trail.ts';
import { call, type Handled } from './call.ts';

/** The head as text, which is also the content of the QR code. */
export interface HeadView {
  readonly text: string;
}

/**
 * - `on-chain`: the trail goes on from the noted head. `at` is the time of its entry; null where entries are hidden. `otherDate` is the date of the note if the head was not
 *   noted on that date.
 * - `missing`: the head does not lie on this trail, which may have been put back.
 * - `not-found`: the groups do not lie on this trail. They may come from another unit or store.
 * - `other`: the head was noted in another unit or store.
 */
export type Compared =
  | { readonly result: 'on-chain'; readonly at: string | null; readonly otherDate: string | null }
  | { readonly result: 'missing' }
  | { readonly result: 'not-found' }
  | { readonly result: 'other' };

const LONGEST = 300;

export const notedHeadCalls = {
  /** Gives the head. Recorded, since a new head tells that something was written. */
  'audit.head': call({
    input: z.strictObject({}),
    permission: 'audit.view',
    audit: 'audit.head-noted',
    recordsViews: true,
    async handler({ store, context }): Handled<HeadView> {
      const of = { unit: context.unit?.code ?? '', store: store.name, at: context.now };
      if (of.unit === '') return failed({ code: 'not-found', what: 'unit' });
      return success({ output: { text: notedText(of, store.trail.head.hash) } });
    },
  }),

  /** Tells whether the trail goes on from a noted head. If it does not, and the whole line names this unit and store, that is an alarm for everybody. */
  'audit.compare-head': call({
    input: z.strictObject({ noted: z.string().max(LONGEST) }),
    permission: 'audit.view',
    whole: 'It looks for one hash among those of all entries, and checks the chain. It answers a time at most.',
    audit: 'audit.head-compared',
    recordsViews: true,
    async handler(request, { noted }, recorded): Handled<Compared> {
      const { store, context, signal, services, clock } = request;
      const read = readNotedHead(noted);
      if (!read.ok) return failed({ code: 'refused', why: `noted-${read.failure.code}` });
      const { of, mark } = read.value;
      const details = (result: Compared['result']) => recorded({ result, noted: of?.at ?? null });
      if (of !== null && (of.unit !== context.unit?.code || of.store !== store.name))
        return success({ output: { result: 'other' }, details: details('other') });
      const found = await findNoted(store, mark, { signal, slice: slices() });
      // The hash could have been written beside an entry: its chain has to be whole from there on.
      const check = found === null ? null : await verifyTrail(store, { from: found.seq, anchors: [], signal });
      if (found !== null && check?.breaks.length === 0) {
        const otherDate = of === null || (await wasNotedAt(store, found.seq, of.at)) ? null : of.at;
        // The entry may be one that is hidden: a proof has its hash, but not its time.
        const at = seesNumbers(request) ? found.at : null;
        return success({ output: { result: 'on-chain', at, otherDate }, details: details('on-chain') });
      }
      // Groups alone may come from another unit or store.
      if (of === null) return success({ output: { result: 'not-found' }, details: details('not-found') });
      const { seq } = store.trail.head;
      const isKept = await services.anchoring?.report({ code: 'audit-replaced', seq: 1, last: seq, at: clock() });
      if (isKept === false) {
        // The alarm is shown, and would be gone with the program: that is no success.
        const entry = auditEntry(context, 'audit.head-compared', null, { result: 'missing', noted: of.at });
        await request.commit([], [entry], ['session', 'audit']);
        return failed({ code: 'store-failed', detail: 'trail-anchor' });
      }
      return success({
        output: { result: 'missing' },
        details: details('missing'),
        topics: ['session', 'audit'],
      });
    },
  }),
} as const;
