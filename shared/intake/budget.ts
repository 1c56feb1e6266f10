/**
 * What reading one file may cost. Every reader charges the budget as it goes, also for what it then refuses, so that no file stalls or exhausts the
 * workstation. Bounds of a message depend on the message alone: read again from its kept bytes, it stops at the same place.
 */

/** One bound: how much, and of what. */
export interface BoundRow {
  readonly most: number;
  readonly of: 'import' | 'file' | 'message' | 'case' | 'entry';
  readonly unit: 'bytes' | 'number' | 'minutes';
}

const MEGABYTE = 1024 * 1024;

/** The defaults, measured with hostile files (test/shared/intake/hostile) and far above any real passenger list. */
export const BOUNDS = {
  /** More would be slow to show, and slow to resume when the program ends during an import. */
  files: { most: 2000, of: 'import', unit: 'number' },
  /** A file, and each member of a packed one. */
  fileBytes: { most: 256 * MEGABYTE, of: 'file', unit: 'bytes' },
  /** All that comes out of compressed data, counted while it is inflated. */
  unfolded: { most: 512 * MEGABYTE, of: 'file', unit: 'bytes' },
  /** Bytes out of each compressed byte, beyond the first megabyte. */
  ratio: { most: 400, of: 'file', unit: 'number' },
  /** Members of all archives in the file. */
  members: { most: 2000, of: 'file', unit: 'number' },
  /** Parts of each mail, also pictures. */
  mailParts: { most: 2000, of: 'file', unit: 'number' },
  /** Archives within archives. */
  archives: { most: 2, of: 'file', unit: 'number' },
  /** Multipart bodies of a mail within each other. */
  mailNesting: { most: 4, of: 'file', unit: 'number' },
  /** Archives, mails and encodings within each other. */
  layers: { most: 6, of: 'file', unit: 'number' },
  /** Reading, in a worker of its own, without the time that it takes to keep what was read. */
  time: { most: 15, of: 'file', unit: 'minutes' },
  /** Of that, without giving anything. */
  silence: { most: 1, of: 'file', unit: 'minutes' },
  /** Work, in steps of about a nanosecond: those that every file has, and those for each of its bytes. */
  steps: { most: 3_000_000_000, of: 'file', unit: 'number' },
  stepsPerByte: { most: 2000, of: 'file', unit: 'number' },
  /** Parts that an officer may correct; later ones are only named. */
  unread: { most: 1000, of: 'file', unit: 'number' },
  messages: { most: 30_000, of: 'file', unit: 'number' },
  /** Remarks about one message; the rest is counted. */
  diagnostics: { most: 10_000, of: 'message', unit: 'number' },
  segments: { most: 4_000_000, of: 'message', unit: 'number' },
  /** Values of segments. */
  components: { most: 16_000_000, of: 'message', unit: 'number' },
  /** On one flight, so that merging and screening them holds nobody up. */
  travellers: { most: 2000, of: 'message', unit: 'number' },
  /** Over all flights of a table. */
  listed: { most: 50_000, of: 'message', unit: 'number' },
  /** Of a table: each is derived and screened by itself, and the browser's database writes the names of all of them at once. */
  flights: { most: 500, of: 'message', unit: 'number' },
  bookings: { most: 2000, of: 'message', unit: 'number' },
  /** Documents of a traveller, telephones, bags, …: of each kind. */
  travellerValues: { most: 200, of: 'message', unit: 'number' },
  /** Tickets of a booking, payments, remarks, …: of each kind. */
  bookingValues: { most: 2000, of: 'message', unit: 'number' },
  /** Of a name, a remark or another value. */
  characters: { most: 100_000, of: 'message', unit: 'number' },
  legs: { most: 100, of: 'message', unit: 'number' },
  rows: { most: 500_000, of: 'message', unit: 'number' },
  /** Elements and attributes of one booking, or of a message outside its bookings. */
  elements: { most: 400_000, of: 'message', unit: 'number' },
  /** Elements within each other. */
  nesting: { most: 100, of: 'message', unit: 'number' },
  /** Values of an entry within each other; more would need a deep stack. */
  entryNesting: { most: 24, of: 'message', unit: 'number' },
  /** Names of XML elements that are remembered; others are made out each time. */
  xmlNames: { most: 5000, of: 'file', unit: 'number' },
  /** Places at which XML is broken. */
  breaks: { most: 1000, of: 'file', unit: 'number' },
  /** Of a list against which travellers are checked. */
  listEntries: { most: 2_000_000, of: 'file', unit: 'number' },
  /** Places, documents and reference values of a list that its entries name by number. */
  listParts: { most: 2_000_000, of: 'file', unit: 'number' },
  /** Names of an entry of a list, its documents, its addresses, …: of each kind. */
  listValues: { most: 2000, of: 'file', unit: 'number' },
  /** Elements of all parts of a workbook. */
  workbookElements: { most: 6_000_000, of: 'file', unit: 'number' },
  /** Cells of a sheet that take their value from a merged area. */
  merged: { most: 1_000_000, of: 'message', unit: 'number' },
  /** Columns of a table: as many as a spreadsheet has. */
  columns: { most: 16_384, of: 'message', unit: 'number' },
  /** Cells of a table, up to the last one that is filled in each row. */
  cells: { most: 4_000_000, of: 'message', unit: 'number' },
  /** The text of a sheet. */
  sheetText: { most: 128 * MEGABYTE, of: 'message', unit: 'bytes' },
  /** A file that an officer attaches. It is read slice by slice, so only the disk and whoever looks at it bear its size. */
  attachmentBytes: { most: 64 * MEGABYTE, of: 'case', unit: 'bytes' },
  /** Their heads are read for every list of them. */
  attachments: { most: 500, of: 'case', unit: 'number' },
  /** A picture of an entry of a list. It is read whole by each screen that shows the entry. */
  entryPictureBytes: { most: 4 * MEGABYTE, of: 'entry', unit: 'bytes' },
  entryPictures: { most: 4, of: 'entry', unit: 'number' },
} as const satisfies Readonly<Record<string, BoundRow>>;

