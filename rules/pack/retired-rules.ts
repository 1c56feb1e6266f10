/** Rules that shipped once and do no longer, with the reason. Screenings and statistics name them still, so no other rule gets their ids. */
export const RETIRED_RULES: Readonly<Record<string, string>> = {
  'police.listed-person': 'The hit of the list says it, for the mandate that its owner chose.',
  'police.sanctioned-person': 'The hit of the list says it, for the mandate that its owner chose.',
  'immigration.document-lost': 'The hit of the list says it, for the mandate that its owner chose.',
};
