/** Reads lists in tests. */
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { ListRow } from '../../../shared/list/list-format.ts';
import type { ListEnd, ListItem } from '../../../shared/list/list-reader.ts';
import { LIST_ROWS } from '../../../shared/list/list-rows.ts';
import { type GivenFile, openLists } from '../../../shared/list/read-list.ts';

export interface ReadList {
  readonly names: readonly string[];
  readonly members: readonly (string | null)[];
  readonly items: readonly ListItem[];
  readonly entries: readonly ListEntry[];
  /** Codes of what was refused. */
  readonly refused: readonly string[];
  /** `code@offset` of what was refused. */
  readonly places: readonly string[];
  readonly end: ListEnd;
}

/** Every list in the files. */
export async function readAll(
  files: readonly (GivenFile | string)[],
  rows: readonly ListRow[] = LIST_ROWS,
): Promise<readonly ReadList[]> {
  const given = files.map((file, at) => (typeof file === 'string' ? textFile(`file-${at}`, file) : file));
  const lists: ReadList[] = [];
  for await (const found of openLists(given, undefined, rows)) {
    const reading = found.read();
    const items: ListItem[] = [];
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) items.push(step.value);
    const refused = items.flatMap((item) => ('refused' in item ? [item.refused] : []));
    lists.push({
      names: found.sources.map(({ name }) => name),
      members: found.sources.map(({ member }) => member),
      items,
      entries: items.flatMap((item) => ('entry' in item ? [item.entry] : [])),
      refused: refused.map(({ code }) => code),
      places: refused.map(({ code, offset }) => `${code}@${offset}`),
      end: step.value,
    });
  }
  return lists;
}

/** The only list in one file. */
export async function readOne(file: GivenFile | string): Promise<ReadList> {
  const [only, ...others] = await readAll([file]);
  if (only === undefined || others.length > 0) throw new Error('not one list');
  return only;
}

export function textFile(name: string, text: string): GivenFile {
  return { name, bytes: new TextEncoder().encode(text) };
}
