import { expect, test } from 'vitest';
import type { Core } from '../../../../renderer/app/core.ts';
import { createCoreOfOfficer } from '../../../../renderer/app/core-of-officer.ts';
import { createImportStore, type ImportSource, runImport } from '../../../../renderer/app/imports/import-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import type { CallOptions } from '../../../../renderer/client/core-client.ts';
import { success } from '../../../../shared/result.ts';

/** A core whose imports end when the test says so. */
function slowCore() {
  const running: (() => void)[] = [];
  const begun: string[] = [];
  const core = {
    call: async (_: string, input: { readonly files: readonly { readonly name: string }[] }, options?: CallOptions) => {
      begun.push(input.files[0]?.name ?? '');
      await new Promise<void>((resolve) => running.push(resolve));
      options?.onAnswered?.();
      return success({ files: [] });
    },
    subscribe: () => () => undefined,
  } as unknown as Core;
  const endFirst = async () => {
    running.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { core, begun, endFirst };
}

const files = (name: string) => ({ what: 'files', files: [{ name, bytes: new Uint8Array() }] }) as const;

test('of an officer who left, a running import ends, and one that waits is not begun in the name of the next', async () => {
  const { core, begun, endFirst } = slowCore();
  const { core: ofOfficer, leave } = createCoreOfOfficer(core);
  const imports = createImportStore(createScreenStores());
  const told: string[] = [];
  const run = (name: string) =>
    void runImport(imports, ofOfficer, files(name), () => 0).then(({ ok }) => told.push(`${name} ${ok}`));
  run('a.edi');
  run('b.edi');
  leave();
  run('c.edi');
  await endFirst();
  expect([begun, told, imports.getState().last]).toEqual([['a.edi', 'c.edi'], ['b.edi false'], null]);
  await endFirst();
  expect(told).toEqual(['b.edi false', 'c.edi true']);
  expect(imports.getState()).toMatchObject({ running: null, waiting: [] });
});

test('how many files were not begun is told until the next import', async () => {
  const { core, endFirst } = slowCore();
  const { core: ofOfficer, leave } = createCoreOfOfficer(core);
  const imports = createImportStore(createScreenStores());
  void runImport(imports, ofOfficer, files('a.edi'), () => 0);
  void runImport(imports, ofOfficer, files('b.edi'), () => 0);
  leave();
  await endFirst();
  expect(imports.getState()).toMatchObject({ running: null, notBegun: 1 });
  void runImport(imports, ofOfficer, files('c.edi'), () => 0);
  expect(imports.getState().notBegun).toBe(0);
});

test('an import that ends while its officer is there is told, with its report', async () => {
  const { core, endFirst } = slowCore();
  const imports = createImportStore(createScreenStores());
  const result = runImport(imports, core, files('a.edi'), () => 0);
  await endFirst();
  expect((await result).ok).toBe(true);
  expect(imports.getState()).toMatchObject({ running: null, last: { files: [] } });
});

test.each<ImportSource>([
  { what: 'folder', files: [{ name: 'b.edi', bytes: new Uint8Array() }] },
  { what: 'resumed', job: 'j1' },
])(
  'of %j, which nobody chose, no file is told as not begun: it is given again, or goes on in the core',
  async (source) => {
    const { core, endFirst } = slowCore();
    const { core: ofOfficer, leave } = createCoreOfOfficer(core);
    const imports = createImportStore(createScreenStores());
    void runImport(imports, ofOfficer, files('a.edi'), () => 0);
    void runImport(imports, ofOfficer, source, () => 0);
    leave();
    await endFirst();
    expect(imports.getState()).toMatchObject({ running: null, waiting: [], notBegun: 0 });
  },
);
