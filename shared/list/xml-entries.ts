/**
 * Walks the XML of a list and gives one entry after another, each as a tree of its own, so that a list of any size takes the memory of one entry. Of
 * XML that breaks off or is damaged, every complete entry is given.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Bounds } from '../intake/budget.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { normalName } from '../xml/xml-node.ts';
import { type XmlBreak, type XmlHandler, xmlSteps } from '../xml/xml-walk.ts';

/** What the walk gives, in order: an entry, an element outside entries without children of its own, or what could not be read. */
export type XmlPart = { readonly entry: XmlNode } | { readonly outside: XmlNode } | { readonly refused: Diagnostic };

export interface XmlSource {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly decode: (bytes: Uint8Array) => string;
  readonly most: Bounds;
}

/** Walks a stretch of a file; `entries` are the names of entries in the form of `normalName`. Never throws, whatever the content. */
export function* walkEntries(source: XmlSource, entries: ReadonlySet<string>): Generator<XmlPart, void> {
  const { bytes, to, decode, most } = source;
  const parts = new EntryParts(source, entries);
  let at = Math.max(source.from, bytes.indexOf(0x3c, source.from));
  if (at > source.from) parts.skipped(source.from, Math.min(at, to));
  for (let breaks = 0; at < to; breaks++) {
    const steps = xmlSteps(bytes, at, to, decode, parts, most);
    let broken: XmlBreak | null;
    for (;;) {
      const step = steps.next();
      yield* parts.take();
      if (step.done === true) {
        broken = step.value;
        break;
      }
    }
    if (broken === null) return;
    at = parts.resume(breaks >= most.breaks ? { code: 'bound-breaks', at: broken.at } : broken);
    yield* parts.take();
  }
}

class EntryParts implements XmlHandler {
  readonly #source: XmlSource;
  readonly #entries: ReadonlySet<string>;
  #ready: XmlPart[] = [];
  #open: XmlNode[] = [];
  /** Where the open entry stands in `#open`; -1: none is open. */
  #entry = -1;
  /** Elements and attributes of the open entry. */
  #kept = 0;
  #resumed = false;

  constructor(source: XmlSource, entries: ReadonlySet<string>) {
    this.#source = source;
    this.#entries = entries;
  }

  *take(): Generator<XmlPart> {
    const ready = this.#ready;
    this.#ready = [];
    yield* ready;
  }

  open(node: XmlNode, depth: number): boolean {
    if (this.#entries.has(node.name)) {
      // An entry within an entry: the end of the outer one is missing.
      if (this.#entry >= 0) this.#cut();
      this.#entry = this.#open.length;
      this.#kept = 0;
    } else if (this.#entry >= 0) (this.#open[this.#open.length - 1] as XmlNode).children.push(node);
    else if (depth === 0) this.#ready.push({ outside: node });
    this.#open.push(node);
    this.#kept += 1 + node.attributes.length;
    return this.#entry < 0 || this.#kept <= this.#source.most.elements;
  }

  close(node: XmlNode, depth: number): void {
    this.#open.pop();
    if (this.#open.length === this.#entry) {
      this.#entry = -1;
      this.#ready.push({ entry: node });
    } else if (this.#entry < 0 && depth > 0 && (node.texts.length > 0 || node.attributes.length > 0)) {
      this.#ready.push({ outside: node });
    }
  }

  other(start: number, end: number): void {
    if (this.#source.bytes[start] !== 0x3c) this.skipped(start, end);
  }

  odd(at: number): void {
    this.#refuse(diagnostic('info', 'xml-character', { offset: at }));
  }

  skipped(start: number, end: number): void {
    const { bytes } = this.#source;
    const from = start === 0 && bytes[0] === 0xef ? 3 : start;
    let count = 0;
    for (let at = from; at < end; at++) if ((bytes[at] as number) > 0x20) count++;
    if (count > 0) this.#refuse(diagnostic('warning', 'list-bytes-skipped', { offset: from }, { count: end - from }));
  }

  /** Says what broke, and gives the place of the next entry, or the end of the stretch. */
  resume({ code, at: stop }: XmlBreak): number {
    const { bytes, to, most } = this.#source;
    const from = this.#entry >= 0 ? (this.#open[this.#entry] as XmlNode).start : stop;
    const next = code === 'xml-broken' ? this.#nextEntry(Math.max(stop, from + 1)) : to;
    const ended = next >= to && isBlank(bytes, stop, to);
    if (this.#entry >= 0) this.#cut();
    // After damage, end tags fit no start tag. Nothing is lost with them.
    if (!this.#resumed || !onlyEndTags(bytes, stop, next)) {
      const said = BREAKS[code];
      const why = code === 'xml-broken' && ended ? 'list-truncated' : said.code;
      this.#refuse(diagnostic('error', why, { offset: Math.min(stop, to) }, said.params(most)));
    }
    this.#open = [];
    this.#resumed = true;
    return next;
  }

  #cut(): void {
    const { start, tag } = this.#open[this.#entry] as XmlNode;
    this.#refuse(diagnostic('error', 'list-entry-cut', { offset: start, segment: tag }));
    this.#entry = -1;
  }

  #refuse(refused: Diagnostic): void {
    this.#ready.push({ refused });
  }

  #nextEntry(from: number): number {
    const { bytes, to } = this.#source;
    for (let at = bytes.indexOf(0x3c, from); at >= 0 && at < to; at = bytes.indexOf(0x3c, at + 1)) {
      const [, name] = /^<([A-Za-z_][\w.:-]*)[\s/>]/.exec(String.fromCharCode(...bytes.subarray(at, at + 100))) ?? [];
      if (name !== undefined && this.#entries.has(normalName(name))) return at;
    }
    return to;
  }
}

const BREAKS: Readonly<
  Record<XmlBreak['code'], { readonly code: string; readonly params: (most: Bounds) => Record<string, number> }>
> = {
  'xml-broken': { code: 'list-xml-broken', params: () => ({}) },
  'xml-doctype': { code: 'list-xml-doctype', params: () => ({}) },
  'bound-nesting': { code: 'bound-nesting', params: ({ nesting }) => ({ most: nesting }) },
  'bound-elements-kept': { code: 'bound-list-elements', params: ({ elements }) => ({ most: elements }) },
  'bound-breaks': { code: 'bound-breaks', params: ({ breaks }) => ({ most: breaks }) },
};

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] as number) > 0x20) return false;
  return true;
}

const latin = new TextDecoder('latin1');

function onlyEndTags(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from < 1000 && /^(?:\s*<\/[^<>]*>)*\s*$/.test(latin.decode(bytes.subarray(from, to)));
}
