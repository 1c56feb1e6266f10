/** A file that comes with the answer to a request: a photograph, a PDF or plain text. */
import { failed, type Result, success } from '../result.ts';
import { type FileKind, isPicture, kindOf, MOST_PIXELS, nameOfKind } from './file-kind.ts';
import { picturePixels } from './picture-pixels.ts';

/** Most bytes of a file. */
export const LARGEST_ANSWER_FILE = 1024 * 1024;

/** A file as the answer names it; its bytes are a record of their own. */
export interface AnswerFile {
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** Why a file is not taken. */
export type AnswerFileFault = 'empty' | 'too-large' | 'kind' | 'pixels';

/** What is wrong with the size of a file, which is known before its bytes are; null: nothing. */
export function sizeFault(size: number): AnswerFileFault | null {
  if (size === 0) return 'empty';
  return size > LARGEST_ANSWER_FILE ? 'too-large' : null;
}

/** The kind of the bytes and a name that fits it, or why they are not taken. */
export function readAnswerFile(
  name: string,
  bytes: Uint8Array,
): Result<Pick<AnswerFile, 'name' | 'kind'>, AnswerFileFault> {
  const fault = sizeFault(bytes.length);
  if (fault !== null) return failed(fault);
  const kind = kindOf(bytes);
  if (kind === null) return failed('kind');
  if (isPicture(kind)) {
    const pixels = picturePixels(bytes);
    if (pixels === null) return failed('kind');
    if (pixels > MOST_PIXELS) return failed('pixels');
  }
  return success({ kind, name: nameOfKind(name, kind) });
}
