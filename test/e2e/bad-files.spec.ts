import { YESTERDAY } from './days.ts';
import { expect, type GivenFile, test } from './fixture.ts';
import { makePaxlst } from './make-manifest.ts';
import { begin, fileLine, goTo, importFiles } from './steps.ts';
import { text } from './texts.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const good = makePaxlst('ET', 508, YESTERDAY.short, 20, 0);

/** Random bytes, the same on each run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const UNUSABLE: readonly GivenFile[] = [
  { name: 'empty.edi', bytes: new Uint8Array(0) },
  { name: 'blank.edi', bytes: bytes('\r\n   \r\n') },
  { name: 'noise.bin', bytes: noise(200_000) },
  { name: 'letter.txt', bytes: bytes('Dear colleague, please find the list attached. Regards') },
  { name: 'zeros.edi', bytes: new Uint8Array(30 * 1024 * 1024) },
];

const DAMAGED: readonly GivenFile[] = [
  { name: 'truncated.edi', bytes: good.slice(0, Math.floor(good.length * 0.6)) },
  { name: 'half-written.edi', bytes: Uint8Array.from([...good.slice(0, good.length - 900), ...new Uint8Array(900)]) },
  { name: 'utf-16.edi', bytes: Uint8Array.from([0xff, 0xfe, ...[...good].flatMap((byte) => [byte, 0])]) },
];

test('of each file the report states in a sentence that it has no usable content, or keeps its good part, and the others are read', async ({
  page,
  host,
}) => {
  await begin(page);
  await importFiles(page, host, [...UNUSABLE, ...DAMAGED, { name: 'good.edi', bytes: good }]);
  for (const { name } of UNUSABLE) {
    await expect(fileLine(page, name)).toContainText(text('import.file.failed'));
    await expect(fileLine(page, name)).not.toContainText('undefined');
  }
  for (const { name } of DAMAGED) {
    await expect(fileLine(page, name)).toContainText(/PAXLST/);
    await expect(fileLine(page, name)).toContainText(/\d+ travellers/);
    if (name !== 'utf-16.edi') await expect(fileLine(page, name)).toContainText(text('import.file.errors'));
  }
  await expect(fileLine(page, 'good.edi')).toContainText(text('import.travellers_other', { n: 20 }));
  await goTo(page, 'flights');
  await expect(page.getByText(/ET\s*508/).first()).toBeVisible();
});
