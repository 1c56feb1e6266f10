/** The head of the audit trail to be noted elsewhere, and its comparison with a noted one. */
import { z } from 'zod';
import { notedText, readNotedHead } from '../../../shared/audit/noted-head.ts';
import { failed, success } from '../../../shared/result.ts';
import { findNoted } from '../audit/find-noted.ts';
import { verifyTrail } from '../audit/verify-trail.ts';
import { slices } from '../pause.ts';
import { call, type Handled } from './call.ts';

/** The head as text, which is also the content of the QR code. */
export interface HeadView {
  readonly text: string;
}

/**
 * `on-chain`: the trail goes on from the noted head, whose entry was written at that time · `missing`: it does not lie on this trail, which was replaced or put back ·
 * `other`: it was noted in another unit or store.
 */
export type Compared =
  | { readonly result: 'on-chain'; readonly at: string }
  | { readonly result: 'missing' }
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

  /** Tells whether the trail goes on from a noted head. If it does not, that is an alarm for everybody. */
  'audit.compare-head': call({
    input: z.strictObject({ noted: z.string().max(LONGEST) }),
    permission: 'audit.view',
    whole: 'It looks for one hash among those of all entries, and checks the chain. It answers a time at most.',
    audit: 'audit.head-compared',
    recordsViews: true,
    async handler({ store, context, signal, services, clock }, { noted }, recorded): Handled<Compared> {
      const read = readNotedHead(noted);
      if (!read.ok) return failed({ code: 'refused', why: `noted-${read.failure.code}` });
      const { of, mark } = read.value;
      const details = (result: Compared['result']) => recorded({ result, noted: of?.at ?? null });
      if (of !== null && (of.unit !== context.unit?.code || of.store !== store.name))
        return success({ output: { result: 'other' }, details: details('other') });
      const found = await findNoted(store, mark, { signal, slice: slices() });
      // The hash could have been written beside an entry: its chain has to be whole from there on.
      const check = found === null ? null : await verifyTrail(store, { from: found.seq, anchors: [], signal });
      if (found !== null && check?.breaks.length === 0)
        return success({ output: { result: 'on-chain', at: found.at }, details: details('on-chain') });
      const { seq } = store.trail.head;
      await services.anchoring?.report({ code: 'audit-replaced', seq: 1, last: seq, at: clock() });
      return success({
        output: { result: 'missing' },
        details: details('missing'),
        topics: ['session', 'audit'],
      });
    },
  }),
} as const;
