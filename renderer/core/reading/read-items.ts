/** Reads a file into items, in the reading worker or here. Card numbers are marked with a secret of this reading alone, which ends with it. */
import { Budget } from '../../../shared/intake/budget.ts';
import { type OpenEnd, openFile } from '../../../shared/intake/open-file.ts';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { type FileEnd, readFile } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { LONG_LISTS, type ReadItem } from './reading-protocol.ts';

/** Values of a long list that are handed over at a time: a few milliseconds of work for whoever takes them. */
const PART = 500;

/** The items of a file, in their order. `pause` is awaited between pieces of work. */
export async function* readItems(
  name: string,
  bytes: Uint8Array,
  context: ReadContext,
  pause?: () => Promise<void>,
): AsyncGenerator<ReadItem, void> {
  const budget = new Budget();
  const own = { ...context, budget };
  const members = openFile(name, bytes, pause, budget);
  for (;;) {
    const opened = await members.next();
    if (opened.done === true) {
      yield { kind: 'file-end', end: apart(opened.value) };
      return;
    }
    const { path: member } = opened.value;
    const reading = readFile(opened.value.bytes, own);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        yield { kind: 'member-end', end: apart(step.value), member };
        break;
      }
      yield* itemsOf(step.value, member);
      await pause?.();
    }
    await pause?.();
  }
}

function* itemsOf(read: ReadMessage, member: string | null): Generator<ReadItem> {
  const message = plain(read);
  let { manifest } = message;
  for (const list of LONG_LISTS) {
    const values: readonly unknown[] = manifest[list];
    if (values.length <= PART) continue;
    for (let at = 0; at < values.length; at += PART) yield { kind: 'part', list, values: values.slice(at, at + PART) };
    manifest = { ...manifest, [list]: [] };
  }
  yield { kind: 'message', message: { ...message, manifest }, member };
}

/** A part is a view of the whole member, which would be handed over with it. */
function apart({ diagnostics, unread }: FileEnd | OpenEnd): FileEnd {
  return { diagnostics, unread: unread.map((part) => ({ ...part, bytes: part.bytes.slice() })) };
}

/** The message with its id and kept bytes worked out, as it can be handed over. */
function plain({ manifest, start, end, id, kept, keptFrom, profile, cards }: ReadMessage): ReadMessage {
  return { manifest, start, end, id, kept, keptFrom, profile, cards };
}
