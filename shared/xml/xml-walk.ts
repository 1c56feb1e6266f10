/**
 * Walks XML element by element, in chunks, and gives the byte range of every value. The parser (strict, only the five entities) finds the content; a
 * parallel scan of the bytes finds the ranges. The walk stops at XML that is not well-formed; the caller continues after it.
 * Source: XML 1.0, fifth edition.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Bounds } from '../intake/budget.ts';
import { normalName, type XmlNode, type XmlValue } from './xml-node.ts';

/** Callbacks of the walk. Offsets are of bytes. */
export interface XmlHandler {
  /** False: too many elements are kept, and the walk stops. */
  open(node: XmlNode, depth: number): boolean;
  close(node: XmlNode, depth: number): void;
  /** Text outside any element, a comment or a processing instruction. */
  other(start: number, end: number): void;
  /** A character that XML forbids, or a reference to one: a blank was read. Or an undeclared entity, which was read as written. */
  odd(at: number): void;
}

export interface XmlBreak {
  readonly code: 'xml-broken' | 'xml-doctype' | 'bound-nesting' | 'bound-elements-kept' | 'bound-breaks';
  /** Where the walk stopped; nothing after it was reported. */
  readonly at: number;
}

/** Bytes given to the parser at a time: few at first, because a walk may restart after every break. */
const FIRST_CHUNK = 4096;
const CHUNK = 65_536;
/** Bytes before the end of a chunk in which a reference may begin. */
const REFERENCE_BYTES = 12;
/** Parser errors after which the document can still be read. */
const TOLERABLE = /^\d*:?\d*:? ?(duplicate attribute|no whitespace between attributes|the string "]]>" is disallowed)/;
const LESS = 0x3c;
const AMPERSAND = 0x26;
const GREATER = 0x3e;

