/**
 * Notes what is written to a database during its backup. A backup takes longer than a transaction may wait for encryption, and must not block others. So it reads in many
 * small transactions, and at the end reads what changed meanwhile in one.
 */
import type { Dexie } from 'dexie';

export interface ChangeWatch {
  /** Keys written or removed since the watch began or since the last call, by table. */
  take(): ReadonlyMap<string, ReadonlySet<string | number>>;
  /** Number of such keys now. */
  readonly size: number;
  end(): void;
}

/** Starts to watch every table. Each write then costs an extra read, so the watch must be ended. */
export function watchChanges(db: Dexie): ChangeWatch {
  let changed = new Map<string, Set<string | number>>();
  const ends = db.tables.map((table) => {
    const note = (key: string | number): void => {
      const keys = changed.get(table.name) ?? new Set();
      changed.set(table.name, keys.add(key));
    };
    const { keyPath } = table.schema.primKey;
    const creating = function (
      this: { onsuccess?: (key: string | number) => void },
      key: unknown,
      record: object,
    ): void {
      const known: unknown = key ?? Reflect.get(record, String(keyPath));
      if (typeof known === 'string' || typeof known === 'number') note(known);
      // The table numbers its records: the number is only known after the write.
      else this.onsuccess = note;
    };
    const updating = (_: object, key: string | number): undefined => {
      note(key);
      return undefined;
    };
    const deleting = (key: string | number): void => note(key);
    table.hook('creating', creating);
    table.hook('updating', updating);
    table.hook('deleting', deleting);
    return () => {
      table.hook('creating').unsubscribe(creating);
      table.hook('updating').unsubscribe(updating);
      table.hook('deleting').unsubscribe(deleting);
    };
  });
  return {
    take() {
      const taken = changed;
      changed = new Map();
      return taken;
    },
    get size() {
      return [...changed.values()].reduce((sum, keys) => sum + keys.size, 0);
    },
    end() {
      for (const end of ends) end();
    },
  };
}
