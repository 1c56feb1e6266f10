/** Files that come with answers: what is kept of one, and the calls that give it to whoever may see the request. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { type AnswerFile, readAnswerFile } from '../../../shared/casework/answer-file.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { digestOf } from '../backup/digest.ts';
import { exportNumber, purposeRefused } from '../exports/make-export.ts';
import { readSeenAnswerFile, type SeenAnswerFile } from '../seen/seen-questions.ts';
import { call, type Handled, type MadeFile } from './call.ts';
import { exportFields } from './exported.ts';
import type { CallFailure } from './failure.ts';

const id = z.string().min(1).max(80);

export const answerFileCalls = {
  /** The file that came with an answer, to be shown. */
  'question.file': call({
    input: z.strictObject({ id }),
    permission: 'question.view',
    audit: 'answer-file.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted }): Handled<SeenAnswerFile> {
      const found = await readSeenAnswerFile(request, wanted);
      return found === undefined
        ? failed({ code: 'not-found', what: 'answer-file' })
        : success({ output: found, subject: wanted });
    },
    moves: ({ bytes }) => [bytes],
  }),

  /** The same, to be saved outside: an export with a purpose and a number. */
  'question.save-file': call({
    input: z.strictObject({ id, purpose: exportFields.purpose }),
    permission: 'export',
    audit: 'answer-file.saved',
    recordsViews: true,
    async handler(request, given, recorded): Handled<{ readonly number: string; readonly file: MadeFile }> {
      const refused = purposeRefused(given);
      if (refused !== null) return refused;
      const found = await readSeenAnswerFile(request, given.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'answer-file' });
      const number = exportNumber(request);
      const { file, bytes } = found;
      return success({
        output: { number, file: { fileName: `${number}-${file.name}`, bytes } },
        subject: number,
        reason: given.purpose,
        details: recorded({ request: given.id, ...recordedFile(file) }),
      });
    },
    moves: ({ file }) => [file.bytes],
  }),
} as const;

/** What the trail keeps of a file. */
export function recordedFile({ name, kind, size, sha256 }: AnswerFile) {
  return { file: name, form: kind, size, sha256 };
}

/** A given file with its kind and hash, or why it is not taken. */
export async function answerFileOf(given: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<Result<SeenAnswerFile, CallFailure>> {
  const read = readAnswerFile(given.name, given.bytes);
  if (!read.ok) return failed({ code: 'refused', why: `answer-file-${read.failure}` });
  const bytes = Uint8Array.from(given.bytes);
  const sha256 = bytesToHex(await digestOf(bytes));
  return success({ file: { ...read.value, size: bytes.length, sha256 }, bytes });
}
