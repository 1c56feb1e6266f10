/** Finds the envelope segments (UNA, UNB, UNG, UNH, UNE, UNZ) in bytes, without tokenizing. Source: ISO 9735. */
import { afterTag, isAlphanumeric, isMark, skipBlank, tagAt, upper } from './separators.ts';

export type ServiceKind = 'UNA' | 'UNB' | 'UNG' | 'UNH' | 'UNE' | 'UNZ' | 'body' | null;
const KINDS = ['UNA', 'UNB', 'UNG', 'UNH', 'UNE', 'UNZ'] as const;

/** Which envelope segment begins here; `body` for the first segment of a message whose UNH is missing. */
export function serviceKind(bytes: Uint8Array, at: number, limit: number): ServiceKind {
  const first = upper(bytes[at] as number);
  if (first === 0x42 || first === 0x4d) {
    const body = tagAt(bytes, at, limit, 0x42, 0x47, 0x4d) || tagAt(bytes, at, limit, 0x4d, 0x53, 0x47);
    return body && markAt(bytes, afterTag(bytes, at, limit), limit) ? 'body' : null;
  }
  if (first !== 0x55) return null;
  for (const kind of KINDS) {
    if (!tagAt(bytes, at, limit, 0x55, 0x4e, kind.charCodeAt(2))) continue;
    const next = afterTag(bytes, at, limit);
    return markAt(bytes, next, limit) ? kind : null;
  }
  return null;
}

function markAt(bytes: Uint8Array, at: number, limit: number): boolean {
  return at < limit && isMark(bytes[at] as number);
}

/** Offset of the next plausible envelope segment, else `limit`. */
export function nextEnvelope(bytes: Uint8Array, from: number, limit: number): number {
  let at = nextU(bytes, from, limit);
  for (; at < limit; at = nextU(bytes, at + 1, limit)) {
    const before = at === 0 ? 0x20 : (bytes[at - 1] as number);
    if (isAlphanumeric(before)) continue;
    const second = upper(bytes[at + 1] as number);
    if (second !== 0x4e && second !== 0x0a && second !== 0x0d) continue;
    const kind = serviceKind(bytes, at, limit);
    if (kind !== null && kind !== 'body') return at;
  }
  return limit;
}

function nextU(bytes: Uint8Array, from: number, limit: number): number {
  let at = from;
  while (at < limit && bytes[at] !== 0x55 && bytes[at] !== 0x75) at++;
  return at;
}

/** An envelope segment is short: it ends at its terminator, or where a line begins that cannot belong to it. */
export function serviceLimit(bytes: Uint8Array, at: number, limit: number, classes: Uint8Array): number {
  const stop = Math.min(limit, at + 600);
  let broken = -1;
  for (let look = at + 3; look < stop; look++) {
    const byte = bytes[look] as number;
    const kind = classes[byte];
    // 3 terminator, 4 release.
    if (kind === 3) return look + 1;
    if (kind === 4) look++;
    else if (byte === 0x0a || byte === 0x0d) {
      const next = skipBlank(bytes, look, limit);
      const found = next < limit ? serviceKind(bytes, next, limit) : null;
      if (found !== null) return look;
      if (broken < 0) broken = look;
    }
  }
  return broken >= 0 ? broken : stop;
}