/** Walks from `from` to `to`; null when all of it is well-formed and every element is closed. */
export function walkXml(
  bytes: Uint8Array,
  from: number,
  to: number,
  decode: (bytes: Uint8Array) => string,
  handler: XmlHandler,
  most: Bounds,
): XmlBreak | null {
  const steps = xmlSteps(bytes, from, to, decode, handler, most);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As `walkXml`, chunk by chunk: the caller may take away what the handler found, before the next step. */
export function* xmlSteps(
  bytes: Uint8Array,
  from: number,
  to: number,
  decode: (bytes: Uint8Array) => string,
  handler: XmlHandler,
  most: Bounds,
): Generator<void, XmlBreak | null> {
  const walk = new XmlWalk(bytes, from, to, handler, most);
  let chunk = FIRST_CHUNK;
  for (let at = from; at < to && walk.broken === null; ) {
    const next = chunkEnd(bytes, at, to, chunk);
    chunk = Math.min(chunk * 2, CHUNK);
    walk.write(decode(bytes.subarray(at, next)), at, next);
    at = next;
    yield;
  }
  return walk.end();
}

/** Chunks end after a `>` or, where a chunk has none, so that no character and no reference is cut. */
function chunkEnd(bytes: Uint8Array, from: number, to: number, chunk: number): number {
  if (to - from <= chunk) return to;
  const most = from + chunk;
  for (let at = most; at > from; at--) if (bytes[at] === GREATER) return at + 1;
  let end = most;
  for (let back = 0; back < 3 && ((bytes[end] as number) & 0xc0) === 0x80; back++) end--;
  for (let at = end - 1; at > end - REFERENCE_BYTES; at--) if (bytes[at] === AMPERSAND) return at;
  return end;
}

class XmlWalk {
  broken: XmlBreak | null = null;
  readonly #bytes: Uint8Array;
  readonly #to: number;
  readonly #handler: XmlHandler;
  readonly #parser: SaxesParser<{ fragment: true; xmlns: false }>;
  readonly #open: XmlNode[] = [];
  /** Everything before this offset was reported. */
  #at: number;
  readonly #most: Bounds;
  /** Attributes of the tag that is being read. */
  #attributes = 0;
  /** The text that a next piece goes on with: no tag came since. `from`: where it begins with its markup. */
  #joined: { readonly value: XmlValue; readonly from: number } | null = null;

  constructor(bytes: Uint8Array, from: number, to: number, handler: XmlHandler, most: Bounds) {
    this.#bytes = bytes;
    this.#at = from;
    this.#to = to;
    this.#handler = handler;
    this.#most = most;
    const parser = new SaxesParser({ fragment: true, xmlns: false });
    parser.on('error', ({ message }) => {
      if (!TOLERABLE.test(message)) this.#abort(/doctype/.test(message) ? 'xml-doctype' : 'xml-broken');
    });
    parser.on('doctype', () => this.#abort('xml-doctype'));
    parser.on('attribute', () => {
      if (++this.#attributes > most.elements) this.#abort('bound-elements-kept');
    });
    parser.on('opentag', (tag) => this.#guarded(() => this.#openTag(tag)));
    parser.on('closetag', (tag) => this.#guarded(() => this.#closeTag(tag)));
    parser.on('text', (text) => this.#guarded(() => this.#text(text)));
    parser.on('cdata', (text) => this.#guarded(() => this.#cdata(text)));
    this.#parser = parser;
  }

  write(text: string, from: number, to: number): void {
    const plain = withoutOddities(text);
    try {
      this.#parser.write(plain);
    } catch {
      this.#stop('xml-broken');
    }
    // The caller looks again at what follows a break.
    if (plain !== text) this.#reportOddities(from, this.broken === null ? to : Math.min(to, this.#at));
  }

  /** What broke. The end of the data breaks an open element. */
  end(): XmlBreak | null {
    if (this.#open.length > 0) this.#stop('xml-broken');
    return this.broken;
  }

  #guarded(act: () => void): void {
    if (this.broken === null) act();
  }

  #stop(code: XmlBreak['code']): void {
    this.broken ??= { code, at: this.#at };
  }

  /** Stops the parser at once; otherwise it would go through the rest and report every fault in it. */
  #abort(code: XmlBreak['code']): never {
    this.#stop(code);
    throw new Error(code);
  }

  #reportOddities(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = this.#bytes[at] as number;
      const control = byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
      if (control || (byte === 0x26 && !isGoodReference(this.#bytes, at))) this.#handler.odd(at);
    }
  }

  #openTag(tag: SaxesTagPlain): void {
    this.#attributes = 0;
    this.#joined = null;
    if (this.#open.length >= this.#most.nesting) this.#abort('bound-nesting');
    const start = this.#markup();
    const attributes: XmlValue[] = [];
    const end = this.#scanTag(start, tag.attributes, attributes);
    const node: XmlNode = {
      name: normalName(tag.name),
      tag: tag.name.slice(tag.name.indexOf(':') + 1),
      start,
      end,
      attributes,
      children: [],
      texts: [],
    };
    this.#at = end;
    if (!this.#handler.open(node, this.#open.length)) this.#abort('bound-elements-kept');
    this.#open.push(node);
  }

  #closeTag(tag: SaxesTagPlain): void {
    const node = this.#open.pop();
    this.#joined = null;
    if (node === undefined) return;
    if (!tag.isSelfClosing) {
      const start = this.#markup();
      this.#at = this.#indexOf(GREATER, start) + 1;
      node.end = this.#at;
    }
    this.#handler.close(node, this.#open.length);
  }

  #text(text: string): void {
    const start = this.#others(this.#at);
    const end = this.#indexOf(LESS, start);
    this.#at = end;
    this.#take(text, start, end, { start, end });
  }

  #cdata(text: string): void {
    const from = this.#markup();
    const start = from + '<![CDATA['.length;
    const end = this.#find(']]>', start);
    this.#at = Math.min(this.#to, end + 3);
    // No reference is read in such a section: the one that stands here was a bare ampersand, or was escaped twice.
    this.#take(text.replaceAll('&amp;', '&'), start, end, { start: from, end: this.#at });
  }

  /** Takes a text from `start` to `end`, or a piece of one: comments, instructions and CDATA sections do not end it. `outer` is it with the markup of its section. */
  #take(text: string, start: number, end: number, outer: { readonly start: number; readonly end: number }): void {
    const parent = this.#open[this.#open.length - 1];
    const before = this.#joined;
    if (parent === undefined) {
      if (text.trim() !== '') this.#handler.other(start, end);
      return;
    }
    if (before !== null) {
      const value = { ...before.value, text: before.value.text + text, start: before.from, end: outer.end };
      parent.texts[parent.texts.length - 1] = value;
      this.#joined = { value, from: before.from };
    } else if (text.trim() !== '') {
      const value = { name: '', text, start, end, used: false };
      parent.texts.push(value);
      this.#joined = { value, from: outer.start };
    }
  }

  /** Start of the next tag or CDATA section; comments and processing instructions before it are reported. */
  #markup(): number {
    for (;;) {
      const start = this.#indexOf(LESS, this.#at);
      this.#at = this.#others(start);
      if (this.#at === start) return start;
    }
  }

  /** The place after the comments and processing instructions that begin here, which are reported. */
  #others(from: number): number {
    let at = from;
    while (at < this.#to && this.#bytes[at] === LESS) {
      const second = this.#bytes[at + 1];
      const comment = second === 0x21 && this.#bytes[at + 2] === 0x2d;
      if (second !== 0x3f && !comment) break;
      const ending = comment ? '-->' : '?>';
      const end = Math.min(this.#to, this.#find(ending, at + 2) + ending.length);
      this.#handler.other(at, end);
      at = end;
    }
    return at;
  }

  /** Finds the values of a start tag; gives the offset after it. */
  #scanTag(start: number, sent: Readonly<Record<string, string>>, attributes: XmlValue[]): number {
    const bytes = this.#bytes;
    const names = Object.keys(sent);
    let found = 0;
    let at = start + 1;
    let nameStart = -1;
    while (at < this.#to) {
      const byte = bytes[at] as number;
      if (byte === GREATER) return at + 1;
      if (byte === 0x22 || byte === 0x27) {
        const end = this.#indexOf(byte, at + 1);
        const name = nameStart < 0 ? '' : this.#ascii(nameStart, at);
        // A name in another character set is identified by its position.
        const key = name in sent ? name : (names[found] ?? name);
        found++;
        if (!/^xmlns(:|$)/.test(key)) {
          attributes.push({ name: normalName(key), text: sent[key] ?? '', start: at + 1, end, used: false });
        }
        nameStart = -1;
        at = end + 1;
        continue;
      }
      const blank = byte <= 0x20 || byte === 0x2f || byte === 0x3d;
      if (!blank && nameStart < 0) nameStart = at;
      // A name before a blank is the element's, unless an equals sign follows.
      else if (byte <= 0x20 && nameStart >= 0 && !this.#equalsFollows(at)) nameStart = -1;
      at++;
    }
    return this.#to;
  }

  #equalsFollows(from: number): boolean {
    let at = from;
    while (at < this.#to && (this.#bytes[at] as number) <= 0x20) at++;
    return this.#bytes[at] === 0x3d;
  }

  /** A name, without the equals sign and blanks after it. */
  #ascii(start: number, end: number): string {
    let text = '';
    let stop = end;
    while (stop > start && ((this.#bytes[stop - 1] as number) <= 0x20 || this.#bytes[stop - 1] === 0x3d)) stop--;
    for (let at = start; at < stop; at++) {
      if ((this.#bytes[at] as number) > 0x7f) return utf8.decode(this.#bytes.subarray(start, stop));
      text += String.fromCharCode(this.#bytes[at] as number);
    }
    return text;
  }

  #indexOf(byte: number, from: number): number {
    const at = this.#bytes.indexOf(byte, from);
    return at < 0 || at > this.#to ? this.#to : at;
  }

  #find(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = this.#indexOf(first, from); at < this.#to; at = this.#indexOf(first, at + 1)) {
      let same = 1;
      while (same < text.length && this.#bytes[at + same] === text.charCodeAt(same)) same++;
      if (same === text.length) return at;
    }
    return this.#to;
  }
}

const utf8 = new TextDecoder();

const REFERENCE = /^&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/;
const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** References to characters that XML forbids would stop the parser. */
const BAD_REFERENCE = /&#(?:0*(?:[0-8]|1[1-2]|1[4-9]|2\d|3[01])|x0*(?:[0-8bcBC]|[eEfF]|1[0-9a-fA-F]));/g;
const DECLARATION = /<\?xml\s[^>]*\?>/gi;

/** Text for the parser: bare ampersands and undeclared entities as text, blanks for forbidden characters, no declaration. */
function withoutOddities(text: string): string {
  return text.replace(DECLARATION, '').replace(BARE, '&amp;').replace(FORBIDDEN, ' ').replace(BAD_REFERENCE, ' ');
}

/** Whether a reference begins here that the parser gets as it was sent. */
function isGoodReference(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] as number;
  if (next !== 0x23 && (next < 0x61 || next > 0x7a)) return false;
  const text = String.fromCharCode(...bytes.subarray(at, at + REFERENCE_BYTES));
  return REFERENCE.test(text) && text.search(BAD_REFERENCE) !== 0;
}
