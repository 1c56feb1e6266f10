import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { memoryMachine } from './memory-machine.ts';

const UN = `<CONSOLIDATED_LIST dateGenerated="2026-11-20"><INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>KOFI</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><FIRST_NAME>AMA</FIRST_NAME></INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY><DATAID>2</DATAID><FIRST_NAME>EXAMPLE</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>`;

function lines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

describe('the command lists read', () => {
  test('a line of JSON per file tells format, entries by kind and what was refused, in the order of the arguments', async () => {
    const machine = memoryMachine({ 'un.xml': UN, 'note.txt': 'Dear all,', 'empty.xml': '' });
    const words = ['lists', 'read', 'missing.xml', 'note.txt', 'un.xml', 'empty.xml'];
    expect(await runCommand(words, machine)).toBe(1);
    expect(lines(machine.printed())).toMatchObject([
      { file: 'missing.xml', format: null, refused: [{ offset: null, code: 'file-missing' }] },
      { file: 'note.txt', format: null, refused: [{ code: 'list-not-recognised' }] },
      {
        file: 'un.xml',
        format: 'UN-XML',
        publishedOn: '2026-11-20',
        entries: { person: 1, organisation: 1, vessel: 0 },
        refused: [
          {
            offset: UN.indexOf('<INDIVIDUAL>', 80),
            code: 'list-entry-without-id',
            message: expect.stringContaining('no number'),
          },
        ],
      },
      { file: 'empty.xml', format: null, refused: [{ code: 'file-empty' }] },
    ]);
    expect(machine.said().join('\n')).not.toContain('un.xml');
  });

  test('every entry is printed as a compact line with --all, and the summary is said', async () => {
    const machine = memoryMachine({ 'in/un.xml': UN });
    expect(await runCommand(['lists', 'read', '--all', 'in'], machine)).toBe(0);
    const printed = machine.printed();
    expect(printed).toMatch(/^\{"kind":"person","id":"1","names":\[\{"name":"KOFI",/);
    expect(lines(printed).map(({ kind, id }) => [kind, id])).toEqual([
      ['person', '1'],
      ['organisation', '2'],
    ]);
    expect(JSON.parse(machine.said()[0] ?? '')).toMatchObject({ file: 'in/un.xml', entries: { person: 1 } });
  });

  test('two persons under one number are both read, and the second one is said', async () => {
    const [head, person, rest] = UN.split(/(?<=<INDIVIDUALS>)|(?=<INDIVIDUAL><FIRST_NAME>)/);
    const twice = `${head}${person}${person?.replace('KOFI', 'AFI')}${rest}`;
    const machine = memoryMachine({ 'un.xml': twice });
    expect(await runCommand(['lists', 'read', 'un.xml'], machine)).toBe(0);
    const [line] = lines(machine.printed());
    expect(line).toMatchObject({ entries: { person: 2 } });
    expect(line?.refused).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'list-number-repeated' }),
    );
  });

  test('files of a set given together have a line each', async () => {
    const machine = memoryMachine({
      'alt.csv': '1,11,"aka","TESTE, Koffi",-0- \r\n',
      'sdn.csv': '1,"TEST, Kofi","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n',
    });
    expect(await runCommand(['lists', 'read', 'alt.csv', 'sdn.csv'], machine)).toBe(0);
    expect(lines(machine.printed())).toMatchObject([
      { file: 'alt.csv', format: 'OFAC-CSV' },
      { file: 'sdn.csv', format: 'OFAC-CSV', entries: { person: 1 } },
    ]);
  });

  test.each([[['lists', 'read']], [['lists', 'read', '--wrong', 'a']], [['lists']]])(
    'the wrong arguments %j give status 2',
    async (words) => {
      expect(await runCommand(words, memoryMachine({}))).toBe(2);
    },
  );
});
