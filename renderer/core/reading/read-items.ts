/** Reads a file into items, in the reading worker or here. Card numbers are marked with a secret of this reading alone, which ends with it. */
import { flightsOf } from '../../../shared/flight/fold-flights.ts';
import { Budget } from '../../../shared/intake/budget.ts';
import { type OpenEnd, openFile } from '../../../shared/intake/open-file.ts';
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { type FileEnd, readFile } from '../../../shared/intake/read-file.ts';
import type { ReadMessage } from '../../../shared/intake/read-message.ts';
import { reportMessage } from '../../../shared/quality/message-report.ts';
import { cutLists } from './cut-lists.ts';
import type { ReadEnd, ReadItem } from './reading-protocol.ts';
import { seenPart } from './seen-part.ts';

type WithoutWeight<Item> = Item extends unknown ? Omit<Item, 'weight'> : never;
/** An item that is still whole. */
type Unweighed = WithoutWeight<Exclude<ReadItem, { readonly kind: 'part' }>>;

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
      yield* inParts({ kind: 'file-end', end: endOf(opened.value) });
      return;
    }
    const { path: member } = opened.value;
    const reading = readFile(opened.value.bytes, own);
    for (;;) {
      const step = reading.next();
      if (step.done === true) {
        yield* inParts({ kind: 'member-end', end: endOf(step.value), member });
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
  const { id, manifest } = message;
  const told = { message, report: reportMessage(id, manifest), flights: flightsOf({ id, manifest }) };
  yield* inParts({ kind: 'message', ...told, member });
}

/** The end of a member or of the file. A part is a view of the whole member, which would be handed over with it. */
function endOf({ diagnostics, unread }: FileEnd | OpenEnd): ReadEnd {
  return { diagnostics, unread: unread.map((part) => seenPart({ ...part, bytes: part.bytes.slice() })) };
}

/** An item, after the parts of its long lists. */
export function* inParts(item: Unweighed): Generator<ReadItem> {
  const { rest, parts, weight } = cutLists(item);
  for (const part of parts) yield { kind: 'part', ...part };
  yield { ...rest, weight };
}

/** The message with its id and kept bytes worked out, as it can be handed over. */
function plain({ manifest, start, end, id, kept, keptFrom, profile, cards }: ReadMessage): ReadMessage {
  return { manifest, start, end, id, kept, keptFrom, profile, cards };
}
