/** Number of this release, as in backups and in package.json. */
export const RELEASE = '0.2.0';
