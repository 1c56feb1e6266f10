/** Addresses of rule versions and drafts: `/rules/versions`, `/rules/versions/3`, `/rules/drafts/ID`. */

export type VersionsPlace =
  | { readonly kind: 'version'; readonly version: number | null }
  | { readonly kind: 'draft'; readonly id: string };

/** Address of a version; of all of them where none is named. */
export function versionPath(version: number | null = null): string {
  return version === null ? '/rules/versions' : `/rules/versions/${version}`;
}

/** The place that the part behind `/rules/versions/` names; what is no number is the beginning. */
export function readVersionPlace(part: string | undefined): VersionsPlace {
  const version = Number(part);
  return { kind: 'version', version: Number.isInteger(version) && version > 0 ? version : null };
}
