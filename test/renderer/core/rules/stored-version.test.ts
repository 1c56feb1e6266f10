/**
 * Rule versions as a store holds them, written out: a release reads each of them as the same rules, under the same hash. They must not change when
 * words in the code do.
 */
import { describe, expect, test } from 'vitest';
import { RuleArchive } from '../../../../renderer/core/rules/rule-archive.ts';
import type { StoredVersion } from '../../../../renderer/core/rules/stored-rules.ts';
import { TABLES } from '../../../../renderer/core/store/tables.ts';
import { compileRules } from '../../../../rules/engine/compile.ts';
import { shippedRules } from '../../../../rules/pack/shipped-rules.ts';

const SHIPPED = compileRules(shippedRules());
const HEAD =
  '"version":2,"origin":"unit","title":"T","note":"N","basedOn":{"version":1,"hash":"h1"},"authors":[],"validatedBy":null,"validatedAt":null';
const THRESHOLDS =
  '"thresholds":{"customs":{"watch":30,"inspect":60},"police":{"watch":30,"inspect":60},"immigration":{"watch":30,"inspect":60},"joint":{"watch":30,"inspect":60}},"lists":{}';
const RULE = '"kind":"indicator","mandate":"customs","family":"bags"';
const REST = '"weight":30,"title":{"en":"Test"},"when":{"fact":"bags.none","is":true}';

const STORED = {
  1: {
    hash: '185a3dd65d107f8e8161e3b1fec2d18c354e0ef41d796951639c0e21b8820b04',
    text: `{"format":1,${THRESHOLDS},"rules":[{"id":"test.rule",${RULE},${REST}}]}`,
  },
  2: {
    hash: '9667d7bad01a360f9bb30e820602381b576b59655c8f1369dda14e103d7c8b75',
    text: `{"format":2,${THRESHOLDS},"rules":[{"id":"test.rule",${RULE},"sign":"no-bag",${REST.replace('"title"', '"handling":"safeguard","title"')}}]}`,
  },
} as const;

describe('a stored version of rules', () => {
  test.each([1, 2] as const)('a stored version of format %i is read under its hash', (format) => {
    const { hash, text } = STORED[format];
    const bytes = new TextEncoder().encode(`{${HEAD},"hash":"${hash}","content":${text}}`);
    const version = TABLES.ruleVersions.encoding.decode(bytes) as StoredVersion;
    const compiled = new RuleArchive(SHIPPED, [version]).compiled(hash);
    expect(compiled?.ruleSet).toMatchObject({ version: 2, hash, format });
    expect(compiled?.ruleSet.rules[0]).toMatchObject(
      format === 1 ? { sign: null, handling: null } : { sign: 'no-bag', handling: 'safeguard' },
    );
  });
});
