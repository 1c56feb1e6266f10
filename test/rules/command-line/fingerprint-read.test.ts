import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { itlFile, plain, rolled } from '../../shared/fingerprint/make-itl.ts';
import { memoryMachine } from './memory-machine.ts';

describe('the command fingerprint read', () => {
  test('a line of JSON per file tells its records and what is wrong, and a file that is none of them gives status 1', async () => {
    const machine = memoryMachine({ 'b.txt': 'Dear all,' });
    machine.files.set('a.nst', itlFile([rolled(1, 3), plain(2, 13)]));
    expect(await runCommand(['fingerprint', 'read', 'a.nst', 'b.txt', 'c.nst'], machine)).toBe(1);
    const lines = machine
      .printed()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        file: 'a.nst',
        version: '0300',
        transaction: 'CPS',
        agency: 'TG/LFW',
        date: '2026-11-18',
        records: [
          { type: 1, idc: null, position: null },
          { type: 4, idc: 1, length: 27, position: 3 },
          { type: 14, idc: 2, position: 13 },
        ],
        problems: [],
      },
      { file: 'b.txt', version: null, records: [], problems: [{ offset: 0, code: 'itl-none' }] },
      { file: 'c.nst', records: [], problems: [{ offset: null, code: 'file-missing' }] },
    ]);
    expect(Object.keys(lines[0])).toEqual(['file', 'version', 'transaction', 'agency', 'date', 'records', 'problems']);
  });

  test('a call without a file is refused', async () => {
    expect(await runCommand(['fingerprint', 'read'], memoryMachine())).toBe(2);
  });
});
