export const DATA: readonly {
  readonly table: string;
  readonly what: string;
  readonly changed: string;
  readonly from: readonly {
    readonly name: string;
    readonly version: string | null;
    readonly by: string;
    readonly licence: string;
    readonly address: string;
  }[];
}[];
export const OWN_TABLES: Readonly<Record<string, string>>;
