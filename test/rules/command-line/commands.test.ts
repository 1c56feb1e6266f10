import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../rules/command-line/commands.ts';
import { readTime } from '../../../rules/command-line/read-time.ts';
import { FACTS } from '../../../shared/fact/fact-catalogue.ts';
import { ruleText } from '../rule-fixtures.ts';
import { memoryMachine } from './memory-machine.ts';

const PAXLST = [
  "UNA:+.? 'UNB+UNOA:4+KP+TGJAITF+261124:0800+1++APIS'UNH+1+PAXLST:D:05B:UN:IATA'BGM+745'TDT+20+KP43'",
  "LOC+125+LOS'DTM+189:2611241000:201'LOC+87+LFW'DTM+232:2611241000:201'",
  "NAD+FL+++KPODO:AFI'ATT+2++F'DTM+329:900412'NAT+2+TGO'DOC+P:110:111+EB402931'DTM+36:250101'LOC+91+TGO'",
  "CNT+42:1'UNT+14+1'UNZ+1+1'",
].join('');

const RULE = `format: 1
rules:
  - id: police.test
    kind: indicator
    mandate: police
    family: identity
    weight: 70
    title: { en: Test }
    rationale: Test
    source: Test
    owner: Test
    when: { fact: document.expired, is: true }
    examples:
      hit: [{ document.expired: true }]
      miss: [{ document.expired: false }]
      unknown: [{}]
`;

describe('wrong arguments', () => {
  test.each([
    [],
    ['--help'],
    ['fly'],
    ['parse'],
    ['parse', '--wrong', 'a.edi'],
    ['parse', '--pretty=yes', 'a.edi'],
    ['screen'],
    ['screen', 'a.edi', '--format', 'xml'],
    ['screen', 'a.edi', '--format'],
    ['screen', 'a.edi', '--at', '2026-02-30'],
    ['screen', 'a.edi', '--lists'],
    ['rules'],
    ['rules', 'check'],
    ['samples'],
    ['samples', 'a', 'b'],
    ['samples', 'a', '--seed', 'x'],
    ['samples', 'a', '--date', 'tomorrow'],
    ['samples', 'a', '--airport', 'CDG'],
    ['samples', 'a', '--days', '0'],
    ['samples', 'a', '--days', '401'],
    ['samples', 'a', '--noise', '201'],
    ['samples', 'a', '--difficulty', 'easy'],
  ])('the wrong arguments %j %j %j %j give status 2 and print nothing', async (...words) => {
    const machine = memoryMachine({ 'a.edi': PAXLST });
    expect(
      await runCommand(
        words.filter((word) => word !== undefined),
        machine,
      ),
    ).toBe(2);
    expect(machine.printed()).toBe('');
    expect(machine.said().join('\n')).not.toMatch(/^$|\{\{|command-line\./);
  });
});

describe('the command parse', () => {
  test('parse prints one entry per argument, in order, even for missing, empty and unknown files', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'empty.edi': '', 'note.txt': 'Dear all' });
    const words = ['parse', 'missing.edi', 'a.edi', 'empty.edi', 'note.txt', 'a.edi'];
    expect(await runCommand(words, machine)).toBe(1);
    const { files } = JSON.parse(machine.printed());
    expect(files.map(({ file }: { file: string }) => file)).toEqual(words.slice(1));
    expect(files[0]).toMatchObject({ messages: [], diagnostics: [{ severity: 'error', code: 'file-missing' }] });
    expect(files[0].diagnostics[0].message).toBe('The file does not exist.');
    expect(files[1].messages[0].travellers[0]).toMatchObject({ surname: 'KPODO', givenNames: 'AFI' });
    expect(files[2].messages).toEqual([]);
    expect(files[3].messages).toEqual([]);
  });

  test('parse reads a folder as its files without the answer key', async () => {
    const machine = memoryMachine({ 'in/b.edi': PAXLST, 'in/a.edi': PAXLST, 'in/answer-key.json': '[]' });
    expect(await runCommand(['parse', 'in', '--pretty'], machine)).toBe(0);
    const { files } = JSON.parse(machine.printed());
    expect(files.map(({ file }: { file: string }) => file)).toEqual(['in/a.edi', 'in/b.edi']);
    expect(machine.printed()).toContain('\n  "files"');
  });

  test.each([
    ['--pretty', 2],
    [undefined, 0],
  ])('parse prints its messages one after the other as one document: %s', async (option, blanks) => {
    for (const files of [['a.edi', 'missing.edi', 'two.edi'], ['empty']]) {
      const machine = memoryMachine({ 'a.edi': PAXLST, 'two.edi': PAXLST + PAXLST, 'empty/answer-key.json': '[]' });
      await runCommand(['parse', ...files, ...(option === undefined ? [] : [option])], machine);
      const printed = machine.printed();
      expect(printed).toBe(`${JSON.stringify(JSON.parse(printed), null, blanks)}\n`);
    }
  });
});

