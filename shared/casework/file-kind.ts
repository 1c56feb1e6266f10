/** What a file is that an officer keeps: its bytes say it, never its name. These kinds may be shown; anything else is kept and never opened. */
import { isUtf8 } from '../edifact/decode.ts';
import { safeFileName } from '../export/file-name.ts';
import { beginsAsItl } from '../fingerprint/tagged-record.ts';
import { oneByteDecoder } from '../intake/one-byte-sets.ts';

/** Most pixels of a picture that is shown: a small file can say that it is so large that it fills the memory. */
export const MOST_PIXELS = 40_000_000;

/** Each kind with the endings that a name of it may have. The first is put after any other name, since other programs go by the ending. */
const ENDINGS = {
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  pdf: ['pdf'],
  text: ['txt'],
  fingerprints: ['nst', 'an2', 'eft', 'nist', 'int'],
} as const;

export type FileKind = keyof typeof ENDINGS;

/** Endings that a picker of files offers. */
export const FILE_ENDINGS = endingsOf(Object.values(ENDINGS));
export const PICTURE_ENDINGS = endingsOf([ENDINGS.jpeg, ENDINGS.png]);

function endingsOf(kinds: readonly (readonly string[])[]): readonly string[] {
  return kinds.flatMap((endings) => endings.map((ending) => `.${ending}`));
}

export type PictureKind = Extract<FileKind, 'jpeg' | 'png'>;

/** Whether files of that kind are shown as pictures. */
export function isPicture(kind: string): kind is PictureKind {
  return kind === 'jpeg' || kind === 'png';
}

/** A plain text as characters: UTF-8, or the likeliest set of one byte per character. */
export function textOfFile(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : oneByteDecoder(null, bytes)(bytes);
}

/** A name for a file of that kind. */
export function nameOfKind(given: string, kind: FileKind): string {
  const name = safeFileName(given);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const endings: readonly string[] = ENDINGS[kind];
  return endings.includes(ending) ? name : safeFileName(`${name}.${endings[0]}`);
}

/** The kind of bytes that are there at once; null: none of these. */
export function kindOf(bytes: Uint8Array): FileKind | null {
  const reader = new KindReader();
  reader.add(bytes);
  return reader.kind;
}

const HEADS = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const satisfies Partial<Record<FileKind, readonly number[]>>;

/** How texts begin that another program takes for more than text: pages, pictures and settings in markup, RTF, PostScript, scripts. */
const NOT_PLAIN = /^(?:<|\{\\rtf|%!|#!)/;
/** As far as the beginning is looked for. */
const BEGINNING = 1024;

/** Finds the kind of a file that comes in pieces, of which the first holds the beginning. */
export class KindReader {
  #kind: FileKind | null | undefined;

  /** The next bytes. */
  add(bytes: Uint8Array): void {
    if (this.#kind === undefined) this.#kind = headOf(bytes) ?? (beginsAsText(bytes) ? 'text' : null);
    // A text is one up to its end.
    if (this.#kind === 'text' && hasControls(bytes)) this.#kind = null;
  }

  /** Of all bytes so far; null: none of these. */
  get kind(): FileKind | null {
    return this.#kind ?? null;
  }
}

function headOf(bytes: Uint8Array): FileKind | null {
  for (const kind of ['jpeg', 'png', 'pdf'] as const)
    if (HEADS[kind].every((byte, at) => bytes[at] === byte)) return kind;
  return beginsAsItl(bytes) ? 'fingerprints' : null;
}

function beginsAsText(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).trimStart();
  return beginning !== '' && !NOT_PLAIN.test(beginning);
}

/** Control characters other than tab, line feed, form feed and carriage return. */
function hasControls(bytes: Uint8Array): boolean {
  for (const byte of bytes)
    if (byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d)) return true;
  return false;
}
