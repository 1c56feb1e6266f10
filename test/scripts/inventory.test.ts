/** The inventory of third-party packages and data: each is known, has an allowed licence, and is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../scripts/inventory/bill.mjs';
import { DATA, OWN_TABLES } from '../../scripts/inventory/data.mjs';
import { isAllowed, SHIPPED_LICENCES, STATED_ELSEWHERE, TOOL_LICENCES } from '../../scripts/inventory/licences.mjs';
import { licenceTexts, noticesPage } from '../../scripts/inventory/notices.mjs';
import { type PackageEntry, readPackages } from '../../scripts/inventory/packages.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const packages = readPackages(root);
const shipped = packages.filter(({ ships }) => ships);
const named = ({ name, version, licence }: PackageEntry): string => `${name} ${version}: ${licence}`;

describe('licences', () => {
  const forShipped = new Set(Object.keys(SHIPPED_LICENCES));
  const forTools = new Set([...forShipped, ...Object.keys(TOOL_LICENCES)]);

  test('the licence of every shipped package and table is allowed', () => {
    expect(shipped.length).toBeGreaterThan(40);
    expect(shipped.filter(({ licence }) => !isAllowed(licence, forShipped)).map(named)).toEqual([]);
    const sources = DATA.flatMap(({ from }) => from);
    expect(sources.filter(({ licence }) => !isAllowed(licence, forShipped))).toEqual([]);
  });

  test('the licence of every tool is allowed', () => {
    expect(packages.filter(({ licence }) => !isAllowed(licence, forTools)).map(named)).toEqual([]);
  });

  test('a licence is on the list only while a package or a table has it', () => {
    const stated = [...packages, ...DATA.flatMap(({ from }) => from)].flatMap(
      ({ licence }) => licence.match(/[^\s()]+/g) ?? [],
    );
    expect([...forTools].filter((licence) => !stated.includes(licence))).toEqual([]);
    expect(Object.keys(STATED_ELSEWHERE).filter((name) => !packages.some((one) => one.name === name))).toEqual([]);
  });

  test('licences for fonts and data cover no code', () => {
    const byKind = (licence: string): string[] =>
      shipped.filter((one) => one.licence.includes(licence)).map(({ name }) => name);
    expect([byKind('OFL'), byKind('CC-BY')]).toEqual([
      ['@fontsource-variable/inter', '@fontsource/jetbrains-mono'],
      [],
    ]);
  });

  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only OR (MIT AND ISC)', true],
    ['GPL-3.0-only AND (MIT OR ISC)', false],
    ['MIT GPL-3.0-only', false],
    ['(MIT', false],
    ['', false],
  ])('the licence expression %j is allowed: %s', (expression, expected) => {
    expect(isAllowed(expression, forShipped)).toBe(expected);
  });
});

/** Packages that run a script when they are installed. `es5-ext` would print a protest; package.json holds it to an earlier version. */
const INSTALL_SCRIPTS: Readonly<Record<string, string>> = {
  'electron-winstaller': 'picks the 7-Zip of the platform',
  esbuild: 'checks that its binary is there',
};

test('only reviewed packages run a script on installation', () => {
  const running = packages.filter(({ runsOnInstall }) => runsOnInstall).map(({ name }) => name);
  expect(running).toEqual(Object.keys(INSTALL_SCRIPTS));
});

test('the notices file matches the lock file and the data', () => {
  expect(readFileSync(`${root}THIRD-PARTY-NOTICES.md`, 'utf8') === noticesPage(root), 'npm run notices').toBe(true);
});

test('every table of reference data has a source', () => {
  const tables = readdirSync(`${root}shared/reference`).filter((name) => name.endsWith('-table.ts'));
  const known = [...DATA.map(({ table }) => table), ...Object.keys(OWN_TABLES)];
  expect([...new Set(known)].sort()).toEqual(tables.map((name) => `shared/reference/${name}`).sort());
  const lock = packages.find(({ name }) => name === 'i18n-iso-countries')?.version;
  expect(DATA.flatMap(({ from }) => from).find(({ name }) => name === 'i18n-iso-countries')?.version).toBe(lock);
});

test('the licence texts name every shipped package', () => {
  const texts = licenceTexts(root);
  expect(shipped.filter(({ name, version }) => !texts.includes(`\n${name} ${version}\n`)).map(named)).toEqual([]);
});

describe('the bill of materials', () => {
  const text = billOfMaterials(root);
  const bill = JSON.parse(text) as {
    readonly components: readonly {
      readonly name: string;
      readonly type: string;
      readonly scope: string;
      readonly licenses?: readonly object[];
    }[];
  };

  test('the bill of materials is valid CycloneDX', () => {
    const { resolve } = createRequire(import.meta.url);
    const folder = resolve('@cyclonedx/cyclonedx-library/package.json').replace('package.json', 'res/schema/');
    const schema = (name: string): object => JSON.parse(readFileSync(`${folder}${name}.SNAPSHOT.schema.json`, 'utf8'));
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      validateSchema: false,
      inlineRefs: false,
      code: { optimize: false },
    });
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const validate = ajv.compile(schema('bom-1.6'));
    expect(validate(bill), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(validate({ ...bill, components: [{ name: 'no type' }] })).toBe(false);
  });

  test('the bill of materials names each package and each source of data once, with a licence, and tools separately', () => {
    const count = (scope: string, type: string): number =>
      bill.components.filter((one) => one.scope === scope && one.type === type).length;
    const sources = new Set(DATA.flatMap(({ from }) => from.map(({ name }) => name)));
    expect([count('required', 'library') + count('required', 'framework'), count('required', 'data')]).toEqual([
      shipped.length,
      sources.size,
    ]);
    expect(count('excluded', 'library')).toBe(packages.length - shipped.length);
    expect(bill.components.filter(({ licenses }) => (licenses ?? []).length === 0)).toEqual([]);
  });

  test('the bill of materials has the same bytes when made again, and a time only if one is given', () => {
    expect(billOfMaterials(root) === text).toBe(true);
    expect(text).not.toContain('"timestamp"');
    expect(billOfMaterials(root, 1_700_000_000)).toContain('"timestamp": "2023-11-14T22:13:20.000Z"');
  });
});