describe('the command screen', () => {
  test('screen prints the flagged travellers by the given rules', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'rules/test.yaml': RULE });
    expect(await runCommand(['screen', 'a.edi', '--rules', 'rules', '--at', '2026-11-24'], machine)).toBe(0);
    const document = JSON.parse(machine.printed());
    expect(document).toMatchObject({ at: '2026-11-24T12:00Z', flights: 1, travellers: 1 });
    expect(document.flagged).toHaveLength(1);
    expect(document.flagged[0]).toMatchObject({
      flight: 'KP-43-LOS-2026-11-24',
      surname: 'KPODO',
      // One family alone never asks for an inspection.
      outcome: 'watch',
      oneFamily: ['police', 'joint'],
      scores: { customs: 0, police: 70, immigration: 0, joint: 70 },
      hits: [
        {
          rule: 'police.test',
          explanation: [{ fact: 'document.expired', expected: true, actual: true, result: true }],
        },
      ],
    });
  });

  test('screen uses the latest preparation time when no time is given', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST });
    await runCommand(['screen', 'a.edi'], machine);
    expect(JSON.parse(machine.printed()).at).toBe('2026-11-24T08:00Z');
  });

  test('screen prints CSV with the fixed columns', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST });
    expect(await runCommand(['screen', 'a.edi', '--format=csv'], machine)).toBe(0);
    const [head, first] = machine.printed().split(/\r?\n/);
    expect(head).toBe(
      'flight,scheduledArrival,surname,givenNames,dateOfBirth,nationality,document,locator,seat,outcome,customs,police,immigration,joint,attendance,reasons',
    );
    expect(first).toMatch(/^KP-43-LOS-2026-11-24,2026-11-24T10:00,KPODO,AFI,1990-04-12,TGO,TGO EB402931,,,inspect,/);
  });

  test('screen prints the whole document with status 1 for an input without usable data', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'b.edi': '' });
    expect(await runCommand(['screen', 'b.edi', 'a.edi'], machine)).toBe(1);
    expect(JSON.parse(machine.printed()).travellers).toBe(1);
  });

  const SDN =
    '7,"KPODO, Afi","individual","X",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 12 Apr 1990; Passport EB402931 (Togo)."\r\n';

  test('screen compares every traveller with the lists, and a list of another state makes nobody more than watched', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'lists/sdn.csv': SDN, 'rules/test.yaml': RULE });
    const words = ['screen', 'a.edi', '--rules', 'rules', '--lists', 'lists', '--at', '2024-11-24'];
    expect(await runCommand(words, machine)).toBe(0);
    const { flagged } = JSON.parse(machine.printed());
    expect(flagged).toHaveLength(1);
    expect(flagged[0].outcome).toBe('watch');
    const [hit] = flagged[0].hits.filter(({ rule }: { rule: string }) => rule.startsWith('list:'));
    expect(hit).toMatchObject({ rule: 'list:list-1:7', kind: 'trigger', mandate: 'joint', weight: 0, countsIn: [] });
    expect(hit.explanation).toContainEqual({
      ...{ path: expect.any(String), fact: 'listed.document', operator: 'agrees', state: 'value', result: true },
      ...{ expected: expect.stringContaining('EB402931'), actual: expect.stringContaining('EB402931') },
    });
  });

  test('screen names the list of a hit in its CSV', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'sdn.csv': SDN });
    expect(await runCommand(['screen', 'a.edi', '--lists', 'sdn.csv', '--format', 'csv'], machine)).toBe(0);
    expect(machine.printed()).toContain('KPODO, Afi on “sdn.csv”');
  });

  test.each([
    ['missing', {}],
    ['empty', { 'list.csv': '' }],
    ['no list', { 'list.csv': 'hello' }],
  ])('screen does not run with a list that is %s: people on it would be cleared', async (_, files) => {
    const machine = memoryMachine({ 'a.edi': PAXLST, ...files });
    expect(await runCommand(['screen', 'a.edi', '--lists', 'list.csv'], machine)).toBe(1);
    expect(machine.printed()).toBe('');
    expect(machine.said().join()).toContain('list.csv');
  });

  test('screen does not run with invalid rules', async () => {
    const machine = memoryMachine({ 'a.edi': PAXLST, 'bad.yaml': RULE.replace('is: true', 'is: 5') });
    expect(await runCommand(['screen', 'a.edi', '--rules', 'bad.yaml'], machine)).toBe(1);
    expect(machine.printed()).toBe('');
    expect(machine.said().join()).toMatch(/^bad\.yaml:\d+:\d+: /);
  });
});

