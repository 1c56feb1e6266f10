/**
 * Words for citizens in English and French that the reference data has no country for, or that are names of a country, too: `<ISO 3166 alpha-3>
 * <word>|<word>…`, folded.
 */
const WORDS = `
AGO angolais|angolaise|angolan
BDI burundais|burundaise|burundian
BFA burkinabe
BHR bahraini
CHE suisse|suissesse
COM comorien|comorienne|comorian
DOM dominicain|dominicaine
GBR britannique|anglais|anglaise|english
GHA ghaneen|ghaneenne
GMB gambien|gambienne|gambian
HTI haitien|haitienne|haitian
KEN kenyan|kenyane
LBY libyen|libyenne|libyan
MDG malgache|malagasy
MOZ mozambicain|mozambicaine|mozambican
MWI malawien|malawienne|malawian
NGA nigeriane|nigerians
PER peruvien|peruvienne|peruvian
PHL philippin|philippine|filipino|filipina
RWA rwandais|rwandaise|rwandan
SUR surinamais|surinamaise|surinamese
TCD chadian|chadien
TZA tanzanien|tanzanienne
UGA ougandais|ougandaise|ugandan
VEN venezuelien|venezuelienne|venezuelan
ZMB zambien|zambienne
ZWE zimbabween|zimbabweenne|zimbabwean
`;

/** Alpha-3 code by word. */
export const CITIZEN_WORDS: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .flatMap((line) =>
      line
        .slice(4)
        .split('|')
        .map((word) => [word, line.slice(0, 3)] as const),
    ),
);
