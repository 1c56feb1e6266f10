/** The files of cases: an officer attaches one, whoever sees the case lists, opens and saves it, and what turns out wrong is remarked. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import {
  ATTACHMENT_REMARKS,
  type Attachment,
  isInForce,
  mayRemark,
  sliceIds,
  unopened,
} from '../../../shared/casework/attachment.ts';
import type { Statement } from '../../../shared/casework/statement.ts';
import { BOUNDS } from '../../../shared/intake/budget.ts';
import { failed, success } from '../../../shared/result.ts';
import { dropBytes, keepBytes } from '../attach-file.ts';
import { exportNumber, purposeRefused } from '../exports/make-export.ts';
import { wayOutRefused } from '../protected.ts';
import { readAttached, readSeenAttachment, seenAttachments, seenStatements } from '../seen/seen-attachments.ts';
import { readCaseInHand, readSeenCase } from '../seen/seen-cases.ts';
import { readSeenExhibit } from '../seen/seen-exhibits.ts';
import { TamperedError } from '../store/keys.ts';
import { call, type Handled, type MadeFile } from './call.ts';
import { exportFields } from './exported.ts';
import { withdrawnWith } from './withdrawing.ts';

/** The files and statements of a case, each in the order in which it came. */
export interface CaseFilesView {
  readonly files: readonly Attachment[];
  readonly statements: readonly Statement[];
}

/** What came of a file that was attached. */
export interface Attached {
  readonly file: Attachment;
  /** False: the case had a file with the same bytes, which is this one. Nothing was kept. */
  readonly isNew: boolean;
}

const LONGEST_NAME = 1024;
const LONGEST_WORDS = 200;
const LONGEST_NOTE = 2000;
const id = z.string().min(1).max(80);
const about = z.union([
  z.strictObject({ exhibit: id }),
  z.strictObject({ words: z.string().trim().min(1).max(LONGEST_WORDS) }),
]);