describe('the command rules check', () => {
  test('rules check prints no document when all is well', async () => {
    const machine = memoryMachine({ 'rules/test.yaml': RULE });
    expect(await runCommand(['rules', 'check', 'rules'], machine)).toBe(0);
    expect(machine.printed()).toBe('');
  });

  test('rules check prints file, line, column, code and message per error', async () => {
    const machine = memoryMachine({ 'bad.yaml': RULE.replace('document.expired, is', 'document.expird, is') });
    expect(await runCommand(['rules', 'check', 'bad.yaml'], machine)).toBe(1);
    expect(machine.printed()).toMatch(/^bad\.yaml:12:\d+: [a-z-]+: \S.*\n/);
  });

  test('rules check fails on a missing path', async () => {
    expect(await runCommand(['rules', 'check', 'nowhere.yaml'], memoryMachine())).toBe(1);
  });

  test('rules check reports the errors of other files despite a missing path', async () => {
    const machine = memoryMachine({ 'bad.yaml': 'format: 3\nrules: []\n', 'good.yaml': RULE });
    expect(await runCommand(['rules', 'check', 'bad.yaml', 'nowhere.yaml'], machine)).toBe(1);
    expect(machine.printed()).toMatch(/^bad\.yaml:1:9: format-unknown: /);
    expect(machine.said().join()).toContain('nowhere.yaml');
    expect(await runCommand(['rules', 'check', 'good.yaml', 'nowhere.yaml'], machine)).toBe(1);
  });

  test('rules check says when there are more errors than it prints', async () => {
    const machine = memoryMachine({ 'bad.yaml': `format: 1\nrules:\n${'  - { id: X }\n'.repeat(300)}` });
    expect(await runCommand(['rules', 'check', 'bad.yaml'], machine)).toBe(1);
    expect(machine.printed().split('\n')).toHaveLength(201);
    expect(machine.said()).toEqual(['Only the first 200 errors are shown.']);
  });

  describe('expired parts', () => {
    const LISTS =
      'format: 1\nlists:\n  pilots:\n    owner: Test\n    reason: Test\n    validTo: 2027-05-31\n' +
      '    entries: [GRU, { value: VCP, validTo: 2026-11-24 }, { value: BOG, validTo: 2026-11-25 }]\n';
    const ENTRY = 'lists.yaml:3:3: warning: entries-ended: 1 entry of the list “pilots” no longer counts';
    const LIST = 'lists.yaml:3:3: warning: list-ended: no entry of the list “pilots” counts any more';
    const RULE_ENDED = RULE.replace('    kind:', '    validTo: 2026-11-24\n    kind:');

    test.each<[string, readonly string[], readonly string[]]>([
      ['today', [], [`${ENTRY}, with its last day: VCP (2026-11-24)`]],
      ['on the last day of an entry', ['--at', '2026-11-24'], []],
      ['after two entries', ['--at', '2027-05-31'], ['lists.yaml:3:3: warning: entries-ended: 2 entries']],
      ['after the list', ['--at', '2027-06-01'], [`${LIST}: its last day was 2027-05-31`]],
    ])('rules check warns of the expired parts of a list and passes: %s', async (_, words, expected) => {
      const machine = memoryMachine({ 'lists.yaml': LISTS });
      expect(await runCommand(['rules', 'check', 'lists.yaml', ...words], machine)).toBe(0);
      expect(machine.printed()).toBe('');
      expect(machine.said()).toEqual([
        ...expected.map((start) => expect.stringContaining(start)),
        '1 rule file is in order.',
      ]);
    });

    test('rules check warns of an expired rule and passes', async () => {
      const machine = memoryMachine({ 'rules.yaml': RULE_ENDED });
      expect(await runCommand(['rules', 'check', 'rules.yaml'], machine)).toBe(0);
      expect(machine.said()[0]).toMatch(/^rules\.yaml:\d+:\d+: warning: rule-ended: .* 2026-11-24$/);
    });

    test('rules check refuses an invalid day', async () => {
      expect(await runCommand(['rules', 'check', 'lists.yaml', '--at', 'soon'], memoryMachine())).toBe(2);
    });
  });
});