export type Bound = keyof typeof BOUNDS;
export type Bounds = Readonly<Record<Bound, number>>;

/** Each bound's default. */
export const USUAL_BOUNDS: Bounds = usualBounds();

/** What the first releases took: messages that they stored are read again by it, so that nothing of them is lost. */
export const FIRST_BOUNDS: Bounds = { ...USUAL_BOUNDS, flights: 2000 };

/** Counts what reading a file costs. */
export class Budget {
  readonly most: Bounds;
  readonly #used = new Map<Bound, number>();
  #received = 0;

  constructor(most: Bounds = USUAL_BOUNDS) {
    this.most = most;
  }

  /** Adds the bytes of a file as received. */
  receive(bytes: number): void {
    this.#received += bytes;
  }

  /** Adds steps of work; false when they are more than a file of this size may take. */
  work(steps: number): boolean {
    this.charge('steps', steps);
    return this.used('steps') <= this.mostSteps;
  }

  get mostSteps(): number {
    return this.most.steps + this.#received * this.most.stepsPerByte;
  }

  /** Adds to what was used; false when it is more than the bound. */
  charge(bound: Bound, amount = 1): boolean {
    const used = this.used(bound) + amount;
    this.#used.set(bound, used);
    return used <= this.most[bound];
  }

  /** Begins another message: its bounds count from zero again. */
  nextMessage(): void {
    for (const bound of this.#used.keys()) if (BOUNDS[bound].of === 'message') this.#used.delete(bound);
  }

  used(bound: Bound): number {
    return this.#used.get(bound) ?? 0;
  }
}

/** A number of bytes in the megabytes of a text. */
export function inMegabytes(bytes: number): number {
  return Math.floor(bytes / MEGABYTE);
}

function usualBounds(): Bounds {
  const most: Partial<Record<Bound, number>> = {};
  for (const bound of Object.keys(BOUNDS) as Bound[]) most[bound] = BOUNDS[bound].most;
  return most as Bounds;
}
