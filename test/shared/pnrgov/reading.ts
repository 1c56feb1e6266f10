/** Helpers of the PNRGOV tests: reads text or bytes into manifests, and builds small messages around a booking. */

import { walkInterchanges } from '../../../shared/edifact/interchange.ts';
import type { Trace } from '../../../shared/edifact/trace.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import { readPnrgov } from '../../../shared/pnrgov/read-pnrgov.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';

/** Reads every PNRGOV message of a file. */
export function readAll(bytes: Uint8Array, trace?: Trace): Manifest[] {
  const manifests: Manifest[] = [];
  for (const { message } of walkInterchanges(bytes)) {
    const manifest = readPnrgov(message, { reference: shippedReference() }, trace);
    manifests.push({ ...manifest, diagnostics: [...manifest.diagnostics] });
  }
  return manifests;
}

/** Reads a text that holds one message. */
export function readText(text: string, trace?: Trace): Manifest {
  const [manifest] = readAll(new TextEncoder().encode(text), trace);
  if (manifest === undefined) throw new Error('no message in this text');
  return manifest;
}

export const HEAD = [
  "UNB+IATA:1+XX+TGAPI+260110:1200+77'",
  "UNH+1+PNRGOV:13:1:IA+XX12/150126'",
  "MSG+:22'",
  "ORG+XX:LFW'",
  "TVL+150126:0900:150126:1500+LFW+CDG+XX+12'",
  "EQN+1'",
] as const;

/** A message with these segments (without terminators) after level 0, with true trailers. */
export function push(segments: readonly string[], head: readonly string[] = HEAD): string {
  const count = head.length - 1 + segments.length + 1;
  return `${head.join('\n')}\n${segments.map((segment) => `${segment}'`).join('\n')}\nUNT+${count}+1'\nUNZ+1+77'\n`;
}

/** The usual beginning of a booking. */
export const BOOKING = ['SRC', 'RCI+XX:ABC123::050126:1015'] as const;
/** The flight of the message as a booking's segment. */
export const LEG = 'TVL+150126:0900:150126:1500+LFW+CDG+XX+12:Y';

/** Reads one booking. */
export function readBooking(...segments: readonly string[]): Manifest {
  return readText(push([...BOOKING, ...segments]));
}

/** Codes of the diagnostics, in order. */
export function codes(manifest: Manifest): string[] {
  return manifest.diagnostics.map((entry) => entry.code);
}
