/** Gathers items into portions that take whoever gets them a few milliseconds. */
import type { ReadItem } from './reading-protocol.ts';

/** What one portion holds at most, unless one item is larger. */
const MOST = { items: 50, weight: 20_000, bytes: 500_000 };

/** The items in portions, in their order. */
export async function* portions(items: AsyncIterable<ReadItem>): AsyncGenerator<readonly ReadItem[], void> {
  let portion: ReadItem[] = [];
  let [weight, bytes] = [0, 0];
  for await (const item of items) {
    portion.push(item);
    weight += item.weight;
    bytes += bytesIn(item);
    if (portion.length < MOST.items && weight < MOST.weight && bytes < MOST.bytes) continue;
    yield portion;
    portion = [];
    [weight, bytes] = [0, 0];
  }
  if (portion.length > 0) yield portion;
}

function bytesIn(item: ReadItem): number {
  if (item.kind === 'message') return item.message.kept.length;
  return item.kind === 'member-end' || item.kind === 'file-end'
    ? item.end.unread.reduce((sum, part) => sum + part.bytes.length, 0)
    : 0;
}
