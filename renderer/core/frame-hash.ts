/** The fingerprint of a legal frame: it identifies the exact lines that governed a screening. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { LegalFrame } from '../../shared/frame/legal-frame.ts';

/** SHA-256 (hex) over its canonical text; the order of the lines does not matter. */
export function frameHash({ uses, powers, gendarmerie }: LegalFrame): string {
  return bytesToHex(
    sha256(utf8ToBytes(canonicalJson({ format: 1, uses: byId(uses), powers: byId(powers), gendarmerie }))),
  );
}

function byId<Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
}
