/** Messages between the core and the worker that packs. */

export interface ToPacker {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** Null: it could not be packed there. */
export interface FromPacker {
  readonly id: number;
  readonly packed: Uint8Array<ArrayBuffer> | null;
}
