import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRules } from '../../../rules/language/read-rules.ts';
import { writtenRule } from '../../../rules/language/write-rules.ts';
import { readYaml, writeYaml } from '../../../rules/language/yaml-text.ts';

const pack = new URL('../../../rules/pack/', import.meta.url);
const files = readdirSync(pack).filter((name) => name.endsWith('.yaml'));
const read = readRules(files.map((file) => ({ file, text: readFileSync(new URL(file, pack), 'utf8') })));

test('every shipped rule is written as YAML and read back', () => {
  expect(read.ok).toBe(true);
  for (const rule of read.ok ? read.value.rules : []) {
    const written = writtenRule(rule);
    expect(readYaml(writeYaml(written))).toEqual({ ok: true, value: written });
  }
});

test('rules written as YAML have conditions, examples and lists of values on one line each', () => {
  const rule = {
    id: 'a',
    threat: ['drugs', 'cash'],
    title: { en: 'A: b' },
    when: { all: [{ fact: 'booking.payment', in: ['cash'] }, { not: { fact: 'bags.count', between: [1, 2] } }] },
    examples: { hit: [{ 'booking.payment': ['cash'], 'bags.count': null }], unknown: [{}] },
  };
  expect(writeYaml(rule)).toBe(
    [
      'id: a',
      'threat: [ drugs, cash ]',
      'title:',
      '  en: "A: b"',
      'when:',
      '  all:',
      '    - { fact: booking.payment, in: [ cash ] }',
      '    - not: { fact: bags.count, between: [ 1, 2 ] }',
      'examples:',
      '  hit:',
      '    - { booking.payment: [ cash ], bags.count: null }',
      '  unknown:',
      '    - {}',
      '',
    ].join('\n'),
  );
});

test('any JSON of a draft is written as YAML and read back unchanged', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => !each.includes('\ufffd')),
    fc.constantFrom(
      'true',
      'null',
      '~',
      '12',
      '1E5',
      '0123',
      '0x1F',
      '.inf',
      '- a',
      '# b',
      'a: b',
      "it's",
      '2026-01-01',
      ' x ',
      'a\nb\n',
    ),
  );
  const number = fc.oneof(
    fc.integer(),
    fc.integer({ min: -99_999, max: 99_999 }).map((each) => each / 100),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      number,
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('fact', 'all', 'any', 'en', 'x.y', 'in'), tie('value'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('id', 'when', 'title', 'examples'), value), (rule) => {
      expect(readYaml(writeYaml(rule))).toEqual({ ok: true, value: { ...rule } });
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['id: a\nwhen: {', 2],
  ['id: a\nid: b', 2],
  ['', 1],
  ['a: &x 1\nb: *x', 1],
])('the YAML %j is refused at its line', (text, line) => {
  const refused = readYaml(text);
  expect(refused.ok).toBe(false);
  expect(refused.ok ? null : refused.failure.line).toBe(line);
});

test('the reader of YAML reads JSON, and keeps texts as written', () => {
  expect(readYaml('{"a": ["1E5", 1.5, true, null]}')).toEqual({ ok: true, value: { a: ['1E5', 1.5, true, null] } });
  expect(readYaml('a: [1E5, 0123, "1", no]')).toEqual({ ok: true, value: { a: ['1E5', '0123', '1', 'no'] } });
});
