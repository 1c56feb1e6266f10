import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { memoryMachine } from './memory-machine.ts';

async function match(text: string): Promise<{ status: number; lines: string[]; said: readonly string[] }> {
  const machine = memoryMachine({ 'pairs.csv': text });
  const status = await runCommand(['match', 'pairs.csv'], machine);
  return { status, lines: machine.printed().split('\n').slice(0, -1), said: machine.said() };
}

describe('match', () => {
  test('adds score, match and why to each row, in the order of the file', async () => {
    const { status, lines } = await match('query,candidate\nKofi Mensah,Coffi MENSA\nJohn Smith,Mary Smith\n');
    expect(status).toBe(0);
    expect(lines[0]).toBe('query,candidate,score,match,why');
    expect(lines[1]).toMatch(/^Kofi Mensah,Coffi MENSA,0\.\d{3},true,/);
    expect(lines[2]).toMatch(/^John Smith,Mary Smith,0\.\d{3},false,/);
  });

  test('keeps other columns, any order, quotes and line breaks as they are', async () => {
    const row = '7,"Toure, Aminata\nEpouse ""Kone""",1980,AMINATA TOURE,1980-05-02';
    const { status, lines } = await match(`\ufeffid,candidate,query_dob,Query,candidate_dob\r\n${row}\r\n`);
    expect(status).toBe(0);
    expect(lines.join('\n')).toContain(`why\n${row},0.`);
    expect(lines.join('\n')).toMatch(/birth year$/);
  });

  test('takes empty cells and short rows', async () => {
    const { status, lines } = await match('query,candidate,query_dob\nKofi Mensah\n,\n\nA,B,C\n');
    expect(status).toBe(0);
    expect(lines[1]).toMatch(/^Kofi Mensah,,,0\.\d{3},false,/);
    expect(lines).toHaveLength(4);
  });

  test.each([
    ['the same day', '1980-05-02', '1980-05-02', 'exact', true],
    ['day and month changed', '1980-05-02', '1980-02-05', 'swapped', true],
    ['a year alone', '1980', '1980-02-05', 'year', true],
    ['1 January', '1980-01-01', '1980-02-05', 'guess', true],
    ['no date', '', '1980-02-05', 'missing', true],
    ['another year', '1961-05-02', '1980-02-05', 'differs', false],
  ])('weighs %s beside the names', async (_, one, other, birth, isMatch) => {
    const { lines } = await match(`query,candidate,query_dob,candidate_dob\nKofi Mensah,Mensah Kofi,${one},${other}\n`);
    expect(lines[1]).toMatch(new RegExp(`,${isMatch},.*birth ${birth}$`));
  });

  test.each([
    ['a file without the columns', 'name,other\na,b\n'],
    ['an empty file', ''],
  ])('refuses %s', async (_, text) => {
    const { status, lines, said } = await match(text);
    expect({ status, lines }).toEqual({ status: 1, lines: [] });
    expect(said.join()).toContain('candidate');
  });

  test('refuses a missing file, no file and two files', async () => {
    const machine = memoryMachine({});
    expect(await runCommand(['match', 'gone.csv'], machine)).toBe(1);
    expect(await runCommand(['match'], machine)).toBe(2);
    expect(await runCommand(['match', 'a.csv', 'b.csv'], machine)).toBe(2);
    expect(machine.printed()).toBe('');
  });
});
