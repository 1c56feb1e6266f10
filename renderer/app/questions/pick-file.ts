/** A file that an officer picks for an answer: read once, and looked at before it is attached. */
import {
  type AnswerFile,
  type AnswerFileFault,
  readAnswerFile,
  sizeFault,
} from '../../../shared/casework/answer-file.ts';
import { failed, type Result, success } from '../../../shared/result.ts';

export interface PickedFile extends Pick<AnswerFile, 'name' | 'kind' | 'size'> {
  readonly bytes: Uint8Array;
}

/** Why it is not attached. `unreadable`: the disk does not give it · `several`: more than one was dropped. */
export type PickFault = AnswerFileFault | 'unreadable' | 'several';

type Given = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/** Reads and looks at the only one of these files. One that is too large is never read. */
export async function pickFile([file, ...others]: readonly [Given, ...Given[]]): Promise<
  Result<PickedFile, PickFault>
> {
  if (others.length > 0) return failed('several');
  const fault = sizeFault(file.size);
  if (fault !== null) return failed(fault);
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (bytes === null) return failed('unreadable');
  const read = readAnswerFile(file.name, bytes);
  return read.ok ? success({ ...read.value, size: bytes.length, bytes }) : read;
}
