/** French: owners of the shipped rules and lists, by the English text. */
export const owners: Readonly<Record<string, string>> = {
  'Customs, risk analysis': 'Douane, analyse du risque',
  'Immigration, border control': 'Immigration, contrôle aux frontières',
  'Immigration, document examination': 'Immigration, examen des documents',
  'Immigration, protection of minors': 'Immigration, protection des mineurs',
  'Joint task force, supervisors': 'Unité mixte, superviseurs',
  'Police, criminal intelligence': 'Police, renseignement criminel',
};
