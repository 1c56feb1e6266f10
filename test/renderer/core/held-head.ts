import type { HostAnchor } from '../../../renderer/core/host-anchor.ts';

/** The head that the machine holds; null: none. Throws where it cannot be read. */
export async function heldHead<Head>(anchor: HostAnchor<Head>): Promise<Head | null> {
  const found = await anchor.get();
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}
