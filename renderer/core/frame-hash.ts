/** The fingerprint of a legal frame: it identifies the exact lines that governed a screening. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PinnedFrame } from '../../rules/engine/screening-terms.ts';
import { type AgencyRow, SHIPPED_ROWS } from '../../shared/agency/agency-row.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { FrameVersion } from '../../shared/frame/frame-setting.ts';
import { type LegalFrame, STARTING_FRAME } from '../../shared/frame/legal-frame.ts';

/** SHA-256 (hex) over its canonical text; the order of the lines does not matter, that of the agencies does. */
export function frameHash({ uses, powers, intrusive, custody, gendarmerie, lists, agencies }: LegalFrame): string {
  const lines = {
    ...{ uses: byId(uses), powers: byId(powers) },
    ...(intrusive === undefined ? {} : { intrusive: byId(intrusive) }),
    ...(custody === undefined ? {} : { custody: byId(custody) }),
    ...(lists === undefined ? {} : { lists }),
  };
  const table = agencies === undefined ? {} : { agencies: agencies.map(inScreenings) };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ format: 1, ...lines, gendarmerie, ...table }))));
}

/** What a screening rests on of an agency; how it is written changes none. */
function inScreenings({ id, kind, leads, joins, state }: AgencyRow): Partial<AgencyRow> {
  return { id, kind, leads, joins, state };
}

const SHIPPED = canonicalJson(SHIPPED_ROWS.map(inScreenings));

/**
 * The frame in force (null: none) with the unit's agencies, as screenings name it. Null where there is no frame and screenings rest on the agencies that ship: a proposal or
 * another name has no flight screened again.
 */
export function pinnedFrame(
  inForce: Pick<FrameVersion, 'hash' | 'frame'> | null,
  agencies: readonly AgencyRow[],
): PinnedFrame | null {
  if (canonicalJson(agencies.map(inScreenings)) === SHIPPED)
    return inForce === null ? null : { hash: inForce.hash, frame: inForce.frame };
  const frame = { ...(inForce?.frame ?? STARTING_FRAME), agencies };
  return { hash: frameHash(frame), frame };
}

function byId<Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
}
