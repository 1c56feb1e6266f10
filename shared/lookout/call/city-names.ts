/**
 * Cities that officers name without a code, in English and French: `<IATA code of the city or its airport> <name>|<name>…`, names in folded words. The
 * names are no ordinary words, so that they are known without a capital, too.
 */
export const CITY_NAMES = `
ABJ abidjan
ABV abuja
ABZ aberdeen
ACC accra
ADD addis ababa|addis abeba|addis abeba|addis
ALG algiers|alger
AMS amsterdam
ASU asuncion
ATH athens|athenes
BCN barcelona|barcelone
BEY beirut|beyrouth
BJL banjul
BJS beijing|pekin
BKK bangkok
BKO bamako
BLZ blantyre
BOG bogota
BOM mumbai|bombay
BRU brussels|bruxelles
BSB brasilia
BUE buenos aires
BXO bissau
BZV brazzaville
CAI cairo|le caire
CAN guangzhou|canton
CCS caracas
CKY conakry
CMN casablanca
CMB colombo
COO cotonou
CPH copenhagen|copenhague
DAR dar es salaam
DEL delhi|new delhi
DKR dakar
DLA douala
DOH doha
DSS diass
DUB dublin
DXB dubai
EBB entebbe|kampala
FIH kinshasa
FNA freetown
FOR fortaleza
FRA frankfurt|francfort
GVA geneva|geneve
HAN hanoi
HAV havana|la havane
HKG hong kong
HRE harare
IST istanbul
JIB djibouti
JNB johannesburg
KAN kano
KGL kigali
KHI karachi
KRT khartoum
LAD luanda
LBV libreville
LFW lome
LIM lima
LIS lisbon|lisbonne
LON london|londres
LOS lagos
LUN lusaka
LYS lyon
MAD madrid
MIL milan
MNL manila|manille
MOW moscow|moscou
MPM maputo
MRS marseille|marseilles
NBO nairobi
NDJ n djamena|ndjamena
NIM niamey
NKC nouakchott
NYC new york
OUA ouagadougou|ouaga
PAR paris
PBM paramaribo
PNR pointe noire
PTY panama city
QUO uyo
RAI praia
RIO rio de janeiro|rio
ROB monrovia
ROM rome
RUN saint denis de la reunion
SAO sao paulo
SIN singapore|singapour
SSG malabo
TLV tel aviv
TUN tunis
VIE vienna|vienne
WAS washington
WDH windhoek
YAO yaounde
YMQ montreal
ZRH zurich
`;
