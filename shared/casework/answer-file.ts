/** A file that comes with the answer to a request: a photograph, a PDF or plain text. Its bytes say what it is, never its name. */
import { isUtf8 } from '../edifact/decode.ts';
import { safeFileName } from '../export/file-name.ts';
import { oneByteDecoder } from '../intake/one-byte-sets.ts';
import { failed, type Result, success } from '../result.ts';
import { picturePixels } from './picture-pixels.ts';

/** Most bytes of a file. */
export const LARGEST_ANSWER_FILE = 1024 * 1024;
/** Most pixels of a picture: a small file can say that it is so large that it fills the memory once it is shown. */
const MOST_PIXELS = 40_000_000;

/** Each kind with the endings that a name of it may have. The first is put after any other name, since other programs go by the ending. */
const ENDINGS = { jpeg: ['jpg', 'jpeg'], png: ['png'], pdf: ['pdf'], text: ['txt'] } as const;

export type AnswerFileKind = keyof typeof ENDINGS;

/** Endings that a picker of files offers. */
export const ANSWER_FILE_ENDINGS = Object.values(ENDINGS).flatMap((endings) => endings.map((ending) => `.${ending}`));

/** A file as the answer names it; its bytes are a record of their own. */
export interface AnswerFile {
  readonly name: string;
  readonly kind: AnswerFileKind;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** Why a file is not taken. */
export type AnswerFileFault = 'empty' | 'too-large' | 'kind' | 'pixels';

/** What is wrong with the size of a file, which is known before its bytes are; null: nothing. */
export function sizeFault(size: number): AnswerFileFault | null {
  if (size === 0) return 'empty';
  return size > LARGEST_ANSWER_FILE ? 'too-large' : null;
}

/** The kind of the bytes and a name that fits it, or why they are not taken. */
export function readAnswerFile(
  name: string,
  bytes: Uint8Array,
): Result<Pick<AnswerFile, 'name' | 'kind'>, AnswerFileFault> {
  const fault = sizeFault(bytes.length);
  if (fault !== null) return failed(fault);
  const kind = kindOf(bytes);
  if (kind === null) return failed('kind');
  if (isPicture(kind)) {
    const pixels = picturePixels(bytes);
    if (pixels === null) return failed('kind');
    if (pixels > MOST_PIXELS) return failed('pixels');
  }
  return success({ kind, name: nameOf(name, kind) });
}

/** Whether files of that kind are shown as pictures. */
export function isPicture(kind: AnswerFileKind): kind is 'jpeg' | 'png' {
  return kind === 'jpeg' || kind === 'png';
}

/** A plain text as characters: UTF-8, or the likeliest set of one byte per character. */
export function textOfFile(bytes: Uint8Array): string {
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : oneByteDecoder(null, bytes)(bytes);
}

const HEADS = {
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
} as const satisfies Partial<Record<AnswerFileKind, readonly number[]>>;

function kindOf(bytes: Uint8Array): AnswerFileKind | null {
  for (const kind of ['jpeg', 'png', 'pdf'] as const)
    if (HEADS[kind].every((byte, at) => bytes[at] === byte)) return kind;
  return isPlainText(bytes) ? 'text' : null;
}

/** Control characters that texts have: tab, line feed, form feed, carriage return. */
const IN_TEXTS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d]);
/** How texts begin that another program takes for more than text: pages, pictures and settings in markup, RTF, PostScript, scripts. */
const NOT_PLAIN = /^(?:<|\{\\rtf|%!|#!)/;
/** As far as the beginning is looked for. */
const BEGINNING = 1024;

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => (byte < 0x20 && !IN_TEXTS.has(byte)) || byte === 0x7f)) return false;
  const beginning = new TextDecoder().decode(bytes.subarray(0, BEGINNING)).trimStart();
  return beginning !== '' && !NOT_PLAIN.test(beginning);
}

function nameOf(given: string, kind: AnswerFileKind): string {
  const name = safeFileName(given);
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const endings: readonly string[] = ENDINGS[kind];
  return endings.includes(ending) ? name : safeFileName(`${name}.${endings[0]}`);
}
