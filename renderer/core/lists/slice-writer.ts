/**
 * Writes the entries of a version in slices. Where a slice ends follows from the ids of its entries, so a list that is read again is cut at the same places, and slices in
 * which nothing changed are those of the version before.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import type { Put, Write } from '../store/commit.ts';
import { overlapped } from '../store/overlapped.ts';
import { TABLES } from '../store/tables.ts';
import { keyOf, type SliceIndex, type SliceRef } from './slice-index.ts';

/** A slice has at least and at most so many entries; between them one in so many ids ends it. */
const FEWEST = 100;
const MOST = 800;
const ONE_IN = 256;
/** Slices written in one transaction: each waits until the disk has it. */
const AT_ONCE = 12;

export class SliceWriter {
  readonly #version: string;
  readonly #known: Map<string, SliceRef>;
  readonly #writing: ReturnType<typeof overlapped>;
  readonly #slices: SliceRef[] = [];
  #entries: ListEntry[] = [];
  #keys: number[] = [];
  #puts: Put[] = [];
  #written = 0;

  /** `before`: of the version whose slices are shared. */
  constructor(version: string, before: SliceIndex | null, commit: (writes: readonly Write[]) => Promise<void>) {
    this.#version = version;
    this.#known = new Map((before?.slices ?? []).map((ref) => [ref.hash, ref]));
    this.#writing = overlapped(commit);
  }

  async add(entry: ListEntry): Promise<void> {
    const key = keyOf(entry.id);
    this.#entries.push(entry);
    this.#keys.push(key);
    const count = this.#entries.length;
    if (count >= MOST || (count >= FEWEST && key % ONE_IN === 0)) await this.#cut();
  }

  /** A slice that is damaged is not shared: its entries are written anew. */
  forget({ hash }: SliceRef): void {
    this.#known.delete(hash);
  }

  /** Takes over a slice of another version as it is. */
  async share(ref: SliceRef): Promise<void> {
    if (this.#entries.length > 0) await this.#cut();
    this.#slices.push(ref);
  }

  /** Ends the last slice, and waits until all are written. */
  async end(): Promise<SliceIndex> {
    if (this.#entries.length > 0) await this.#cut();
    await this.#writing.write(this.#takePuts());
    await this.#writing.done();
    return { slices: this.#slices };
  }

  /** Waits for what is being written, and gives the ids of all slices that this writer wrote. */
  async stop(): Promise<readonly string[]> {
    this.#puts = [];
    await this.#writing.done();
    return Array.from({ length: this.#written }, (_, at) => this.#idOf(at));
  }

  async #cut(): Promise<void> {
    const [value, keys] = [this.#entries, this.#keys];
    this.#entries = [];
    this.#keys = [];
    const hash = bytesToHex(sha256(TABLES.listEntries.encoding.encode(value)));
    const known = this.#known.get(hash);
    if (known !== undefined) {
      this.#slices.push(known);
      return;
    }
    const id = this.#idOf(this.#written++);
    const days = value.flatMap(({ validUntil }) => (validUntil === null ? [] : [validUntil]));
    const alerts = value.filter(({ kind }) => kind === 'alert').length;
    const pictures = value.flatMap((entry) => entry.pictures.map((picture) => picture.id));
    this.#slices.push({
      ...{ id, hash, ends: days.sort()[0] ?? null, keys, alerts },
      ...(pictures.length === 0 ? {} : { pictures }),
    });
    this.#puts.push({ table: 'listEntries', id, rev: 0, value });
    if (this.#puts.length >= AT_ONCE) await this.#writing.write(this.#takePuts());
  }

  #takePuts(): readonly Put[] {
    const puts = this.#puts;
    this.#puts = [];
    return puts;
  }

  #idOf(at: number): string {
    return `${this.#version}.${at}`;
  }
}
