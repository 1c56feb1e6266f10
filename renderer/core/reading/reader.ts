/** Entry of a reading worker: reads one file at a time, or what is asked about kept bytes, and sends portions, so many ahead of what was taken. */
import type { ReadContext } from '../../../shared/intake/read-context.ts';
import { overlayReference } from '../../../shared/reference/overlay.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { pause } from '../pause.ts';
import { buffersOf } from '../rpc-protocol.ts';
import { answerAsk } from './answer-ask.ts';
import { portions } from './portions.ts';
import { inParts, readItems } from './read-items.ts';
import { readListItems } from './read-list-items.ts';
import type { FromReader, ReadItem, ReadingTerms, ToReader } from './reading-protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Portions that may be sent before one was taken; who waits for the next `taken`. */
let free = 0;
let wake: (() => void) | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  if (data.kind === 'taken') {
    free++;
    wake?.();
    return;
  }
  free = data.ahead;
  void send(data).catch(() => self.postMessage({ kind: 'failed' } satisfies FromReader));
});

type Work = Exclude<ToReader, { readonly kind: 'taken' }>;

async function send(work: Work): Promise<void> {
  for await (const items of portions(itemsOf(work))) {
    while (free === 0) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      wake = null;
    }
    free--;
    self.postMessage({ kind: 'portion', items } satisfies FromReader, buffersIn(items));
    // What was taken meanwhile is seen.
    await pause();
  }
}

async function* itemsOf(work: Work): AsyncGenerator<ReadItem> {
  if (work.kind === 'read-list') return yield* readListItems(work.files, work.before, work.reading);
  const context = contextOf(work.terms);
  if (work.kind === 'read') yield* readItems(work.name, work.bytes, context);
  else yield* inParts({ kind: 'answer', value: answerAsk(work.ask.kind, work.ask, context) });
}

function contextOf({ edits, profiles, receivedOn }: ReadingTerms): ReadContext {
  const reference = edits.length === 0 ? shippedReference() : overlayReference(shippedReference(), edits);
  return { reference, profiles, receivedOn, cardKey: crypto.getRandomValues(new Uint8Array(32)) };
}

/** The bytes of the portion, each an array of its own: they are handed over and not copied. */
function buffersIn(items: readonly ReadItem[]): ArrayBuffer[] {
  const arrays = items.flatMap((item) => {
    if (item.kind === 'message') return [item.message.kept];
    return 'end' in item ? item.end.unread.map(({ bytes }) => bytes) : [];
  });
  return buffersOf(arrays);
}
