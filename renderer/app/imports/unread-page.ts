/** Bytes of an unread file the core gives at a time. */
export const UNREAD_PAGE = 16_384;

export interface UnreadPage {
  /** First and last byte shown, counted from 1; both 0 when there are none. */
  readonly first: number;
  readonly last: number;
  /** Where the neighbouring pages begin; null at either end. */
  readonly earlier: number | null;
  readonly later: number | null;
}

/** The page that begins at byte `from` of a file of `size` bytes. */
export function unreadPage(from: number, size: number): UnreadPage {
  const end = Math.min(from + UNREAD_PAGE, size);
  return {
    first: size === 0 ? 0 : from + 1,
    last: end,
    earlier: from === 0 ? null : Math.max(0, from - UNREAD_PAGE),
    later: end < size ? end : null,
  };
}
