/** A table whose character set is not certain is read in none: an officer chooses the set, by how the names read. */
import { afterEach, expect, test } from 'vitest';
import { encodeIn } from '../../shared/intake/encode-in.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores, openUnit } from './open-core.ts';

afterEach(emptyStores);

const table = (...names: readonly string[]) =>
  [
    'Flight;Date;From;To;Surname;Given names;Passport',
    ...names.map((name, at) => `ET508;2026-11-24;ADD;LFW;${name};P${at}`),
    '',
  ].join('\r\n');

test.each(['gb18030', 'windows-1252'] as const)(
  'a table of one name in Chinese waits in quarantine, shows itself in the set that is chosen, %s, and is read in it',
  async (set) => {
    const unit = await openUnit();
    const bytes = encodeIn('gb18030', table('国;明'));
    const report = await unit.ask('import.start', {
      way: 'files',
      files: [{ name: 'names.csv', bytes: bytes.slice() }],
    });
    expect(report.files).toMatchObject([{ messages: [], quarantined: 1 }]);
    const [row] = await unit.ask('quarantine.list', {});
    expect(row?.code).toBe('encoding-unsure');
    const { text, editable } = await unit.ask('quarantine.get', { id: row?.id ?? '', set });
    expect({ text, editable }).toEqual({ text: new TextDecoder(set).decode(bytes), editable: true });
    await unit.ask('quarantine.retry', { id: row?.id ?? '', text });
    expect(await unit.ask('quarantine.list', {})).toEqual([]);
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    expect(travellers).toHaveLength(1);
    if (set === 'gb18030') expect(travellers).toMatchObject([{ name: '国, 明' }]);
  },
);

test.each(['gb18030', 'shift_jis'] as const)(
  'a table of several names in %s is read, and says that its set is a guess',
  async (set) => {
    const unit = await openUnit();
    const names = {
      gb18030: ['张;秀英', '王;建国', '赵;雅芳'],
      shift_jis: ['佐藤;太郎', 'さとう;はなこ', '鈴木;ケン'],
    }[set];
    const bytes = encodeIn(set, table(...names));
    const { job } = await unit.ask('import.start', { way: 'files', files: [{ name: 'names.csv', bytes }] });
    const { travellers } = await unit.ask('flights.get', { id: FLIGHT });
    expect(travellers.map(({ name }) => name).sort()).toEqual(names.map((name) => name.replace(';', ', ')).sort());
    const said = await unit.ask('import.diagnostics', { job, file: 0, from: 0, count: 10 });
    expect(said).toMatchObject([{ severity: 'warning', code: 'encoding-assumed', params: { set } }]);
  },
);
