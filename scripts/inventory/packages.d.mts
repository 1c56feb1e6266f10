export interface PackageEntry {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  /** An SPDX expression; empty where none is stated. */
  readonly licence: string;
  readonly ships: boolean;
  /** Whether npm runs a script of the package at its installation. */
  readonly runsOnInstall: boolean;
}

export function readPackages(root: string): PackageEntry[];