export const caseFileCalls = {
  'case.files': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'cases.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: caseId }): Handled<CaseFilesView> {
      const onCase = await readSeenCase(request, caseId);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const [files, statements] = await Promise.all([
        seenAttachments(request, onCase),
        seenStatements(request, onCase),
      ]);
      return success({ output: { files, statements }, subject: caseId });
    },
  }),

  /** Keeps the bytes slice by slice, then the head with the entry of the trail. If it is cancelled or the program ends, nothing of the file stays. */
  'case.attach': call({
    input: z.strictObject({
      case: id,
      name: z.string().min(1).max(LONGEST_NAME),
      file: z.instanceof(Blob),
      about: about.nullable(),
      note: z.string().trim().max(LONGEST_NOTE).nullable(),
      medical: z.boolean(),
    }),
    permission: 'case.work',
    audit: 'case-file.attached',
    schedule: 'background',
    async handler(request, given, recorded): Handled<Attached> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      const onCase = await readCaseInHand(request, given.case);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      if ((await seenAttachments(request, onCase)).length >= BOUNDS.attachments.most)
        return failed({ code: 'refused', why: 'attachment-many' });
      if (given.about !== null && 'exhibit' in given.about) {
        const exhibit = await readSeenExhibit(request, given.about.exhibit);
        if (exhibit?.value.case !== onCase.id) return failed({ code: 'not-found', what: 'exhibit' });
      }
      const kept = await keepBytes(request, { table: 'attachmentSlices', index: { case: onCase.id } }, given);
      if (!kept.ok) return kept;
      // It took a while: the case may be hidden now, or have the same file by another way.
      const now = await readCaseInHand(request, given.case);
      const there = now === undefined ? [] : await seenAttachments(request, now);
      const same = there.find((each) => each.sha256 === kept.value.sha256 && isInForce(each));
      if (now === undefined || same !== undefined) {
        await dropBytes(request, 'attachmentSlices', kept.value);
        return same === undefined
          ? failed({ code: 'not-found', what: 'case' })
          : success({ output: { file: same, isNew: false } });
      }
      const file: Attachment = {
        ...kept.value,
        ...{ case: onCase.id, about: given.about, note: given.note || null, medical: given.medical },
        ...{ officer: context.officer.id, agency, at: request.clock(), remarks: [] },
      };
      return success({
        output: { file, isNew: true },
        writes: [{ table: 'attachments', id: file.id, rev: 0, value: file, index: { case: file.case } }],
        subject: file.case,
        details: recorded(recordedAttachment(file)),
        topics: ['files'],
      });
    },
  }),

  /** One slice of a file that may be shown. */
  'case.file': call({
    input: z.strictObject({ id, slice: z.number().int().min(0) }),
    permission: 'view',
    audit: 'case-file.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, given, recorded): Handled<{ readonly bytes: Uint8Array }> {
      const found = await readSeenAttachment(request, given.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'attachment' });
      if (unopened(found.value) !== null) return failed({ code: 'refused', why: 'attachment-unopened' });
      const bytes = await readAttached(request, found.value, given.slice);
      if (bytes === undefined) return failed({ code: 'not-found', what: 'attachment' });
      return success({
        output: { bytes },
        subject: found.id,
        details: recorded({ case: found.value.case }),
      });
    },
    moves: ({ bytes }) => [bytes],
  }),

  /** The whole file, to be saved outside: an export with a purpose and a number. `copy`: the screen saves a picture without what the camera wrote into it. */
  'case.save-file': call({
    input: z.strictObject({ id, copy: z.boolean(), purpose: exportFields.purpose }),
    permission: 'export',
    audit: 'case-file.saved',
    recordsViews: true,
    async handler(request, given, recorded): Handled<{ readonly number: string; readonly file: MadeFile }> {
      const refused = purposeRefused(given);
      if (refused !== null) return refused;
      const found = await readSeenAttachment(request, given.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'attachment' });
      const onCase = await readSeenCase(request, found.value.case);
      const kept = onCase === undefined ? null : await wayOutRefused(request, [onCase], given.purpose);
      if (kept !== null) return kept;
      const { value } = found;
      if (given.copy && unopened(value) !== null) return failed({ code: 'refused', why: 'attachment-unopened' });
      const bytes = new Uint8Array(value.size);
      const hash = sha256.create();
      let filled = 0;
      for (const [at, slice] of sliceIds(value).entries()) {
        const part = await readAttached(request, value, at);
        if (part === undefined) throw new TamperedError('attachmentSlices', slice, 'missing');
        bytes.set(part, filled);
        filled += part.length;
        hash.update(part);
      }
      // What leaves is what came, to the bit.
      if (bytesToHex(hash.digest()) !== value.sha256) throw new TamperedError('attachments', value.id, 'changed');
      const number = exportNumber(request);
      return success({
        output: { number, file: { fileName: `${number}-${value.name}`, bytes } },
        subject: number,
        reason: given.purpose,
        details: recorded({ case: value.case, ...recordedAttachment(value), copy: given.copy }),
      });
    },
    moves: ({ file }) => [file.bytes],
  }),

  /** A remark beside the file. An officer of the agency that attached it withdraws it, with a second one. */
  'case.remark-file': call({
    input: z.strictObject({ id, kind: z.enum(ATTACHMENT_REMARKS), text: z.string().trim().max(LONGEST_NOTE) }),
    permission: 'case.work',
    asks: 'sighted',
    audit: 'case-file.remarked',
    async handler(request, given, recorded): Handled<Attachment> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      const found = await readSeenAttachment(request, given.id);
      if (found === undefined || (await readCaseInHand(request, found.value.case)) === undefined)
        return failed({ code: 'not-found', what: 'attachment' });
      if (given.text === '') return failed({ code: 'reason-required' });
      if (!mayRemark(found.value, given.kind)) return failed({ code: 'refused', why: 'attachment-remark' });
      const { kind, text } = given;
      const second = kind === 'withdrawn' ? await withdrawnWith(request, found.value) : success(null);
      if (!second.ok) return second;
      const confirmed = second.value === null ? {} : { second: second.value.id };
      const remark = { kind, text, officer: context.officer.id, agency, at: context.now, ...confirmed };
      const value: Attachment = { ...found.value, remarks: [...found.value.remarks, remark] };
      return success({
        output: value,
        writes: [{ table: 'attachments', id: value.id, rev: found.rev, value, index: { case: value.case } }],
        subject: value.case,
        details: recorded({ attachment: value.id, remark: kind }),
        // Words about what a doctor found stay in the case, where not everybody reads them.
        reason: value.medical ? null : text,
        topics: ['files'],
      });
    },
  }),
} as const;

/** What the trail keeps of a file. The name of what a doctor found would tell of it. */
function recordedAttachment({ id: attachment, name, kind, size, sha256: hash, medical }: Attachment) {
  return { attachment, file: medical ? '' : name, form: kind, size, sha256: hash };
}
