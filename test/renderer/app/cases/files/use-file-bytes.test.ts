import { expect, test } from 'vitest';
import { type FileBytes, readFile } from '../../../../../renderer/app/cases/files/use-file-bytes.ts';
import type { Core } from '../../../../../renderer/app/core.ts';
import { SLICE_BYTES } from '../../../../../shared/casework/attachment.ts';
import { failed, success } from '../../../../../shared/result.ts';

const FILE = { id: 'one', size: 2 * SLICE_BYTES + 3 };

function coreOf(bytes: readonly (readonly number[] | null)[]) {
  const asked: number[] = [];
  const call = async (_: string, { slice }: { readonly slice: number }) => {
    asked.push(slice);
    const part = bytes[slice];
    return part == null ? failed({ code: 'locked' }) : success({ bytes: Uint8Array.from(part) });
  };
  return { asked, core: { call } as unknown as Pick<Core, 'call'> };
}

test('a file is joined from its slices, with its progress', async () => {
  const { core } = coreOf([[1, 2], [3], [4, 5]]);
  const read: FileBytes[] = [];
  await readFile(core, null, FILE, Number.POSITIVE_INFINITY, (each) => read.push(each) > 0);
  expect(read.map(({ share }) => Math.round(share))).toEqual([33, 67, 100]);
  expect(read.at(-1)?.bytes).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
});

test('no slice is asked for once nobody wants the file, nor beyond what is shown', async () => {
  const left = coreOf([[1], [2], [3]]);
  await readFile(left.core, null, FILE, Number.POSITIVE_INFINITY, () => false);
  expect(left.asked).toEqual([0]);
  const beginning = coreOf([[1], [2], [3]]);
  await readFile(beginning.core, null, FILE, 2, () => true);
  expect(beginning.asked).toEqual([0, 1]);
});

test('a slice that cannot be read ends it, and is told', async () => {
  const { asked, core } = coreOf([[1], null, [3]]);
  const read: FileBytes[] = [];
  await readFile(core, null, FILE, Number.POSITIVE_INFINITY, (each) => read.push(each) > 0);
  expect(read.at(-1)).toEqual({ bytes: null, share: 0, failure: { code: 'locked' } });
  expect(asked).toEqual([0, 1]);
});