test('rules check warns of rules that rest on one datum without a sign in common, and passes', async () => {
  const payer = '{ fact: booking.thirdPartyPayer, is: true }';
  const files = {
    'paid.yaml': ruleText(payer, { id: 'joint.paid' }, 2),
    'late.yaml': ruleText(`{ all: [${payer}, { fact: booking.leadHours, lessThan: 48 }] }`, { id: 'joint.late' }, 2),
  };
  const machine = memoryMachine(files);
  expect(await runCommand(['rules', 'check', 'paid.yaml', 'late.yaml'], machine)).toBe(0);
  expect(machine.printed()).toBe('');
  expect(machine.said()).toEqual([
    'late.yaml:3:9: warning: one-datum: “joint.late” rests on booking.thirdPartyPayer, as does joint.paid: without a sign in common both add their weight',
    '2 rule files are in order.',
  ]);
});

test('rules check warns of a combination that contains signs which no other rule states, and passes', async () => {
  const all = '{ all: [{ fact: itinerary.oneWay, is: true }, { fact: booking.leadHours, lessThan: 48 }] }';
  const machine = memoryMachine({
    'all.yaml': ruleText(all, { id: 'customs.all', sign: 'all', contains: '[late, no-one, nothing]' }, 2),
    'late.yaml': ruleText('{ fact: booking.leadHours, lessThan: 48 }', { id: 'joint.late', sign: 'late' }, 2),
  });
  expect(await runCommand(['rules', 'check', 'all.yaml', 'late.yaml'], machine)).toBe(0);
  expect(machine.said()).toEqual([
    'all.yaml:3:9: warning: sign-unstated: “customs.all” contains signs that no other indicator states, and which count for nothing: no-one, nothing',
    '2 rule files are in order.',
  ]);
});

describe('the command rules schema', () => {
  test('rules schema prints a JSON Schema and nothing else', async () => {
    const machine = memoryMachine();
    expect(await runCommand(['rules', 'schema'], machine)).toBe(0);
    expect(JSON.parse(machine.printed())).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(machine.said()).toEqual([]);
  });

  test('rules schema takes no path and no option', async () => {
    expect(await runCommand(['rules', 'schema', 'pack'], memoryMachine())).toBe(2);
    expect(await runCommand(['rules', 'schema', '--pretty'], memoryMachine())).toBe(2);
  });
});

describe('the command rules facts', () => {
  test('rules facts prints the page about the facts that the documentation has', async () => {
    const machine = memoryMachine();
    expect(await runCommand(['rules', 'facts'], machine)).toBe(0);
    const page = readFileSync(new URL('../../../docs/facts.md', import.meta.url), 'utf8');
    expect(machine.printed(), 'stale: rules facts > docs/facts.md').toBe(page);
    for (const { id } of FACTS) expect(page).toContain(`\`${id}\``);
    expect(machine.said()).toEqual([]);
  });

  test('rules facts takes no path and no option', async () => {
    expect(await runCommand(['rules', 'facts', 'pack'], memoryMachine())).toBe(2);
    expect(await runCommand(['rules', 'facts', '--pretty'], memoryMachine())).toBe(2);
  });
});

describe('the command rules shipped', () => {
  test('rules shipped prints the page about the shipped rules that the documentation has', async () => {
    const machine = memoryMachine();
    expect(await runCommand(['rules', 'shipped'], machine)).toBe(0);
    const page = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');
    expect(machine.printed(), 'stale: rules shipped > docs/rules.md').toBe(page);
    expect(machine.said()).toEqual([]);
  });

  test('rules shipped takes no path and no option', async () => {
    expect(await runCommand(['rules', 'shipped', 'pack'], memoryMachine())).toBe(2);
    expect(await runCommand(['rules', 'shipped', '--pretty'], memoryMachine())).toBe(2);
  });
});

test.each([
  ['2026-11-25', '2026-11-25T12:00Z'],
  ['2026-11-25T08:30', '2026-11-25T08:30Z'],
  ['2026-11-25T08:30:59.123Z', '2026-11-25T08:30Z'],
  ['2026-11-25T08:30+02:00', '2026-11-25T06:30Z'],
  ['2026-11-25T23:30-0100', '2026-11-26T00:30Z'],
  ['2026-11-25T08:30+05:45', '2026-11-25T02:45Z'],
  ['2026-11-25T08:30+99:99', null],
  ['2026-11-25T08:30+0260', null],
  ['2026-02-29', null],
  ['2026-11-25T24:00', null],
  ['25/11/2026', null],
])('the command-line time %s is read as %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});
