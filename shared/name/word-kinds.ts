/** Words of a name that say little or nothing about who it is. */

/** They stand for a name that nobody knows, and prove nothing (ICAO Doc 9303; AIRIMP). */
const PLACEHOLDERS = words(
  'FNU LNU NFN NLN XXX XXXX XXXXX UNKNOWN UNK TBA NONAME NOFIRSTNAME NOLASTNAME NOGIVENNAME NOSURNAME INCONNU INCONNUE SANSNOM DESCONOCIDO NN',
);

/** Forms of address that are never names. */
const TITLES = words(
  'MR MRS MS MISS MSTR MISTER MX DR PROF MME MLLE MONSIEUR MADAME MADEMOISELLE SENOR SENORA SR SRA SRTA HERR FRAU SIGNOR SIGNORA ADT CHD INF INFT REV SIR LADY DAME EXCELLENCY PHD ESQ GEN COL LT CAPT MAJ SGT BRIG',
);

/** Words that are names for some and forms of address for others. */
const RANKS = words(
  'SHEIKH CHEIKH CHEICK SHAIKH SHEIK SHAYKH SHEKH HAJI HADJI HAJJI HAJJ HADJ ALHAJI ALHADJI ELHADJ ELHADJI ALADJI ALHAJ ELHAJ AYATOLLAH HOJJATOLESLAM MULLAH MULLA MAWLAWI MAULAVI MAULANA MOLLA QARI HAFIZ USTAZ SAYYID SAYED SYED SEYED IMAM IMAAM MALLAM PRINCE PRINCESS KING CHIEF GENERAL COLONEL MAJOR CAPTAIN LIEUTENANT SERGEANT BRIGADIER COMMANDER MARSHAL ADMIRAL PRESIDENT MINISTER JUDGE DOCTOR PROFESSOR ENGINEER FATHER BISHOP PASTOR REVEREND MASTER DON DONA LORD BARON COUNT BEY AGHA PASHA EFENDI BEGUM MOULANA USTAD SRI SHRI MD HON ENG ING',
);

/** Small words that are often joined to the next one, or left out. */
const PARTICLES = words(
  'AL EL BIN BINT BEN IBN BENT OULD ABU ABOU ABI OUM UM UMM DE DA DI DO DOS DAS DU DEL DELLA DELLO LA LE LOS LAS VAN VON DER DEN TER TEN ZU ZUR ZUM MC MAC ST STE SAN SANTA AF AV AP DAL DALLA DEGLI DEI ET AND UND THE OF FOR FOF BTE BINTE BINTI TE VD UL UR WALAD WLD',
);

const SUFFIXES = words(
  'JR JUNIOR SENIOR SNR JNR II III IV FILHO NETO SOBRINHO FILS PERE KYZY UULU OGLU OGLY OGHLI QIZI KIZI',
);

/** Legal forms, and words that many organisations share. */
const LEGAL_FORMS = words(
  'LTD LIMITED LLC LLP PLC INC INCORPORATED CORP CORPORATION CO COMPANY GMBH AG KG OHG UG SA SAS SARL SL SRL SPA BV NV AS ASA AB OY OYJ APS OOO OAO ZAO PAO AO PJSC OJSC JSC CJSC TOO TOV PTE PTY SDN BHD PT FZE FZC FZCO FZLLC DMCC LP KFT ZRT DOO DD EOOD OOD AD SIA UAB SRO SP ZOO EIRL LTDA CIA SAOG SAL WLL KK SCS SCA SNC GIE EURL EV SE SPOLKA AKTSIONERNOE OBSHCHESTVO OGRANICHENNOI OTVETSTVENNOSTIU PUBLICHNOE ZAKRYTOE OTKRYTOE AKCIONERNOE OBSCHESTVO GROUP HOLDING HOLDINGS INTERNATIONAL ENTERPRISE ENTERPRISES ETS ETABLISSEMENTS SOCIETE COMPAGNIE',
);

export type LightKind = 'placeholder' | 'title' | 'rank' | 'particle' | 'suffix' | 'legal';

const KINDS = new Map<string, LightKind>();
for (const [kind, list] of [
  ['legal', LEGAL_FORMS],
  ['suffix', SUFFIXES],
  ['particle', PARTICLES],
  ['rank', RANKS],
  ['title', TITLES],
  ['placeholder', PLACEHOLDERS],
] as const) {
  for (const word of list) KINDS.set(word, kind);
}

/** Vietnamese writes `VAN` in the names of men and `THI` in those of women: no name has one for the other. */
export function isOtherMark(one?: string, other?: string): boolean {
  return (one === 'VAN' && other === 'THI') || (one === 'THI' && other === 'VAN');
}

/** `BEN` and `BINT` as Arabic and Hebrew write them. */
export function isSonOrDaughter(consonants: string): boolean {
  return consonants === 'BN' || consonants === 'BNT' || consonants === 'ABN';
}

/** What a word is besides a name; null for all others. */
export function lightKind(word: string): LightKind | null {
  return KINDS.get(word) ?? null;
}

/** Letters with a full stop after each that are one legal form (`S.A.R.L.`). */
export function isLegalForm(letters: string): boolean {
  return LEGAL_FORMS.includes(letters);
}

function words(list: string): readonly string[] {
  return list.split(' ');
}
