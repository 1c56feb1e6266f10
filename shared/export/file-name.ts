/**
 * Names of files that the program writes. A name must mean the same file on every system that the file may come to, and must look like what it is.
 * Sources: Microsoft, "Naming Files, Paths, and Namespaces"; Unicode TR 36 §2 (bidirectional text spoofing); NAME_MAX of Linux and APFS.
 */

/** What is wrong with a name, in the order in which it is looked for. */
export type FileNameFault =
  | 'empty'
  /** A separator of folders, or a character that Windows does not allow: the name would mean another place. */
  | 'character'
  /** Control characters, and characters that show nothing or turn the direction of what follows: the name would look like another. */
  | 'invisible'
  /** Linux and macOS hide it. */
  | 'leading-dot'
  /** Windows drops dots and spaces at the end, and people do not see spaces at the beginning. */
  | 'edge'
  /** Windows opens a device in place of the file, whatever the extension. */
  | 'device'
  | 'too-long';

/** Most bytes of a name in UTF-8. Windows counts UTF-16 units, which are never more. */
export const LONGEST_NAME = 255;
/** The ending of backups, after which the program finds them. */
export const BACKUP_ENDING = '.airside-backup';

const CHARACTER = /[/\\:*?"<>|]/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Up to the first dot; Windows also drops spaces before it. `COM¹` is the same device as `COM1`. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)\d)\s*(?:\.|$)/iu;
const EDGE = /^\s|[\s.]$/u;
/** An extension that is kept when a name is shortened. */
const EXTENSION = /\.[A-Za-z0-9-]{1,16}$/;
const FALLBACK = 'export';

const utf8 = new TextEncoder();

/** The first fault of a file name without its folder; null when it is good on every system. */
export function fileNameFault(name: string): FileNameFault | null {
  if (name === '') return 'empty';
  if (CHARACTER.test(name)) return 'character';
  if (INVISIBLE.test(name)) return 'invisible';
  if (name.startsWith('.')) return 'leading-dot';
  if (EDGE.test(name)) return 'edge';
  if (DEVICE.test(name.normalize('NFKC'))) return 'device';
  return utf8.encode(name).length > LONGEST_NAME ? 'too-long' : null;
}

/** A name without fault, as near to the wanted one as possible. A good name stays as it is. */
export function safeFileName(wanted: string): string {
  if (fileNameFault(wanted) === null) return wanted;
  const visible = wanted
    .replace(new RegExp(CHARACTER, 'gu'), '-')
    .replace(new RegExp(INVISIBLE, 'gu'), '')
    .replace(/^[\s.]+/u, '');
  const named = DEVICE.test(visible.normalize('NFKC')) ? `_${visible}` : visible;
  const short = shortened(named.replace(/[\s.]+$/u, ''));
  return short === '' ? FALLBACK : short;
}

/** Cuts whole characters off before the extension. */
function shortened(name: string): string {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  const characters = [...name.slice(0, name.length - extension.length)];
  let rest = LONGEST_NAME - extension.length;
  const fits = characters.findIndex((character) => {
    rest -= utf8.encode(character).length;
    return rest < 0;
  });
  if (fits === -1) return name;
  return (
    characters
      .slice(0, fits)
      .join('')
      .replace(/[\s.]+$/u, '') + extension
  );
}

/** Whether this is the name of a backup: short, of letters, digits and a few marks, with the ending of backups. */
export function isBackupName(name: string): boolean {
  const start = name.slice(0, -BACKUP_ENDING.length);
  return (
    name.endsWith(BACKUP_ENDING) && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(start) && fileNameFault(name) === null
  );
}
