import { describe, expect, test } from 'vitest';
import { FileSaving } from '../../../../renderer/core/import/file-saving.ts';
import { type Job, type JobFile, waitingFile } from '../../../../renderer/core/import/job.ts';
import type { Request } from '../../../../renderer/core/request.ts';
import type { Write } from '../../../../renderer/core/store/commit.ts';

const JOB = { id: 'job-1' } as Job;
const SMALL = 1000;
const LARGE = 3_000_000;

function file(size: number): JobFile {
  return { ...waitingFile('list.edi', size), state: 'done' };
}

function message(id: string): Write {
  return { table: 'messages', id, rev: 0, value: {}, index: { flights: [] } } as unknown as Write;
}

/** A saving whose commits are recorded: the ids of job files and messages in each. */
function recorded(fails = false) {
  const commits: string[][] = [];
  const request = {
    commit: async (writes: readonly Write[]) => {
      if (fails) throw new Error('disk full');
      commits.push(writes.flatMap((write) => ('value' in write && write.value !== null ? [write.id] : [])));
    },
  } as unknown as Request;
  return { commits, saving: new FileSaving(request, JOB) };
}

describe('saving of read files', () => {
  test('small files are stored together, at the latest when all are done', async () => {
    const { commits, saving } = recorded();
    await saving.save(0, file(SMALL), [message('m1')]);
    await saving.save(1, file(SMALL), [message('m2')]);
    expect(commits).toEqual([]);
    await saving.done();
    expect(commits).toHaveLength(1);
    expect(commits[0]).toEqual(expect.arrayContaining(['m1', 'm2']));
  });

  test('a large file is stored without waiting for another', async () => {
    const { commits, saving } = recorded();
    await saving.save(0, file(LARGE), [message('m1')]);
    await saving.save(1, file(SMALL), []);
    await Promise.resolve();
    expect(commits.flat()).toContain('m1');
  });

  test('a message that an unstored file brought is stored before another file asks for it', async () => {
    const { commits, saving } = recorded();
    await saving.save(0, file(SMALL), [message('m1')]);
    await saving.ensureStored(['m2']);
    expect(commits).toEqual([]);
    await saving.ensureStored(['m1']);
    expect(commits.flat()).toContain('m1');
  });

  test('an error of the store reaches whoever waits for the files', async () => {
    const { saving } = recorded(true);
    await saving.save(0, file(SMALL), [message('m1')]);
    await expect(saving.done()).rejects.toThrow('disk full');
  });
});
