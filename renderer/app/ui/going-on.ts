/** Work that is going on. */
export interface Going {
  /** The done share, in per cent; null: it is not known, as where it would tell how much is hidden from an officer. */
  readonly share: number | null;
}

/** Work whose progress was told. */
export function goingOn({ done, total }: { readonly done: number; readonly total: number }): Going {
  return { share: total <= 0 ? null : Math.min(100, (100 * done) / total) };
}
