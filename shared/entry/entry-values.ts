/**
 * Takes checked values out of an entry's JSON: a missing value is null, an unfit value becomes a diagnostic and null, and the trace gets the place of
 * each value.
 */
import { type Diagnostic, diagnostic, type Params, type Severity } from '../diagnostic.ts';
import { pushDiagnostic } from '../edifact/message.ts';
import type { Trace } from '../edifact/trace.ts';
import type { ReadContext } from '../intake/read-context.ts';
import { emailAddress, phoneNumber } from '../pnrgov/contact.ts';
import { isNamePlaceholder, isNumberPlaceholder } from '../pnrgov/placeholders.ts';
import { isCivilDate } from '../time/civil.ts';
import type { JsonNode, JsonRecord } from './json-spans.ts';

export type Fields = ReadonlyMap<string, JsonNode>;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export class EntryValues {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
  readonly diagnostics: Diagnostic[] = [];
  readonly #offset: (at: number) => number;
  readonly #trace: Trace | undefined;

  constructor(bytes: Uint8Array, context: ReadContext, offset: (at: number) => number, trace: Trace | undefined) {
    this.bytes = bytes;
    this.context = context;
    this.#offset = offset;
    this.#trace = trace;
  }

  /** Reports a diagnostic at a byte offset; `field` is the name of the value. */
  note(
    severity: Severity,
    code: string,
    at: number,
    field: string | null,
    raw: string | null,
    params: Params = {},
  ): void {
    pushDiagnostic(
      this.diagnostics,
      diagnostic(severity, code, { offset: this.#offset(at), segment: field, raw }, params),
    );
  }

  mark(path: string, node: JsonNode | undefined): void {
    if (node !== undefined && !(node.kind === 'scalar' && node.value === null))
      this.#trace?.(path, node.start, node.end);
  }

  record(fields: Fields, name: string): JsonRecord | null {
    const node = fields.get(name);
    if (node?.kind === 'record') return node;
    this.#unfit(node, name);
    return null;
  }

  /** The records of a list; other items are reported. */
  records(fields: Fields, name: string): readonly JsonRecord[] {
    return this.list(fields, name).flatMap((node) => {
      if (node.kind === 'record') return [node];
      this.#unfit(node, name);
      return [];
    });
  }

  list(fields: Fields, name: string): readonly JsonNode[] {
    const node = fields.get(name);
    if (node?.kind === 'list') return node.items;
    this.#unfit(node, name);
    return [];
  }

  /** Text, trimmed; null when it is empty or missing. */
  text(fields: Fields, name: string, path: string | null): string | null {
    const node = fields.get(name);
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) return null;
    const written = this.#written(node, name);
    if (written === null) return null;
    if (path !== null) this.mark(`${path}.${name}`, node);
    return written;
  }

  upper(fields: Fields, name: string, path: string | null): string | null {
    return this.text(fields, name, path)?.toUpperCase() ?? null;
  }

  /** Text of a fixed shape in upper case. */
  shaped(fields: Fields, name: string, path: string | null, shape: RegExp): string | null {
    const value = this.upper(fields, name, path);
    if (value === null || shape.test(value)) return value;
    return this.#unreadable(fields, name, value);
  }

  /** One of a few words. */
  choice<T extends string>(fields: Fields, name: string, path: string | null, choices: readonly T[]): T | null {
    const value = this.text(fields, name, path);
    if (value === null) return null;
    const wanted = value.toLowerCase();
    const found = choices.find((choice) => choice.toLowerCase() === wanted);
    if (found === undefined && name === 'sex') {
      this.#noteField('unknown-sex', fields, name, value);
      return null;
    }
    return found ?? this.#unreadable(fields, name, value);
  }

  /** A number that is not negative, at most `most`; `whole` accepts integers only. */
  number(fields: Fields, name: string, path: string | null, whole: boolean, most: number): number | null {
    const node = fields.get(name);
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) return null;
    const written = this.#written(node, name);
    if (written === null) return null;
    const value = Number(written.replace(',', '.'));
    if (!Number.isFinite(value) || value < 0 || value > most || (whole && !Number.isInteger(value))) {
      return this.#unreadable(fields, name, written);
    }
    if (path !== null) this.mark(`${path}.${name}`, node);
    return value;
  }

  /** `YYYY-MM-DD`. */
  date(fields: Fields, name: string, path: string | null): string | null {
    const value = this.text(fields, name, path);
    if (value === null || isDate(value)) return value;
    this.#noteField('bad-date', fields, name, value);
    return null;
  }

  /** `YYYY-MM-DDTHH:MM` (with `end` after it), or the date alone; seconds are cut off. */
  time(fields: Fields, name: string, path: string | null, end: '' | 'Z'): string | null {
    const value = this.text(fields, name, path);
    if (value === null || isDate(value)) return value;
    if (isDate(value.slice(0, 10)) && value.charAt(10) === 'T' && TIME.test(value.slice(11, 16))) {
      const rest = value.slice(16).replace(/^:[0-5]\d(\.\d+)?/, '');
      if (rest === end) return `${value.slice(0, 16)}${end}`;
    }
    this.#noteField('bad-date', fields, name, value);
    return null;
  }

  /** Alpha-3 or ICAO 9303 code. */
  country(fields: Fields, name: string, path: string | null): string | null {
    const value = this.upper(fields, name, path);
    if (value === null) return null;
    const code = this.context.reference.countryCode(value);
    if (code === null) this.#noteField('unknown-country', fields, name, value);
    return code;
  }

  /** IATA code of an airport or city, or the ICAO code of four letters. An unknown code is kept, because small airfields have none. */
  place(fields: Fields, name: string, path: string | null): string | null {
    const value = this.upper(fields, name, path);
    if (value === null) return null;
    const known = this.context.reference.airport(value);
    if (known !== undefined) return known.code;
    if (!/^[A-Z]{3}[A-Z0-9]?$/.test(value)) return this.#unreadable(fields, name, value);
    this.#noteField('unknown-airport', fields, name, value);
    return value;
  }

  /** Part of a name; a placeholder for an unknown name gives null. */
  name(fields: Fields, name: string, path: string | null): string | null {
    const value = this.upper(fields, name, path)?.replace(/\s+/g, ' ') ?? null;
    return value !== null && isNamePlaceholder(value) ? this.#placeholder(fields, name, value) : value;
  }

  documentNumber(fields: Fields, name: string, path: string | null): string | null {
    const value = this.upper(fields, name, path)?.replace(/\s+/g, '') ?? null;
    return value !== null && isNumberPlaceholder(value) ? this.#placeholder(fields, name, value) : value;
  }

  /** The texts of a list, each converted by `make`; null from it means that the value is unfit. */
  texts(fields: Fields, name: string, path: string | null, make: (written: string) => string | null): string[] {
    const found: string[] = [];
    for (const node of this.list(fields, name)) {
      const written = this.#written(node, name);
      if (written === null) continue;
      const value = make(written);
      if (value === null) {
        this.note('warning', 'value-unreadable', node.start, name, written, { value: written });
        continue;
      }
      if (found.includes(value)) continue;
      if (path !== null) this.mark(`${path}.${name}.${found.length}`, node);
      found.push(value);
    }
    return found;
  }

  phones(fields: Fields, path: string): string[] {
    return this.texts(fields, 'phones', path, (written) => phoneNumber(written, this.context.reference));
  }

  emails(fields: Fields, path: string): string[] {
    return this.texts(fields, 'emails', path, (written) => emailAddress(written.toUpperCase()));
  }

  /** Reports the unknown fields of a record. */
  onlyKnown(fields: Fields, known: readonly string[]): void {
    for (const [name, node] of fields) {
      if (!known.includes(name)) this.note('warning', 'entry-field-unknown', node.start, name, null, { value: name });
    }
  }

  #written(node: JsonNode, name: string): string | null {
    if (node.kind === 'text') return node.value.trim() || null;
    if (node.kind === 'scalar' && typeof node.value === 'number') return String(node.value);
    this.#unfit(node, name);
    return null;
  }

  #unfit(node: JsonNode | undefined, name: string): void {
    if (node === undefined || (node.kind === 'scalar' && node.value === null)) return;
    const raw = new TextDecoder().decode(this.bytes.subarray(node.start, Math.min(node.end, node.start + 200)));
    this.note('warning', 'value-unreadable', node.start, name, raw, { value: raw.slice(0, 40) });
  }

  #unreadable(fields: Fields, name: string, value: string): null {
    this.#noteField('value-unreadable', fields, name, value);
    return null;
  }

  #placeholder(fields: Fields, name: string, value: string): null {
    this.note('info', 'placeholder', fields.get(name)?.start ?? 0, name, value, { value });
    return null;
  }

  #noteField(code: string, fields: Fields, name: string, value: string): void {
    this.note('warning', code, fields.get(name)?.start ?? 0, name, value, { value });
  }
}

function isDate(text: string): boolean {
  const found = DATE.exec(text);
  return found !== null && isCivilDate(Number(found[1]), Number(found[2]), Number(found[3]));
}
