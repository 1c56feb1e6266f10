export interface RestorePlaceProps {
  readonly title: string;
  readonly hint: string;
}

/** The way to restore from a backup; nothing where this machine cannot read one. */
export function RestorePlace(_props: RestorePlaceProps) {
  return null;
}
