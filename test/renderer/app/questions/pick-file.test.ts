import { expect, test, vi } from 'vitest';
import { pickFile } from '../../../../renderer/app/questions/pick-file.ts';
import { LARGEST_ANSWER_FILE } from '../../../../shared/casework/answer-file.ts';
import { PHOTO } from '../../../shared/casework/given-files.ts';

const fileOf = (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
});

test('a picked file has its name, kind, size and bytes', async () => {
  expect(await pickFile([fileOf('belt', PHOTO.bytes)])).toEqual({
    ok: true,
    value: { name: 'belt.jpg', kind: 'jpeg', size: PHOTO.bytes.length, bytes: PHOTO.bytes },
  });
});

test('a file that is too large is not read', async () => {
  const arrayBuffer = vi.fn();
  const given = { name: 'film.mp4', size: LARGEST_ANSWER_FILE + 1, arrayBuffer };
  expect(await pickFile([given])).toEqual({ ok: false, failure: 'too-large' });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('a file that the disk does not give is unreadable', async () => {
  const arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  expect(await pickFile([{ name: 'a.txt', size: 3, arrayBuffer }])).toEqual({ ok: false, failure: 'unreadable' });
});

test('of several files none is attached', async () => {
  const [one, other] = [fileOf('a.jpg', PHOTO.bytes), fileOf('b.jpg', PHOTO.bytes)] as const;
  expect(await pickFile([one, other])).toEqual({ ok: false, failure: 'several' });
});
