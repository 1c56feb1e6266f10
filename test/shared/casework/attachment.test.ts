import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ATTACHMENT_REMARKS,
  type AttachmentRemarkKind,
  attachmentFault,
  attachmentName,
  attachmentOfSlice,
  isInForce,
  mayRemark,
  SLICE_BYTES,
  sliceIds,
  unopened,
} from '../../../shared/casework/attachment.ts';
import { MOST_PIXELS } from '../../../shared/casework/file-kind.ts';
import { correctedIds } from '../../../shared/casework/statement.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';

const remarks = (...kinds: readonly AttachmentRemarkKind[]) => ({
  remarks: kinds.map((kind) => ({ kind, text: 'x', officer: 'LFW-01', agency: 'customs' as const, at: '' })),
});

test.each([
  [0, 'empty'],
  [1, null],
  [BOUNDS.attachmentBytes.most, null],
  [BOUNDS.attachmentBytes.most + 1, 'too-large'],
] as const)('a file of %d bytes: %s', (size, fault) => expect(attachmentFault(size)).toBe(fault));

test('a file has as many slices as its bytes fill, in order of their ids, and each leads back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: BOUNDS.attachmentBytes.most }), fc.string(), (size, id) => {
      const slices = sliceIds({ id, size });
      expect((slices.length - 1) * SLICE_BYTES).toBeLessThan(size);
      expect(slices.length * SLICE_BYTES).toBeGreaterThanOrEqual(size);
      expect([...slices].sort()).toEqual(slices);
      expect(new Set(slices.map(attachmentOfSlice))).toEqual(new Set([id]));
    }),
  );
});

test.each([
  ['jpeg', 100, null],
  ['png', MOST_PIXELS, null],
  ['png', MOST_PIXELS + 1, 'pixels'],
  ['jpeg', null, 'head'],
  ['pdf', null, null],
  ['text', null, null],
  ['other', null, 'kind'],
] as const)('a %s of %s pixels is kept unopened: %s', (kind, pixels, why) =>
  expect(unopened({ kind, pixels })).toBe(why),
);

test('a file of an unknown kind keeps its name, made safe', () => {
  expect(attachmentName('phone.zip', 'other')).toBe('phone.zip');
  expect(attachmentName('a/b\u202egpj.exe', 'other')).toBe('a-bgpj.exe');
  expect(attachmentName('scan', 'pdf')).toBe('scan.pdf');
});

test('one that is withdrawn can be restored, one that is not can be withdrawn, and both be corrected', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ATTACHMENT_REMARKS), { maxLength: 8 }), (asked) => {
      let done: readonly AttachmentRemarkKind[] = [];
      let counts = true;
      for (const kind of asked) {
        expect(mayRemark(remarks(...done), kind)).toBe(kind === 'corrected' || (kind === 'withdrawn') === counts);
        if (!mayRemark(remarks(...done), kind)) continue;
        done = [...done, kind];
        if (kind !== 'corrected') counts = kind === 'restored';
        expect(isInForce(remarks(...done))).toBe(counts);
      }
    }),
  );
});

test('a statement is corrected by the one that names it', () => {
  expect(correctedIds([{ corrects: null }, { corrects: { id: 'a', why: 'misheard' } }])).toEqual(new Set(['a']));
});
